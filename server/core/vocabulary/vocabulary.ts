/** The built-in vocabulary, typed: what the YAML files of this folder say, ready to be looked up. A test holds the files to these types. */
import { type Bilingual, type Catalogue, catalogue, type Entry, type Language } from './catalogue.ts';
import * as data from './vocabulary.generated.ts';

export type Traffic = 'cold' | 'warm' | 'hot';
export type Factor = 'L' | 'C' | 'P' | 'Q' | 'M';
export type Perspective = 'financial' | 'customer' | 'process' | 'learning';
export type KpiUnit = 'count' | 'percent' | 'points' | 'money' | 'duration' | 'ratio' | 'score';
export type Direction = 'up' | 'down' | 'range' | 'depends';

export interface Channel extends Entry { readonly media?: 'owned' | 'earned' | 'paid'; readonly place?: 'online' | 'offline' | 'both' }
export interface Tool extends Entry { readonly traffic?: readonly Traffic[]; readonly group?: 'marketing' | 'sales' | 'service' }
export interface Barrier extends Entry { readonly remedies?: readonly string[] }
export interface Emotion extends Entry { readonly valence: number }
export interface CanonicalStage extends Entry { readonly order: number; readonly traffic?: Traffic; readonly component: readonly Factor[]; readonly negative?: boolean }
export interface ResearchMethod extends Entry { readonly place?: 'online' | 'offline' | 'both' }
export interface LaneRecord extends Entry { readonly side: 'customer' | 'contact' | 'company'; readonly value: string; readonly note?: Bilingual; readonly pseudo?: boolean }
export interface Moment extends Entry {}
export interface Currency { readonly id: string; readonly name: Bilingual; readonly symbols?: readonly string[]; readonly decimals: number }
export interface UnitRecord { readonly id: string; readonly name: Bilingual; readonly kind: 'percent' | 'points' | 'duration'; readonly seconds?: number; readonly symbols: readonly string[] }

export interface ModelStage extends Entry {
  readonly canonical: readonly string[];
  readonly component: readonly Factor[];
  readonly traffic?: Traffic;
  readonly 'leads-to'?: string;
}
export interface StageModel extends Entry { readonly stages: readonly ModelStage[] }

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
export interface KpiEntry extends KpiRecord { readonly id: string }

const list = <T>(records: readonly unknown[]): readonly T[] => records as readonly T[];

export const canonicalStages: Catalogue<CanonicalStage> = catalogue(list(data.stages));
export const stageModels: Catalogue<StageModel> = catalogue(list(data.models));
export const kpis: Catalogue<KpiEntry> = catalogue(list<KpiRecord>(data.kpis).map((kpi) => ({ ...kpi, id: kpi.code })));
export const lanes: Catalogue<LaneRecord> = catalogue(list(data.lanes));
export const channels: Catalogue<Channel> = catalogue(list(data.channels));
export const teams: Catalogue<Entry> = catalogue(list(data.teams));
export const systems: Catalogue<Entry> = catalogue(list(data.systems));
export const tools: Catalogue<Tool> = catalogue(list(data.tools));
export const barriers: Catalogue<Barrier> = catalogue(list(data.barriers));
export const remedies: Catalogue<Entry> = catalogue(list(data.remedies));
export const capture: Catalogue<Entry> = catalogue(list(data.capture));
export const benefits: Catalogue<Entry> = catalogue(list(data.benefits));
export const emotions: Catalogue<Emotion> = catalogue(list(data.emotions));
export const researchMethods: Catalogue<ResearchMethod> = catalogue(list(data.researchMethods));
export const moments: Catalogue<Moment> = catalogue(list(data.moments));
export const currencies: readonly Currency[] = list(data.currencies);
export const units: readonly UnitRecord[] = list(data.units);
export const cliches: readonly unknown[] = data.cliches;
export const companyVerbs: readonly { readonly phrase: string; readonly language: Language }[] = list(data.companyVerbs);
export const departments: readonly { readonly word: string; readonly language: Language }[] = list(data.departments);
export const placeholders: readonly { readonly id: string; readonly pattern: string; readonly help: Bilingual }[] = list(data.placeholders);
export const homoglyphs: readonly { readonly cyrillic: string; readonly latin: string }[] = list(data.homoglyphs);
export const maturity: readonly unknown[] = data.maturity;
