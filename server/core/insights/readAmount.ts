/** Texts of numbers → values, in both readings where a comma or a point could be either mark. Which of them holds is decided by the whole file, not here. */

export type DecimalMark = 'point' | 'comma';
export const decimalMarks: readonly DecimalMark[] = ['point', 'comma'];

export interface AmountEvidence {
  /** Numbers that show which mark is the decimal one. */
  readonly point: number;
  readonly comma: number;
  /** Numbers like 1,234 and like 1.234, which are others with the other mark. */
  readonly doubtfulComma: number;
  readonly doubtfulPoint: number;
}

/** Reads one text after the other; the two readings of the last one stand in its fields, so that a million amounts make no objects. */
export class AmountReader {
  /** The value when the point is the decimal mark, and when the comma is; not a number when the text is none. */
  point: number = Number.NaN;
  comma: number = Number.NaN;
  private readonly seen = { point: 0, comma: 0, doubtfulComma: 0, doubtfulPoint: 0 };

  get evidence(): AmountEvidence {
    return this.seen;
  }

  /** Is it a number? */
  read(text: string): boolean {
    // What most exports hold: digits, perhaps a point and two digits. `Number` takes empty texts and 0x10 for numbers too.
    if (plain.test(text)) {
      this.point = this.comma = Number(text);
      if (text.includes('.')) this.seen.point += 1;
      return true;
    }
    this.take(text);
    return !Number.isNaN(this.point);
  }

  private take(text: string): void {
    this.point = this.comma = Number.NaN;
    if (wrongGroup.test(text)) return;
    const bare = text
      .replace(/[\u2212\u2013]/g, '-')
      .replace(blanks, '')
      .replace(before, '$1')
      .replace(behind, '');
    const power = powerOfTen.exec(bare);
    if (power) {
      this.point = this.comma = Number(bare.replace(',', '.'));
      if (power[1] !== undefined) this.seen[power[1] === ',' ? 'comma' : 'point'] += 1;
      return;
    }
    const match = /^(?<open>[-+(]?)(?<digits>\d[\d.,]*|[.,]\d+)(?<close>[-)]?)$/.exec(bare);
    if (!match) return;
    const { open, digits = '', close } = match.groups as Record<string, string | undefined>;
    if ((open === '(') !== (close === ')') || (close === '-' && open !== '')) return;
    const sign = open === '-' || open === '(' || close === '-' ? -1 : 1;
    this.marked(digits, sign);
  }

  private marked(digits: string, sign: number): void {
    const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
    // Both marks: the last one is the decimal one. One mark several times: it groups digits.
    if (comma >= 0 && point >= 0) return this.certain(digits, comma > point ? 'comma' : 'point', sign);
    const [at, mark] = comma >= 0 ? ([comma, 'comma'] as const) : ([point, 'point'] as const);
    const other = mark === 'comma' ? 'point' : 'comma';
    if (at < 0) return this.certain(digits, mark, sign);
    if (digits.indexOf(mark === 'comma' ? ',' : '.') < at) return this.certain(digits, other, sign);
    if (digits.length - at !== 4 || at > 3 || at === 0 || digits.startsWith('0')) return this.certain(digits, mark, sign);
    this.seen[mark === 'comma' ? 'doubtfulComma' : 'doubtfulPoint'] += 1;
    const [grouped, decimal] = [valueOf(digits, other) * sign, valueOf(digits, mark) * sign];
    [this.point, this.comma] = mark === 'point' ? [decimal, grouped] : [grouped, decimal];
  }

  private certain(digits: string, mark: DecimalMark, sign: number): void {
    this.point = this.comma = valueOf(digits, mark) * sign;
    if (/[.,]/.test(digits)) this.seen[mark] += 1;
  }
}

/** Beyond it a number is none: there is no such money, and hundredths of it are not exact. */
export const largestAmount = 1e15;

/** A point before exactly three digits may group them. */
const plain = /^-?\d+(?:\.(?:\d\d?|\d{4,}))?$/;
/** As programs write very large numbers. */
const powerOfTen = /^[-+]?\d+(?:([.,])\d+)?[eE][-+]?\d{1,3}$/;
/** Marks that group digits, and blanks wherever they stand. */
const blanks = /[\s\u00a0\u202f\u2009'’_]/gu;
/** Digits are grouped by threes. */
const wrongGroup = /\d[\s\u00a0\u202f\u2009'’_]+(?!\d{3}(?!\d))\d/u;
/** Signs and codes of currencies. */
const before = /^([-+(]?)(?:\p{L}+\.?|\p{Sc})+/u;
const behind = /(?:\p{L}+\.?|\p{Sc})+(?=[-)]?$)/u;

function valueOf(digits: string, mark: DecimalMark): number {
  const [group, decimal] = mark === 'comma' ? ['.', ','] : [',', '.'];
  const parts = digits.split(decimal);
  const groups = (parts[0] ?? '').split(group);
  const isGrouped = groups.slice(1).every((part) => part.length === 3);
  return parts.length > 2 || !isGrouped || (parts[1] ?? '').includes(group) ? Number.NaN : Number(`${groups.join('')}.${parts[1] ?? ''}0`);
}

/** Which mark is the decimal one in the whole file; nothing when it cannot be told. Where nothing but 1.234 is seen, it is read as programs write it. */
export function decideMark({ point, comma, doubtfulComma, doubtfulPoint }: AmountEvidence): DecimalMark | undefined {
  if (comma > 0 !== point > 0) return comma > 0 ? 'comma' : 'point';
  const doubts = doubtfulComma + (comma > 0 ? doubtfulPoint : 0);
  return doubts === 0 ? 'point' : undefined;
}
