/** CJM116: stages and steps named after departments and systems: the company’s processes instead of the customer’s path. */

import type { ReadContext } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import { placeOf } from '../../../model/place.ts';
import { looseForm } from '../../../model/slug.ts';
import { modelsThatKnow } from '../../../model/stageNames.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import { canonicalStages, departments, stageModels } from '../../../vocabulary/vocabulary.ts';
import { isSamePlace, removePair } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const insideOutStages: Rule = {
  id: 'inside-out-stages',
  code: 'CJM116',
  severity: 'warning',
  message: {
    en: '“{name}” looks like a department or a system, not like a part of the customer’s path',
    ru: '«{name}» похоже на отдел или систему, а не на часть пути клиента',
  },
  *stage({ name, at, definition }, { context }) {
    const isOfModel = definition !== undefined && name === nameOf(definition, context.language);
    if (!isOfModel && (isTeamOrSystem(name, context) || hasDepartment(name))) yield { at, params: { name } };
  },
  *step({ name, at }, { context }) {
    if (isTeamOrSystem(name, context) || isDepartment(looseForm(name))) yield { at, params: { name } };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => isSamePlace(candidate.at, at));
    const named = stage && journey.outline.stages[journey.stages.indexOf(stage)]?.pairs.find(({ pair }) => pair.key.text === 'name');
    if (!stage?.definition || !named) return;
    const name = nameOf(stage.definition, journey.context.language);
    const edit = removePair(placeOf(named.chunk, named.pair.key));
    if (edit) yield { title: { en: `Call it as the model does: “${name}”`, ru: `Назвать как в модели: «${name}»` }, edits: [edit] };
  },
};

/** Some departments are called like stages: “Покупка” is both, and as a stage it is the customer’s. */
function isTeamOrSystem(name: string, { project }: ReadContext): boolean {
  if (findEntry('team', name, project) === undefined && findEntry('system', name, project) === undefined) return false;
  return canonicalStages.find(name) === undefined && modelsThatKnow(name, stageModels.entries).length === 0;
}

const words: readonly string[] = departments.map(({ word }) => looseForm(word));
const exact: ReadonlySet<string> = new Set(words);
const ends = words.map((word) => ({ first: `${word} `, last: ` ${word}`, count: word.split(' ').length }));

function isDepartment(form: string): boolean {
  return exact.has(form);
}

/** The name is a department, with at most one word besides: “Work of the warehouse” is more than that. */
function hasDepartment(name: string): boolean {
  const form = looseForm(name);
  if (isDepartment(form)) return true;
  return ends.some(({ first, last, count }) => (form.startsWith(first) || form.endsWith(last)) && form.split(' ').length <= count + 1);
}
