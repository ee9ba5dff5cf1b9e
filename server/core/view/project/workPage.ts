/** All maps and the plan of a project → the work: opportunities in their order, who has what to do, evidence with its age, and which teams and systems stand at which stages. */

import { studyFinder } from '../../checks/rules/evidence/claims.ts';
import type { Status } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { monthsBetween, toDay } from '../../model/period.ts';
import type { Research } from '../../model/project.ts';
import { given } from '../../model/stated.ts';
import { canonicalStages, researchMethods } from '../../vocabulary/vocabulary.ts';
import { nameIn, type ProjectDesk, roundMoney } from './desk.ts';
import type { MapFacts, Named, Work } from './mapFacts.ts';
import type { Place } from './projectView.ts';
import { dateText, isPast, type LinkedStage, linkedStage, ownerName } from './strategyPage.ts';
import { type WorkLabels, type WorkWords, workWords } from './workWords.ts';

export interface WorkPage {
  readonly kind: 'work';
  readonly words: WorkLabels;
  readonly notes: readonly string[];
  readonly opportunities: readonly RankedWork[];
  readonly done: readonly RankedWork[];
  readonly owners: readonly OwnerRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly teams: Coverage;
  readonly systems: Coverage;
}

export interface RankedWork {
  readonly rank: number;
  readonly work: Place;
  readonly stage: LinkedStage;
  readonly owner: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly due: string;
  readonly isLate: boolean;
  readonly impact: number | undefined;
  readonly effort: number | undefined;
  readonly ratio: string;
  readonly rice: string;
  /** 0…1 of the highest. */
  readonly riceShare: number | undefined;
  /** “reach 5 200 × impact 4 × confidence 80 % ÷ effort 2”. */
  readonly riceDetail: string;
  readonly revenue: string;
  readonly revenueShare: number | undefined;
  readonly isLoss: boolean;
}

export interface OwnerRow {
  readonly owner: string;
  readonly isNobody: boolean;
  readonly open: number;
  readonly late: number;
  readonly next: string;
  readonly tasks: readonly { readonly place: Place; readonly kind: string; readonly due: string; readonly isLate: boolean }[];
}

export interface EvidenceRow {
  readonly study: Place;
  readonly summary: string;
  readonly method: string;
  readonly date: string;
  readonly age: string;
  readonly isStale: boolean;
  readonly people: string;
  readonly stages: readonly LinkedStage[];
  /** Figures of whole maps that rest on it. */
  readonly figures: readonly Place[];
}

export interface Coverage {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly name: string; readonly place: Place | undefined; readonly counts: readonly number[] }[];
}

const staleMonths = 12;

export function arrangeWorkPage(desk: ProjectDesk): WorkPage {
  const words = workWords[desk.language];
  const all = desk.maps.flatMap((map) => map.works.map((work) => ({ map, work })));
  const statusOf = ({ work }: Placed): Status | undefined => given(work.item.status) ?? (work.item.since.state === 'given' ? 'done' : undefined);
  const open = rank(
    all.filter((placed) => statusOf(placed) !== 'done' && statusOf(placed) !== 'dropped'),
    desk,
    words,
  );
  const done = rank(
    all.filter((placed) => statusOf(placed) === 'done'),
    desk,
    words,
  );
  const owners = ownersOf(desk, words);
  return {
    kind: 'work',
    words: words.labels,
    notes: notesOf(open, done, owners, desk, words),
    opportunities: open,
    done,
    owners,
    evidence: evidenceOf(desk, words),
    teams: coverageOf('owners', desk),
    systems: coverageOf('systems', desk),
  };
}

interface Placed {
  readonly map: MapFacts;
  readonly work: Work;
}

/** By RICE where it can be had, then by impact ÷ effort; what nobody has rated comes last, in the order of the maps. */
function rank(all: readonly Placed[], desk: ProjectDesk, words: WorkWords): RankedWork[] {
  const mostRice = Math.max(0, ...all.flatMap(({ work }) => work.rice ?? []));
  const mostRevenue = Math.max(0, ...all.flatMap(({ work }) => Math.abs(work.revenue ?? 0)));
  const by = (value: (work: Work) => number | undefined) => (a: Placed, b: Placed) => (value(b.work) ?? -1) - (value(a.work) ?? -1);
  const sorted = all.toSorted((a, b) => by(({ rice }) => rice)(a, b) || by(({ ratio }) => ratio)(a, b));
  return sorted.map((placed, index) => rankedWork(placed, index + 1, { mostRice, mostRevenue }, desk, words));
}

function rankedWork(
  { map, work }: Placed,
  position: number,
  most: { readonly mostRice: number; readonly mostRevenue: number },
  desk: ProjectDesk,
  words: WorkWords,
): RankedWork {
  const { format } = desk;
  const { item, stage, rice, ratio, revenue, reach } = work;
  const [impact, effort, status, due] = [given(item.impact), given(item.effort), given(item.status), given(item.due)];
  const facts = map.stages.find((one) => one.stage === stage);
  return {
    rank: position,
    work: desk.inMap(map, work.element, given(item.text) ?? '?'),
    stage: facts ? linkedStage({ map, stage: facts }, desk) : { place: desk.inMap(map, `stage:${stage.id}`, stage.name), map: '', anchor: '' },
    owner: ownerName(given(item.owner)?.text, desk),
    status,
    statusText: status === undefined ? '' : desk.words.say(status),
    due: dateText(due, desk),
    isLate: isPast(due, desk),
    impact,
    effort,
    ratio: ratio === undefined ? '' : format.number(ratio, 1),
    rice: rice === undefined ? '' : format.number(rice, 0),
    riceShare: rice === undefined || most.mostRice === 0 ? undefined : rice / most.mostRice,
    riceDetail:
      rice === undefined
        ? ''
        : desk.words.say(words.riceDetail, {
            reach: format.number(reach ?? 0),
            impact: format.number(impact ?? 0),
            confidence: format.share(work.confidence, 0),
            effort: format.number(effort ?? 0),
          }),
    revenue: revenue === undefined ? '' : `${revenue > 0 ? '+' : ''}${roundMoney(desk, revenue, map.currency)}`,
    revenueShare: revenue === undefined || most.mostRevenue === 0 ? undefined : Math.abs(revenue) / most.mostRevenue,
    isLoss: revenue !== undefined && revenue < 0,
  };
}

function ownersOf(desk: ProjectDesk, words: WorkWords): OwnerRow[] {
  interface Task {
    readonly owner: string;
    readonly place: Place;
    readonly kind: string;
    /** As stated. */
    readonly due: string | undefined;
  }
  const closed = (status: Status | undefined): boolean => status === 'done' || status === 'dropped';
  const { plan, project } = desk;
  const tasks: Task[] = [
    ...desk.maps.flatMap((map) =>
      map.works
        .filter(({ item }) => !closed(given(item.status)) && item.since.state !== 'given')
        .map(({ item, element, stage }) => ({
          owner: ownerName(given(item.owner)?.text, desk),
          place: desk.inMap(map, element, given(item.text) ?? '?'),
          kind: stage.name,
          due: given(item.due),
        })),
    ),
    ...plan.initiatives
      .filter(({ status }) => !closed(status))
      .map(({ element, text, owner, due }) => ({ owner: ownerName(owner, desk), place: desk.inProject(element, text), kind: words.initiative, due })),
    ...plan.goals
      .filter(({ owner, due }) => owner !== undefined || due !== undefined)
      .map(({ element, text, owner, due }) => ({ owner: ownerName(owner, desk), place: desk.inProject(element, text), kind: words.goal, due })),
    ...project.touchpoints.entries
      .filter(({ task, due }) => task !== undefined || due !== undefined)
      .map(({ id, name, task, owner, due }) => ({
        owner: ownerName(owner, desk),
        place: desk.inProject(`touchpoint:${id}`, task ?? name[desk.language]),
        kind: task === undefined ? words.touchpoint : name[desk.language],
        due,
      })),
  ];
  const byOwner = new Map<string, Task[]>(project.teams.entries.map(({ name }) => [name[desk.language], []]));
  for (const task of tasks) byOwner.set(task.owner, [...(byOwner.get(task.owner) ?? []), task]);
  return [...byOwner]
    .map(([owner, own]): OwnerRow => {
      const sorted = own.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
      return {
        owner: owner === '' ? words.labels.nobody : owner,
        isNobody: owner === '',
        open: own.length,
        late: own.filter(({ due }) => isPast(due, desk)).length,
        next: dateText(sorted.find(({ due }) => due !== undefined && !isPast(due, desk))?.due, desk),
        tasks: sorted.map(({ place, kind, due }) => ({ place, kind, due: dateText(due, desk), isLate: isPast(due, desk) })),
      };
    })
    .toSorted((a, b) => Number(a.isNobody) - Number(b.isNobody) || b.late - a.late || b.open - a.open);
}

function evidenceOf(desk: ProjectDesk, words: WorkWords): EvidenceRow[] {
  const { today } = desk;
  return [...desk.trace.ofStudy]
    .toSorted(([a], [b]) => (a.date ?? '').localeCompare(b.date ?? ''))
    .map(([study, stages]) => {
      const day = toDay(study.date ?? '');
      return {
        study: placeOfStudy(study.id, study.name[desk.language], desk),
        summary: study.summary ?? '',
        method: nameIn(researchMethods.find(study.method ?? ''), study.method ?? '', desk.language),
        date: study.date ?? '',
        age: day === undefined || today === undefined || day > today ? '' : desk.words.counted(words.days, today - day),
        isStale: day !== undefined && today !== undefined && monthsBetween(day, today) >= staleMonths,
        people: study.n === undefined ? '' : desk.format.number(study.n),
        stages: stages.map((at) => linkedStage(at, desk)),
        figures: desk.maps.flatMap((map) =>
          wholeFigures(map, study).map(({ element, code }) => desk.inMap(map, element, desk.maps.length > 1 ? `${code} · ${map.title}` : code)),
        ),
      };
    });
}

/** Those of `economics`, which stand at no stage. */
function wholeFigures({ figures, map }: MapFacts, study: Research): MapFacts['figures'] {
  const find = studyFinder(map.journey);
  return figures.filter(
    ({ stage, kpi }) => stage === undefined && kpi?.source.state === 'given' && find({ text: kpi.source.value, at: kpi.source.at }) === study,
  );
}

/** A map's own study is written there. */
function placeOfStudy(id: string, text: string, desk: ProjectDesk): Place {
  const own = desk.project.research.byId(id) ? undefined : desk.maps.find(({ map }) => map.journey.research.some((one) => one.id === id));
  return own ? desk.inMap(own, 'title', text) : desk.inProject(`study:${id}`, text);
}

function coverageOf(lane: 'owners' | 'systems', desk: ProjectDesk): Coverage {
  const all = desk.maps.flatMap((map) => map.stages.map((stage) => ({ map, stage })));
  const columns = canonicalStages.entries.filter(({ id }) => all.some(({ stage }) => stage.canonical.includes(id)));
  const kind = lane === 'owners' ? 'team' : 'system';
  const declared = lane === 'owners' ? desk.project.teams.entries : desk.project.systems.entries;
  const rows = new Map<string, { name: string; at: ((typeof all)[number] & { readonly named: Named })[] }>(
    declared.map(({ id, name }) => [id, { name: name[desk.language], at: [] }]),
  );
  for (const at of all)
    for (const named of at.stage[lane]) {
      const row = rows.get(named.id) ?? { name: nameIn(findEntry(kind, named.id, desk.project), named.name, desk.language), at: [] };
      rows.set(named.id, row);
      row.at.push({ ...at, named });
    }
  return {
    columns: columns.map(({ id, name }) => ({ id, name: name[desk.language] })),
    rows: [...rows.values()]
      .toSorted((a, b) => b.at.length - a.at.length)
      .map(({ name, at }) => ({
        name,
        place: at[0] && desk.inMap(at[0].map, at[0].named.element, name),
        counts: columns.map(({ id }) => at.filter(({ stage }) => stage.canonical.includes(id)).length),
      })),
  };
}

function notesOf(open: readonly RankedWork[], done: readonly RankedWork[], owners: readonly OwnerRow[], desk: ProjectDesk, words: WorkWords): string[] {
  const all = desk.maps.flatMap((map) => map.stages.map((stage) => ({ map, stage })));
  const named = (lane: 'owners' | 'systems'): string[] => all.filter(({ stage }) => stage[lane].length === 0).map(({ stage }) => stage.stage.name);
  const richest = open
    .filter(({ revenueShare, isLoss }) => revenueShare !== undefined && !isLoss)
    .toSorted((a, b) => (b.revenueShare ?? 0) - (a.revenueShare ?? 0))[0];
  const [best] = open;
  const say = (text: string, stages: readonly string[]): string[] => (stages.length === 0 ? [] : [desk.words.say(text, { stages: stages.join(', ') })]);
  const sum = (key: 'open' | 'late'): string => desk.format.number(owners.reduce((total, owner) => total + owner[key], 0));
  return [
    desk.words.say(words.summary, { open: sum('open'), late: sum('late'), done: desk.format.number(done.length) }),
    ...(best && best.rice !== '' ? [desk.words.say(words.best, { text: best.work.text })] : []),
    ...(richest ? [desk.words.say(words.richest, { text: richest.work.text, value: richest.revenue })] : []),
    ...say(words.uncoveredBySystem, named('systems')),
    ...say(words.uncoveredByOwner, named('owners')),
  ];
}
