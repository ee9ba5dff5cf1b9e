/** All maps and the plan of a project → the work: opportunities in their order, who has what to do, evidence with its age, and which teams and systems stand at which stages. */

import { studyFinder } from '../../checks/rules/evidence/claims.ts';
import type { Status } from '../../model/journey.ts';
import { findEntry } from '../../model/names.ts';
import { monthsBetween, toDay } from '../../model/period.ts';
import type { Research } from '../../model/project.ts';
import { given } from '../../model/stated.ts';
import { canonicalStages, researchMethods } from '../../vocabulary/vocabulary.ts';
import { compareMoney } from './compareMoney.ts';
import { nameIn, type ProjectDesk, roundMoney, studyPlace } from './desk.ts';
import type { MapFacts, Named, StageFacts } from './mapFacts.ts';
import { type OwnerRow, ownersOf } from './owners.ts';
import type { Place } from './projectView.ts';
import { gainsIn, type Placed, type RankedWork, rankWork } from './rankWork.ts';
import { type LinkedStage, linkedStage } from './strategyPage.ts';
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
  /** Canonical stages that some map covers, and behind them one for stages that are none of these. */
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly name: string; readonly place: Place; readonly counts: readonly number[] }[];
}

/** As the rule about stale evidence has it, where the project says nothing else. */
const staleMonths = 12;
/** So many names a sentence can hold. */
const namedAtOnce = 8;

export function arrangeWorkPage(desk: ProjectDesk): WorkPage {
  const words = workWords[desk.language];
  const all = desk.maps.flatMap((map) => map.works.map((work) => ({ map, work })));
  const statusOf = ({ work }: Placed): Status | undefined => given(work.item.status) ?? (work.item.since.state === 'given' ? 'done' : undefined);
  const undone = all.filter((placed) => statusOf(placed) !== 'done' && statusOf(placed) !== 'dropped');
  const open = rankWork(undone, desk, words);
  const done = rankWork(
    all.filter((placed) => statusOf(placed) === 'done'),
    desk,
    words,
  );
  const owners = ownersOf(desk, words);
  return {
    kind: 'work',
    words: words.labels,
    notes: notesOf(undone, done.length, owners, open[0], desk, words),
    opportunities: open,
    done,
    owners,
    evidence: evidenceOf(desk, words),
    teams: coverageOf('owners', desk, words),
    systems: coverageOf('systems', desk, words),
  };
}

function evidenceOf(desk: ProjectDesk, words: WorkWords): EvidenceRow[] {
  const { today } = desk;
  const limit = desk.project.rules.find(({ rule }) => rule.value === 'stale-evidence')?.parameters['months'] ?? staleMonths;
  return [...desk.trace.ofStudy]
    .toSorted(([a], [b]) => (a.date ?? '9').localeCompare(b.date ?? '9'))
    .map(([study, stages]) => {
      const day = toDay(study.date ?? '');
      return {
        study: studyPlace(study, desk),
        summary: study.summary ?? '',
        method: nameIn(researchMethods.find(study.method ?? ''), study.method ?? '', desk.language),
        date: study.date ?? words.undated,
        age: day === undefined || today === undefined || day > today ? '' : desk.words.counted(words.days, today - day),
        isStale: day !== undefined && today !== undefined && monthsBetween(day, today - 1) >= limit,
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

interface Column {
  readonly id: string;
  readonly name: string;
  readonly has: (stage: StageFacts) => boolean;
}

function coverageOf(lane: 'owners' | 'systems', desk: ProjectDesk, words: WorkWords): Coverage {
  const all = desk.maps.flatMap((map) => map.stages.map((stage) => ({ map, stage })));
  const columns: readonly Column[] = [
    ...canonicalStages.entries.map(({ id, name }) => ({ id, name: name[desk.language], has: ({ canonical }: StageFacts) => canonical.includes(id) })),
    { id: 'other', name: words.otherStages, has: ({ canonical }: StageFacts) => canonical.length === 0 },
  ].filter(({ has }) => all.some(({ stage }) => has(stage)));
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
    columns: columns.map(({ id, name }) => ({ id, name })),
    rows: [...rows]
      .toSorted(([, a], [, b]) => b.at.length - a.at.length)
      .map(([id, { name, at }]) => ({
        name,
        // One that stands nowhere leads to where the project declares it.
        place: at[0] ? desk.inMap(at[0].map, at[0].named.element, name) : desk.inProject(`${kind}:${id}`, name),
        counts: columns.map(({ has }) => at.filter(({ stage }) => has(stage)).length),
      })),
  };
}

function notesOf(
  open: readonly Placed[],
  done: number,
  owners: readonly OwnerRow[],
  best: RankedWork | undefined,
  desk: ProjectDesk,
  words: WorkWords,
): string[] {
  const stages = desk.maps.flatMap((map) => map.stages);
  const without = (lane: 'owners' | 'systems', text: string): string[] => {
    const names = stages.filter((stage) => stage[lane].length === 0).map(({ stage }) => stage.name);
    return names.length === 0 ? [] : [desk.words.say(text, { stages: listed(names, desk, words) })];
  };
  const sum = (key: 'open' | 'late'): string => desk.format.number(owners.reduce((total, owner) => total + owner[key], 0));
  const richest = compareMoney(gainsIn(open).filter(({ amount }) => amount > 0)).largest;
  return [
    desk.words.say(words.summary, { open: sum('open'), late: sum('late'), done: desk.format.number(done) }),
    ...(best && best.rice !== '' ? [desk.words.say(words.best, { text: best.work.text })] : []),
    ...richest.map(({ map, work, amount }) =>
      desk.words.say(words.richest, { text: given(work.item.text) ?? '?', value: `+${roundMoney(desk, amount, map.currency)}` }),
    ),
    ...without('systems', words.uncoveredBySystem),
    ...without('owners', words.uncoveredByOwner),
  ];
}

/** Equal names once, and only as many as somebody reads. */
function listed(names: readonly string[], desk: ProjectDesk, words: WorkWords): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const all = [...counts].map(([name, count]) => (count > 1 ? `${name} × ${count}` : name));
  const more = all.length - namedAtOnce;
  return more > 1 ? `${all.slice(0, namedAtOnce).join(', ')} ${desk.words.say(words.andMore, { n: desk.format.number(more) })}` : all.join(', ');
}
