/** The cells of the grid: what stands in each lane of each step, and of each stage as a whole. */
import type { Cell, Item, KpiValue, Lanes, Ref, Stage, Step, TouchpointUse } from '../model/journey.ts';
import { findEntry, findTouchpoint, shownName } from '../model/names.ts';
import { textAt } from '../model/place.ts';
import type { Quantity, QuantityRange } from '../model/quantity.ts';
import { given, type Stated } from '../model/stated.ts';
import { findIn } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis, type Direction } from '../vocabulary/vocabulary.ts';
import type { Desk } from './arrange.ts';
import type { BarrierItem, CellItem, CellView, FindingMark, JourneyView, KpiItem, LaneView, NextItem, RefItem, TouchpointItem } from './journeyView.ts';

export function arrangeCells(desk: Desk, lanes: readonly LaneView[]): JourneyView['cells'] {
  const cells: Record<string, CellView> = {};
  const common = commonRefs(desk);
  for (const stage of desk.journey.stages) {
    for (const step of [undefined, ...stage.steps]) {
      const column = `${stage.id}/${step?.id ?? '*'}`;
      for (const { id } of lanes) {
        const cell = id === 'next' ? (step ? undefined : nextCell(stage, desk)) : laneCell(id, column, (step ?? stage).lanes, desk, common);
        if (cell) cells[`${column}/${id}`] = cell;
      }
    }
  }
  return cells;
}

function laneCell(lane: string, column: string, lanes: Lanes, desk: Desk, common: ReadonlySet<string>): CellView | undefined {
  const id = `${column}/${lane}`;
  const make = <E>(
    cell: Cell<E> | undefined,
    item: (entry: E, key: string, finding: FindingMark | undefined) => CellItem,
    keyOf: (entry: E, index: number) => string = (_, index) => String(index + 1),
  ): CellView | undefined => {
    if (!cell) return undefined;
    const items = cell.entries.map((entry, index) => {
      const key = `${id}/${keyOf(entry, index)}`;
      return item(entry, key, desk.marks.get(key)?.[0]);
    });
    return { state: cell.state, items, findings: [...(desk.marks.get(id) ?? []), ...items.flatMap((one) => desk.marks.get(one.key) ?? [])] };
  };
  switch (lane) {
    case 'touchpoints':
      return make(lanes.touchpoints, (use, key, finding) => ({ ...touchpointItem(use, key, desk), ...mark(finding), ...people(use, desk) }));
    case 'kpis':
      return make(
        lanes.kpis,
        (kpi, key, finding) => ({ ...kpiItem(kpi, key, desk), ...mark(finding), ...people(kpi, desk) }),
        (kpi) => kpi.code,
      );
    case 'barriers':
      return make(
        lanes.barriers,
        (use, key, finding): BarrierItem => ({
          kind: 'barrier',
          key,
          text: use.barrier ? shownName('barrier', use.barrier.text, desk.journey.context) : '',
          ...meta(remedyOf(use.remedy, desk)),
          ...mark(finding),
        }),
      );
    case 'image':
      return make(lanes.image, (image, key, finding) => ({ kind: 'image', key, src: image.src, alt: image.alt ?? '', ...mark(finding) }));
    case 'owners':
    case 'systems': {
      const kind = lane === 'owners' ? 'team' : 'system';
      return make(
        lanes.refs[lane],
        (ref, key, finding): RefItem => ({
          kind: 'ref',
          key,
          text: shownName(kind, ref.text, desk.journey.context),
          known: findEntry(kind, ref.text, desk.journey.context.project) !== undefined,
          ...(common.has(`${lane}:${ref.text}`) ? { common: true } : {}),
          ...mark(finding),
        }),
      );
    }
    case 'pains':
      return make(lanes.items.pains, (item, key, finding) => painItem(item, key, desk, finding));
    case 'opportunities':
      return make(lanes.items.opportunities, (item, key, finding) => opportunityItem(item, key, desk, finding));
    default:
      return make(lanes.own.get(lane) ?? lanes.items[lane as keyof Lanes['items']], (item, key, finding) => textItem(item, key, desk, finding));
  }
}

function mark(finding: FindingMark | undefined): { finding?: FindingMark } {
  return finding === undefined ? {} : { finding };
}

/** Whose an entry is and who answers for it, as far as it says so. */
function people(
  { persona, owner }: { readonly persona?: Stated<Ref>; readonly owner?: Stated<Ref> },
  { journey: { context } }: Desk,
): Pick<CellItem, 'persona' | 'owner'> {
  const [whose, who] = [persona && given(persona)?.text, owner && given(owner)?.text];
  return {
    ...(whose === undefined ? {} : { persona: context.project.personas.find(whose)?.name[context.language] ?? whose }),
    ...(who === undefined ? {} : { owner: shownName('team', who, context) }),
  };
}

function meta(text: string): { meta?: string } {
  return text === '' ? {} : { meta: text };
}

function remedyOf(remedy: Stated<{ text: string }>, desk: Desk): string {
  const ref = given(remedy);
  return ref ? shownName('remedy', ref.text, desk.journey.context) : '';
}

function textItem(item: Item, key: string, desk: Desk, finding: FindingMark | undefined): CellItem {
  const line = given(item.line);
  const owner = given(item.owner);
  return {
    kind: 'text',
    key,
    text: given(item.text) ?? '',
    ...(line ? { line } : {}),
    ...mark(finding),
    ...people(item, desk),
    ...meta([statusText(item, desk), owner && shownName('team', owner.text, desk.journey.context)].filter(Boolean).join(' · ')),
  };
}

function painItem(item: Item, key: string, desk: Desk, finding: FindingMark | undefined): CellItem {
  const severity = given(item.severity);
  const barrier = given(item.barrier);
  return {
    kind: 'pain',
    key,
    text: given(item.text) ?? '',
    ...(severity === undefined ? {} : { severity }),
    ...mark(finding),
    ...people(item, desk),
    ...meta(
      [severity === undefined ? '' : String(severity), barrier && lowerFirst(shownName('barrier', barrier.text, desk.journey.context))]
        .filter(Boolean)
        .join(' · '),
    ),
  };
}

function opportunityItem(item: Item, key: string, desk: Desk, finding: FindingMark | undefined): CellItem {
  const [impact, effort, status] = [given(item.impact), given(item.effort), given(item.status)];
  return {
    kind: 'opportunity',
    key,
    text: given(item.text) ?? '',
    ...(impact === undefined ? {} : { impact }),
    ...(effort === undefined ? {} : { effort }),
    ...(status === undefined ? {} : { status }),
    ...(impact === undefined && effort === undefined ? {} : { rating: `${impact ?? '?'} / ${effort ?? '?'}` }),
    ...meta(statusText(item, desk)),
    ...mark(finding),
    ...people(item, desk),
  };
}

/** “planned · Dec 15 · Q +0.05”. */
function statusText(item: Item, { words, format, journey }: Desk): string {
  const status = given(item.status);
  const due = given(item.due);
  const effects = (item.measured.length > 0 ? item.measured : item.expect).map(
    ({ code, change, text }) => `${code} ${change ? format.quantity(change, text, journey.context.currency) : text}`,
  );
  return [status && words.say(status), due !== undefined && status !== 'done' && status !== 'dropped' ? format.day(due) : '', ...effects]
    .filter(Boolean)
    .join(' · ');
}

function touchpointItem(use: TouchpointUse, key: string, { journey, result, words }: Desk): TouchpointItem {
  const measured = result.metrics.touchpoints.find((one) => one.use === use);
  const declared = findTouchpoint(use, journey.context).declared;
  const [importance, satisfaction, competitor] = [measured?.importance, measured?.satisfaction, given(use.competitor) ?? declared?.competitor];
  const status = measured?.status ?? 'live';
  const said = (id: string, value: number | undefined): string => words.say(id, { value: value === undefined ? words.say('unknown') : String(value) });
  const rated = importance !== undefined || satisfaction !== undefined;
  return {
    kind: 'touchpoint',
    key,
    text: measured?.name ?? '',
    status,
    gap: (measured?.gap ?? 0) >= 2,
    ...(importance === undefined ? {} : { importance }),
    ...(satisfaction === undefined ? {} : { satisfaction }),
    ...(competitor === undefined ? {} : { competitor }),
    hint: [
      ...(rated ? [said('touchpoint-importance', importance), said('touchpoint-satisfaction', satisfaction)] : []),
      ...(competitor === undefined ? [] : [said('touchpoint-competitor', competitor)]),
      ...(status === 'live' ? [] : [words.say(`touchpoint-${status}`)]),
    ].join(', '),
  };
}

function kpiItem(kpi: KpiValue, key: string, { journey, format, words }: Desk): KpiItem {
  const record = findIn(kpi.code, journey.context.project.kpis, builtInKpis);
  const value = given(kpi.value);
  const target = given(kpi.target);
  const shown = (stated: Stated<Quantity>): string | undefined =>
    stated.state === 'given' ? format.quantity(stated.value, textAt(stated.at), journey.context.currency) : undefined;
  const direction = given(kpi.direction) ?? record?.direction ?? 'up';
  return {
    kind: 'kpi',
    key,
    code: kpi.code,
    name: record?.name[format.language] ?? kpi.code,
    value: shown(kpi.value),
    state: kpi.value.state,
    ...(target === undefined || kpi.target.state !== 'given'
      ? {}
      : { target: words.say('kpi-target', { value: targetText(target, textAt(kpi.target.at), format, journey.context.currency) }) }),
    ...trendOf(value, given(kpi.previous), target, direction),
  };
}

/** “20–30 min”. */
export function targetText(target: Quantity | QuantityRange, written: string, format: Desk['format'], currency: string | undefined): string {
  if ('kind' in target) return format.quantity(target, written, currency);
  const [low = '', high = ''] = written.split('..');
  return `${format.quantity(target.low, low, currency).replace(/\u202f.*$/, '')}–${format.quantity(target.high, high, currency)}`;
}

type Trend = Pick<KpiItem, 'trend' | 'verdict'>;

/** Against the figure before it; without one, against the target. Filled means better. */
function trendOf(value: Quantity | undefined, previous: Quantity | undefined, target: Quantity | QuantityRange | undefined, direction: Direction): Trend {
  if (value === undefined || direction === 'depends') return {};
  if (direction === 'range' || (target && !('kind' in target))) return inRange(value, target);
  const base = previous ?? (target && 'kind' in target ? target : undefined);
  if (base === undefined || base.kind !== value.kind) return {};
  const difference = value.value - base.value;
  const good = direction === 'up' ? difference > 0 : difference < 0;
  if (previous === undefined)
    return { verdict: good || difference === 0 ? 'better' : 'worse', trend: difference === 0 ? 'level' : difference > 0 ? 'up' : 'down' };
  return difference === 0 ? { trend: 'level', verdict: 'even' } : { trend: difference > 0 ? 'up' : 'down', verdict: good ? 'better' : 'worse' };
}

function inRange({ value }: Quantity, target: Quantity | QuantityRange | undefined): Trend {
  if (target === undefined || 'kind' in target) return {};
  const above = value > target.high.value;
  const below = value < target.low.value;
  return { trend: above ? 'up' : below ? 'down' : 'level', verdict: above || below ? 'worse' : 'better' };
}

function nextCell(stage: Stage, desk: Desk): CellView | undefined {
  const { next } = stage;
  if (!next.at) return undefined;
  const { context } = desk.journey;
  const item = (role: NextItem['role'], text: string | undefined, strong = false): NextItem[] =>
    text ? [{ kind: 'next', key: `${stage.id}/*/next/${role}`, role, text, ...(strong ? { strong } : {}) }] : [];
  const names = (kind: 'tool' | 'capture', cell: typeof next.tools): string =>
    (cell?.entries ?? [])
      .map(({ text }, index) => {
        const name = shownName(kind, text, context);
        return index === 0 ? name : lowerFirst(name);
      })
      .join(', ');
  const to = given(next.to);
  const items = [
    ...item('tools', names('tool', next.tools)),
    ...item('offer', given(next.offer), true),
    ...item('capture', names('capture', next.capture)),
    ...item('to', to && desk.words.say('leads-to', { where: desk.journey.stages.find(({ id }) => id === to)?.name ?? to })),
    ...item('note', given(next.note)),
  ];
  const state = items.length > 0 ? 'given' : next.state === 'given' ? (next.tools?.state ?? 'absent') : next.state;
  return { state, items, findings: desk.marks.get(`${stage.id}/*/next`) ?? [] };
}

/** References that stand in every column are drawn lighter: they tell columns apart in nothing. */
function commonRefs({ journey }: Desk): ReadonlySet<string> {
  const columns = journey.stages.flatMap((stage): (Stage | Step)[] => (stage.steps.length > 0 ? [...stage.steps] : [stage]));
  if (columns.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const { lanes } of columns)
    for (const lane of ['systems'] as const)
      for (const text of new Set((lanes.refs[lane]?.entries ?? []).map((ref) => ref.text)))
        counts.set(`${lane}:${text}`, (counts.get(`${lane}:${text}`) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === columns.length).map(([key]) => key));
}

/** Names inside a sentence begin small, abbreviations stay. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
