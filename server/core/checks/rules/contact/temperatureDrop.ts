/** CJM408: traffic that cools down on the way to the purchase. */

import type { Journey, Stage } from '../../../model/journey.ts';
import { wordsOf } from '../../../model/schema/introspect.ts';
import { traffic as trafficSchema } from '../../../model/schema/map.ts';
import type { Traffic } from '../../../vocabulary/vocabulary.ts';
import { insertKey, isSamePlace, stageMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { trafficName } from './trafficName.ts';

/** From the coldest to the warmest. */
const temperatures = wordsOf(trafficSchema);

export const temperatureDrop: Rule = {
  id: 'temperature-drop',
  code: 'CJM408',
  severity: 'warning',
  message: {
    en: ({ stage, from = '', to = '' }) => `Traffic cools from ${trafficName(from, 'en')} to ${trafficName(to, 'en')} at “${stage}”`,
    ru: ({ stage, from = '', to = '' }) => `Трафик «остывает» на этапе «${stage}»: был ${trafficName(from, 'ru')}, стал ${trafficName(to, 'ru')}`,
  },
  *journey({ stages }, { metrics }) {
    const { deal } = metrics().formula;
    const path = (deal ? stages.slice(0, stages.indexOf(deal) + 1) : stages).filter(({ temperature }) => temperature !== undefined);
    for (const [index, stage] of path.entries()) {
      const before = path[index - 1];
      if (!before?.temperature || !stage.temperature || warmth(stage.temperature) >= warmth(before.temperature)) continue;
      yield {
        at: stage.traffic.at ?? stage.at,
        params: { stage: stage.name, from: before.temperature, to: stage.temperature },
        related: [
          {
            at: before.traffic.at ?? before.at,
            message: { en: `It is ${trafficName(before.temperature, 'en')} here`, ru: `Здесь он ${trafficName(before.temperature, 'ru')}` },
          },
        ],
      };
    }
  },
  *fix({ at, params: { from, stage } }, { journey }) {
    const found = journey.stages.find((candidate) => isSamePlace(candidate.traffic.at ?? candidate.at, at));
    const edit = found && setTraffic(journey, found, String(from));
    if (edit)
      yield { title: { en: `Make the traffic of “${stage}” ${trafficName(String(from), 'en')}`, ru: `Указать для «${stage}» трафик ${from}` }, edits: [edit] };
  },
};

function warmth(temperature: Traffic): number {
  return temperatures.indexOf(temperature);
}

function setTraffic(journey: Journey, stage: Stage, temperature: string): Edit | undefined {
  if (stage.traffic.state === 'given') return { at: stage.traffic.at, text: temperature };
  const mapping = stageMapping(journey, stage);
  return mapping && insertKey(mapping, 'traffic', temperature);
}
