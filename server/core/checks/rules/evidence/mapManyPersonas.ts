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
  help: {
    en: 'Each persona wants a map of its own, because their paths part sooner than one thinks. Teams that overlay personas on purpose set `max` in the project’s `rules`, or switch the rule off.',
    ru: 'Каждому персонажу нужна своя карта: их пути расходятся раньше, чем кажется. Если вы накладываете персонажей намеренно, задайте `max` в `rules` проекта или выключите правило.',
  },
  *journey(journey, { parameter }) {
    const { personas } = journey;
    const place = topPlace(journey, 'personas');
    if (personas.length > parameter('max')) yield { at: place.isWritten ? place.at : (personas[0]?.at ?? place.at), params: { count: personas.length } };
  },
};
