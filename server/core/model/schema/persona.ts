/** A persona after the five-step algorithm of the nine-stage deck: properties, needs, decision factors, benefits, offer. */
import * as z from 'zod/mini';
import { either, idOf, list, meta, name, object, quantity, ref, refs, text } from './values.ts';

const verdict = z.enum(['pass', 'fail', 'unknown']);
const texts = either(list(text), text);

const keys = {
  id: idOf('persona'),
  name,
  share: quantity,
  traits: texts,
  needs: texts,
  decision: object('decision', { main: texts, additional: texts, influencers: texts }),
  benefits: refs('benefit'),
  offer: text,
  sceptic: object('sceptic', { attracts: verdict, sells: verdict, useful: verdict, understood: verdict, trusted: verdict }),
  entry: ref('channel'),
  jobs: texts,
  quote: text,
  image: text,
  evidence: either(refs('research'), ref('research')),
  note: text,
};

/** As a project declares it. */
export const persona: z.ZodMiniObject = object('persona', keys, ['id']);
/** Written out in a map: nobody refers to it, so its name is enough. */
export const inlinePersona: z.ZodMiniObject = meta(object('persona', keys), { doc: 'persona', definition: 'inline-persona', expects: 'mapping' });
