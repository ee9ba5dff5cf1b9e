/** A study that claims of a map rest on. */
import type * as z from 'zod/mini';
import { count, date, idOf, name, object, ref, text } from './values.ts';

export const research: z.ZodMiniObject = object(
  'research',
  { id: idOf('research'), name, method: ref('research-method'), date, n: count, summary: text, link: text, note: text },
  ['id'],
);
