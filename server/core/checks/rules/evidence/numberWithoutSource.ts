/** CJM308: a figure of which nobody says where it is from. */
import type { Journey, KpiValue } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { kpiValue as kpiSchema } from '../../../model/schema/map.ts';
import { given } from '../../../model/stated.ts';
import { addBeside, scalarText } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

const most = 5;

export const numberWithoutSource: Rule = {
  id: 'number-without-source',
  code: 'CJM308',
  severity: 'warning',
  message: { en: '{code} has a value and no source', ru: 'У {code} есть значение, но нет источника' },
  *lanes({ kpis }) {
    for (const kpi of kpis?.entries ?? []) yield* judge(kpi);
  },
  *head({ economics }) {
    for (const factor of economics.factors.values()) yield* judge(factor);
  },
  *fix({ at }, { journey }) {
    for (const source of sourcesOf(journey)) {
      const edit = addBeside(at, 'value', 'source', scalarText(source), keysOf(kpiSchema));
      if (edit) yield { title: { en: `It is from “${source}”`, ru: `Источник — «${source}»` }, edits: [edit] };
    }
  },
};

function* judge({ value, source, code }: KpiValue): Generator<Draft> {
  if (value.state === 'given' && source.state === 'absent') yield { at: value.at, params: { code } };
}

/** Sources that the map names already, most used first, then studies. */
function sourcesOf({ stages, economics, research, context }: Journey): string[] {
  const values = [...stages.flatMap((stage) => [stage, ...stage.steps]).flatMap(({ lanes }) => lanes.kpis?.entries ?? []), ...economics.factors.values()];
  const counts = new Map<string, number>();
  for (const source of values.flatMap((kpi) => given(kpi.source) ?? [])) counts.set(source, (counts.get(source) ?? 0) + 1);
  const used = [...counts].toSorted(([, a], [, b]) => b - a).map(([source]) => source);
  return [...new Set([...used, ...[...research, ...context.project.research.entries].map(({ id }) => id)])].slice(0, most);
}
