/**
 * Identifiers → numbers 0, 1, 2 … in the order in which they are met. Only 64-bit fingerprints are kept, so that no identifier of a person outlives its row
 * and a million of them fit into 24 MB; that two of ten million share one has odds of 1 in 300,000.
 */
export class Fingerprints {
  size = 0;
  private low = new Int32Array(1 << 10);
  private high = new Int32Array(1 << 10);
  /** 0 is free; else the number and one. */
  private numbers = new Int32Array(1 << 10);
  private oneLow = 0;
  private oneHigh = 0;

  /** `salt` tells equal texts apart: orders of two customers may have one number. */
  add(text: string, salt = 0): number {
    this.hash(text, salt);
    if (this.size * 2 >= this.numbers.length) this.grow();
    const slot = this.slotOf(this.oneLow, this.oneHigh);
    const known = this.numbers[slot] as number;
    if (known > 0) return known - 1;
    this.low[slot] = this.oneLow;
    this.high[slot] = this.oneHigh;
    this.numbers[slot] = this.size + 1;
    this.size += 1;
    return this.size - 1;
  }

  find(text: string, salt = 0): number | undefined {
    this.hash(text, salt);
    const known = this.numbers[this.slotOf(this.oneLow, this.oneHigh)] as number;
    return known > 0 ? known - 1 : undefined;
  }

  private slotOf(low: number, high: number): number {
    const mask = this.numbers.length - 1;
    let slot = low & mask;
    while (this.numbers[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { low, high, numbers } = this;
    this.low = new Int32Array(numbers.length * 2);
    this.high = new Int32Array(numbers.length * 2);
    this.numbers = new Int32Array(numbers.length * 2);
    for (let at = 0; at < numbers.length; at += 1) {
      if (numbers[at] === 0) continue;
      const slot = this.slotOf(low[at] as number, high[at] as number);
      this.low[slot] = low[at] as number;
      this.high[slot] = high[at] as number;
      this.numbers[slot] = numbers[at] as number;
    }
  }

  /** Two lanes of multiply and mix, as in cyrb53 (public domain). What spreadsheets do to identifiers is undone: blanks around them, `.0` behind them. */
  private hash(text: string, salt: number): void {
    let from = 0;
    let to = text.length;
    while (from < to && text.charCodeAt(from) <= 32) from += 1;
    while (to > from && text.charCodeAt(to - 1) <= 32) to -= 1;
    to = withoutZeros(text, from, to);
    let one = 0xdeadbeef ^ salt;
    let two = 0x41c6ce57 ^ Math.imul(salt, 0x9e3779b1);
    for (let at = from; at < to; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 0x9e3779b1);
      two = Math.imul(two ^ code, 0x5f356495);
    }
    one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
    two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
    this.oneLow = one | 0;
    this.oneHigh = two | 0;
  }
}

/** `12346.0` is 12346: programs that know no missing numbers make decimals of identifiers. */
function withoutZeros(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 48) end -= 1;
  if (end === to || end <= from + 1 || text.charCodeAt(end - 1) !== 46) return to;
  for (let at = from; at < end - 1; at += 1) if (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57) return to;
  return end - 1;
}

/** Exports say in many words that they do not know whom a row is of. */
export const missing: ReadonlySet<string> = new Set([
  '',
  'null',
  'nan',
  'none',
  'nil',
  'n/a',
  '#n/a',
  'na',
  '-',
  '—',
  '(not set)',
  'undefined',
  'unknown',
  'нет',
]);

/** A number that a spreadsheet shows as 7,92E+10 and writes so: other numbers look the same. */
export function isCut(text: string): boolean {
  return text.includes('E+') && /^\s*\d(?:[.,]\d+)?E\+\d+\s*$/.test(text);
}

export function isMissing(text: string): boolean {
  return text.length <= 12 && missing.has(text.trim().toLowerCase());
}
