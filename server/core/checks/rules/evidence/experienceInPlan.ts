/** CJM309: a future map that states emotions as facts. */
import type { Stage, Step } from '../../../model/journey.ts';
import { textAt } from '../../../model/place.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { experience as experienceSchema } from '../../../model/schema/map.ts';
import { addBeside, pairOfValue } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const experienceInPlan: Rule = {
  id: 'experience-in-plan',
  code: 'CJM309',
  severity: 'info',
  message: { en: 'Emotion in a future map is a goal, not a fact: state `target`', ru: 'Эмоция в карте «как будет» — цель, а не факт: укажите `target`' },
  *journey(journey) {
    if (!journey.context.isPlan) return;
    for (const { lanes } of journey.stages.flatMap((stage): (Stage | Step)[] => [stage, ...stage.steps])) {
      for (const { score, target } of lanes.experience?.entries ?? []) if (score.state === 'given' && target.state === 'absent') yield { at: score.at };
    }
  },
  *fix({ at }) {
    const found = pairOfValue(at);
    const key = found?.pair.key;
    const isScore = key?.text === 'score';
    const goal = isScore ? { at: { chunk: at.chunk, start: key.start, end: key.end }, text: 'target' } : { at, text: `{ target: ${textAt(at)} }` };
    yield { title: { en: 'Make it a goal', ru: 'Сделать целью' }, edits: [goal] };
    const both = addBeside(at, 'score', 'target', textAt(at), keysOf(experienceSchema));
    if (both) yield { title: { en: 'Keep the score and set the same goal', ru: 'Оставить оценку и указать такую же цель' }, edits: [both] };
  },
};
