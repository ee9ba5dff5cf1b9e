/** CJM504: a figure in a unit that its KPI is not measured in, or in none where one is needed. */
import type { KpiChange, KpiValue } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { kpiValue as kpiSchema } from '../../../model/schema/map.ts';
import { findSimilar } from '../../../model/similar.ts';
import type { Language } from '../../../vocabulary/catalogue.ts';
import { kpis as builtInKpis, units } from '../../../vocabulary/vocabulary.ts';
import { addBeside } from '../../edits.ts';
import type { Draft, Finding, Fix, Params } from '../../finding.ts';
import type { LocalScope, Rule } from '../../rule.ts';
import { isStatedUnitAllowed, type Kind, kindsOf, unitsOf } from './kpiKinds.ts';
import { changesIn, type Figure, findKpi, overFigures } from './kpiUse.ts';
import { numberText, rewrite, unitText, withoutUnit, writtenAt } from './writing.ts';

const measuredIn = {
  en: {
    percent: 'in percent',
    points: 'in percentage points',
    money: 'in money',
    duration: 'in units of time',
    count: 'as a plain number',
    ratio: 'as a plain number',
    score: 'as a score',
  },
  ru: {
    percent: 'в процентах',
    points: 'в процентных пунктах',
    money: 'в деньгах',
    duration: 'в единицах времени',
    count: 'простым числом',
    ratio: 'простым числом',
    score: 'в баллах',
  },
} as const;
type UnitWord = keyof (typeof measuredIn)['en'];

const figures = overFigures(({ code, definition, kpi, quantity, at }) => {
  if (kpi && kpi.unit.state === 'given' && !isStatedUnitAllowed(definition, kpi))
    return { at: kpi.unit.at, params: { code, units: unitsOf(definition).join(' '), stated: kpi.unit.value } };
  return misfit({ code, definition, at, quantity }, kindsOf(definition, kpi), kpi);
});

export const kpiUnit: Rule = {
  id: 'kpi-unit',
  code: 'CJM504',
  severity: 'error',
  message: { en: (params) => describe(params, 'en'), ru: (params) => describe(params, 'ru') },
  ...figures,
  *lanes(lanes, scope, part) {
    yield* figures.lanes(lanes, scope, part);
    for (const change of changesIn(lanes).flat()) yield* misfitOfChange(change, scope);
  },
  fix: (finding, { context: { language } }) => fixesOf(finding, language),
};

type Judged = Pick<Figure, 'code' | 'definition' | 'quantity' | 'at'>;

function misfit({ code, definition, quantity, at }: Judged, kinds: readonly Kind[], kpi?: KpiValue): Draft | undefined {
  const { kind, value } = quantity;
  if (kinds.includes(kind)) return undefined;
  // A share of 1 or less may be a fraction: that is asked by a rule of its own.
  if (kind === 'number' && kinds.includes('percent') && Math.abs(value) <= 1) return undefined;
  const isWhole = kpi !== undefined && kpi.at.chunk === at.chunk && kpi.at.start === at.start;
  return { at, params: { code, units: unitsOf(definition).join(' '), kind, value: writtenAt(at), usual: definition.code, ...(isWhole ? { whole: 1 } : {}) } };
}

/** A change is relative in percent, absolute in points or in the KPI's unit; without a sign it is a new value. */
function* misfitOfChange({ code: written, change, valueAt }: KpiChange, { context }: LocalScope): Iterable<Draft> {
  const definition = findKpi(written, context);
  if (!definition || !change) return;
  const kinds = kindsOf(definition, undefined);
  const allowed: readonly Kind[] = change.signed ? [...kinds, 'percent', ...(kinds.includes('percent') ? (['points'] as const) : [])] : kinds;
  if (allowed.includes(change.kind) && !(change.kind === 'number' && kinds.includes('percent'))) return;
  if (change.kind === 'number' && unitsOf(definition).includes('score')) return;
  yield {
    at: valueAt,
    params: {
      code: definition.code,
      units: unitsOf(definition).join(' '),
      kind: change.kind,
      value: writtenAt(valueAt),
      usual: definition.code,
      ...(change.signed ? { change: 1 } : {}),
    },
  };
}

function describe({ code, units: allowed, kind, value, stated, unit }: Params, language: Language): string {
  const english = language === 'en';
  if (code === undefined) return english ? `“${value}” has an unknown unit, “${unit}”` : `В значении «${value}» неизвестная единица «${unit}»`;
  const words = measuredIn[language];
  const expected = String(allowed)
    .split(' ')
    .filter((word): word is UnitWord => Object.hasOwn(words, word))
    .map((word) => words[word])
    .join(english ? ' or ' : ' или ');
  if (stated !== undefined) return english ? `${code} is measured ${expected}, not in “${stated}”` : `${code} измеряется ${expected}, а не в «${stated}»`;
  if (kind === 'number')
    return english ? `${code} is measured ${expected}: “${value}” needs a unit` : `${code} измеряется ${expected}: у «${value}» нет единицы`;
  const actual = words[kind === 'percent' || kind === 'points' || kind === 'money' || kind === 'duration' ? kind : 'count'];
  return english ? `${code} is measured ${expected}, not ${actual}: “${value}”` : `${code} измеряется ${expected}, а не ${actual}: «${value}»`;
}

function* fixesOf({ at, params }: Finding, language: Language): Iterable<Fix> {
  if (params['code'] === undefined) return yield* fixUnknownUnit(at, String(params['unit']));
  if (params['stated'] !== undefined) return;
  const allowed = String(params['units']).split(' ');
  const texts = params['kind'] === 'number' ? bareMends(params, allowed, language) : otherMends(params, allowed, language);
  const isScore = params['kind'] === 'number' && allowed.includes('score') && params['whole'] !== undefined;
  for (const text of texts)
    yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)], preferred: texts.length === 1 && !isScore };
  const edit = isScore ? addBeside(at, 'value', 'unit', 'score', keysOf(kpiSchema)) : undefined;
  if (edit) yield { title: { en: 'State that it is a score', ru: 'Указать, что это балл' }, edits: [edit] };
}

/** A number without a unit. */
function bareMends({ value, usual, change }: Params, allowed: readonly string[], language: Language): string[] {
  const number = String(value).trim();
  const points = `${number} ${unitText('points', language)}`;
  if (allowed.includes('percent')) return change === undefined ? [`${number}%`] : [points, `${number}%`];
  if (allowed.includes('points')) return [points];
  if (!allowed.includes('duration')) return [];
  const preferred = builtInKpis.byId(String(usual))?.['preferred-unit'];
  const ids = ['s', 'min', 'h', 'd'].filter((id) => id !== preferred);
  return [...(preferred === undefined ? [] : [preferred]), ...ids].map((id) => `${number} ${unitText(id, language)}`);
}

/** A number in another unit, where the unit alone is wrong. */
function otherMends({ value, kind }: Params, allowed: readonly string[], language: Language): string[] {
  const number = withoutUnit(String(value));
  if (kind === 'points' && allowed.includes('percent')) return [`${number}%`];
  if (kind !== 'percent') return [];
  if (allowed.includes('points')) return [`${number} ${unitText('points', language)}`];
  if (allowed.includes('score')) return [number];
  const ratio = Number(number.replace(',', '.').replace('−', '-')) / 100;
  return allowed.includes('ratio') && Number.isFinite(ratio) ? [numberText(ratio, 4, language)] : [];
}

function* fixUnknownUnit(at: Finding['at'], unit: string): Iterable<Fix> {
  const written = writtenAt(at);
  const similar =
    unit.length < 3
      ? undefined
      : findSimilar(
          unit,
          units.flatMap(({ symbols }) => symbols.filter((symbol) => symbol.length > 2)),
          1,
        );
  const text = similar === undefined ? withoutUnit(written) : written.replace(unit, similar);
  if (text !== '' && text !== written) yield { title: { en: `Write ${text}`, ru: `Написать ${text}` }, edits: [rewrite(at, text)] };
}
