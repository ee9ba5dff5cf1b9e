/** CJM409: a transition tool that works on other traffic than the stage has. */
import { findIn, nameOf } from '../../../vocabulary/catalogue.ts';
import { tools as builtInTools } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';
import { trafficName } from './trafficName.ts';

export const toolTemperature: Rule = {
  id: 'tool-temperature',
  code: 'CJM409',
  severity: 'hint',
  message: {
    en: ({ tool, suits, stage, traffic = '' }, { list }) =>
      `“${tool}” is a tool for ${list(trafficNames(suits, 'en'))} traffic; at “${stage}” the traffic is ${trafficName(traffic, 'en')}`,
    ru: ({ tool, suits, stage, traffic = '' }, { list }) =>
      `Инструмент «${tool}» рассчитан на другой трафик: ${list(trafficNames(suits, 'ru'))}, а на этапе «${stage}» он ${trafficName(traffic, 'ru')}`,
  },
  *stage({ next, temperature, name }, { context }) {
    if (temperature === undefined) return;
    for (const { text, at } of next.tools?.entries ?? []) {
      const tool = findIn(text, context.project.tools, builtInTools);
      const suits = tool?.traffic ?? [];
      if (tool && suits.length > 0 && !suits.includes(temperature))
        yield { at, params: { tool: nameOf(tool, context.language), suits: suits.join(' '), stage: name, traffic: temperature } };
    }
  },
};

function trafficNames(suits: string | number | undefined, language: 'en' | 'ru'): string[] {
  return String(suits)
    .split(' ')
    .map((traffic) => trafficName(traffic, language));
}
