/** All maps of a project → the portfolio: maps by canonical stages in four measures, personas with their maps, and what meets at each stage. */

import { given } from '../../model/stated.ts';
import { canonicalStages } from '../../vocabulary/vocabulary.ts';
import { nameIn, type ProjectDesk, roundMoney } from './desk.ts';
import type { MapFacts, StageFacts } from './mapFacts.ts';
import { type PortfolioLabels, type PortfolioWords, portfolioWords } from './portfolioWords.ts';
import type { Place } from './projectView.ts';

export type Measure = 'score' | 'conversion' | 'revenue' | 'freshness';
const measures: readonly Measure[] = ['score', 'conversion', 'revenue', 'freshness'];

export interface PortfolioPage {
  readonly kind: 'portfolio';
  readonly words: PortfolioLabels;
  readonly notes: readonly string[];
  readonly measures: readonly { readonly id: Measure; readonly name: string; readonly about: string }[];
  /** Canonical stages that some map covers. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly PortfolioRow[];
  readonly personas: readonly PortfolioPersona[];
  readonly traces: readonly StageTrace[];
}

export interface PortfolioRow {
  readonly map: Place;
  /** “Busy parent · future state · October 2026”. */
  readonly facts: string;
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
  readonly kpis: readonly Place[];
  readonly values: readonly Place[];
  readonly studies: readonly Place[];
}

/** After so many days evidence is as stale as can be shown. */
const yearInDays = 365;

export function arrangePortfolioPage(desk: ProjectDesk): PortfolioPage {
  const words = portfolioWords[desk.language];
  const covered = new Set(desk.maps.flatMap(({ stages }) => stages.flatMap(({ canonical }) => canonical)));
  const columns = canonicalStages.entries.filter(({ id }) => covered.has(id));
  const gains = desk.maps.flatMap(({ stages }) => stages.flatMap(({ funnel }) => funnel?.gain ?? []));
  const most = Math.max(0, ...gains);
  return {
    kind: 'portfolio',
    words: words.labels,
    notes: notesOf(desk, words, covered),
    measures: measures.map((id) => ({ id, ...words.measures[id] })),
    columns: columns.map(({ id, name }) => ({ id, name: name[desk.language] })),
    rows: desk.maps.map((map) =>
      rowOf(
        map,
        columns.map(({ id }) => id),
        most,
        desk,
        words,
      ),
    ),
    personas: desk.project.personas.entries.map((persona) => personaOf(persona.id, desk)),
    traces: desk.maps.flatMap((map) => map.stages.map((stage) => traceOf(map, stage, desk))),
  };
}

/** The name of a stage’s part within an exported file. */
export function anchorOf(map: MapFacts, { stage }: StageFacts): string {
  return `stage-${map.map.path}-${stage.id}`.replace(/[^\p{L}\p{N}-]+/gu, '-');
}

function rowOf(map: MapFacts, columns: readonly string[], most: number, desk: ProjectDesk, words: PortfolioWords): PortfolioRow {
  const { journey } = map.map;
  const state = given(journey.state);
  const facts = [
    ...journey.personas.map(({ name }) => name),
    ...(state === undefined ? [] : [desk.words.say(`state-${state}`)]),
    ...(journey.effectivePeriod === undefined ? [] : [desk.format.period(journey.effectivePeriod)]),
  ];
  return {
    map: desk.inMap(map, 'title', map.title),
    facts: facts.join(' · '),
    whole: wholeOf(map, desk, words),
    segments: segmentsOf(map, columns, most, desk, words),
  };
}

function wholeOf(map: MapFacts, desk: ProjectDesk, words: PortfolioWords): PortfolioRow['whole'] {
  const { format } = desk;
  const { scale } = map.map.journey.context;
  const days = map.stages.flatMap(({ newest }) => newest ?? []);
  const newest = days.length === 0 ? undefined : Math.max(...days);
  return {
    score: map.score === undefined ? undefined : { text: format.number(scale.min + map.score * (scale.max - scale.min), 1, 1), share: map.score, detail: '' },
    conversion: map.conversion === undefined ? undefined : { text: format.share(map.conversion), share: undefined, detail: '' },
    revenue: map.revenue === undefined ? undefined : { text: roundMoney(desk, map.revenue, map.currency), share: undefined, detail: '' },
    freshness: newest === undefined ? undefined : freshnessOf(newest, desk, words),
  };
}

function segmentsOf(map: MapFacts, columns: readonly string[], most: number, desk: ProjectDesk, words: PortfolioWords): Segment[] {
  const segments: { column: number; span: number; of: readonly StageFacts[] }[] = [];
  columns.forEach((id, column) => {
    const of = map.stages.filter(({ canonical }) => canonical.includes(id));
    const last = segments.at(-1);
    if (last && of.length === last.of.length && of.every((stage, index) => stage === last.of[index])) last.span += 1;
    else segments.push({ column, span: 1, of });
  });
  return segments.map(({ column, span, of }) => ({ column, span, stages: of.map((stage) => readingOf(map, stage, most, desk, words)) }));
}

function readingOf(map: MapFacts, stage: StageFacts, most: number, desk: ProjectDesk, words: PortfolioWords): StageReading {
  const { format } = desk;
  const { score, stage: own } = stage.scored;
  const { funnel } = stage;
  const scoreReading = score === undefined ? (own.score.state === 'unknown' ? { text: undefined, share: undefined, detail: '' } : undefined) : undefined;
  return {
    place: desk.inMap(map, `stage:${own.id}`, own.name),
    anchor: anchorOf(map, stage),
    readings: {
      score: score === undefined ? scoreReading : { text: format.number(score, 1, 1), share: stage.share, detail: '' },
      conversion:
        funnel?.conversion === undefined
          ? undefined
          : {
              text: format.share(funnel.conversion),
              share: Math.min(1, Math.max(0, funnel.conversion)),
              detail: funnel.benchmark === undefined ? '' : desk.words.say(words.benchmark, { value: format.share(funnel.benchmark) }),
            },
      revenue:
        funnel?.gain === undefined
          ? undefined
          : {
              text: funnel.gain > 0 ? `+${roundMoney(desk, funnel.gain, map.currency)}` : '0',
              share: most > 0 ? Math.max(0, funnel.gain) / most : 0,
              detail: '',
            },
      freshness: stage.newest === undefined ? undefined : freshnessOf(stage.newest, desk, words),
    },
  };
}

/** Without a day to count from, the date says it. */
function freshnessOf(newest: number, { today, words, format }: ProjectDesk, own: PortfolioWords): Reading {
  const date = new Date(newest * 86_400_000).toISOString().slice(0, 10);
  if (today === undefined || today < newest) return { text: format.day(date), share: undefined, detail: date };
  return { text: words.counted(own.days, today - newest), share: Math.max(0, 1 - (today - newest) / yearInDays), detail: format.day(date) };
}

function notesOf(desk: ProjectDesk, words: PortfolioWords, covered: ReadonlySet<string>): string[] {
  const { format } = desk;
  const all = desk.maps.flatMap((map) => map.stages.map((stage) => ({ map, stage })));
  const least = <T>(of: readonly T[], value: (one: T) => number): T | undefined => of.toSorted((a, b) => value(a) - value(b))[0];
  const say = (text: string, at: { map: MapFacts; stage: StageFacts } | undefined, value: string): string[] =>
    at === undefined ? [] : [desk.words.say(text, { stage: at.stage.stage.name, map: at.map.title, value })];
  const weakest = least(
    all.filter(({ stage }) => stage.share !== undefined),
    ({ stage }) => stage.share ?? 0,
  );
  const richest = least(
    all.filter(({ stage }) => (stage.funnel?.gain ?? 0) > 0),
    ({ stage }) => -(stage.funnel?.gain ?? 0),
  );
  const oldest = least(
    all.filter(({ stage }) => stage.newest !== undefined),
    ({ stage }) => stage.newest ?? 0,
  );
  const uncovered = canonicalStages.entries.filter(({ id, negative }) => negative !== true && !covered.has(id));
  const outside = all.filter(({ stage }) => stage.canonical.length === 0).map(({ stage }) => stage.stage.name);
  return [
    ...say(words.weakest, weakest, weakest ? format.number(weakest.stage.scored.score ?? 0, 1, 1) : ''),
    ...say(words.mostToGain, richest, richest ? roundMoney(desk, richest.stage.funnel?.gain ?? 0, richest.map.currency) : ''),
    ...say(words.oldest, oldest, oldest ? (freshnessOf(oldest.stage.newest ?? 0, desk, words).text ?? '') : ''),
    ...(desk.maps.length > 0 && uncovered.length > 0
      ? [desk.words.say(words.uncovered, { stages: uncovered.map(({ name }) => name[desk.language].toLowerCase()).join(', ') })]
      : []),
    ...(outside.length > 0 ? [desk.words.say(words.outside, { stages: outside.join(', ') })] : []),
  ];
}

function personaOf(id: string, desk: ProjectDesk): PortfolioPersona {
  const persona = desk.project.personas.byId(id);
  const maps = desk.maps.filter(({ personas }) => personas.some((one) => one.id === id));
  const scores = maps.flatMap(({ score, map }) => (score === undefined ? [] : [{ score, scale: map.journey.context.scale }]));
  const mean = scores.length === 0 ? undefined : scores.reduce((sum, { score, scale }) => sum + scale.min + score * (scale.max - scale.min), 0) / scores.length;
  const share = given(persona?.share);
  return {
    persona: desk.inProject(`persona:${id}`, nameIn(persona, id, desk.language)),
    share: share === undefined || persona?.share?.state !== 'given' ? '' : desk.format.quantity(share, '', undefined),
    maps: maps.map((map) => desk.inMap(map, 'title', map.title)),
    score: mean === undefined ? '' : desk.format.number(mean, 1, 1),
    segments: desk.plan.segments.filter((segment) => segment.persona === id).map(({ element, text }) => desk.inProject(element, text)),
  };
}

function traceOf(map: MapFacts, stage: StageFacts, desk: ProjectDesk): StageTrace {
  const found = desk.trace.ofStage.get(stage);
  const figure = (code: string): string => map.figures.find((one) => one.code === code && one.stage === stage.stage)?.element ?? `stage:${stage.stage.id}`;
  return {
    anchor: anchorOf(map, stage),
    map: map.title,
    stage: desk.inMap(map, `stage:${stage.stage.id}`, stage.stage.name),
    goals: (found?.goals ?? []).map(({ element, text }) => desk.inProject(element, text)),
    kpis: (found?.codes ?? []).map((code) => desk.inMap(map, figure(code), code)),
    values: (found?.values ?? []).map(({ element, text }) => desk.inProject(element, text)),
    studies: (found?.studies ?? []).map(({ id, name }) => desk.inProject(`study:${id}`, name[desk.language])),
  };
}
