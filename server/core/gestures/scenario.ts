/** Figures tried out in the funnel view → one set of edits: targets of the map, or opportunities that say what they are expected to change. */
import { measure } from '../metrics/measure.ts';
import type { FactorId, FunnelStepMetrics, Metrics } from '../metrics/metrics.ts';
import type { Journey } from '../model/journey.ts';
import { writeText } from '../syntax/quoteText.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { currencies } from '../vocabulary/vocabulary.ts';
import { requireNotShared } from './anchors.ts';
import { cellAt, putEntry } from './cells.ts';
import type { Draft, GestureContext, GestureResult } from './gesture.ts';
import { joinEdits } from './layRows.ts';
import { openPage, type Page } from './page.ts';
import { editPieces, editsOfPieces, type Piece } from './pieces.ts';
import { Refused } from './refusal.ts';
import { setValue } from './setValue.ts';
import { afterEdits, isUnharmed } from './unharmed.ts';

export interface Scenario {
  readonly kind: 'scenario';
  readonly as: 'targets' | 'opportunities';
  /** Figures as the funnel view names them: `L`, `stages/decision` (the conversion into a step; the count of the first one); shares are 0…1. */
  readonly changes: readonly { readonly figure: string; readonly to: number }[];
}

/** A change with all that is known of its figure. */
interface Wish {
  readonly code: string;
  readonly kind: 'share' | 'count' | 'number' | 'money';
  readonly from: number;
  readonly to: number;
  readonly currency: string | undefined;
  /** Of an opportunity: “Average order”. */
  readonly name: string;
  /** The stage that has to do with it. */
  readonly stage: string | undefined;
  /** Where its target stands; nothing when there is no such place. */
  readonly target: { readonly metric: string } | { readonly kpi: string; readonly stage: string } | undefined;
}

export function scenarioEdits(context: GestureContext, scenario: Scenario): GestureResult {
  try {
    if (context.kind !== 'map') throw new Refused('not-a-map');
    return writeAll(context, scenario);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.sentence };
    throw error;
  }
}

/** One wish after the other, since a later one may stand in what an earlier one made. */
function writeAll(context: GestureContext, { as, changes }: Scenario): GestureResult {
  const metrics = measure(context.journey);
  const wishes = changes.flatMap(({ figure, to }) => wishOf(figure, to, context.journey, metrics) ?? []);
  const meant = wishes.filter(({ target, stage, from, to }) => from !== to && (as === 'targets' ? target : stage) !== undefined);
  if (meant.length === 0) throw new Refused('scenario-nothing');
  let page = openPage(context);
  let pieces: readonly Piece[] = [{ start: 0, end: page.text.length }];
  for (const wish of meant) {
    const { edits } = as === 'targets' ? writeTarget(page, wish) : addOpportunity(page, wish);
    const joined = joinEdits(edits).filter(({ start, end, newText }) => page.text.slice(start, end) !== newText);
    const after = afterEdits(page, joined);
    requireNotShared(page, after);
    if (!isUnharmed(page, joined, after)) throw new Refused('unsafe');
    pieces = editPieces(pieces, joined);
    page = openPage({ kind: page.kind, project: page.project, document: after, journey: after.journey(page.project) });
  }
  return { edits: editsOfPieces(pieces, context.document.text) };
}

function wishOf(figure: string, to: number, journey: Journey, metrics: Metrics): Wish | undefined {
  if (!Number.isFinite(to) || to < 0) return undefined;
  if (isFactor(figure)) return factorWish(figure, to, journey, metrics);
  for (const funnel of [metrics.funnel, ...metrics.funnels]) {
    const step = funnel.steps.find(({ id }) => `${funnel.id}/${id}` === figure);
    if (step) return stepWish(step, to, funnel === metrics.funnel, journey);
  }
  return undefined;
}

const factors: ReadonlySet<string> = new Set(['L', 'C', 'P', 'Q', 'M']);

function isFactor(figure: string): figure is FactorId {
  return factors.has(figure);
}

const names: Readonly<Record<string, Bilingual>> = {
  L: { en: 'Leads', ru: 'Лиды' },
  C: { en: 'Conversion to customers', ru: 'Конверсия в клиентов' },
  P: { en: 'Average order', ru: 'Средний чек' },
  Q: { en: 'Orders per customer', ru: 'Заказов на клиента' },
  M: { en: 'Margin', ru: 'Маржа' },
};
const kinds: Readonly<Record<string, Wish['kind']>> = { L: 'count', C: 'share', P: 'money', Q: 'number', M: 'share' };

function factorWish(code: FactorId, to: number, { stages, context }: Journey, { formula }: Metrics): Wish | undefined {
  const { value: from, stated, derived } = formula.factors[code];
  if (from === undefined) return undefined;
  const source = stated === undefined && derived?.how === 'stated' ? derived.from[0]?.element : undefined;
  const own = source === undefined ? undefined : stages.find(({ id }) => `${id}/*/kpis` === source);
  const kpi = own?.lanes.kpis?.entries.find((entry) => entry.code === code || (code === 'P' && entry.code === 'AOV'))?.code;
  return {
    code: kpi ?? code,
    kind: kinds[code] ?? 'number',
    from,
    to,
    currency: formula.currency,
    name: names[code]?.[context.language] ?? code,
    stage: (own ?? stageOf(derived?.from[0]?.element, stages) ?? formula.deal ?? stages.at(-1))?.id,
    target: own && kpi !== undefined ? { kpi, stage: own.id } : { metric: code },
  };
}

function stageOf(element: string | undefined, stages: Journey['stages']): Journey['stages'][number] | undefined {
  return stages.find(({ id }) => element === `stage:${id}` || element === `${id}/*/kpis`);
}

/** Further funnels have no place for a target, and a count of people none either. */
function stepWish({ name, count, conversion, stage }: FunnelStepMetrics, to: number, isStage: boolean, { context }: Journey): Wish | undefined {
  const isRussian = context.language === 'ru';
  if (conversion !== undefined) {
    const target = isStage && stage ? { kpi: 'CR', stage: stage.id } : undefined;
    return {
      code: 'CR',
      kind: 'share',
      from: conversion,
      to,
      currency: undefined,
      name: isRussian ? `Конверсия в «${name}»` : `Conversion into “${name}”`,
      stage: stage?.id,
      target,
    };
  }
  if (count === undefined) return undefined;
  const said = isRussian ? `Люди на этапе «${name}»` : `People at “${name}”`;
  return { code: 'L', kind: 'count', from: count, to, currency: undefined, name: said, stage: stage?.id, target: undefined };
}

function writeTarget(page: Page, wish: Wish): Draft {
  const { target, to } = wish;
  const value = valueText(to, wish);
  if (target === undefined) throw new Refused('scenario-nothing');
  if ('metric' in target) return setValue(page, { kind: 'set', element: `metric:${target.metric}`, key: 'target', value });
  const stage = page.journey.stages.findIndex(({ id }) => id === target.stage);
  const isThere = page.journey.stages[stage]?.lanes.kpis?.entries.some(({ code }) => code === target.kpi);
  if (isThere) return setValue(page, { kind: 'set', element: `${target.stage}/*/kpis/${target.kpi}`, key: 'target', value });
  const flow = (): string => `${target.kpi}: { target: ${writeText(value, true)} }`;
  return { edits: putEntry(page, cellAt(page, { stage, step: undefined }, 'kpis'), { block: flow(), flow }, undefined, false) };
}

function addOpportunity(page: Page, wish: Wish): Draft {
  const { name, from, to, code, stage: id } = wish;
  const stage = page.journey.stages.findIndex((one) => one.id === id);
  if (stage < 0) throw new Refused('gone', { what: id ?? name });
  const text = `${name} ${valueText(from, wish)} → ${valueText(to, wish)}`;
  const expected = `{ ${code}: ${writeText(changeText(wish, page.journey), true)} }`;
  const block = [`- text: ${writeText(text)}`, '  status: idea', `  expect: ${expected}`].join(page.newline);
  const flow = (): string => `{ text: ${writeText(text, true)}, status: idea, expect: ${expected} }`;
  return { edits: putEntry(page, cellAt(page, { stage, step: undefined }, 'opportunities'), { block, flow }, undefined, false) };
}

/** A point is the decimal mark in every language. */
function valueText(value: number, { kind, from, currency }: Wish): string {
  switch (kind) {
    case 'share':
      return `${rounded(value * 100, from < 0.02 ? 2 : 1)}%`;
    case 'count':
      return rounded(value, 0);
    case 'number':
      return rounded(value, 2);
    case 'money': {
      const decimals = value >= 1000 ? 0 : (currencies.find(({ id }) => id === currency)?.decimals ?? 2);
      return [rounded(value, decimals), ...(currency === undefined ? [] : [currency])].join(' ');
    }
  }
}

/** Shares by points, all else by how much of it. */
function changeText({ kind, from, to }: Wish, { context }: Journey): string {
  const difference = kind === 'share' ? (to - from) * 100 : from === 0 ? 0 : (to / from - 1) * 100;
  const unit = kind !== 'share' ? '%' : context.language === 'ru' ? ' п.п.' : ' pp';
  return `${difference < 0 ? '-' : '+'}${rounded(Math.abs(difference), from < 0.02 && kind === 'share' ? 2 : 1)}${unit}`;
}

function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
