/** All maps and projects of a folder and how they differ from those of before → a status for stakeholders: goals and figures then and now, work done, moved and overdue, findings mended and new. */
import { type FactorId, factorIds } from '../metrics/metrics.ts';
import type { Item, Journey } from '../model/journey.ts';
import { findEntry } from '../model/names.ts';
import { toDay } from '../model/period.ts';
import { looseForm } from '../model/slug.ts';
import { given } from '../model/stated.ts';
import { type Format, formatIn } from '../view/format.ts';
import { type MapFacts, MapFactsMemory, type ProjectMap } from '../view/project/mapFacts.ts';
import { type Words, wordsIn } from '../view/words.ts';
import { findIn, type Language } from '../vocabulary/catalogue.ts';
import { kpis } from '../vocabulary/vocabulary.ts';
import type { ComparedFigures } from './compareFigures.ts';
import { type StatusProject, strategyStatus } from './projectStatus.ts';
import { type ComparedFile, findingsOf, tellerOf, titleOf, toldChanges } from './report.ts';
import { type StatusLabels, type StatusWords, statusWords } from './statusWords.ts';
import { tell } from './tell.ts';

export interface StatusView {
  readonly language: Language;
  readonly title: string;
  readonly facts: readonly string[];
  readonly notes: readonly string[];
  readonly maps: readonly StatusMap[];
  readonly words: StatusLabels;
}

export interface StatusMap {
  readonly path: string;
  readonly title: string;
  readonly state: 'added' | 'removed' | 'changed' | 'renamed' | 'same';
  /** “changed · 3 changes · 5 open opportunities”. */
  readonly facts: readonly string[];
  /** Of a project. */
  readonly goals: readonly StatusGoal[];
  readonly figures: readonly StatusFigure[];
  readonly done: readonly StatusWork[];
  /** Initiatives with other dates. */
  readonly moved: readonly StatusWork[];
  readonly overdue: readonly StatusWork[];
  readonly fixed: readonly string[];
  readonly fresh: readonly string[];
  readonly changes: readonly string[];
}

export interface StatusGoal {
  readonly text: string;
  /** “C 10.8 %, NPS 37”. */
  readonly before: string;
  readonly now: string;
  readonly target: string;
  readonly state: 'newly-reached' | 'reached' | 'lost' | 'overdue' | 'not-yet' | undefined;
}

export interface StatusFigure {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly verdict: 'better' | 'worse' | undefined;
}

export interface StatusWork {
  readonly text: string;
  readonly where: string;
  readonly owner: string;
  /** What was measured of finished work, else the day that open work was due. */
  readonly detail: string;
}

export interface StatusSource {
  /** Maps as they are, in the order of their paths, each called as the comparison calls it. */
  readonly maps: readonly ProjectMap[];
  readonly projects: readonly StatusProject[];
  /** Files that differ. */
  readonly compared: readonly ComparedFile[];
  /** ISO dates. */
  readonly since: string;
  /** What was asked for instead of a day: a tag, a branch, a commit. */
  readonly revision: string | undefined;
  readonly today: string | undefined;
  readonly commit: string;
  /** Files that could not be compared. */
  readonly unreadable: readonly string[];
}

/** Changes told of one map. */
const mostChanges = 12;

interface Desk {
  readonly since: number;
  readonly today: number | undefined;
  readonly format: Format;
  readonly words: Words;
  readonly own: StatusWords;
  readonly language: Language;
}

export function arrangeStatus({ maps, projects: kept, compared, since, revision, today, commit, unreadable }: StatusSource, language: Language): StatusView {
  const own = statusWords[language];
  const words = wordsIn(language);
  const format = formatIn(language);
  const desk: Desk = { since: toDay(since) ?? 0, today: today === undefined ? undefined : toDay(today), format, words, own, language };
  const memory = new MapFactsMemory();
  const here = maps.map((map) =>
    statusOf(
      memory.of(map),
      compared.find(({ path }) => path === map.path),
      desk,
    ),
  );
  const gone = compared.filter(({ kind, status }) => kind === 'map' && status === 'removed').map((file) => removed(file, desk));
  const former = compared.filter(({ kind, path }) => kind === 'project' && !kept.some((one) => one.path === path));
  const projects = [
    ...kept.map((project) =>
      projectStatus(
        project,
        compared.find(({ path }) => path === project.path),
        desk,
      ),
    ),
    ...former.map((file) => ({ map: formerProject(file, desk), open: 0, isSilent: false })),
  ].filter(({ isSilent }) => !isSilent);
  const all = [...projects.map(({ map }) => map), ...here.map(({ map }) => map), ...gone];
  const sum = (count: (one: StatusMap) => number): string => format.number(all.reduce((total, one) => total + count(one), 0));
  const date = (day: string): string => dated(day, format);
  const open = [...projects, ...here].reduce((total, one) => total + one.open, 0);
  return {
    language,
    title: words.say(own.title, { date: date(since) }),
    facts: [
      words.say(own.from, { commit: revision === undefined || commit.startsWith(revision) ? commit.slice(0, 7) : `${revision} (${commit.slice(0, 7)})` }),
      ...(today === undefined ? [] : [words.say(own.asOf, { date: date(today) })]),
    ],
    notes: [
      words.say(own.maps, {
        changed: format.number(here.filter(({ map }) => map.state !== 'same').length + gone.length),
        all: format.number(here.length + gone.length),
      }),
      words.say(own.work, { done: sum((one) => one.done.length), overdue: sum((one) => one.overdue.length), open: format.number(open) }),
      words.say(own.findings, { fixed: sum((one) => one.fixed.length), fresh: sum((one) => one.fresh.length) }),
      ...(unreadable.length > 0 ? [words.say(own.unread, { paths: unreadable.join('; ') })] : []),
    ],
    maps: all,
    words: own.labels,
  };
}

function dated(day: string, format: Format): string {
  const text = format.day(day);
  return text === day ? day : `${text} ${day.slice(0, 4)}`;
}

function statusOf(facts: MapFacts, file: ComparedFile | undefined, desk: Desk): { readonly map: StatusMap; readonly open: number } {
  const { own, words } = desk;
  const state = file?.status ?? 'same';
  const isOpen = ({ status, since }: Item): boolean =>
    status.state === 'given' ? status.value !== 'done' && status.value !== 'dropped' : since.state !== 'given';
  const open = facts.works.filter(({ item }) => isOpen(item));
  const before = file?.comparison.journeys.before;
  const changes = file ? toldChanges(file) : [];
  const { revenue } = facts;
  return {
    open: open.length,
    map: {
      path: facts.map.path,
      title: facts.title,
      state,
      facts: [
        own.states[state],
        ...(changes.length > 0 ? [words.counted(own.changeCount, changes.length)] : []),
        ...(open.length > 0 ? [words.counted(own.openCount, open.length)] : []),
      ],
      goals: [],
      moved: [],
      figures: file ? figuresOf(file.comparison.figures, desk) : revenue === undefined ? [] : [standing(revenue, facts, desk)],
      done: facts.works
        .filter(({ item }) => !isOpen(item) && given(item.status) !== 'dropped' && isNewlyDone(item, before, file !== undefined, desk))
        .map((work) => workOf(work, facts, measuredText(work.item, facts, desk), desk)),
      overdue: open.filter(({ item }) => isPast(given(item.due), desk)).map((work) => workOf(work, facts, desk.format.day(given(work.item.due) ?? ''), desk)),
      ...(file ? findingTexts(file, desk) : { fixed: [], fresh: [] }),
      changes: file ? changeTexts(file, desk) : [],
    },
  };
}

function isPast(date: string | undefined, { today }: Desk): boolean {
  const day = date === undefined ? undefined : toDay(date);
  return day !== undefined && today !== undefined && day < today;
}

/** It says so by its date, or it was there before and was not done then. */
function isNewlyDone(item: Item, before: Journey | undefined, isCompared: boolean, { since }: Desk): boolean {
  const date = given(item.since);
  const day = date === undefined ? undefined : toDay(date);
  if (day !== undefined) return day >= since;
  if (!isCompared) return false;
  const old =
    before &&
    itemsOf(before).find((one) => (item.id ? one.id?.value === item.id.value : looseForm(given(one.text) ?? '') === looseForm(given(item.text) ?? '')));
  return old !== undefined && given(old.status) !== 'done';
}

function itemsOf({ stages }: Journey): Item[] {
  return stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => lanes.items.opportunities?.entries ?? []));
}

function workOf({ item, stage }: MapFacts['works'][number], { map }: MapFacts, detail: string, { language }: Desk): StatusWork {
  const owner = given(item.owner)?.text;
  const team = owner === undefined ? undefined : findEntry('team', owner, map.journey.context.project);
  return { text: given(item.text) ?? '?', where: stage.name, owner: team?.name[language] ?? owner ?? '', detail };
}

function measuredText(item: Item, { currency }: MapFacts, { format }: Desk): string {
  return item.measured.map(({ code, change, text }) => `${code} ${change ? format.quantity(change, text, currency) : text}`).join(' · ');
}

/** The revenue of a map that has not changed: then as now. */
function standing(revenue: number, { currency }: MapFacts, desk: Desk): StatusFigure {
  const text = desk.format.money(revenue, currency, 0);
  return { name: nameOf('REV', desk), before: text, now: text, difference: '', verdict: undefined };
}

function figuresOf({ before, after }: ComparedFigures, desk: Desk): StatusFigure[] {
  const { format, own } = desk;
  const currency = after?.currency ?? before?.currency;
  const rows = factorIds.flatMap((id) => {
    const [old, now] = [before?.[id], after?.[id]];
    if (old === undefined && now === undefined) return [];
    const isShare = id === 'C' || id === 'M';
    return [figure(nameOf(id, desk), old, now, (value) => factorText(id, value, currency, format), isShare ? 'points' : 'share', desk)];
  });
  const [old, now] = [before?.experience, after?.experience];
  return old === undefined && now === undefined ? rows : [...rows, figure(own.experience, old, now, (value) => format.number(value, 1, 1), 'number', desk)];
}

function figure(
  name: string,
  old: number | undefined,
  now: number | undefined,
  text: (value: number) => string,
  kind: 'points' | 'share' | 'number',
  { format, language }: Desk,
): StatusFigure {
  const base = { name, before: old === undefined ? '' : text(old), now: now === undefined ? '' : text(now) };
  if (old === undefined || now === undefined || Math.abs(now - old) < 1e-9) return { ...base, difference: '', verdict: undefined };
  const difference = now - old;
  const sign = difference > 0 ? '+' : '';
  const points = language === 'ru' ? 'п.п.' : 'pp';
  const told = {
    points: `${format.number(difference * 100, 1)}\u202f${points}`,
    share: old === 0 ? text(difference) : format.share(difference / Math.abs(old)),
    number: format.number(difference, 1, 1),
  };
  return { ...base, difference: `${sign}${told[kind]}`, verdict: difference > 0 ? 'better' : 'worse' };
}

function factorText(id: FactorId, value: number, currency: string | undefined, format: Format): string {
  if (id === 'C' || id === 'M') return format.share(value);
  if (id === 'L') return format.number(value, 0);
  return id === 'Q' ? format.number(value, 2) : format.money(value, currency, Math.abs(value) >= 100 ? 0 : undefined);
}

function nameOf(id: FactorId, { language }: Desk): string {
  return findIn(id, kpis)?.name[language] ?? id;
}

function findingTexts(file: ComparedFile, { language }: Desk): Pick<StatusMap, 'fixed' | 'fresh'> {
  const told = findingsOf(file, language);
  const texts = (isNew: boolean): string[] => told.filter((finding) => finding.isNew === isNew).map(({ message }) => message);
  return { fixed: texts(false), fresh: texts(true) };
}

function changeTexts(file: ComparedFile, { language, words, own }: Desk): string[] {
  const teller = tellerOf(file, language);
  const join = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');
  const changes = toldChanges(file);
  const texts = changes.slice(0, mostChanges).map((change) => {
    const { where, what, before, after } = tell(change, teller);
    const values = [join(before), join(after)].filter((text) => text !== '').join(' → ');
    return `${[...where, what].join(' › ')}${values === '' ? '' : `: ${values}`}`;
  });
  return changes.length > mostChanges ? [...texts, words.say(own.more, { n: String(changes.length - mostChanges) })] : texts;
}

function removed(file: ComparedFile, { own }: Pick<Desk, 'own'>): StatusMap {
  return {
    path: file.path,
    title: titleOf(file),
    state: 'removed',
    facts: [own.states.removed],
    goals: [],
    figures: [],
    done: [],
    moved: [],
    overdue: [],
    fixed: [],
    fresh: [],
    changes: [],
  };
}

/** One that has neither changed nor a strategy has nothing to tell. */
function projectStatus(
  project: StatusProject,
  file: ComparedFile | undefined,
  desk: Desk,
): { readonly map: StatusMap; readonly open: number; readonly isSilent: boolean } {
  const { own, words, format, language, today } = desk;
  const { goals, done, moved, overdue, open } = strategyStatus(project, { language, today, date: (day) => dated(day, format) });
  const count = file ? toldChanges(file).length : 0;
  const state = file?.status ?? 'same';
  const { name, personas } = project.now.project;
  return {
    open,
    isSilent: file === undefined && goals.length + open === 0,
    map: {
      path: project.path,
      title: name ?? project.path,
      state,
      facts: [
        own.projectStates[state],
        words.counted(own.personas, personas.entries.length),
        ...(count > 0 ? [words.counted(own.changeCount, count)] : []),
        ...(open > 0 ? [words.counted(own.openInitiatives, open)] : []),
      ],
      goals,
      figures: [],
      done,
      moved,
      overdue,
      ...(file ? findingTexts(file, desk) : { fixed: [], fresh: [] }),
      changes: file ? changeTexts(file, desk) : [],
    },
  };
}

/** One that is not there any more. */
function formerProject(file: ComparedFile, { own }: Desk): StatusMap {
  return { ...removed(file, { own }), facts: [own.projectStates[file.status]], state: file.status };
}
