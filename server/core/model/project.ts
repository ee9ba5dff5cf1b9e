/** What several maps share, as one read-only object: the typed project file, or an empty one. */
import { type Catalogue, catalogue, type Entry, type Language } from '../vocabulary/catalogue.ts';
import type { Barrier, Channel, KpiEntry, StageModel, Tool } from '../vocabulary/vocabulary.ts';
import type { Located, Place } from './place.ts';
import type { Quantity } from './quantity.ts';
import type { State, Stated } from './stated.ts';

export interface Project {
  readonly name: string | undefined;
  readonly language: Language | undefined;
  readonly model: string | undefined;
  readonly currency: string | undefined;
  readonly scale: string | undefined;
  readonly period: string | undefined;
  readonly personas: Catalogue<Persona>;
  readonly channels: Catalogue<Channel>;
  readonly touchpoints: Catalogue<Touchpoint>;
  readonly teams: Catalogue<Entry>;
  readonly systems: Catalogue<Entry>;
  readonly tools: Catalogue<Tool>;
  readonly barriers: Catalogue<Barrier>;
  readonly capture: Catalogue<Entry>;
  readonly kpis: Catalogue<KpiEntry>;
  readonly models: Catalogue<StageModel>;
  readonly research: Catalogue<Research>;
  readonly competitors: readonly string[];
  /** Of the strategy; one without an id goes by the slug of its text. */
  readonly goals: Catalogue<StrategicGoal>;
  readonly rules: readonly RuleSetting[];
}

export interface Persona extends Entry {
  readonly at: Place;
  readonly share: Stated<Quantity> | undefined;
  readonly offer: string | undefined;
  readonly entry: string | undefined;
  readonly traits: readonly string[];
  readonly needs: readonly string[];
  readonly jobs: readonly string[];
  readonly benefits: readonly string[];
}
export interface Touchpoint extends Entry {
  readonly at: Place;
  readonly channel: string | undefined;
  readonly status: 'live' | 'planned' | 'missing';
  readonly importance: number | undefined;
  readonly satisfaction: number | undefined;
  /** `unknown` and `n/a` say more than nothing. */
  readonly satisfactionState: State;
  readonly competitor: number | undefined;
  readonly owner: string | undefined;
  readonly standard: string | undefined;
  readonly due: string | undefined;
  readonly task: string | undefined;
}
export interface Research extends Entry {
  readonly at: Place;
  readonly method: string | undefined;
  readonly date: string | undefined;
  readonly n: number | undefined;
  readonly summary: string | undefined;
  readonly link: string | undefined;
}
export interface StrategicGoal extends Entry {
  readonly kpis: readonly string[];
  readonly target: string | undefined;
  readonly due: string | undefined;
  readonly owner: string | undefined;
}
export interface RuleSetting {
  readonly rule: Located<string>;
  readonly severity: string | undefined;
  /** Limits and other parameters. */
  readonly parameters: Readonly<Record<string, number>>;
}

const none = <T extends Entry>(): Catalogue<T> => catalogue<T>([]);
export const emptyProject: Project = {
  name: undefined,
  language: undefined,
  model: undefined,
  currency: undefined,
  scale: undefined,
  period: undefined,
  personas: none(),
  channels: none(),
  touchpoints: none(),
  teams: none(),
  systems: none(),
  tools: none(),
  barriers: none(),
  capture: none(),
  kpis: none(),
  models: none(),
  research: none(),
  competitors: [],
  goals: none(),
  rules: [],
};
