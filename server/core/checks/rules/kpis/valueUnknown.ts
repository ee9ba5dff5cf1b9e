/** A KPI or a count that somebody says is not known. */
import type { Place } from '../../../model/place.ts';
import type { Stated } from '../../../model/stated.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { overKpis } from './kpiUse.ts';

const kpiFinders = overKpis(function* ({ code, value, target }) {
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
  *journey(journey, scope) {
    yield* kpiFinders.journey(journey, scope);
    for (const { name, count, entry, benchmark } of journey.funnels.flatMap(({ steps }) => steps)) {
      for (const [key, stated] of Object.entries({ count, entry, benchmark })) yield* unknown(stated, { key, name });
    }
  },
};

function* unknown({ state, at }: { readonly state: Stated<unknown>['state']; readonly at: Place | undefined }, params: Draft['params'] = {}): Iterable<Draft> {
  if (state === 'unknown' && at) yield { at, params };
}
