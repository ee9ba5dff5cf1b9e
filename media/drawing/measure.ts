/** Words → how wide they are, by the widths of Inter's letters. It shapes nothing: kerning and ligatures are left out, what Inter lacks is taken to be wide. */
import { advances } from '../fonts/advances.generated.ts';
import type { Face } from './operations.ts';

/** Width of a text in pixels. */
export type Measure = (text: string, face: Face, size: number) => number;

export function createMeasure(): Measure {
  const widths: Readonly<Record<Face, ReadonlyMap<number, number>>> = {
    regular: unpack(advances.regular),
    bold: unpack(advances.bold),
    italic: unpack(advances.italic),
  };
  return (text, face, size) => {
    const table = widths[face];
    let sum = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      sum += table.get(code) ?? widthElsewhere(code);
    }
    return (sum * size) / 1000;
  };
}

/** The letters of a text that Inter has not, each once. */
export function lettersBeyond(text: string): string {
  const known = unpack(advances.regular);
  return [...new Set(text)].filter((letter) => /[^\s\p{M}\p{C}]/u.test(letter) && !known.has(letter.codePointAt(0) ?? 0)).join('');
}

/** Runs of neighbouring codes, each width two digits in base 36. */
function unpack(packed: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const run of packed.split(' ')) {
    const [first = '', digits = ''] = run.split(':');
    for (let index = 0; index < digits.length; index += 2) widths.set(Number(first) + index / 2, Number.parseInt(digits.slice(index, index + 2), 36));
  }
  return widths;
}

/** Letters of scripts that Inter has not: joined marks take no room, East Asian ones and pictures a whole square and more. */
function widthElsewhere(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return code >= 0x1100 ? 1300 : 700;
}
