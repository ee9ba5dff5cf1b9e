/** The journey: what a map says, typed, with the place of every value in the text. Made by `buildJourney`; nothing here computes. */
import type { Outline } from '../syntax/outline.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { ModelStage, StageModel, Traffic } from '../vocabulary/vocabulary.ts';
import type { Located, Place } from './place.ts';
import type { Project, Research } from './project.ts';
import type { Quantity, QuantityRange } from './quantity.ts';
import type { Scale } from './scale.ts';
import type { State, Stated } from './stated.ts';

/** What the readers need to know to read a stage or a step; the same object as long as nothing in it has changed, so that it can key a cache. */
export interface ReadContext {
  readonly language: Language;
  readonly currency: string | undefined;
  readonly scale: Scale;
  /** `undefined` for `custom`, and while no model is known. */
  readonly model: StageModel | undefined;
  /** Ids of the map's own lanes. */
  readonly ownLanes: readonly OwnLane[];
  /** `state: future`: its emotions are goals. */
  readonly isPlan: boolean;
  readonly project: Project;
}
export interface OwnLane {
  readonly id: string;
  readonly name: string | undefined;
  readonly side: 'customer' | 'contact' | 'company';
}

/** Something the text says wrongly; a rule of the same id turns it into a finding. */
export interface Problem {
  readonly rule: string;
  readonly at: Place;
  readonly params: Readonly<Record<string, string | number>>;
  /** When this one weighs otherwise than the rule usually does. */
  readonly severity?: 'error' | 'warning' | 'info' | 'hint';
  /** The same said before, for what is said twice. */
  readonly first?: Place;
}

export interface Journey {
  readonly tree: SyntaxTree;
  readonly outline: Outline;
  readonly context: ReadContext;
  readonly version: Located<number> | undefined;
  readonly title: Stated<string>;
  /** As written in the map; `context.language` is what holds. */
  readonly language: Stated<string>;
  /** The model as written, here or in the project. */
  readonly model: Stated<string>;
  /** Any text is a stage, no component, no derivation. */
  readonly isCustom: boolean;
  readonly personas: readonly PersonaUse[];
  readonly personaState: State;
  readonly segment: Stated<string>;
  readonly job: Stated<Job>;
  readonly scope: Scope;
  readonly state: Stated<'current' | 'future'>;
  readonly owner: Stated<Ref>;
  readonly period: Stated<string>;
  /** The map's period, or the project's. */
  readonly effectivePeriod: string | undefined;
  readonly currency: Stated<string>;
  readonly scale: Stated<string>;
  readonly reviewed: Stated<string>;
  readonly reviewEvery: Stated<Quantity>;
  readonly note: Stated<string>;
  readonly lanes: readonly LaneChoice[] | undefined;
  /** The map's own studies; the project's are in `context.project`. */
  readonly research: readonly Research[];
  readonly stages: readonly Stage[];
  /** The `stages` key, or the head of the file when it is missing. */
  readonly stagesAt: Place | undefined;
  readonly funnels: readonly Funnel[];
  readonly economics: Economics;
  readonly insights: readonly Ref[];
  /** The whole text's first line, for findings about what is not there. */
  readonly head: Place;
  /** Problems of reading at the top level; stages and steps carry their own. */
  readonly problems: readonly Problem[];
}

/** One entry of the key `lanes`: a lane, `rest`, or an own lane. */
export interface LaneChoice {
  readonly id: string;
  readonly name: string | undefined;
  readonly side: OwnLane['side'] | undefined;
  readonly at: Place;
}

/** A reference as written. */
export interface Ref {
  readonly text: string;
  readonly at: Place;
}
export interface PersonaUse {
  readonly id: string;
  readonly name: string;
  readonly at: Place /** Written out in the map itself. */;
  readonly inline: boolean;
}
export interface Job {
  readonly when?: string;
  readonly want?: string;
  readonly soThat?: string;
  readonly sentence?: string;
}
export interface Scope {
  readonly starts?: string;
  readonly ends?: string;
  readonly partial: boolean;
}

export interface Stage {
  /** Unique in the map. */
  readonly id: string;
  readonly idAt: Located<string> | undefined;
  /** What `stage:` says. */
  readonly stage: Stated<string>;
  readonly definition: ModelStage | undefined;
  /** Shown: `name`, else the model's name in the map's language, else the text. */
  readonly name: string;
  /** Where to point at the stage: the text after `stage:`, else the item. */
  readonly at: Place;
  /** The head of the block, for insertions. */
  readonly block: Place;
  readonly task: Stated<string>;
  readonly traffic: Stated<Traffic>;
  /** Stated, or the model's default. */
  readonly temperature: Traffic | undefined;
  readonly reached: Stated<number>;
  readonly completed: Stated<number>;
  readonly entry: Stated<number>;
  readonly benchmark: Stated<Quantity>;
  readonly score: Stated<number>;
  readonly evidence: readonly Ref[];
  readonly note: Stated<string>;
  readonly lanes: Lanes;
  readonly steps: readonly Step[];
  readonly next: Next;
  readonly problems: readonly Problem[];
}

export interface Step {
  /** Unique in the map. */
  readonly id: string;
  readonly idAt: Located<string> | undefined;
  readonly step: Stated<string>;
  readonly name: string;
  readonly at: Place;
  readonly block: Place;
  readonly note: Stated<string>;
  readonly lanes: Lanes;
  readonly problems: readonly Problem[];
}

export interface Next {
  readonly state: State;
  readonly at: Place | undefined;
  readonly tools: Cell<Ref> | undefined;
  readonly offer: Stated<string>;
  readonly capture: Cell<Ref> | undefined;
  readonly to: Stated<string>;
  readonly note: Stated<string>;
}

export type ItemLane = 'actions' | 'goals' | 'expectations' | 'thoughts' | 'pains' | 'gains' | 'objectives' | 'opportunities' | 'activities';
export type RefLane = 'owners' | 'systems';

/** A lane that is not written has no cell. */
export interface Lanes {
  readonly items: Readonly<Partial<Record<ItemLane, Cell<Item>>>>;
  readonly own: ReadonlyMap<string, Cell<Item>>;
  readonly touchpoints: Cell<TouchpointUse> | undefined;
  readonly experience: Cell<Experience> | undefined;
  readonly image: Cell<Image> | undefined;
  readonly kpis: Cell<KpiValue> | undefined;
  readonly barriers: Cell<BarrierUse> | undefined;
  readonly refs: Readonly<Partial<Record<RefLane, Cell<Ref>>>>;
}

export interface Cell<Entry> {
  readonly state: State;
  readonly key: Place;
  /** The value; empty at the key's end when nothing is written. */
  readonly at: Place;
  readonly entries: readonly Entry[];
}

export interface Item {
  readonly at: Place;
  readonly id: Located<string> | undefined;
  readonly text: Stated<string>;
  readonly evidence: Evidence;
  readonly owner: Stated<Ref>;
  readonly severity: Stated<number>;
  readonly barrier: Stated<Ref>;
  readonly touchpoint: Stated<Ref>;
  readonly impact: Stated<number>;
  readonly effort: Stated<number>;
  readonly status: Stated<Status>;
  readonly due: Stated<string>;
  readonly since: Stated<string>;
  readonly link: Stated<string>;
  readonly expect: readonly KpiChange[];
  readonly measured: readonly KpiChange[];
  readonly persona: Stated<Ref>;
  readonly line: Stated<'frontstage' | 'backstage' | 'support'>;
  readonly note: Stated<string>;
}
export type Status = 'idea' | 'planned' | 'doing' | 'done' | 'dropped';
/** `at` is all of it; `code` and `text` are as written. */
export interface KpiChange {
  readonly code: string;
  readonly key: Place;
  readonly at: Place;
  readonly valueAt: Place;
  readonly change: Quantity | undefined;
  readonly text: string;
}

/** Studies named; `assumption` says openly that there is none. */
export interface Evidence {
  readonly state: State;
  readonly studies: readonly Ref[];
  readonly assumption: boolean;
  readonly at: Place | undefined;
}

export interface TouchpointUse {
  readonly at: Place;
  /** Id or name of a declared touchpoint or channel, as written. */
  readonly ref: Ref | undefined;
  readonly channel: Ref | undefined;
  readonly name: string | undefined;
  readonly status: Stated<'live' | 'planned' | 'missing'>;
  readonly importance: Stated<number>;
  readonly satisfaction: Stated<number>;
  readonly competitor: Stated<number>;
  readonly standard: Stated<string>;
  readonly owner: Stated<Ref>;
  readonly due: Stated<string>;
  readonly task: Stated<string>;
  readonly evidence: Evidence;
}

export interface Experience {
  readonly at: Place;
  readonly score: Stated<number>;
  readonly feeling: Stated<string>;
  readonly quote: Stated<string>;
  readonly evidence: Evidence;
  readonly target: Stated<number>;
  readonly persona: Stated<Ref>;
  readonly moment: string | undefined;
}

export interface Image {
  readonly at: Place;
  readonly src: string;
  readonly alt: string | undefined;
}
export interface BarrierUse {
  readonly at: Place;
  readonly barrier: Ref | undefined;
  readonly remedy: Stated<Ref>;
  readonly note: Stated<string>;
}

export interface KpiValue {
  /** Where the code stands. */
  readonly key: Place;
  /** The whole value. */
  readonly at: Place;
  /** The code as written. */
  readonly written: string;
  /** The catalogue's code that it resolves to; as written when nobody knows it. */
  readonly code: string;
  readonly value: Stated<Quantity>;
  readonly target: Stated<Quantity | QuantityRange>;
  readonly previous: Stated<Quantity>;
  readonly benchmark: Stated<Quantity>;
  readonly unit: Stated<string>;
  readonly scale: Stated<Scale>;
  readonly direction: Stated<'up' | 'down' | 'range'>;
  readonly stat: Stated<string>;
  readonly period: Stated<string>;
  readonly segment: Stated<string>;
  readonly persona: Stated<Ref>;
  readonly source: Stated<string>;
  readonly asOf: Stated<string>;
  readonly n: Stated<number>;
  readonly parts: readonly { readonly name: string; readonly at: Place; readonly value: Quantity | undefined }[];
  readonly note: Stated<string>;
}

export interface Funnel {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly period: Stated<string>;
  readonly value: Stated<Quantity>;
  readonly steps: readonly FunnelStep[];
}
export interface FunnelStep {
  readonly id: string;
  readonly name: string;
  readonly at: Place;
  readonly stage: Stated<string>;
  readonly count: Stated<number>;
  readonly entry: Stated<number>;
  readonly benchmark: Stated<Quantity>;
}

export interface Economics {
  readonly at: Place | undefined;
  readonly factors: ReadonlyMap<string, KpiValue>;
}

/** A column of the grid: a step, or a stage that has none. */
export interface Column {
  readonly stage: Stage;
  readonly step: Step | undefined;
  readonly index: number;
}

export function columnsOf(journey: Journey): Column[] {
  const columns: Column[] = [];
  for (const stage of journey.stages) {
    if (stage.steps.length === 0) columns.push({ stage, step: undefined, index: columns.length });
    for (const step of stage.steps) columns.push({ stage, step, index: columns.length });
  }
  return columns;
}

/** `decision/place-order`; `decision/*` for a column that is the stage itself. */
export function columnId({ stage, step }: Pick<Column, 'stage' | 'step'>): string {
  return `${stage.id}/${step?.id ?? '*'}`;
}
