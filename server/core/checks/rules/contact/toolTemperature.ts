/** CJM409: a transition tool that works on other traffic than the stage has. */
import type { Journey, Ref, Stage } from '../../../model/journey.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import { appendItem, isSamePlace, pairAt, removeItem } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findTool, fittingTools } from './fittingTools.ts';
import { setNext } from './setNext.ts';
import { trafficName } from './trafficName.ts';

const most = 2;

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
      const tool = findTool(text, context.project);
      const suits = tool?.traffic ?? [];
      if (tool && suits.length > 0 && !suits.includes(temperature))
        yield { at, params: { tool: nameOf(tool, context.language), suits: suits.join(' '), stage: name, traffic: temperature } };
    }
  },
  *fix({ at }, { journey, context: { project } }) {
    const stage = journey.stages.find(({ next }) => next.tools?.entries.some((ref) => isSamePlace(ref.at, at)));
    const ref = stage?.next.tools?.entries.find((candidate) => isSamePlace(candidate.at, at));
    const tool = ref && findTool(ref.text, project);
    if (!stage || !tool) return;
    for (const other of stagesFor(tool.traffic ?? [], stage, journey).slice(0, most)) {
      const edits = move(ref, other, journey);
      if (edits.length > 0) yield { title: { en: `Move it to “${other.name}”`, ru: `Перенести на этап «${other.name}»` }, edits };
    }
    const alike = fittingTools(stage, project, [tool.group]);
    for (const { id, name } of (alike.length > 0 ? alike : fittingTools(stage, project)).slice(0, most))
      yield { title: { en: `Use “${name.en}” instead`, ru: `Заменить на «${name.ru}»` }, edits: [{ at, text: id }] };
  },
};

/** Stages whose traffic suits, the nearest first. */
function stagesFor(suits: readonly string[], from: Stage, { stages }: Journey): Stage[] {
  const distance = (stage: Stage): number => Math.abs(stages.indexOf(stage) - stages.indexOf(from));
  return stages.filter(({ temperature }) => temperature !== undefined && suits.includes(temperature)).toSorted((a, b) => distance(a) - distance(b));
}

/** Not where the tool is the only one that moves the customer on. */
function move({ text, at }: Ref, to: Stage, journey: Journey): readonly Edit[] {
  const removal = removeItem(at);
  const { tools } = to.next;
  const written = writeText(text, true);
  const isThere = tools?.entries.some((other) => findTool(other.text, journey.context.project) === findTool(text, journey.context.project));
  const list = tools && pairAt(tools.key)?.pair.value;
  const isList = tools !== undefined && list?.kind === 'list';
  const addition = isThere ? undefined : isList ? appendItem(tools.key.chunk, list, written) : setNext(journey, to, 'tools', `[${written}]`);
  return removal && addition ? [removal, addition] : [];
}

function trafficNames(suits: string | number | undefined, language: 'en' | 'ru'): string[] {
  return String(suits)
    .split(' ')
    .map((traffic) => trafficName(traffic, language));
}
