/** A study that claims of a map rest on. */
import type * as z from 'zod/mini';
import { count, date, id, name, object, ref, text } from './values.ts';

export const research: z.ZodMiniObject = object(
  'research',
  { id, name, method: ref('research-method'), date, n: count, summary: text, link: text, note: text },
  ['id'],
);
