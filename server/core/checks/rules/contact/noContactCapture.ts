/** CJM410: a way to the purchase on which nobody leaves a contact. */
import type { Stage } from '../../../model/journey.ts';
import type { Rule } from '../../rule.ts';
import { setNext } from './setNext.ts';

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
    const edit = stage && setNext(journey, stage, 'capture', notApplicable);
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
