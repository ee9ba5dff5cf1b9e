/** The built-in vocabulary, typed: what the YAML files of this folder say, ready to be looked up. A test holds the files to these types. */
import { type Bilingual, type Catalogue, catalogue, type Entry, type Language } from './catalogue.ts';
import * as data from './vocabulary.generated.ts';

export type Traffic = 'cold' | 'warm' | 'hot';
export type Factor = 'L' | 'C' | 'P' | 'Q' | 'M';
export type Perspective = 'financial' | 'customer' | 'process' | 'learning';
export type KpiUnit = 'count' | 'percent' | 'points' | 'money' | 'duration' | 'ratio' | 'score';
export type Direction = 'up' | 'down' | 'range' | 'depends';

export interface Channel extends Entry {
  readonly media?: 'owned' | 'earned' | 'paid';
  readonly place?: 'online' | 'offline' | 'both';
}
export interface Tool extends Entry {
  readonly traffic?: readonly Traffic[];
  readonly group?: 'marketing' | 'sales' | 'service';
  /** Canonical stages where it is usual. */
  readonly stages?: readonly string[];
}
export interface Barrier extends Entry {
  readonly remedies?: readonly string[];
}
export interface Emotion extends Entry {
  readonly valence: number;
}
export interface CanonicalStage extends Entry {
  readonly order: number;
  readonly traffic?: Traffic;
  readonly component: readonly Factor[];
  readonly negative?: boolean;
  /** Codes that a map most often states there. */
  readonly kpis?: readonly string[];
}
export interface ResearchMethod extends Entry {
  readonly place?: 'online' | 'offline' | 'both';
}
export interface LaneRecord extends Entry {
  readonly side: 'customer' | 'contact' | 'company';
  readonly value: string;
  readonly note?: Bilingual;
  readonly pseudo?: boolean;
}
export interface Moment extends Entry {}
export interface Currency {
  readonly id: string;
  readonly name: Bilingual;
  readonly symbols?: readonly string[];
  readonly decimals: number;
}
export interface UnitRecord {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: 'percent' | 'points' | 'duration';
  readonly seconds?: number;
  readonly symbols: readonly string[];
}
/** A phrase that sets nobody apart. */
export interface Cliche {
  readonly phrase: string;
  readonly language: Language;
  readonly aliases: readonly string[];
  readonly why: Bilingual;
}
/** `key`: where its result is written, `persona.traits`. */
export interface PersonaStep extends Entry {
  readonly key: string;
}
export interface ScepticQuestion extends Entry {
  readonly question: Bilingual;
}

export interface ModelStage extends Entry {
  readonly canonical: readonly string[];
  readonly component: readonly Factor[];
  readonly traffic?: Traffic;
  readonly 'leads-to'?: string;
}
export interface StageModel extends Entry {
  readonly stages: readonly ModelStage[];
}

export interface KpiRecord {
  readonly code: string;
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
  readonly formula?: Bilingual;
  readonly unit: KpiUnit;
  readonly units?: readonly KpiUnit[];
  readonly 'preferred-unit'?: string;
  readonly direction: Direction;
  readonly min?: number;
  readonly max?: number;
  readonly 'at-least'?: readonly string[];
  readonly 'at-most'?: readonly string[];
  /** Canonical stages where it is usual; everywhere when not said. */
  readonly stages?: readonly string[];
  readonly perspective?: Perspective;
  readonly component?: Factor;
  readonly flow?: boolean;
  readonly survey?: boolean;
  readonly stat?: boolean;
  readonly help?: Bilingual;
}
/** A KPI as a catalogue entry: its code is its id. */
export interface KpiEntry extends KpiRecord {
  readonly id: string;
}

export const canonicalStages: Catalogue<CanonicalStage> = catalogue(data.stages as readonly CanonicalStage[]);
export const stageModels: Catalogue<StageModel> = catalogue(data.models as readonly StageModel[]);
export const kpis: Catalogue<KpiEntry> = catalogue((data.kpis as readonly KpiRecord[]).map((kpi) => ({ ...kpi, id: kpi.code })));
export const lanes: Catalogue<LaneRecord> = catalogue(data.lanes as readonly LaneRecord[]);
export const channels: Catalogue<Channel> = catalogue(data.channels as readonly Channel[]);
export const teams: Catalogue<Entry> = catalogue(data.teams as readonly Entry[]);
export const systems: Catalogue<Entry> = catalogue(data.systems as readonly Entry[]);
export const tools: Catalogue<Tool> = catalogue(data.tools as readonly Tool[]);
export const barriers: Catalogue<Barrier> = catalogue(data.barriers as readonly Barrier[]);
export const remedies: Catalogue<Entry> = catalogue(data.remedies as readonly Entry[]);
export const capture: Catalogue<Entry> = catalogue(data.capture as readonly Entry[]);
export const benefits: Catalogue<Entry> = catalogue(data.benefits as readonly Entry[]);
export const emotions: Catalogue<Emotion> = catalogue(data.emotions as readonly Emotion[]);
export const researchMethods: Catalogue<ResearchMethod> = catalogue(data.researchMethods as readonly ResearchMethod[]);
export const moments: Catalogue<Moment> = catalogue(data.moments as readonly Moment[]);
export const currencies: readonly Currency[] = data.currencies as readonly Currency[];
export const units: readonly UnitRecord[] = data.units as readonly UnitRecord[];
export const companyVerbs: readonly { readonly phrase: string; readonly language: Language }[] = data.companyVerbs as readonly {
  readonly phrase: string;
  readonly language: Language;
}[];
export const departments: readonly { readonly word: string; readonly language: Language }[] = data.departments as readonly {
  readonly word: string;
  readonly language: Language;
}[];
export const placeholders: readonly { readonly id: string; readonly pattern: string; readonly help: Bilingual }[] = data.placeholders as readonly {
  readonly id: string;
  readonly pattern: string;
  readonly help: Bilingual;
}[];
export const homoglyphs: readonly { readonly cyrillic: string; readonly latin: string }[] = data.homoglyphs as readonly {
  readonly cyrillic: string;
  readonly latin: string;
}[];
export const cliches: readonly Cliche[] = data.cliches as readonly Cliche[];
export const personaSteps: Catalogue<PersonaStep> = catalogue(data.personaSteps as readonly PersonaStep[]);
export const touchpointSteps: Catalogue<Entry> = catalogue(data.touchpointSteps as readonly Entry[]);
export const sceptic: Catalogue<ScepticQuestion> = catalogue(data.sceptic as readonly ScepticQuestion[]);
export const maturity: readonly unknown[] = data.maturity;
