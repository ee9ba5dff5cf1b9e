/** Revenue = L × C × P × Q and profit = × M: what `economics` states, and what follows from the stages (language, section 5). */
import type { Journey, KpiValue, Stage } from '../model/journey.ts';
import type { Quantity } from '../model/quantity.ts';
import { given } from '../model/stated.ts';
import { type Derived, type Factor, type FactorId, type Formula, factorIds, type Source, toShare } from './metrics.ts';

const afterTheDeal: ReadonlySet<string> = new Set(['delivery', 'onboarding', 'usage', 'support', 'satisfaction']);

/** `figures`: those of all stages, in order. */
export function measureFormula(journey: Journey, figures: readonly Figure[]): Formula {
  const deal = journey.stages.findLast((stage) => stage.definition?.component.includes('P'));
  const customers = deal && deriveCustomers(journey.stages, deal);
  const leads = deal && deriveLeads(journey.stages, deal, figures);
  const derived: Partial<Record<FactorId, Derived | undefined>> = deal
    ? {
        L: leads,
        C: deriveConversion(figures, customers, ownSource(stated(journey, 'L'), 'L') ?? leads),
        P: findKpi(of(deal, figures), ['P', 'AOV']),
        Q: sumOf(figures, 'Q'),
        M: findKpi(figures, ['M']),
      }
    : {};
  const factors = Object.fromEntries(factorIds.map((id) => [id, toFactor(journey, id, derived[id])])) as Record<FactorId, Factor>;
  const missing = (['L', 'C', 'P', 'Q'] as const).filter((id) => factors[id].value === undefined);
  const withRevenue = { ...factors, REV: withProduct(factors, factors.REV, ['L', 'C', 'P', 'Q']) };
  const all = { ...withRevenue, GP: withProduct(withRevenue, withRevenue.GP, ['REV', 'M']) };
  return { deal, customers, factors: all, missing, currency: findCurrencyOf(all, deal ? of(deal, figures) : []) ?? journey.context.currency };
}

function stated(journey: Journey, id: FactorId): Factor['stated'] {
  const kpi = journey.economics.factors.get(id);
  const value = given(kpi?.value);
  return kpi && value ? { value: numberOf(id, value), kpi } : undefined;
}

/** A factor of `economics` as something that another figure rests on. */
function ownSource(own: Factor['stated'], id: FactorId): Derived | undefined {
  return (
    own && { value: own.value, from: [{ element: `metric:${id}`, at: own.kpi.at, what: id, value: own.value, target: targetOf(id, own.kpi) }], how: 'stated' }
  );
}

function toFactor(journey: Journey, id: FactorId, derived: Derived | undefined): Factor {
  const own = stated(journey, id);
  const kpi = journey.economics.factors.get(id);
  return {
    id,
    stated: own,
    derived,
    value: own?.value ?? derived?.value,
    source: own ? 'stated' : derived ? 'derived' : undefined,
    target: (kpi && targetOf(id, kpi)) ?? sumOfTargets(derived),
  };
}

/** Revenue and profit are products unless a factor is missing; then what is stated holds. */
function withProduct(factors: Readonly<Record<FactorId, Factor>>, own: Factor, ids: readonly FactorId[]): Factor {
  const parts = ids.map((id) => factors[id].value);
  if (parts.some((part) => part === undefined)) return own;
  const value = parts.reduce<number>((product, part) => product * (part ?? 0), 1);
  const from = ids.flatMap((id) => (factors[id].source === 'stated' ? ownSource(factors[id].stated, id) : factors[id].derived)?.from ?? []);
  const targets = ids.map((id) => factors[id].target);
  const target = own.target ?? (targets.every((one) => one !== undefined) ? targets.reduce((product, one) => product * one, 1) : undefined);
  return { ...own, value, target, derived: { value, from, how: 'product' }, source: 'product' };
}

/** A range is no single figure to aim at. */
function targetOf(id: FactorId, { target }: KpiValue): number | undefined {
  const quantity = given(target);
  return quantity && 'kind' in quantity ? numberOf(id, quantity) : undefined;
}

function sumOfTargets(derived: Derived | undefined): number | undefined {
  const targets = (derived?.from ?? []).map(({ target }) => target);
  const isOwn = derived?.how === 'stated' || derived?.how === 'sum';
  return isOwn && targets.length > 0 && targets.every((target) => target !== undefined) ? targets.reduce((sum, target) => sum + target, 0) : undefined;
}

function numberOf(id: FactorId, quantity: Quantity): number {
  return id === 'C' || id === 'M' ? toShare(quantity) : quantity.value;
}

function deriveLeads(stages: readonly Stage[], deal: Stage, figures: readonly Figure[]): Derived | undefined {
  const before = stages.slice(0, stages.indexOf(deal));
  const sum = sumOf(
    figures.filter(({ stage }) => stage === deal || before.includes(stage)),
    'L',
  );
  if (sum) return sum;
  const last = before.findLast((stage) => stage.definition?.component.includes('L'));
  return last && fromCount(last, 'reached');
}

function deriveCustomers(stages: readonly Stage[], deal: Stage): Derived | undefined {
  if (deal.completed.state === 'given') return fromCount(deal, 'completed');
  const after = stages[stages.indexOf(deal) + 1];
  return after?.definition?.canonical.some((id) => afterTheDeal.has(id)) && after.reached.state === 'given' ? fromCount(after, 'reached') : undefined;
}

function deriveConversion(figures: readonly Figure[], customers: Derived | undefined, leads: Derived | undefined): Derived | undefined {
  const own = findKpi(figures, ['C']);
  if (own) return own;
  if (!customers || !leads?.value) return undefined;
  return { value: customers.value / leads.value, from: [...customers.from, ...leads.from], how: 'quotient' };
}

function fromCount(stage: Stage, key: 'reached' | 'completed'): Derived | undefined {
  const count = stage[key];
  if (count.state !== 'given') return undefined;
  return { value: count.value, from: [{ element: `stage:${stage.id}`, at: count.at, what: stage.name, value: count.value, target: undefined }], how: key };
}

/** What a stage states of a factor. */
export interface Figure {
  readonly stage: Stage;
  readonly kpi: KpiValue;
  readonly quantity: Quantity;
}

/** KPIs of the stage itself; those of steps are local and take no part. */
export function figuresOfStage(stage: Stage): Figure[] {
  return (stage.lanes.kpis?.entries ?? []).flatMap((kpi) => {
    const quantity = stageFactors.has(kpi.code) ? given(kpi.value) : undefined;
    return quantity ? [{ stage, kpi, quantity }] : [];
  });
}
const stageFactors: ReadonlySet<string> = new Set(['L', 'C', 'P', 'AOV', 'Q', 'M']);

function of(stage: Stage, figures: readonly Figure[]): Figure[] {
  return figures.filter((figure) => figure.stage === stage);
}

function toSource({ stage, kpi, quantity }: Figure): Source {
  const id: FactorId = kpi.code === 'C' || kpi.code === 'M' ? kpi.code : 'P';
  return { element: `${stage.id}/*/kpis`, at: kpi.at, what: stage.name, value: numberOf(id, quantity), target: targetOf(id, kpi) };
}

function findKpi(figures: readonly Figure[], codes: readonly string[]): Derived | undefined {
  for (const code of codes) {
    const first = figures.find(({ kpi }) => kpi.code === code);
    if (first) {
      const source = toSource(first);
      return { value: source.value, from: [source], how: 'stated' };
    }
  }
  return undefined;
}

function sumOf(figures: readonly Figure[], code: string): Derived | undefined {
  const sources = figures.filter(({ kpi }) => kpi.code === code).map(toSource);
  return sources.length === 0
    ? undefined
    : { value: sources.reduce((sum, { value }) => sum + value, 0), from: sources, how: sources.length === 1 ? 'stated' : 'sum' };
}

/** As written with a sum of money of the formula: in `economics`, else on the deal. */
function findCurrencyOf(factors: Readonly<Record<FactorId, Factor>>, ofDeal: readonly Figure[]): string | undefined {
  const ofEconomics = (['REV', 'P', 'GP'] as const).map((id) => given(factors[id].stated?.kpi.value));
  const prices = ['P', 'AOV'].flatMap((code) => ofDeal.filter(({ kpi }) => kpi.code === code)).map(({ quantity }) => quantity);
  return [...ofEconomics, ...prices].find((quantity) => quantity?.currency !== undefined)?.currency;
}
