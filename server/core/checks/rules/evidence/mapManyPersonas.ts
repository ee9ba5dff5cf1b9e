/** CJM204: one map for several personas. */
import { topPlace } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const mapManyPersonas: Rule = {
  id: 'map-many-personas',
  code: 'CJM204',
  severity: 'info',
  parameters: { max: 1 },
  message: {
    en: '{count} personas share this map',
    ru: ({ count }: Params, { plural }) => `Одна карта на ${count} ${plural(Number(count), 'персонажа', 'персонажей', 'персонажей')}`,
  },
  *journey(journey, { parameter }) {
    const { personas } = journey;
    const place = topPlace(journey, 'personas');
    if (personas.length > parameter('max')) yield { at: place.isWritten ? place.at : (personas[0]?.at ?? place.at), params: { count: personas.length } };
  },
};
