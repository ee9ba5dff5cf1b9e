/** Writes Markdown for hovers; what people wrote is escaped, so that it can neither format, link nor embed anything. */

/** Any text as plain words of Markdown, on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?|ftp|file|command|mailto|www)(?=[:.])|@/gi, '$&\u200b');
}

/** Any text as code; backticks inside become quotes. */
export function code(text: string): string {
  return `\`${text.replace(/\s+/g, ' ').replaceAll('`', "'") || ' '}\``;
}

/** `**name** · id` */
export function heading(name: string, id?: string): string {
  return `**${escapeMarkdown(name)}**${id === undefined || id === name ? '' : ` · ${code(id)}`}`;
}

/** Paragraphs; empty ones are left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Facts below one another. */
export function facts(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('  \n');
}

/** `Label: value`, when there is a value. */
export function fact(label: string, value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : `${label}: ${value}`;
}
