/** Words and small signs → lines of a given width, as a paragraph of a page would flow. It breaks at spaces, after hyphens, and within a word only where it must. */
import type { Block } from './block.ts';
import type { Measure } from './measure.ts';
import type { Face, Operation } from './operations.ts';
import { across, round, wave } from './outline.ts';

export interface Style {
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
}

export interface WordsPiece {
  readonly kind: 'words';
  readonly text: string;
  readonly style: Style;
  /** It stands on one line wherever a line is long enough. */
  readonly whole?: boolean;
  /** Room before it instead of a space. */
  readonly gap?: number;
  /** It stays on the line of what is before it. */
  readonly glued?: boolean;
  /** Drawn under the words, or through them. */
  readonly under?: { readonly kind: 'wave' | 'dots' | 'strike'; readonly stroke: string; readonly title?: string } | undefined;
}

/** A sign; it draws itself from its left edge and the base line. */
export interface SignPiece {
  readonly kind: 'sign';
  readonly width: number;
  readonly gap?: number;
  readonly glued?: boolean;
  readonly draw: (x: number, y: number) => readonly Operation[];
}

export type Piece = WordsPiece | SignPiece;

export interface Paragraph {
  readonly width: number;
  /** How much shorter the first line is, because something stands beside it. */
  readonly less?: number;
  readonly leading: number;
  readonly align?: 'start' | 'middle';
  readonly halo?: string;
}

interface Token {
  readonly piece: Piece;
  readonly text: string;
  readonly width: number;
  /** Room before it within a line. */
  readonly gap: number;
  /** It stays on the line of the token before it. */
  readonly glued: boolean;
}

type Line = readonly Token[];

export interface FlownBlock extends Block {
  /** Of the last line, where something may follow. */
  readonly lastWidth: number;
}

export function flow(pieces: readonly Piece[], paragraph: Paragraph, measure: Measure): FlownBlock {
  const tokens = pieces.flatMap((piece, index) => tokensOf(piece, index, measure));
  const lines = breakLines(tokens, paragraph, measure);
  const widths = lines.map(widthOf);
  return {
    width: Math.max(0, ...widths),
    lastWidth: widths.at(-1) ?? 0,
    height: lines.length * paragraph.leading,
    draw: (x, y) => lines.flatMap((line, index) => drawLine(line, x, y + index * paragraph.leading, paragraph)),
  };
}

function tokensOf(piece: Piece, index: number, measure: Measure): readonly Token[] {
  if (piece.kind === 'sign') return [{ piece, text: '', width: piece.width, gap: index === 0 ? 0 : (piece.gap ?? 6), glued: piece.glued === true }];
  const { face, size } = piece.style;
  const space = measure(' ', face, size);
  const words = piece.text
    .trim()
    .split(piece.whole === true ? /(?!)/ : /[ \t\r\n]+/)
    .filter((word) => word !== '');
  return words.flatMap((word, place) => {
    const parts = piece.whole === true ? [word] : word.split(/(?<=[\p{L}\d][-–—/])(?=[\p{L}\d])/u);
    return parts.map((text, part): Token => {
      const gap = part > 0 || (index === 0 && place === 0) ? 0 : place === 0 && piece.gap !== undefined ? piece.gap : space;
      return { piece, text, width: measure(text, face, size), gap, glued: piece.glued === true && place === 0 && part === 0 };
    });
  });
}

function breakLines(tokens: readonly Token[], { width, less = 0 }: Paragraph, measure: Measure): readonly Line[] {
  const lines: Token[][] = [];
  let line: Token[] = [];
  for (const unit of unitsOf(tokens.flatMap((token) => (token.width > width ? letters(token, width, measure) : [token])))) {
    const room = width - (lines.length === 0 ? less : 0);
    const first = line.length === 0;
    if (widthOf([...line, ...unit]) - (first ? unit[0].gap : 0) <= room || (first && (lines.length > 0 || less === 0))) {
      line.push(...(first ? begin(unit) : unit));
      continue;
    }
    // Where nothing fits beside what stands at the first line, that stays empty.
    lines.push(line);
    line = [...begin(unit)];
  }
  return line.length > 0 ? [...lines, line] : lines;
}

type Unit = readonly [Token, ...Token[]];

function begin([first, ...rest]: Unit): Unit {
  return [{ ...first, gap: 0 }, ...rest];
}

/** Tokens that stay together on a line. */
function unitsOf(tokens: readonly Token[]): readonly Unit[] {
  const units: [Token, ...Token[]][] = [];
  for (const token of tokens) {
    if (token.glued && units.length > 0) units.at(-1)?.push(token);
    else units.push([token]);
  }
  return units;
}

/** A word that is longer than any line, in pieces that fit. */
function letters(token: Token, width: number, measure: Measure): readonly Token[] {
  if (token.piece.kind === 'sign') return [token];
  const { face, size } = token.piece.style;
  const parts: string[] = [''];
  for (const letter of token.text) {
    const longer = (parts.at(-1) ?? '') + letter;
    if (measure(longer, face, size) > width && parts.at(-1) !== '') parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((text, index) => ({
    ...token,
    text,
    gap: index === 0 ? token.gap : 0,
    glued: index === 0 && token.glued,
    width: measure(text, face, size),
  }));
}

function widthOf(line: Line): number {
  return line.reduce((sum, { gap, width }) => sum + gap + width, 0);
}

/** Where the base line runs in a line of such a height. */
function baseline(size: number, leading: number): number {
  return leading / 2 + size * 0.364;
}

function drawLine(line: Line, left: number, top: number, { width, leading, align, halo }: Paragraph): readonly Operation[] {
  let x = align === 'middle' ? left + (width - widthOf(line)) / 2 : left;
  const operations: Operation[] = [];
  for (const run of runsOf(line)) {
    const [{ piece, gap }] = run;
    x += gap;
    const wide = widthOf(run) - gap;
    if (piece.kind === 'sign') operations.push(...piece.draw(x, top + baseline(12, leading)));
    else
      operations.push(
        ...drawWords(piece, run.map((token, index) => (index > 0 && token.gap > 0 ? ` ${token.text}` : token.text)).join(''), {
          x,
          wide,
          y: top + baseline(piece.style.size, leading),
          halo,
        }),
      );
    x += wide;
  }
  return operations;
}

/** Neighbours of one piece are one text. */
function runsOf(line: Line): readonly Unit[] {
  const runs: [Token, ...Token[]][] = [];
  for (const token of line) {
    const last = runs.at(-1);
    if (last !== undefined && last[0].piece === token.piece && token.piece.kind === 'words') last.push(token);
    else runs.push([token]);
  }
  return runs;
}

interface At {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly halo: string | undefined;
}

function drawWords({ style, under }: WordsPiece, text: string, { x, y, wide, halo }: At): readonly Operation[] {
  const words: Operation = { kind: 'text', x: round(x), y: round(y), text, ...style, anchor: 'start', halo };
  if (under === undefined) return [words];
  const { kind, stroke, title } = under;
  const line: Operation =
    kind === 'wave'
      ? { kind: 'path', d: wave(x, x + wide, y + 3), stroke }
      : { kind: 'path', d: across(x, x + wide, kind === 'strike' ? y - style.size * 0.3 : y + 3), stroke, ...(kind === 'dots' ? { dash: [1, 2] } : {}) };
  return title === undefined ? [words, line] : [{ kind: 'group', title, operations: [words, line] }];
}
