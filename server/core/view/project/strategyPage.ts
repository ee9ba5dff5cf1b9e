/** Strategy of a project → the board: situation, goals with their figures and stages, initiatives in a calendar, systems by stages, segments, and values with the stages that speak of them. */

import type { Status } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { toDay } from '../../model/period.ts';
import type { CircumstanceKind, Goal, Initiative, InitiativeKind } from '../../model/plan.ts';
import { looseForm } from '../../model/slug.ts';
import type { Entry } from '../../vocabulary/catalogue.ts';
import { canonicalStages, systems } from '../../vocabulary/vocabulary.ts';
import { dateText, nameIn, nowhere, type ProjectDesk } from './desk.ts';
import { type FigureReading, kpiName, readFigure } from './figures.ts';
import type { Named } from './mapFacts.ts';
import { anchorOf } from './portfolioPage.ts';
import type { Place } from './projectView.ts';
import { strategyParts } from './records.ts';
import { type StrategyLabels, type StrategyWords, strategyWords } from './strategyWords.ts';
import type { StageAt } from './trace.ts';

export interface StrategyPage {
  readonly kind: 'strategy';
  readonly words: StrategyLabels;
  /** Names of the parts of a strategy with what belongs there, from the vocabulary. */
  readonly parts: Readonly<Record<PartId, { readonly name: string; readonly about: string; readonly empty: string }>>;
  readonly situation: readonly Quadrant[];
  readonly goals: readonly GoalRow[];
  readonly calendar: Calendar;
  readonly martech: MartechTable;
  readonly segments: readonly {
    readonly segment: Place;
    readonly needs: readonly string[];
    readonly preferences: readonly string[];
    readonly persona: Place | undefined;
  }[];
  readonly positionings: readonly { readonly unique: Place; readonly values: readonly { readonly value: Place; readonly stages: readonly LinkedStage[] }[] }[];
}
type PartId = 'situation' | 'goals' | 'initiatives' | 'martech' | 'segmentation' | 'positioning';

export interface LinkedStage {
  readonly place: Place;
  /** The map's title where there are several. */
  readonly map: string;
  /** Of the stage within an exported file. */
  readonly anchor: string;
}

export interface Quadrant {
  readonly kind: CircumstanceKind | 'other';
  readonly name: string;
  readonly entries: readonly { readonly place: Place; readonly note: string | undefined; readonly studies: readonly Place[] }[];
}

export interface GoalRow {
  readonly goal: Place;
  readonly note: string | undefined;
  readonly owner: string;
  readonly due: string;
  /** Its day has passed, and it is not reached. */
  readonly isLate: boolean;
  /** All figures that can be judged meet what is aimed at, plans apart. */
  readonly isReached: boolean;
  readonly target: string;
  /** KPIs that no map states. */
  readonly unstated: readonly { readonly code: string; readonly name: string }[];
  readonly figures: readonly FigureReading[];
  readonly stages: readonly LinkedStage[];
  readonly initiatives: readonly Place[];
  readonly remarks: readonly string[];
}

export interface Calendar {
  readonly months: readonly { readonly text: string; readonly year: string; readonly at: number }[];
  /** 0…1 of the time drawn. */
  readonly today: number | undefined;
  readonly bars: readonly CalendarBar[];
  readonly undated: readonly CalendarBar[];
}

export interface CalendarBar {
  readonly initiative: Place;
  readonly owner: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly kind: InitiativeKind;
  readonly kindText: string;
  readonly starts: string;
  readonly due: string;
  /** 0…1 of the time drawn; a point where only one date is known. */
  readonly from: number;
  readonly to: number;
  readonly isLate: boolean;
  readonly goals: readonly Place[];
}

export interface MartechTable {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly MartechRow[];
}

export interface MartechRow {
  readonly system: string;
  readonly place: Place | undefined;
  /** One for each column: how many stages of maps use it there. */
  readonly used: readonly number[];
  readonly planned: readonly boolean[];
  readonly plans: readonly { readonly place: Place; readonly text: string }[];
}

export function arrangeStrategyPage(desk: ProjectDesk): StrategyPage {
  const words = strategyWords[desk.language];
  return {
    kind: 'strategy',
    words: words.labels,
    parts: partsOf(desk, words),
    situation: situationOf(desk, words),
    goals: desk.plan.goals.map((goal) => goalRow(goal, desk, words)),
    calendar: calendarOf(desk, words),
    martech: martechOf(desk),
    segments: desk.plan.segments.map(({ element, text, needs, preferences, persona }) => ({
      segment: desk.inProject(element, text),
      needs,
      preferences,
      persona: persona === undefined ? undefined : personaPlace(persona, desk),
    })),
    positionings: desk.plan.positionings.map(({ element, text, values }) => ({
      unique: desk.inProject(element, text),
      values: values.map((value) => ({
        value: desk.inProject(value.element, value.text),
        stages: (desk.trace.ofValue.get(value) ?? []).map((at) => linkedStage(at, desk, at.element)),
      })),
    })),
  };
}

export function linkedStage({ map, stage }: StageAt, desk: ProjectDesk, element = `stage:${stage.stage.id}`): LinkedStage {
  return { place: desk.inMap(map, element, stage.stage.name), map: desk.maps.length > 1 ? map.title : '', anchor: anchorOf(map, stage) };
}

function partsOf({ language }: ProjectDesk, words: StrategyWords): StrategyPage['parts'] {
  const part = (id: PartId) => {
    const record = strategyParts.find((one) => one.id === id);
    return { name: record?.name[language] ?? id, about: record?.help?.[language] ?? '', empty: words.empty };
  };
  return {
    situation: part('situation'),
    goals: part('goals'),
    initiatives: part('initiatives'),
    martech: part('martech'),
    segmentation: part('segmentation'),
    positioning: part('positioning'),
  };
}

function personaPlace(text: string, { project, language, inProject }: ProjectDesk): Place {
  const found = project.personas.find(text);
  return found ? inProject(`persona:${found.id}`, found.name[language]) : nowhere(text);
}

function situationOf(desk: ProjectDesk, words: StrategyWords): Quadrant[] {
  const kinds: readonly Quadrant['kind'][] = ['strength', 'weakness', 'opportunity', 'threat', 'other'];
  const study = (id: string): Place => {
    const found = desk.project.research.find(id);
    return found ? desk.inProject(`study:${found.id}`, found.name[desk.language]) : nowhere(id);
  };
  return kinds
    .map((kind) => ({
      kind,
      name: words.quadrants[kind],
      entries: desk.plan.situation
        .filter((one) => (one.kind ?? 'other') === kind)
        .map(({ element, text, note, evidence }) => ({ place: desk.inProject(element, text), note, studies: evidence.map(study) })),
    }))
    .filter(({ kind, entries }) => kind !== 'other' || entries.length > 0);
}

function goalRow(goal: Goal, desk: ProjectDesk, words: StrategyWords): GoalRow {
  const traced = desk.trace.ofGoal.get(goal);
  const codes = traced?.codes ?? [];
  const stages = traced?.stages ?? [];
  const initiatives = traced?.initiatives ?? [];
  const figures = codes.flatMap((code) => (desk.trace.figures.get(code) ?? []).map((at) => readFigure(at, desk, goal.target?.quantity)));
  const verdicts = figures.flatMap(({ verdict, isPlan }) => (isPlan ? [] : (verdict ?? [])));
  const isReached = verdicts.length > 0 && verdicts.every((verdict) => verdict === 'met');
  return {
    goal: desk.inProject(goal.element, goal.text),
    note: goal.note,
    owner: ownerName(goal.owner, desk),
    due: dateText(goal.due, desk),
    isLate: !isReached && isPast(goal.due, desk),
    isReached,
    target: goal.target === undefined ? '' : desk.format.quantity(goal.target.quantity, goal.target.written, desk.project.currency),
    unstated: codes.filter((code) => !desk.trace.figures.has(code)).map((code) => ({ code, name: kpiName(code, desk) })),
    figures,
    stages: stages.map((at) => linkedStage(at, desk)),
    initiatives: initiatives.map(({ element, text }) => desk.inProject(element, text)),
    remarks: [
      ...(codes.length === 0 ? [words.goalWithoutKpi] : stages.length === 0 ? [words.goalNowhere] : []),
      ...(initiatives.length === 0 ? [words.goalIdle] : []),
    ],
  };
}

export function ownerName(owner: string | undefined, { project, language }: ProjectDesk): string {
  return owner === undefined ? '' : nameIn(findEntry('team', owner, project), owner, language);
}

/** The system that a text speaks of: the one with the longest name in it. */
function mentioned(text: string, { project, language }: ProjectDesk): Entry | undefined {
  const said = ` ${looseForm(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const isIn = (name: string): boolean => said.includes(` ${looseForm(name).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `);
  return [...project.systems.entries, ...systems.entries]
    .filter(({ name }) => isIn(name[language]))
    .toSorted((a, b) => b.name[language].length - a.name[language].length)[0];
}

export function isPast(date: string | undefined, { today }: ProjectDesk): boolean {
  const day = date === undefined ? undefined : toDay(date);
  return day !== undefined && today !== undefined && day < today;
}

function calendarOf(desk: ProjectDesk, words: StrategyWords): Calendar {
  const dated = desk.plan.initiatives.map((initiative) => ({
    initiative,
    days: [initiative.starts, initiative.due].flatMap((date) => toDay(date ?? '') ?? []),
  }));
  const days = dated.flatMap((one) => one.days);
  const [first, last] = days.length === 0 ? [0, 1] : [monthStart(Math.min(...days), 0), monthStart(Math.max(...days), 1)];
  const share = (day: number): number => Math.min(1, Math.max(0, (day - first) / (last - first)));
  const bar = (initiative: Initiative, own: readonly number[]): CalendarBar => ({
    initiative: desk.inProject(initiative.element, initiative.text),
    owner: ownerName(initiative.owner, desk),
    status: initiative.status,
    statusText: initiative.status === undefined ? '' : desk.words.say(initiative.status),
    kind: initiative.kind,
    kindText: words.kinds[initiative.kind],
    starts: dateText(initiative.starts, desk),
    due: dateText(initiative.due, desk),
    from: share(Math.min(...own)),
    to: share(Math.max(...own)),
    isLate: isPast(initiative.due, desk) && initiative.status !== 'done' && initiative.status !== 'dropped',
    goals: desk.plan.goals
      .filter((goal) => desk.trace.ofGoal.get(goal)?.initiatives.includes(initiative))
      .map(({ element, text }) => desk.inProject(element, text)),
  });
  const { today } = desk;
  return {
    months: days.length === 0 ? [] : monthsOf(first, last, share, desk),
    today: today === undefined || days.length === 0 || today < first || today > last ? undefined : share(today),
    bars: dated
      .filter((one) => one.days.length > 0)
      .toSorted((a, b) => Math.min(...a.days) - Math.min(...b.days))
      .map(({ initiative, days: own }) => bar(initiative, own)),
    undated: dated.filter((one) => one.days.length === 0).map(({ initiative }) => bar(initiative, [first])),
  };
}

/** The first day of the month of a day, or of the month so many later. */
function monthStart(day: number, later: number): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / 86_400_000;
}

/** At most twelve labels, at equal distances. */
function monthsOf(first: number, last: number, share: (day: number) => number, { language }: ProjectDesk): Calendar['months'] {
  const starts: number[] = [];
  for (let day = first; day < last; day = monthStart(day, 1)) starts.push(day);
  const every = Math.ceil(starts.length / 12);
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return starts
    .filter((_, index) => index % every === 0)
    .map((day) => ({ text: name.format(day * 86_400_000).replace('.', ''), year: String(new Date(day * 86_400_000).getUTCFullYear()), at: share(day) }));
}

function martechOf(desk: ProjectDesk): MartechTable {
  const all = desk.maps.flatMap((map) => map.stages.map((stage) => ({ map, stage })));
  const planned = desk.plan.martech.map((entry) => ({ entry, stage: canonicalStages.find(entry.stage ?? '')?.id }));
  const inUse = new Set([...all.flatMap(({ stage }) => stage.canonical), ...planned.flatMap(({ stage }) => stage ?? [])]);
  const columns = canonicalStages.entries.filter(({ id }) => inUse.has(id));
  const rows = new Map<string, { name: string; uses: { readonly at: StageAt; readonly system: Named }[]; plans: typeof planned }>();
  const row = (id: string, name: string) => {
    const known = rows.get(id) ?? { name, uses: [], plans: [] };
    rows.set(id, known);
    return known;
  };
  for (const at of all) for (const system of at.stage.systems) row(system.id, system.name).uses.push({ at, system });
  for (const plan of planned) {
    const said = plan.entry.system ?? plan.entry.text;
    const entry = findEntry('system', said, desk.project) ?? (plan.entry.system === undefined ? mentioned(said, desk) : undefined);
    row(entry?.id ?? said, nameIn(entry, said, desk.language)).plans.push(plan);
  }
  const shown = [...rows.values()].toSorted((a, b) => b.uses.length - a.uses.length);
  return {
    columns: columns.map(({ id, name }) => ({ id, name: name[desk.language] })),
    rows: shown.map(({ name, uses, plans }): MartechRow => {
      const first = uses[0];
      return {
        system: name,
        place: first ? desk.inMap(first.at.map, first.system.element, name) : plans[0] && desk.inProject(plans[0].entry.element, name),
        used: columns.map(({ id }) => uses.filter(({ at }) => at.stage.canonical.includes(id)).length),
        planned: columns.map(({ id }) => plans.some(({ stage, entry }) => stage === id && entry.status !== 'done' && entry.status !== 'dropped')),
        plans: plans.map(({ entry }) => ({
          place: desk.inProject(entry.element, entry.text),
          text: [entry.status === undefined ? '' : desk.words.say(entry.status), ownerName(entry.owner, desk)].filter(Boolean).join(' · '),
        })),
      };
    }),
  };
}
