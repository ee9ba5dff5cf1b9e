/** What a project file says besides what its maps need to be read: strategy, maturity, and the whole of each persona. Made by `readPlan`; nothing here computes. */
import type { Status } from './journey.ts';
import type { Place } from './place.ts';
import type { Quantity } from './quantity.ts';

export interface Plan {
  readonly situation: readonly Circumstance[];
  readonly goals: readonly Goal[];
  readonly initiatives: readonly Initiative[];
  readonly segments: readonly Segment[];
  readonly positionings: readonly Positioning[];
  readonly martech: readonly MartechEntry[];
  readonly maturity: readonly MaturityMark[];
  readonly personas: readonly PersonaSheet[];
  /** Where an element of the file stands: `goal:second-order`, `persona:busy-parent`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** `element` is the name by which its place is found. */
interface Part {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly note: string | undefined;
}

export type CircumstanceKind = 'strength' | 'weakness' | 'opportunity' | 'threat';
export interface Circumstance extends Part {
  readonly kind: CircumstanceKind | undefined;
  readonly evidence: readonly string[];
}

export interface Goal extends Part {
  readonly kpis: readonly string[];
  readonly target: { readonly quantity: Quantity; readonly written: string } | undefined;
  readonly due: string | undefined;
  readonly owner: string | undefined;
}

export type InitiativeKind = 'calendar' | 'change' | 'martech' | 'other';
export interface Initiative extends Part {
  readonly starts: string | undefined;
  readonly due: string | undefined;
  readonly owner: string | undefined;
  readonly status: Status | undefined;
  readonly goals: readonly string[];
  readonly kind: InitiativeKind;
}

export interface Segment extends Part {
  readonly needs: readonly string[];
  readonly preferences: readonly string[];
  readonly persona: string | undefined;
}

export interface Positioning extends Part {
  /** Each can be followed to the stages that speak of it. */
  readonly values: readonly Part[];
}

export interface MartechEntry extends Part {
  readonly system: string | undefined;
  readonly stage: string | undefined;
  readonly status: Status | undefined;
  readonly owner: string | undefined;
}

export interface MaturityMark extends Part {
  /** Its `text` is the area as written. 1…5. */
  readonly level: number | undefined;
  readonly target: number | undefined;
  readonly evidence: readonly string[];
}

export type ScepticAnswer = 'pass' | 'fail' | 'unknown';
/** Its `id` is the persona's; everything else of the five steps is in the project's catalogue. */
export interface PersonaSheet extends Part {
  readonly main: readonly string[];
  readonly additional: readonly string[];
  readonly influencers: readonly string[];
  readonly sceptic: ReadonlyMap<string, ScepticAnswer>;
  readonly quote: string | undefined;
  readonly evidence: readonly string[];
}
