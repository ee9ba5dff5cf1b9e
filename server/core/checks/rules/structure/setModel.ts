/** The mend that writes a stage model into a map. */
import type { Journey } from '../../../model/journey.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { StageModel } from '../../../vocabulary/vocabulary.ts';
import { insertKey, pointAt, topMapping } from '../../edits.ts';
import type { Edit, Fix } from '../../finding.ts';

/** What `model` says when any text is a stage. */
const anyStages = 'custom';

/** `undefined` stands for stages of one's own, after no model. */
export function* setModel(journey: Journey, model: StageModel | undefined, preferred = false): Generator<Fix> {
  const id = model?.id ?? anyStages;
  const edit = editOf(journey, id);
  if (!edit) return;
  const title = model ? { en: `Set the model “${nameOf(model, 'en')}”`, ru: `Указать модель «${nameOf(model, 'ru')}»` } : { en: 'Let any text be a stage (model: custom)', ru: 'Считать этапом любой текст (model: custom)' };
  yield { title, edits: [edit], ...(preferred ? { preferred } : {}) };
}

function editOf(journey: Journey, id: string): Edit | undefined {
  const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'model');
  if (!written) return insertKey(topMapping(journey), 'model', id);
  const { chunk, pair: { key, value } } = written;
  if (!isEmpty(value)) return { at: { chunk, start: value.start, end: value.end }, text: id };
  return { at: pointAt(chunk, chunk.text.indexOf(':', key.end) + 1), text: ` ${id}` };
}
