/** A text → the same text as one word of a POSIX shell. */

/** With quotes only where the shell would take it for something else. */
export function shellWord(text: string): string {
  return /^[\p{L}\p{N}_@%+=:,./^{}-][\p{L}\p{N}_@%+=:,./^{}~-]*$/u.test(text) ? text : shellQuoted(text);
}

export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
