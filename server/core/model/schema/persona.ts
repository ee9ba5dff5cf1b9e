/** A persona after the five-step algorithm of the nine-stage deck: properties, needs, decision factors, benefits, offer. */
import * as z from 'zod/mini';
import { either, id, list, name, object, quantity, ref, refs, text } from './values.ts';

const verdict = z.enum(['pass', 'fail', 'unknown']);
const texts = either(list(text), text);

export const persona: z.ZodMiniObject = object('persona', {
  id, name, share: quantity, traits: texts, needs: texts, decision: object('decision', { main: texts, additional: texts, influencers: texts }), benefits: refs('benefit'), offer: text,
  sceptic: object('sceptic', { attracts: verdict, sells: verdict, useful: verdict, understood: verdict, trusted: verdict }), entry: ref('channel'), jobs: texts, quote: text,
  image: text, evidence: either(refs('research'), ref('research')), note: text,
}, ['id']);
