/** What somebody does in the picture, as plain data, and what becomes of it: the smallest edits of the text, or the reason why there are none. Makes neither. */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Replacement } from '../format/blocks.ts';
import type { Journey } from '../model/journey.ts';
import type { Project } from '../model/project.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';

/**
 * Elements are named as in the picture: `title`, `job`, `stage:decision`, `step:decision/place-order`, `decision/place-order/pains`,
 * `decision/place-order/pains/1`, `decision/pay/kpis/C`, `metric:C`. `at` counts from 0 among what stands in the target afterwards; without it: at the end.
 */
export type Gesture = SetValue | SetState | AddItem | AddKpi | AddStep | AddStage | AddLane | AddFunnel | Delete | Duplicate | Move;

/**
 * Says another value of an element: `key` is one of the language's, `text`, `severity`, `score`, `target`; `null` takes it away. A list is said as a
 * whole, a mapping as its pairs: `['C: +1.5 pp']`.
 */
export interface SetValue {
  readonly kind: 'set';
  readonly element: string;
  readonly key: string;
  readonly value: string | number | null | readonly string[];
}

/** `absent` clears a cell; the other states stand instead of what it holds. */
export interface SetState {
  readonly kind: 'set-state';
  readonly cell: string;
  readonly state: 'none' | 'unknown' | 'not-applicable' | 'absent';
}

export interface AddItem {
  readonly kind: 'add-item';
  readonly cell: string;
  readonly text: string;
  readonly at?: number;
}

export interface AddKpi {
  readonly kind: 'add-kpi';
  /** Or `economics`, for a factor of the profit formula. */
  readonly cell: string;
  readonly code: string;
  readonly value: string | number;
}

export interface AddStep {
  readonly kind: 'add-step';
  /** `stage:decision`, or a further funnel: `funnel:repeat`. */
  readonly stage: string;
  readonly text: string;
  readonly at?: number;
}

export interface AddStage {
  readonly kind: 'add-stage';
  /** Id, name or alias of the model's stage; any text where stages are one's own. */
  readonly text: string;
  readonly at?: number;
}

/** A row for the whole map: a lane of the language, or with a name one of the map's own. */
export interface AddLane {
  readonly kind: 'add-lane';
  readonly lane: string;
  readonly name?: string;
  readonly side?: 'customer' | 'contact' | 'company';
  /** Where its cells begin: on each step, unless said. */
  readonly level?: 'stages' | 'steps';
}

/** A further funnel; its steps as “Visits again: 2100”. */
export interface AddFunnel {
  readonly kind: 'add-funnel';
  readonly name: string;
  readonly steps: readonly string[];
}

export interface Delete {
  readonly kind: 'delete';
  readonly element: string;
}

export interface Duplicate {
  readonly kind: 'duplicate';
  readonly element: string;
}

/** An item into a cell, a step into a stage, a stage among the stages; without `to` within what it stands in. */
export interface Move {
  readonly kind: 'move';
  readonly element: string;
  readonly to?: string;
  readonly at?: number;
}

/** A map and all that follows from its text; every feature's context is one. */
export interface GestureContext {
  readonly kind: FileKind;
  readonly document: MapDocument;
  readonly project: Project;
  readonly journey: Journey;
}

export type GestureResult = GestureEdits | { readonly refusal: Bilingual };

export interface GestureEdits {
  /** In the order of the text, none touching another; empty when the text says so already. */
  readonly edits: readonly Replacement[];
  /** The element that should have the focus afterwards. */
  readonly select?: string;
}

/** What the maker of one kind of gesture hands over. */
export interface Draft {
  readonly edits: readonly Replacement[];
  /** Found in the journey as it is afterwards, since ids come from texts. */
  readonly select?: (after: Journey) => string | undefined;
}
