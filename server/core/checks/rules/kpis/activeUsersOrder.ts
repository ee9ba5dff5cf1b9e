/** CJM524: figures of which one can never exceed the other, and does (DAU ≤ WAU ≤ MAU, UV ≤ SES, MQL ≤ L). */
import type { Journey, ReadContext } from '../../../model/journey.ts';
import { given } from '../../../model/stated.ts';
import { kpis as builtInKpis } from '../../../vocabulary/vocabulary.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, type KpiUse, kpisOfMap } from './kpiUse.ts';
import { rewrite, writtenAt } from './writing.ts';

export const activeUsersOrder: Rule = {
  id: 'active-users-order',
  code: 'CJM524',
  severity: 'error',
  message: { en: '{smaller} ≤ {larger} is broken: {a} and {b}', ru: 'Нарушено {smaller} ≤ {larger}: {a} и {b}' },
  *journey(journey, { context, once }) {
    const uses = once(kpisOfMap).filter(({ kpi }) => kpi.value.state === 'given');
    const stated = new Set(uses.map(({ kpi }) => kpi.code));
    const limits = new Map([...stated].map((code) => [code, limitsOf(code, stated, context)]));
    for (const use of uses) {
      for (const larger of limits.get(use.kpi.code) ?? []) yield* compare(use, larger, uses, journey);
    }
  },
  *fix({ at, params: { a, b }, related: [other] = [] }) {
    if (other && 'at' in other && writtenAt(other.at) === b)
      yield {
        title: { en: `Mixed up: swap ${a} and ${b}`, ru: `Перепутаны: поменять местами ${a} и ${b}` },
        edits: [rewrite(at, b), rewrite(other.at, String(a))],
      };
  },
};

/** By code, the KPIs that must be at least as large. */
const mustReach: ReadonlyMap<string, readonly string[]> = largerOnes();

function largerOnes(): Map<string, string[]> {
  const larger = new Map<string, string[]>();
  for (const entry of builtInKpis.entries) for (const code of entry['at-least'] ?? []) larger.set(code, [...(larger.get(code) ?? []), entry.code]);
  return larger;
}

/** Codes that this one must not exceed, through codes that are not stated as well: DAU ≤ (WAU ≤) MAU. */
function limitsOf(code: string, stated: ReadonlySet<string>, context: ReadContext, seen: ReadonlySet<string> = new Set([code])): string[] {
  const above = [...(findKpi(code, context)?.['at-most'] ?? []), ...(mustReach.get(code) ?? [])];
  return [...new Set(above)]
    .filter((other) => !seen.has(other))
    .flatMap((other) => (stated.has(other) ? [other] : limitsOf(other, stated, context, new Set([...seen, other]))));
}

/** Steps are compared with their own step only. Of several figures elsewhere, one that is large enough will do. */
function* compare(use: KpiUse, larger: string, uses: readonly KpiUse[], journey: Journey): Iterable<Draft> {
  const value = given(use.kpi.value);
  const comparable = uses.filter((other) => other.kpi.code === larger && other.step === use.step && isComparable(use, other, journey));
  const near = comparable.filter(({ stage }) => stage === use.stage);
  const others = isSummed(larger, journey) && !use.step ? comparable : near.length > 0 ? near : comparable;
  const limits = others.flatMap(({ kpi }) => given(kpi.value)?.value ?? []);
  const limit = isSummed(larger, journey) ? limits.reduce((sum, one) => sum + one, 0) : Math.max(...limits);
  const [first] = others;
  if (!value || !first || use.kpi.value.state !== 'given' || first.kpi.value.state !== 'given' || value.value <= limit) return;
  const { at } = first.kpi.value;
  yield {
    at: use.kpi.value.at,
    params: { smaller: use.kpi.code, larger, a: writtenAt(use.kpi.value.at), b: others.length === 1 ? writtenAt(at) : String(limit) },
    related: [{ at, message: { en: `${larger} is stated here`, ru: `${larger} указан здесь` } }],
  };
}

/** Leads: each stage states those that it generates itself. */
function isSummed(code: string, { context }: Journey): boolean {
  return findKpi(code, context)?.component === 'L';
}

function isComparable({ kpi: a }: KpiUse, { kpi: b }: KpiUse, { effectivePeriod }: Journey): boolean {
  const [one, other] = [given(a.value), given(b.value)];
  const same =
    given(a.persona)?.text === given(b.persona)?.text &&
    given(a.segment) === given(b.segment) &&
    (given(a.period) ?? effectivePeriod) === (given(b.period) ?? effectivePeriod);
  return same && one !== undefined && other !== undefined && one.kind === other.kind && (one.currency ?? other.currency) === (other.currency ?? one.currency);
}
