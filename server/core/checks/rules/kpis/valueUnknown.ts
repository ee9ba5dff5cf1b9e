/** A KPI or a count that somebody says is not known. */
import type { Place } from '../../../model/place.ts';
import type { Stated } from '../../../model/stated.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findKpi, overKpis } from './kpiUse.ts';
import { notApplicable } from './writing.ts';

const kpiFinders = overKpis(function* ({ code, value, target }, { context }) {
  // Of a code that nobody knows there is more to say than that its value is unknown.
  if (!findKpi(code, context)) return;
  yield* unknown(value, { code });
  yield* unknown(target, { code, target: 1 });
});

export const valueUnknown: Rule = {
  id: 'value-unknown',
  severity: 'info',
  message: {
    en: ({ code, target, key, name }) =>
      code !== undefined
        ? `The ${target === undefined ? 'value' : 'target'} of ${code} is marked unknown`
        : key === undefined
          ? `The KPIs of “${name}” are marked unknown`
          : `\`${key}\` of “${name}” is marked unknown`,
    ru: ({ code, target, key, name }) =>
      code !== undefined
        ? `${target === undefined ? 'Значение' : 'Цель'} ${code} ${target === undefined ? 'отмечено как неизвестное' : 'отмечена как неизвестная'}`
        : key === undefined
          ? `Показатели «${name}» отмечены как неизвестные`
          : `\`${key}\` для «${name}»: значение неизвестно`,
  },
  *lanes(lanes, scope, part) {
    if (lanes.kpis?.state === 'unknown') yield { at: lanes.kpis.at, params: { name: part.name } };
    yield* kpiFinders.lanes(lanes, scope, part);
  },
  *stage({ name, reached, completed, entry, benchmark }) {
    for (const [key, stated] of Object.entries({ reached, completed, entry, benchmark })) yield* unknown(stated, { key, name });
  },
  *head(journey, scope) {
    yield* kpiFinders.head(journey, scope);
    for (const { name, count, entry, benchmark } of journey.funnels.flatMap(({ steps }) => steps)) {
      for (const [key, stated] of Object.entries({ count, entry, benchmark })) yield* unknown(stated, { key, name });
    }
  },
  *fix({ at }) {
    yield { title: { en: `There is no such figure: ${notApplicable}`, ru: `Такой цифры не бывает: ${notApplicable}` }, edits: [{ at, text: notApplicable }] };
  },
};

function* unknown({ state, at }: { readonly state: Stated<unknown>['state']; readonly at: Place | undefined }, params: Draft['params'] = {}): Iterable<Draft> {
  if (state === 'unknown' && at) yield { at, params };
}
