/** Proposes the unit of a number that has been typed: the one that the KPI is measured in, or those that the key allows. */

import type { Expectation } from '../../model/schema/values.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { currencies, type KpiUnit, kpis, type UnitRecord, units } from '../../vocabulary/vocabulary.ts';
import type { Cursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import type { Target } from '../target.ts';
import { asWord, type Proposal, proposalKinds } from './proposal.ts';

const numberThenUnit = /^(\s*[+\-−–]?\s*\d[\d.,…\s'’\u00a0\u202f−-]*?)(\s*)([^\d\s.,…'’].*|)$/u;

/** Units of keys that hold no KPI. */
const unitsOfKeys: Readonly<Record<string, readonly KpiUnit[]>> = {
  'stage.benchmark': ['percent'],
  'funnel-step.benchmark': ['percent'],
  'persona.share': ['percent'],
  'funnel.value': ['money'],
  'map.review-every': ['duration'],
};
const allUnits: readonly KpiUnit[] = ['percent', 'money', 'duration', 'points'];

export function completeUnits(expects: Expectation, target: Target, isPart: boolean, cursor: Cursor, context: FeatureContext): Proposal[] {
  const match = numberThenUnit.exec(cursor.word.text);
  const span = { start: cursor.word.start + (match?.[1] ?? '').length, end: cursor.word.end };
  if (!match || cursor.offset < span.start) return [];
  const { project, journey } = context;
  const kpi = target.code === undefined ? undefined : findIn(target.code, project.kpis, kpis);
  const own = isPart ? (['percent'] as const) : kpi ? [kpi.unit, ...(kpi.units ?? [])] : (unitsOfKeys[`${target.doc}.${target.key}`] ?? allUnits);
  const kinds: readonly KpiUnit[] =
    expects === 'change' ? [...new Set<KpiUnit>([...(own.includes('percent') ? (['points'] as const) : []), ...own, 'percent'])] : own;
  return kinds
    .flatMap((kind) => unitsOf(kind, kpi?.['preferred-unit'], context))
    .map(
      ({ symbol, names, description, tight }, rank): Proposal => ({
        label: symbol,
        description: description[journey.context.language],
        kind: proposalKinds.unit,
        names,
        text: asWord(tight ? symbol : ` ${symbol}`, cursor),
        explain: () => undefined,
        span,
        rank,
      }),
    );
}

interface Offer {
  readonly symbol: string;
  readonly names: readonly string[];
  readonly description: { readonly en: string; readonly ru: string };
  readonly tight: boolean;
}

function unitsOf(kind: KpiUnit, preferred: string | undefined, { journey }: FeatureContext): Offer[] {
  const { language, currency } = journey.context;
  if (kind === 'money') {
    const own = currencies.filter(({ id }) => id === currency);
    const sign = own[0]?.symbols?.[0];
    const codes = [...own, ...currencies.filter(({ id }) => id !== currency)].map(
      ({ id, name, symbols = [] }): Offer => ({ symbol: id, names: [id, name.en, name.ru, ...symbols], description: name, tight: false }),
    );
    const signs = own.flatMap(({ name, symbols = [] }): Offer[] =>
      sign === undefined ? [] : [{ symbol: sign, names: [sign, ...symbols], description: name, tight: false }],
    );
    return language === 'ru' ? [...signs, ...codes] : [...codes.slice(0, 1), ...signs, ...codes.slice(1)];
  }
  const found = units.filter((unit) => unit.kind === kind);
  return found
    .toSorted((a, b) => Number(b.id === preferred) - Number(a.id === preferred))
    .map(
      (unit): Offer => ({
        symbol: symbolOf(unit, language),
        names: [unit.id, unit.name.en, unit.name.ru, ...unit.symbols],
        description: unit.name,
        tight: kind === 'percent',
      }),
    );
}

function symbolOf({ id, symbols }: UnitRecord, language: Language): string {
  const written = language === 'ru' ? symbols.find((symbol) => /^[а-я.]+$/.test(symbol)) : undefined;
  return symbols[0] === '%' ? '%' : (written ?? symbols[0] ?? id);
}
