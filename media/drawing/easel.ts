/** What all parts of one drawing share: its colours, its words, how wide letters are, and the usual styles. */
import type { FindingMark, JourneyView } from '../../server/core/view/journeyView.ts';
import { type FlownBlock, flow, type Paragraph, type Piece, type Style, type WordsPiece } from './inline.ts';
import { createMeasure, type Measure } from './measure.ts';
import { type Palette, paletteOf, type Theme } from './palette.ts';

export interface DrawOptions {
  readonly theme: Theme;
  /** Pictures of the map as `data:` addresses, by their `src`; one that is missing is shown by its words. */
  readonly images?: Readonly<Record<string, string>>;
}

export interface Easel {
  readonly palette: Palette;
  readonly measure: Measure;
  readonly labels: Readonly<Record<string, string>>;
  readonly language: 'en' | 'ru';
  /** A picture of the map as a `data:` address; `undefined` where it cannot be had. */
  readonly image: (src: string) => string | undefined;
  readonly grid: Grid;
}

/** Where the columns are, in pixels. */
export interface Grid {
  readonly lane: number;
  readonly column: number;
  readonly columns: number;
  readonly width: number;
}

export function createEasel({ labels, language }: JourneyView, { theme, images = {} }: DrawOptions, gridOf: (measure: Measure) => Grid): Easel {
  const measure = createMeasure();
  return {
    palette: paletteOf(theme),
    measure,
    labels,
    language,
    image: (src) => (Object.hasOwn(images, src) ? images[src] : undefined),
    grid: gridOf(measure),
  };
}

export const across = 10;
export const down = 7;

export function xOf(grid: Grid, column: number): number {
  return grid.lane + column * grid.column;
}

export function word({ labels }: Easel, id: string): string {
  return labels[id] ?? id;
}

/** A number with its noun in the right form; `id` has its forms parted by `|`. */
export function counted(easel: Easel, id: string, count: number): string {
  const forms = word(easel, id).split('|');
  const categories = easel.language === 'ru' ? ['one', 'few', 'many'] : ['one'];
  return `${count} ${forms[categories.indexOf(new Intl.PluralRules(easel.language).select(count))] ?? forms.at(-1)}`;
}

/** Body text, small grey text, bold text. */
export function stylesOf({ palette }: Easel): Readonly<Record<'plain' | 'small' | 'strong' | 'smallStrong' | 'quote', Style>> {
  return {
    plain: { face: 'regular', size: 12, fill: palette.ink },
    small: { face: 'regular', size: 11, fill: palette.ink3 },
    strong: { face: 'bold', size: 12, fill: palette.ink },
    smallStrong: { face: 'bold', size: 11, fill: palette.ink },
    quote: { face: 'italic', size: 11, fill: palette.ink2 },
  };
}

export function words(text: string, style: Style, more: Partial<Pick<WordsPiece, 'whole' | 'gap' | 'glued' | 'under'>> = {}): WordsPiece {
  return { kind: 'words', text, style, ...more };
}

/** Words with a wavy line under them where something was found. */
export function marked(easel: Easel, text: string, style: Style, finding: FindingMark | undefined): WordsPiece {
  return words(text, style, finding === undefined ? {} : { under: { kind: 'wave', stroke: easel.palette[finding.severity], title: finding.message } });
}

export function paragraph(easel: Easel, pieces: readonly Piece[], shape: Omit<Paragraph, 'leading'> & { readonly leading?: number }): FlownBlock {
  return flow(pieces, { leading: 16, ...shape }, easel.measure);
}

/** Text cut with “…” to stay within a width. */
export function cut({ measure }: Easel, text: string, { face, size }: Style, width: number): string {
  if (measure(text, face, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`, face, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export type View = JourneyView;
