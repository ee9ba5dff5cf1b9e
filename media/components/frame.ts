/** What all components of one picture share: its words, its pictures and whether it answers to gestures. No markup. */
import type { ComponentChild } from 'preact';
import type { ChangeKind, Former } from '../../server/core/review/comparisonView.ts';
import type { CellView, CurveView, OverlayView } from '../../server/core/view/journeyView.ts';
import type { InsightsPage } from '../../server/core/view/pages/insightsPage.ts';
import type { PersonasPage } from '../../server/core/view/project/personasPage.ts';
import type { ShownDiagram } from '../diagrams/shownDiagram.ts';
import type { Trying } from '../whatIf.ts';
import type { CurveShape } from './curveShape.ts';
import type { LabelId } from './labels.ts';
import type { CurveCell } from './placePoints.ts';

/** Keep the same object while nothing in it changes: components compare it by identity. */
export interface Frame {
  readonly labels: Readonly<Record<string, string>>;
  readonly language: 'en' | 'ru';
  /** Gestures work: the grid takes the keyboard and figures are buttons. An exported file is not live. */
  readonly live: boolean;
  /** Address of a picture beside the map; `undefined` when it cannot be shown. */
  readonly image: (src: string) => string | undefined;
  /** The map may be changed in the picture. */
  readonly editable?: boolean;
  /** Only in a comparison. */
  readonly marks?: Marks;
  /** Figures tried out in the funnel view. */
  readonly trying?: Trying;
  /** Only while a person looks for something. */
  readonly filter?: CellFilter | undefined;
  /** Only while another map is laid over this one. */
  readonly second?: OverlayView | undefined;
  /** Draws insights, once it is loaded. */
  readonly drawInsights?: ((page: InsightsPage, frame: Frame) => ComponentChild) | undefined;
  /** Draws the sheets of personas, once that is loaded. */
  readonly drawPersonas?: ((page: PersonasPage) => ComponentChild) | undefined;
  /** Only where diagrams can be drawn. */
  readonly diagram?: ShownDiagram;
}

/** Which cells are meant; the others step back. */
export interface CellFilter {
  readonly shows: (id: string, cell: CellView | undefined) => boolean;
}

/** How the elements of a picture differ from what they were, asked by element id. */
export interface Marks {
  readonly of: (element: string) => ShownMark | undefined;
  /** What differs at an element and in it, to follow its name for screen readers; empty where nothing does. */
  readonly said: (element: string) => string;
  readonly former: Former;
  readonly formerCurve: (curve: CurveView, shape: CurveShape) => FormerCurve;
  /** The word before a former value. */
  readonly was: string;
}

/** The lines as they were, and in a cell the places of points that stood elsewhere or are not there any more. */
export interface FormerCurve {
  readonly paths: readonly string[];
  readonly ghosts: (cell: CurveCell) => ComponentChild;
}

/** How an element differs, ready to be drawn with it. */
export interface ShownMark {
  /** It is not to be shown as a change. */
  readonly hidden: boolean;
  /** Attributes of the element; `title` is what it says of itself when pointed at. */
  readonly attributes: (title?: string) => MarkAttributes;
  /** The element's own words with the former ones above them. */
  readonly words: (own: ComponentChild) => ComponentChild;
  /** The former words alone, and further differences in short lines. */
  readonly was: ComponentChild;
  readonly notes: ComponentChild;
  /** A figure against what it was, on one line. */
  readonly against: ComponentChild;
}

export interface MarkAttributes {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly 'data-change'?: ChangeKind;
  readonly 'data-gone'?: '' | undefined;
}

/** What differs at an element; in a picture of one version nothing does. */
export function markOf(frame: Frame, element: string): ShownMark | undefined {
  return frame.marks?.of(element);
}

/** The fixed word of an id in the reader's language. */
export function word(frame: Frame, id: LabelId): string {
  return frame.labels[id] ?? readable(id);
}

/** A number with its noun in the right form: “3 warnings”, «3 предупреждения». */
export function counted(frame: Frame, id: LabelId, count: number): string {
  return withNoun(count, word(frame, id), frame.language);
}

/** `noun` has its forms parted by `|`. */
export function withNoun(count: number, noun: string, language: Frame['language']): string {
  const forms = noun.split('|');
  const category = new Intl.PluralRules(language).select(count);
  const index = language === 'ru' ? ['one', 'few', 'many'].indexOf(category) : ['one'].indexOf(category);
  return `${count} ${forms[index] ?? forms.at(-1)}`;
}

function readable(id: string): string {
  const words = id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
