/** Which channel meets the customer at which stage, and how well it serves there: touchpoints → a matrix with its means and weakest places. */
import type { Stage } from '../../model/journey.ts';
import type { State } from '../../model/stated.ts';
import type { Desk } from '../arrange.ts';
import { type ChannelsLabels, type ChannelsWords, channelsWords } from './channelsWords.ts';
import { type MetChannel, type MetTouchpoint, metTouchpoints } from './metTouchpoints.ts';

export interface ChannelsPage {
  readonly kind: 'channels';
  readonly words: ChannelsLabels;
  /** Short sentences on the whole. */
  readonly notes: readonly string[];
  readonly stages: readonly ChannelStage[];
  /** Rows by how much they are used, in groups. */
  readonly groups: readonly ChannelGroup[];
  readonly mean: Mean | undefined;
  /** There is a competitor's value to explain. */
  readonly hasRivals: boolean;
}

export interface ChannelStage {
  readonly id: string;
  readonly name: string;
  /** “3 touchpoints”, “no touchpoint”. */
  readonly note: string;
  /** What the whole column shows when nobody meets anything there. */
  readonly empty: Exclude<State, 'given'> | undefined;
  readonly mean: Mean | undefined;
}

export interface ChannelGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ChannelRow[];
}

export interface ChannelRow {
  readonly id: string;
  readonly name: string;
  /** “owned · 3 stages”. */
  readonly note: string;
  /** One a stage. */
  readonly cells: readonly MatrixCell[];
  readonly mean: Mean | undefined;
}

export interface Mean {
  readonly text: string;
  /** 0…1 of the scale. */
  readonly share: number;
  /** The other side's lowest: “Decision 2”; nothing where all are alike. */
  readonly weakest: { readonly name: string; readonly text: string } | undefined;
  /** For who does not see it. */
  readonly label: string;
}

/** What is said of a touchpoint's satisfaction: a number, or one of the ways of having none. */
export type MarkKind = 'rated' | 'unknown' | 'unrated' | 'not-applicable' | 'planned' | 'missing';

export interface MatrixCell {
  /** Of the first touchpoint; of the stage where there is none. */
  readonly element: string;
  /** The mean of what is rated; nothing where nothing is. */
  readonly text: string | undefined;
  readonly share: number | undefined;
  /** One a touchpoint, in the order of the map. */
  readonly marks: readonly TouchpointMark[];
  /** “gap 3”: the widest that asks for something. */
  readonly gap: string | undefined;
  readonly rival: { readonly text: string; readonly verdict: 'better' | 'worse' | 'even' } | undefined;
  /** Channel, stage and all touchpoints, in words. */
  readonly label: string;
  /** The touchpoints, a line each. */
  readonly title: string;
}

export interface TouchpointMark {
  readonly element: string;
  readonly kind: MarkKind;
  /** “4”, “planned”. */
  readonly text: string;
  readonly title: string;
}

/** A touchpoint at one stage. */
interface Met {
  readonly touchpoint: MetTouchpoint;
  readonly stage: Stage;
  readonly element: string;
}

interface Row extends MetChannel {
  readonly group: keyof ChannelsWords['groups'];
  readonly met: readonly Met[];
}

const best = 5;
const wideGap = 2;

export function arrangeChannelsPage(desk: Desk): ChannelsPage {
  const words = channelsWords[desk.words.language];
  const { stages } = desk.journey;
  const rows = rowsOf(desk);
  const shown = rows.map((row) => ({ row, view: arrangeRow(row, stages, words, desk) }));
  const all = rows.flatMap(({ met }) => met);
  const groups = [...new Set(rows.map(({ group }) => group))];
  return {
    kind: 'channels',
    words: words.labels,
    notes: notesOf(rows, all, words, desk),
    stages: stages.map((stage) => arrangeStage(stage, rows, words, desk)),
    groups: groups.map((id) => ({ id, name: words.groups[id], rows: shown.filter(({ row }) => row.group === id).map(({ view }) => view) })),
    mean: meanOf(all, [], words, desk),
    hasRivals: all.some(({ touchpoint }) => touchpoint.competitor !== undefined),
  };
}

/** The most used first, within groups of which the most used is first; what has no channel and what is not used come last. */
function rowsOf(desk: Desk): readonly Row[] {
  const rows = new Map<string, { channel: MetChannel; group: Row['group']; met: Met[] }>();
  for (const touchpoint of metTouchpoints(desk)) {
    const { channel } = touchpoint;
    const key = channel ? `channel ${channel.id}` : `touchpoint ${touchpoint.id}`;
    const row = rows.get(key) ?? { channel: channel ?? { id: key, name: touchpoint.name, entry: undefined }, group: groupOf(channel), met: [] };
    rows.set(key, row);
    // Several places at one stage are one entry: it serves as well at each of them.
    const stages = new Map(touchpoint.places.toReversed().map(({ stage, element }) => [stage, element]));
    for (const [stage, element] of [...stages].toReversed()) row.met.push({ touchpoint, stage, element });
  }
  for (const entry of desk.journey.context.project.channels.entries) {
    const key = `channel ${entry.id}`;
    const channel = { id: entry.id, name: entry.name[desk.journey.context.language], entry };
    if (!rows.has(key)) rows.set(key, { channel, group: groupOf(channel), met: [] });
  }
  const used = [...rows.values()].map(({ channel, group, met }): Row => ({ ...channel, group, met }));
  const weights = new Map<Row['group'], number>();
  for (const { group, met } of used) weights.set(group, (weights.get(group) ?? 0) + met.length);
  const weight = ({ group }: Row): number => (group === 'none' ? -1 : (weights.get(group) ?? 0));
  const order = [...weights.keys()];
  return used.toSorted(
    (a, b) =>
      weight(b) - weight(a) || order.indexOf(a.group) - order.indexOf(b.group) || stagesIn(b.met).size - stagesIn(a.met).size || b.met.length - a.met.length,
  );
}

function groupOf(channel: MetChannel | undefined): Row['group'] {
  return channel === undefined ? 'none' : (channel.entry?.place ?? 'unsaid');
}

function stagesIn(met: readonly Met[]): ReadonlySet<Stage> {
  return new Set(met.map(({ stage }) => stage));
}

function arrangeRow(row: Row, stages: readonly Stage[], words: ChannelsWords, desk: Desk): ChannelRow {
  const media = row.entry?.media;
  const met = stagesIn(row.met).size;
  return {
    id: row.id,
    name: row.name,
    note: [media && words.media[media], met === 0 ? words.unused : desk.words.counted(words.inStages, met)].filter(Boolean).join(' · '),
    cells: stages.map((stage) => arrangeCell(row, stage, words, desk)),
    mean: meanOf(
      row.met,
      stages.map((stage) => ({ name: stage.name, met: row.met.filter((one) => one.stage === stage) })),
      words,
      desk,
    ),
  };
}

function arrangeStage(stage: Stage, rows: readonly Row[], words: ChannelsWords, desk: Desk): ChannelStage {
  const byRow = rows.map(({ name, met }) => ({ name, met: met.filter((one) => one.stage === stage) }));
  const met = byRow.flatMap((row) => row.met);
  const empty = met.length > 0 ? undefined : emptyState(stage);
  return {
    id: stage.id,
    name: stage.name,
    note:
      empty === undefined
        ? desk.words.counted(words.touchpoints, met.length)
        : empty === 'absent'
          ? words.noTouchpoint
          : empty === 'unknown'
            ? words.unknownStated
            : words.noneStated,
    empty,
    mean: meanOf(met, byRow, words, desk),
  };
}

/** What the stage and its steps say instead of touchpoints. */
function emptyState(stage: Stage): Exclude<State, 'given'> {
  const states = new Set([stage, ...stage.steps].map(({ lanes }) => lanes.touchpoints?.state ?? 'absent'));
  return (['unknown', 'none', 'not-applicable'] as const).find((state) => states.has(state)) ?? 'absent';
}

function arrangeCell(row: Row, stage: Stage, words: ChannelsWords, desk: Desk): MatrixCell {
  const met = row.met.filter((one) => one.stage === stage);
  const [first] = met;
  const mean = average(met);
  const gap = Math.max(0, ...met.map(({ touchpoint }) => touchpoint.gap ?? 0));
  const gapText = gap >= wideGap ? desk.words.say(words.gap, { value: desk.format.number(gap, 1) }) : undefined;
  const rival = rivalOf(met, mean, desk);
  const marks = met.map((one) => markOf(one, words, desk));
  const said = mean === undefined ? [] : [desk.words.say(words.satisfaction, { value: desk.format.number(mean, 1) })];
  const told = rival === undefined ? [] : [desk.words.say(words.rival, { value: rival.text })];
  return {
    element: first?.element ?? `stage:${stage.id}`,
    text: mean === undefined ? undefined : desk.format.number(mean, 1),
    share: mean === undefined ? undefined : shareOf(mean),
    marks,
    gap: gapText,
    rival,
    label: `${row.name}, ${stage.name}: ${met.length === 0 ? words.notMet : [[...said, ...(gapText === undefined ? [] : [gapText]), ...told].join(', '), ...marks.map(({ title }) => title)].filter(Boolean).join('. ')}`,
    title: marks.map(({ title }) => title).join('\n'),
  };
}

/** Only where both are known may they be compared. */
function rivalOf(met: readonly Met[], mean: number | undefined, { format }: Desk): MatrixCell['rival'] {
  const theirs = met.flatMap(({ touchpoint }) => touchpoint.competitor ?? []);
  if (theirs.length === 0) return undefined;
  const compared = met.filter(({ touchpoint }) => touchpoint.competitor !== undefined && isRated(touchpoint));
  const ours = average(compared) ?? mean;
  const value = theirs.reduce((sum, one) => sum + one, 0) / theirs.length;
  const verdict = ours === undefined || Math.abs(ours - value) < 1e-9 ? 'even' : ours > value ? 'better' : 'worse';
  return { text: format.number(value, 1), verdict };
}

function markOf({ touchpoint, element }: Met, words: ChannelsWords, { words: labels, format }: Desk): TouchpointMark {
  const kind = kindOf(touchpoint);
  const { importance, satisfaction, competitor, status } = touchpoint;
  const said = (id: string, value: number | undefined): string[] => (value === undefined ? [] : [labels.say(id, { value: format.number(value, 1) })]);
  const ways = { unknown: words.unknown, unrated: words.unrated, 'not-applicable': words.notApplicable, planned: words.planned, missing: words.missing };
  const facts = [
    ...said('touchpoint-importance', importance),
    ...said('touchpoint-satisfaction', satisfaction),
    ...said('touchpoint-competitor', competitor),
    ...(kind === 'rated' ? (status === 'live' ? [] : [words[status]]) : [ways[kind]]),
  ];
  return {
    element,
    kind,
    text: kind === 'rated' ? format.number(satisfaction ?? 0, 1) : ways[kind],
    title: `${touchpoint.name}: ${facts.join(', ')}`,
  };
}

function kindOf(touchpoint: MetTouchpoint): MarkKind {
  const { status, satisfactionState } = touchpoint;
  if (status !== 'live') return status;
  if (isRated(touchpoint)) return 'rated';
  return satisfactionState === 'unknown' || satisfactionState === 'not-applicable' ? satisfactionState : 'unrated';
}

/** What is not there yet serves nobody, whatever is expected of it. */
function isRated({ status, satisfaction }: MetTouchpoint): boolean {
  return status === 'live' && satisfaction !== undefined;
}

function average(met: readonly Met[]): number | undefined {
  const scores = met.filter(({ touchpoint }) => isRated(touchpoint)).map(({ touchpoint }) => touchpoint.satisfaction ?? 0);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function shareOf(score: number): number {
  return Math.min(1, Math.max(0, score / best));
}

function meanOf(
  met: readonly Met[],
  parts: readonly { readonly name: string; readonly met: readonly Met[] }[],
  words: ChannelsWords,
  { words: labels, format }: Desk,
): Mean | undefined {
  const mean = average(met);
  if (mean === undefined) return undefined;
  const weakest = weakestOf(parts);
  const text = format.number(mean, 1);
  const shown = weakest && { name: weakest.name, text: format.number(weakest.mean, 1) };
  const said = labels.say(words.meanOf, { value: text });
  return {
    text,
    share: shareOf(mean),
    weakest: shown,
    label: shown ? `${said}, ${labels.say(words.weakestIs, { name: shown.name, value: shown.text })}` : said,
  };
}

/** The first of the lowest; nothing where none is lower than another. */
function weakestOf(parts: readonly { readonly name: string; readonly met: readonly Met[] }[]): { readonly name: string; readonly mean: number } | undefined {
  const rated = parts.flatMap(({ name, met }) => {
    const mean = average(met);
    return mean === undefined ? [] : [{ name, mean }];
  });
  const [first] = rated.toSorted((a, b) => a.mean - b.mean);
  return first !== undefined && rated.some(({ mean }) => mean > first.mean) ? first : undefined;
}

function notesOf(rows: readonly Row[], all: readonly Met[], words: ChannelsWords, { journey, words: labels, format }: Desk): string[] {
  const touchpoints = labels.counted(words.touchpoints, new Set(all.map(({ touchpoint }) => touchpoint)).size);
  const used = rows.filter(({ met, group }) => met.length > 0 && group !== 'none');
  const channels = labels.counted(words.oneChannel, used.length);
  const mean = average(all);
  const weakest = weakestOf(used);
  const empty = journey.stages.filter((stage) => !all.some((one) => one.stage === stage)).map(({ name }) => name);
  const present = new Set(journey.stages.map(({ definition }) => definition?.id));
  const leftOut = (journey.context.model?.stages ?? []).filter(({ id }) => !present.has(id)).map(({ name }) => name[journey.context.language]);
  return [
    labels.say(mean === undefined ? words.summaryUnrated : words.summary, {
      touchpoints,
      channels,
      mean: mean === undefined ? '' : format.number(mean, 1),
    }) + (weakest ? ` ${labels.say(words.weakestChannel, { channel: weakest.name, value: format.number(weakest.mean, 1) })}` : ''),
    ...(empty.length > 0 ? [labels.say(words.emptyStages, { stages: empty.join(', ') })] : []),
    ...(leftOut.length > 0 ? [labels.say(words.leftOut, { stages: leftOut.join(', ') })] : []),
  ];
}
