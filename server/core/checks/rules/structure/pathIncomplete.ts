/** CJM111: a map that shows only what comes before the purchase, or only what comes after. */

import type { Journey } from '../../../model/journey.ts';
import { map as mapSchema } from '../../../model/schema/map.ts';
import { canonicalStages } from '../../../vocabulary/vocabulary.ts';
import { insertKey, mappingOf, orderUnder, topMapping } from '../../edits.ts';
import type { Edit, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

/** The purchase is the stage of the path at which the price is paid. */
const purchase = canonicalStages.entries.find(({ component }) => component.includes('P'))?.order ?? 0;

export const pathIncomplete: Rule = {
  id: 'path-incomplete',
  code: 'CJM111',
  severity: 'warning',
  message: {
    en: ({ missing }: Params) =>
      missing === 'before'
        ? 'No stage before the purchase'
        : missing === 'after'
          ? 'No stage after the purchase'
          : 'No stage before the purchase and none after it',
    ru: ({ missing }: Params) =>
      missing === 'before' ? 'Нет этапов до покупки' : missing === 'after' ? 'Нет этапов после покупки' : 'Нет этапов ни до покупки, ни после неё',
  },
  *journey({ stages, scope, head, stagesAt }) {
    if (scope.partial || stages.length === 0 || stages.some(({ definition }) => definition === undefined)) return;
    const orders = stages.flatMap(({ definition }) => definition?.canonical ?? []).flatMap((id) => canonicalStages.byId(id)?.order ?? []);
    const [before, after] = [orders.some((order) => order < purchase), orders.some((order) => order > purchase)];
    if (!before || !after) yield { at: stagesAt ?? head, params: { missing: before ? 'after' : after ? 'before' : 'both' } };
  },
  *fix(_, { journey }) {
    const edit = markPartial(journey);
    if (edit) yield { title: { en: 'Say that the map covers a part on purpose', ru: 'Указать, что карта намеренно показывает часть пути' }, edits: [edit] };
  },
};

function markPartial(journey: Journey): Edit | undefined {
  const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'scope');
  if (!written) return insertKey(topMapping(journey), 'scope', '{ partial: true }');
  const {
    chunk,
    pair: { value },
  } = written;
  return value.kind === 'map' && !value.pairs.some(({ key }) => key.text === 'partial')
    ? insertKey(mappingOf(chunk, value, orderUnder(mapSchema, 'scope')), 'partial', 'true')
    : undefined;
}
