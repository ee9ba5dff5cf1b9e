/** Markdown for pages: tables whose cells hold any text on one line. */

/** The first line of every generated page. */
export const generated = '<!-- Made by `npm run docs`; change the record it is made from, not this page. -->';

/** A text of the vocabulary, which may hold code of its own, in a cell. */
export function cell(text) {
  return String(text ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

/** A name or message, taken literally. */
export function plain(text) {
  return String(text ?? '').replace(/[\\*_<>[\]]/g, '\\$&');
}

export function code(text) {
  return text === undefined || text === '' ? '' : `\`${text}\``;
}

/** Columns without any content are left out. */
export function table(headings, rows) {
  const used = headings.map((_, index) => rows.some((row) => cell(row[index]) !== ''));
  const line = (cells) =>
    `| ${cells
      .filter((_, index) => used[index])
      .map(cell)
      .join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Two languages in one cell, the English above. */
export function both({ en, ru }) {
  return en === ru ? en : `${en}<br>${ru}`;
}

export function page(...parts) {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}
