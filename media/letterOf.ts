/** A key → the Latin letter that is printed on it, whatever script the keyboard writes: Ctrl+Я is Ctrl+Z. */

export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
}
