/** The mend that writes a stage model into a map. */
import type { Journey } from '../../../model/journey.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { StageModel } from '../../../vocabulary/vocabulary.ts';
import { setTopKey } from '../../edits.ts';
import type { Fix } from '../../finding.ts';

/** What `model` says when any text is a stage. */
export const anyStages = 'custom';

/** `undefined` stands for stages of one's own, after no model. */
export function* setModel(journey: Journey, model: StageModel | undefined, preferred = false): Generator<Fix> {
  const id = model?.id ?? anyStages;
  const edit = setTopKey(journey, 'model', id);
  if (!edit) return;
  const title = model
    ? { en: `Set the model “${nameOf(model, 'en')}”`, ru: `Указать модель «${nameOf(model, 'ru')}»` }
    : { en: 'Let any text be a stage (model: custom)', ru: 'Считать этапом любой текст (model: custom)' };
  yield { title, edits: [edit], ...(preferred ? { preferred } : {}) };
}
