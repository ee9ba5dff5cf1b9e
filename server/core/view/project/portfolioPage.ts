/** All maps of a project → the portfolio: maps by canonical stages in four measures, personas with their maps, and what meets at each stage. */

import type { Scale } from '../../model/scale.ts';
import { given } from '../../model/stated.ts';
import { canonicalStages } from '../../vocabulary/vocabulary.ts';
import { type ComparedMoney, compareMoney } from './compareMoney.ts';
import { dateText, nameIn, type ProjectDesk, roundMoney, studyPlace } from './desk.ts';
import { writtenAt } from './figures.ts';
import type { MapFacts, StageFacts } from './mapFacts.ts';
import { type PortfolioLabels, type PortfolioWords, portfolioWords } from './portfolioWords.ts';
import type { Place } from './projectView.ts';
import { commonScale, hasScale, onScale } from './scores.ts';

export type Measure = 'score' | 'conversion' | 'revenue' | 'freshness';
const measures: readonly Measure[] = ['score', 'conversion', 'revenue', 'freshness'];

export interface PortfolioPage {
  readonly kind: 'portfolio';
  readonly words: PortfolioLabels;
  readonly notes: readonly string[];
  readonly measures: readonly { readonly id: Measure; readonly name: string; readonly about: string }[];
  /** Canonical stages that some map covers, and behind them one for stages that are none of these. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly PortfolioRow[];
  readonly personas: readonly PortfolioPersona[];
  readonly traces: readonly StageTrace[];
}

export interface PortfolioRow {
  readonly map: Place;
  /** “Busy parent · future state · October 2026”. */
  readonly facts: string;
  /** “2 errors”, so that nobody takes the rest for the whole. */
  readonly errors: string;
  readonly whole: Readonly<Record<Measure, Reading | undefined>>;
  readonly segments: readonly Segment[];
}

/** Neighbouring columns that the same stages cover; none where the map has none. */
export interface Segment {
  readonly column: number;
  readonly span: number;
  readonly stages: readonly StageReading[];
}

export interface StageReading {
  readonly place: Place;
  /** Name for the anchor of the stage within an exported file. */
  readonly anchor: string;
  readonly readings: Readonly<Record<Measure, Reading | undefined>>;
}

export interface Reading {
  /** `undefined` for a value that is stated as unknown. */
  readonly text: string | undefined;
  /** 0…1: how good, or in the revenue measure how much. */
  readonly share: number | undefined;
  readonly detail: string;
}

export interface PortfolioPersona {
  readonly persona: Place;
  readonly share: string;
  readonly maps: readonly Place[];
  readonly score: string;
  readonly segments: readonly Place[];
}

export interface StageTrace {
  readonly anchor: string;
  readonly map: string;
  readonly stage: Place;
  readonly goals: readonly Place[];
  /** Where the map states them; the scorecard tells of them by their code. */
  readonly kpis: readonly (Place & { readonly code: string })[];
  readonly values: readonly Place[];
  readonly studies: readonly Place[];
}

/** After so many days evidence is as stale as can be shown. */
const yearInDays = 365;

/** Stands in for a canonical stage. */
const other = 'other';

/** What all cells are arranged with. */
interface Bench {
  readonly desk: ProjectDesk;
  readonly words: PortfolioWords;
  /** Of the columns. */
  readonly ids: readonly string[];
  readonly scale: Scale;
  readonly gains: ComparedMoney<Gain>;
}
interface Gain {
  readonly map: MapFacts;
  readonly stage: StageFacts;
  readonly amount: number;
}

export function arrangePortfolioPage(desk: ProjectDesk): PortfolioPage {
  const words = portfolioWords[desk.language];
  const covered = new Set(desk.maps.flatMap(({ stages }) => stages.flatMap(({ canonical }) => canonical)));
  const columns = canonicalStages.entries.filter(({ id }) => covered.has(id));
  const hasOther = desk.maps.some(({ stages }) => stages.some(({ canonical }) => canonical.length === 0));
  const ids = [...columns.map(({ id }) => id), ...(hasOther ? [other] : [])];
  const bench: Bench = { desk, words, ids, scale: commonScale(desk), gains: compareMoney(gainsIn(desk.maps)) };
  return {
    kind: 'portfolio',
    words: words.labels,
    notes: notesOf(bench, covered),
    measures: measures.map((id) => ({ id, ...words.measures[id] })),
    columns: [...columns.map(({ id, name }) => ({ id, name: name[desk.language] })), ...(hasOther ? [{ id: other, name: words.other }] : [])],
    rows: desk.maps.map((map) => rowOf(map, bench)),
    personas: desk.project.personas.entries.map((persona) => personaOf(persona.id, bench)),
    traces: desk.maps.flatMap((map) => map.stages.map((stage) => traceOf(map, stage, desk))),
  };
}

function gainsIn(maps: readonly MapFacts[]): Gain[] {
  return maps.flatMap((map) =>
    map.stages.flatMap((stage) => (stage.funnel?.gain !== undefined && stage.funnel.gain > 0 ? [{ map, stage, amount: stage.funnel.gain }] : [])),
  );
}

/** The name of a stage’s part within an exported file. */
export function anchorOf(map: MapFacts, { stage }: StageFacts): string {
  return `stage-${map.map.path}-${stage.id}`.replace(/[^\p{L}\p{N}-]+/gu, '-');
}

function rowOf(map: MapFacts, bench: Bench): PortfolioRow {
  const { desk, words } = bench;
  const { journey } = map.map;
  const state = given(journey.state);
  const facts = [
    ...journey.personas.map(({ name }) => name),
    ...(state === undefined ? [] : [desk.words.say(`state-${state}`)]),
    ...(journey.effectivePeriod === undefined ? [] : [desk.format.period(journey.effectivePeriod)]),
    ...(map.stages.length === 0 ? [words.noStages] : []),
  ];
  return {
    map: desk.inMap(map, 'title', map.title),
    facts: facts.join(' · '),
    errors: map.errors === 0 ? '' : desk.words.counted(words.errors, map.errors),
    whole: wholeOf(map, bench),
    segments: segmentsOf(map, bench),
  };
}

function wholeOf(map: MapFacts, bench: Bench): PortfolioRow['whole'] {
  const { desk } = bench;
  const newest = newestOf(
    map.stages.flatMap(({ days }) => days),
    desk,
  );
  return {
    score: map.score === undefined ? undefined : scoreOf(map, map.score, bench),
    conversion: map.conversion === undefined ? undefined : { text: desk.format.share(map.conversion), share: undefined, detail: '' },
    revenue: map.revenue === undefined ? undefined : moneyOf(map, map.revenue, '', desk),
    freshness: newest === undefined ? undefined : freshnessOf(newest, bench),
  };
}

function segmentsOf(map: MapFacts, bench: Bench): Segment[] {
  const segments: { column: number; span: number; of: readonly StageFacts[] }[] = [];
  bench.ids.forEach((id, column) => {
    const of = map.stages.filter(({ canonical }) => (id === other ? canonical.length === 0 : canonical.includes(id)));
    const last = segments.at(-1);
    if (last && of.length === last.of.length && of.every((stage, index) => stage === last.of[index])) last.span += 1;
    else segments.push({ column, span: 1, of });
  });
  return segments.map(({ column, span, of }) => ({ column, span, stages: of.map((stage) => readingOf(map, stage, bench)) }));
}

const unknown: Reading = { text: undefined, share: undefined, detail: '' };

function readingOf(map: MapFacts, stage: StageFacts, bench: Bench): StageReading {
  const { desk } = bench;
  const own = stage.stage;
  const newest = newestOf(stage.days, desk);
  return {
    place: desk.inMap(map, `stage:${own.id}`, own.name),
    anchor: anchorOf(map, stage),
    readings: {
      score: stage.share !== undefined ? scoreOf(map, stage.share, bench, stage.scored.score) : own.score.state === 'unknown' ? unknown : undefined,
      conversion: conversionOf(stage, bench) ?? (own.reached.state === 'unknown' ? unknown : undefined),
      revenue: gainOf(map, stage, bench),
      freshness: newest === undefined ? undefined : freshnessOf(newest, bench),
    },
  };
}

/** On the scale of all; a map of another one says its own as well. */
function scoreOf(map: MapFacts, share: number, { desk, words, scale }: Bench, stated?: number): Reading {
  const { number } = desk.format;
  const own = map.map.journey.context.scale;
  const score = number(stated ?? onScale(share, own), 1, 1);
  if (hasScale(map, scale)) return { text: score, share, detail: '' };
  const detail = desk.words.say(words.ownScale, { value: score, min: number(own.min), max: number(own.max) });
  return { text: number(onScale(share, scale), 1, 1), share, detail };
}

function conversionOf({ funnel }: StageFacts, { desk, words }: Bench): Reading | undefined {
  if (funnel?.conversion === undefined) return undefined;
  const { share } = desk.format;
  return {
    text: share(funnel.conversion),
    share: Math.min(1, Math.max(0, funnel.conversion)),
    detail: funnel.benchmark === undefined ? '' : desk.words.say(words.benchmark, { value: share(funnel.benchmark) }),
  };
}

function gainOf(map: MapFacts, { funnel }: StageFacts, { desk, gains }: Bench): Reading | undefined {
  if (funnel?.gain === undefined) return undefined;
  if (funnel.gain <= 0) return { text: '0', share: 0, detail: '' };
  const { text, detail } = moneyOf(map, funnel.gain, '+', desk);
  return { text, share: gains.shareOf(map, funnel.gain), detail };
}

/** Millions are told in short, since cells are narrow, with all digits below. */
function moneyOf(map: MapFacts, amount: number, sign: '+' | '', desk: ProjectDesk): Reading {
  const exact = `${sign}${roundMoney(desk, amount, map.currency)}`;
  return amount < 1_000_000
    ? { text: exact, share: undefined, detail: '' }
    : { text: `${sign}${desk.format.briefMoney(amount, map.currency)}`, share: undefined, detail: exact };
}

/** What is dated ahead is evidence of nothing yet, unless there is nothing else. */
function newestOf(days: readonly number[], { today }: ProjectDesk): number | undefined {
  const past = days.filter((day) => today === undefined || day <= today);
  return past.length > 0 ? Math.max(...past) : days.length > 0 ? Math.max(...days) : undefined;
}

/** Without a day to count from, the date says it. */
function freshnessOf(newest: number, { desk, words }: Bench): Reading {
  const { today } = desk;
  const date = dateText(new Date(newest * 86_400_000).toISOString().slice(0, 10), desk);
  if (today === undefined || today < newest) return { text: date, share: undefined, detail: '' };
  return { text: desk.words.counted(words.days, today - newest), share: Math.max(0, 1 - (today - newest) / yearInDays), detail: date };
}

/** Plans are neither weak nor rich: they are about what is not yet. */
function notesOf(bench: Bench, covered: ReadonlySet<string>): string[] {
  const { desk, words } = bench;
  const real = desk.maps.filter(({ map }) => !map.journey.context.isPlan);
  const maps = real.length > 0 ? real : desk.maps;
  const all = maps.flatMap((map) => map.stages.map((stage) => ({ map, stage, newest: newestOf(stage.days, desk) })));
  const least = <T>(of: readonly T[], value: (one: T) => number): T | undefined => of.toSorted((a, b) => value(a) - value(b))[0];
  const say = (text: string, at: Pick<Gain, 'map' | 'stage'> | undefined, value: string): string[] =>
    at === undefined ? [] : [desk.words.say(text, { stage: at.stage.stage.name, map: at.map.title, value })];
  const weakest = least(
    all.filter(({ stage }) => stage.share !== undefined),
    ({ stage }) => stage.share ?? 0,
  );
  const oldest = least(
    all.filter(({ newest }) => newest !== undefined),
    ({ newest }) => newest ?? 0,
  );
  const uncovered = canonicalStages.entries.filter(({ id, negative }) => negative !== true && !covered.has(id));
  return [
    ...say(words.weakest, weakest, weakest ? (scoreOf(weakest.map, weakest.stage.share ?? 0, bench).text ?? '') : ''),
    ...compareMoney(gainsIn(maps)).largest.flatMap((gain) => say(words.mostToGain, gain, roundMoney(desk, gain.amount, gain.map.currency))),
    ...say(words.oldest, oldest, oldest?.newest === undefined ? '' : (freshnessOf(oldest.newest, bench).text ?? '')),
    ...(desk.maps.length > 0 && uncovered.length > 0
      ? [desk.words.say(words.uncovered, { stages: uncovered.map(({ name }) => name[desk.language].toLowerCase()).join(', ') })]
      : []),
  ];
}

/** Plans do not count for the score. */
function personaOf(id: string, { desk, scale }: Bench): PortfolioPersona {
  const persona = desk.project.personas.byId(id);
  const maps = desk.maps.filter(({ personas }) => personas.some((one) => one.id === id));
  const shares = maps.flatMap(({ score, map }) => (score === undefined || map.journey.context.isPlan ? [] : [score]));
  const mean = shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const share = given(persona?.share);
  return {
    persona: desk.inProject(`persona:${id}`, nameIn(persona, id, desk.language)),
    share: share === undefined || persona?.share?.state !== 'given' ? '' : desk.format.quantity(share, '', undefined),
    maps: maps.map((map) => desk.inMap(map, 'title', map.title)),
    score: mean === undefined ? '' : desk.format.number(onScale(mean, scale), 1, 1),
    segments: desk.plan.segments.filter((segment) => segment.persona === id).map(({ element, text }) => desk.inProject(element, text)),
  };
}

function traceOf(map: MapFacts, stage: StageFacts, desk: ProjectDesk): StageTrace {
  const found = desk.trace.ofStage.get(stage);
  const figure = (code: string): string => {
    const own = map.figures.filter((one) => one.code === code);
    const first = own.find((one) => one.stage === stage.stage) ?? own.find(({ stage: at }) => at === undefined);
    return first ? writtenAt(map, first) : `stage:${stage.stage.id}`;
  };
  return {
    anchor: anchorOf(map, stage),
    map: map.title,
    stage: desk.inMap(map, `stage:${stage.stage.id}`, stage.stage.name),
    goals: (found?.goals ?? []).map(({ element, text }) => desk.inProject(element, text)),
    kpis: (found?.codes ?? []).map((code) => ({ ...desk.inMap(map, figure(code), code), code })),
    values: (found?.values ?? []).map(({ element, text }) => desk.inProject(element, text)),
    studies: (found?.studies ?? []).map((study) => studyPlace(study, desk)),
  };
}
