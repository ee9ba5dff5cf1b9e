/** CJM107: a stage called by an alias of its model. */
import { looseForm } from '../../../model/slug.ts';
import { insertKey, isSamePlace, pairOfValue, scalarText, stageMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const stageNotCanonical: Rule = {
  id: 'stage-not-canonical',
  code: 'CJM107',
  severity: 'info',
  message: { en: '“{name}” is an alias of the stage “{canon}”', ru: '«{name}» — псевдоним этапа «{canon}»' },
  *stage({ stage, definition, at }) {
    if (stage.state !== 'given' || !definition) return;
    const isNamed = [definition.id, definition.name.en, definition.name.ru].some((name) => looseForm(name) === looseForm(stage.value));
    if (!isNamed) yield { at, params: { name: stage.value, canon: definition.id } };
  },
  *fix({ at, params: { name, canon } }, { journey }) {
    const rename = { at, text: String(canon) };
    yield { title: { en: `Write “${canon}”`, ru: `Написать «${canon}»` }, edits: [rename], preferred: true };
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const mapping = stage && stageMapping(journey, stage);
    if (!mapping || mapping.keys.some(({ key }) => key === 'name') || !pairOfValue(at)) return;
    const keep = insertKey(mapping, 'name', scalarText(String(name)));
    if (keep)
      yield {
        title: { en: `Write “${canon}” and keep “${name}” as its name`, ru: `Написать «${canon}», а «${name}» оставить названием` },
        edits: [rename, keep],
      };
  },
};
