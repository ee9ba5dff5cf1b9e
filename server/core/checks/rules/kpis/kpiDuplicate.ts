/** CJM523: one KPI stated twice. */
import type { KpiValue, Stage } from '../../../model/journey.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { given } from '../../../model/stated.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { type KpiUse, kpisOfMap, kpisOfStage } from './kpiUse.ts';
import { rewrite, writtenAt } from './writing.ts';

/** Factors that a map states once; the conversion of a single step has a code of its own. */
const single: ReadonlySet<string> = new Set(['C', 'M']);
const stepConversion = 'CR';

export const kpiDuplicate: Rule = {
  id: 'kpi-duplicate',
  code: 'CJM523',
  severity: 'warning',
  message: {
    en: ({ code, stage, first, other }) =>
      other === undefined ? `${code} at “${stage}” is given twice; the first says ${first}` : `${code} is already stated at “${other}”: a map has only one`,
    ru: ({ code, stage, first, other }) =>
      other === undefined
        ? `Значение ${code} на этапе «${stage}» указано дважды; первое — ${first}`
        : `Значение ${code} уже указано на этапе «${other}»: в карте оно одно`,
  },
  *stage(stage) {
    const uses = kpisOfStage(stage);
    for (const [index, use] of uses.entries()) {
      const first = uses.slice(0, index).find((other) => isSame(other.kpi, use.kpi) && isTwice(other, use));
      if (first) yield duplicate(first, use, { stage: stage.name, first: writtenAt(valuePlace(first.kpi)) });
    }
  },
  *journey(_, { once }) {
    const uses = once(kpisOfMap)
      .filter(({ stage }) => stage !== undefined)
      .filter(({ kpi, step }) => !step && single.has(kpi.code) && kpi.value.state === 'given');
    for (const [index, use] of uses.entries()) {
      const first = uses.slice(0, index).find((other) => other.stage !== use.stage && isSame(other.kpi, use.kpi));
      if (first) yield duplicate(first, use, { other: nameOf(first.stage), stage: nameOf(use.stage) });
    }
  },
  *fix({ at, params }, { journey }) {
    const cell = journey.stages.find(({ lanes }) => lanes.kpis?.entries.some(({ key }) => key.chunk === at.chunk && key.start === at.start))?.lanes.kpis;
    if (params['code'] !== 'C' || params['other'] === undefined || cell?.entries.some(({ code }) => code === stepConversion)) return;
    yield {
      title: { en: `The conversion of this step: write ${stepConversion}`, ru: `Это конверсия шага: написать ${stepConversion}` },
      edits: [rewrite(at, stepConversion)],
    };
  },
};

function duplicate({ kpi: first }: KpiUse, { kpi }: KpiUse, params: Draft['params']): Draft {
  return {
    at: kpi.key,
    params: { code: kpi.code, ...params },
    related: [{ at: first.key, message: { en: `${first.code} is stated here first`, ru: `Впервые ${first.code} указан здесь` } }],
  };
}

/** The same thing measured: code, persona, segment and period. */
function isSame(a: KpiValue, b: KpiValue): boolean {
  return a.code === b.code && given(a.persona)?.text === given(b.persona)?.text && given(a.segment) === given(b.segment) && given(a.period) === given(b.period);
}

/** A stage and its own step that disagree, or two names of one KPI in one cell; the same key twice is reported as such. */
function isTwice(a: KpiUse, b: KpiUse): boolean {
  if (a.step === b.step) return a.kpi.written !== b.kpi.written;
  const [one, other] = [given(a.kpi.value), given(b.kpi.value)];
  return (a.step === undefined || b.step === undefined) && one !== undefined && other !== undefined && !isEqual(one, other);
}

function isEqual(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && Math.abs(a.value - b.value) < 1e-9 && a.currency === b.currency;
}

function valuePlace({ value, at }: KpiValue): KpiValue['at'] {
  return value.state === 'given' ? value.at : at;
}

function nameOf(stage: Stage | undefined): string {
  return stage?.name ?? '';
}
