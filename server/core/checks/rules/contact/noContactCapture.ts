/** CJM410: a way to the purchase on which nobody leaves a contact. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { next as nextSchema } from '../../../model/schema/map.ts';
import { mappingOf, setKey, stageMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const noContactCapture: Rule = {
  id: 'no-contact-capture',
  code: 'CJM410',
  severity: 'warning',
  message: {
    en: 'Nothing captures the customer’s contact before “{stage}”',
    ru: 'До этапа «{stage}» ничто не помогает получить контакт клиента',
  },
  *journey({ stages }, { metrics }) {
    const { deal } = metrics().formula;
    const before = deal ? stages.slice(0, stages.indexOf(deal)) : [];
    const last = before.at(-1);
    if (!deal || !last || before.some(isAnswered) || before.every(isLeftOut)) return;
    yield { at: last.at, params: { stage: deal.name }, related: [{ at: deal.at, message: { en: 'The purchase', ru: 'Покупка' } }] };
  },
  *fix({ at }, { journey }) {
    const stage = journey.stages.find((candidate) => candidate.at.chunk === at.chunk && candidate.at.start === at.start);
    const edit = stage && declareAnonymous(journey, stage);
    if (edit) yield { title: { en: 'Say that the sale is anonymous', ru: 'Указать, что продажа анонимная' }, edits: [edit] };
  },
};

/** There is a means, or somebody has said why not. */
function isAnswered({ next: { state, capture } }: Stage): boolean {
  return state === 'unknown' || (capture !== undefined && capture.state !== 'absent');
}

/** `next: n/a`, or none. */
function isLeftOut({ next: { state } }: Stage): boolean {
  return state !== 'given' && state !== 'absent';
}

const notApplicable = 'n/a';

function declareAnonymous(journey: Journey, stage: Stage): Edit | undefined {
  const outline = journey.outline.stages[journey.stages.indexOf(stage)];
  const written = outline?.pairs.find(({ pair }) => pair.key.text === 'next');
  if (written?.pair.value.kind === 'map') return setKey(mappingOf(written.chunk, written.pair.value, keysOf(nextSchema)), 'capture', notApplicable);
  const mapping = stageMapping(journey, stage);
  return stage.next.state === 'absent' && mapping ? setKey(mapping, 'next', `{ capture: ${notApplicable} }`) : undefined;
}
