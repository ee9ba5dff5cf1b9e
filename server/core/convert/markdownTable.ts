/** Words and rows → tables of Markdown. Words of a map stand as they are, whatever signs of Markdown or HTML are in them. */

/** `from` is the first of `count` columns that stand to the right, being figures. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], from = 0, count = 0): string {
  const rule = heads.map((_, index) => (index >= from && index < from + count ? '---:' : '---'));
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^([#>+-]|\d+[.)])(?=\s|$)/, '\\$1')
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}
