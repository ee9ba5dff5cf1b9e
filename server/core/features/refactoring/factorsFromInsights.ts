/** L, C, P and Q as the map's insights file has them, written where the map has or wants them, with the file as their source. */
import { appendPair, inFlow, insertKey, mappingOf, nodesAround, scalarText, setKey, stageMapping, topMapping } from '../../checks/edits.ts';
import type { Edit } from '../../checks/finding.ts';
import { numberText, percentText, rewrite, writtenAt } from '../../checks/rules/kpis/writing.ts';
import { type ProposedFactor, proposeFactors } from '../../insights/proposeFactors.ts';
import { readInsights } from '../../insights/readInsights.ts';
import { type Factor, factorIds } from '../../metrics/metrics.ts';
import type { KpiValue, Stage } from '../../model/journey.ts';
import { keysOf } from '../../model/schema/introspect.ts';
import { kpiValue as kpiSchema } from '../../model/schema/map.ts';
import { given } from '../../model/stated.ts';
import type { SyntaxNode } from '../../syntax/node.ts';
import type { Chunk } from '../../syntax/syntaxTree.ts';
import type { FeatureContext } from '../feature.ts';
import { inMap, type Offer, type Refactoring } from './refactoring.ts';
import { findSpot, findStageSpot, placeSpan } from './spot.ts';

export const factorsFromInsights: Refactoring = {
  kind: 'quickfix',
  reach: 'here',
  *offers(context, span) {
    const place = placeAt(context, span);
    if (!place) return;
    for (const { path, proposed } of proposals(context)) {
      const offer = toOffer(context, place, proposed, path);
      if (offer) yield offer;
    }
  },
};

/** A stage, or where the factors of the whole map stand. */
type FactorPlace = { readonly kind: 'stage'; readonly stage: Stage } | { readonly kind: 'economics' };

/** In a stage outside of its steps, whose figures are not the stage's. */
function placeAt(context: FeatureContext, span: { readonly start: number; readonly end: number }): FactorPlace | undefined {
  if (context.kind !== 'map' || context.insights === undefined || context.journey.insights.length === 0) return undefined;
  const spot = findSpot(context, span);
  const key = spot?.levels[1]?.path[0];
  if (key === 'economics' || key === 'insights') return { kind: 'economics' };
  const at = spot && findStageSpot(context, spot);
  return at && at.step === undefined ? { kind: 'stage', stage: at.stage } : undefined;
}

interface Proposal {
  readonly path: string;
  readonly proposed: ProposedFactor;
}

/** Money of another currency is no figure of this map. */
function proposals({ journey, checked, insights }: FeatureContext): readonly Proposal[] {
  const { factors } = checked().metrics.formula;
  const known = { period: given(journey.period), leads: factors.L.value, conversion: factors.C.value };
  return (insights?.() ?? []).flatMap(({ path, document }) => {
    if (typeof document === 'string') return [];
    const file = readInsights(document);
    const isForeign = file.text('currency') !== undefined && file.text('currency') !== journey.context.currency;
    return proposeFactors(file, known).flatMap((proposed) => (proposed.id === 'P' && isForeign ? [] : [{ path, proposed }]));
  });
}

function toOffer(context: FeatureContext, place: FactorPlace, proposed: ProposedFactor, path: string): Offer | undefined {
  const factor = context.checked().metrics.formula.factors[proposed.id];
  const written = writtenIn(place, proposed.id, context);
  const value = valueText(proposed, context);
  if (written ? given(written.value) === undefined || writtenAt(valuePlace(written)) === value : !isWanted(place, factor)) return undefined;
  const said = sayings(proposed, value, path);
  const edits = written
    ? replaced(written, said)
    : inserted(place, proposed.id, `{ ${said.map(([key, text]) => `${key}: ${inFlow(text)}`).join(', ')} }`, context);
  if (edits.length === 0) return undefined;
  const what = `${proposed.id} ${value} (${proposed.how})`;
  return {
    title: written
      ? { en: `Replace by what “${path}” says: ${what}`, ru: `Заменить тем, что говорит «${path}»: ${what}` }
      : { en: `From “${path}”: ${what}`, ru: `Из «${path}»: ${what}` },
    edits: () => inMap(edits.map(({ at, text }) => ({ ...placeSpan(context, at), newText: text }))),
  };
}

/** P may stand as the average order value. */
function writtenIn(place: FactorPlace, id: string, { journey }: FeatureContext): KpiValue | undefined {
  if (place.kind === 'economics') return journey.economics.factors.get(id);
  const entries = place.stage.lanes.kpis?.entries ?? [];
  return entries.find(({ code }) => code === id) ?? (id === 'P' ? entries.find(({ code }) => code === 'AOV') : undefined);
}

/** Nobody has stated it anywhere, and it belongs here. */
function isWanted(place: FactorPlace, { id, stated, derived }: Factor): boolean {
  if (stated !== undefined || derived?.how === 'stated' || derived?.how === 'sum') return false;
  return place.kind === 'economics' || (place.stage.definition?.component ?? []).some((component) => component === id);
}

function valueText({ id, value }: ProposedFactor, { journey }: FeatureContext): string {
  const { language, currency } = journey.context;
  if (id === 'C') return percentText(value, language);
  if (id === 'L') return String(Math.round(value));
  const number = numberText(value, 2, language);
  return id === 'P' && currency !== undefined ? `${number} ${currency}` : number;
}

function sayings({ n, period, asOf }: ProposedFactor, value: string, path: string): readonly (readonly [key: string, text: string])[] {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['value', value],
    ['period', period],
    ['source', scalarText(path)],
    ['as-of', asOf],
    ['n', String(n)],
  ];
  return said.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const]));
}

function replaced(kpi: KpiValue, said: readonly (readonly [key: string, text: string])[]): readonly Edit[] {
  const node = nodeAt(kpi.at.chunk, kpi);
  const flow = `{ ${said.map(([key, text]) => `${key}: ${inFlow(text)}`).join(', ')} }`;
  if (node?.kind !== 'map') return [{ at: kpi.at, text: flow }];
  const mapping = mappingOf(kpi.at.chunk, node, keysOf(kpiSchema));
  const [, ...rest] = said;
  const [, value = ''] = said[0] ?? [];
  return [rewrite(valuePlace(kpi), value), ...rest.flatMap(([key, text]) => setKey(mapping, key, mapping.flow ? inFlow(text) : text) ?? [])];
}

function valuePlace({ at, value }: KpiValue): KpiValue['at'] {
  return value.at ?? at;
}

function inserted(place: FactorPlace, id: string, value: string, { journey }: FeatureContext): readonly Edit[] {
  if (place.kind === 'economics') {
    const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'economics');
    const node = written?.pair.value;
    if (written && node?.kind === 'map') return listed(insertKey(mappingOf(written.chunk, node, factorIds), id, value));
    return written ? [] : listed(insertKey(topMapping(journey), 'economics', `\n  ${id}: ${value}`));
  }
  const { kpis } = place.stage.lanes;
  const node = kpis && nodeAt(kpis.at.chunk, kpis);
  if (kpis && node?.kind === 'map') return listed(appendPair(kpis.at.chunk, node, `${id}: ${value}`));
  const mapping = kpis ? undefined : stageMapping(journey, place.stage);
  return mapping ? listed(insertKey(mapping, 'kpis', mapping.flow ? `{ ${id}: ${value} }` : `\n  ${id}: ${value}`)) : [];
}

function nodeAt(chunk: Chunk, { at }: Pick<KpiValue, 'at'>): SyntaxNode | undefined {
  return nodesAround(chunk, at).findLast(({ start }) => start === at.start);
}

function listed(edit: Edit | undefined): readonly Edit[] {
  return edit ? [edit] : [];
}
