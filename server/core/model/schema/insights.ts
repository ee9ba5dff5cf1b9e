/** The head of an insights file (language, section 8). Its tables are written by `cjm analyze`; here only its kind is known. */
import * as z from 'zod/mini';
import { meta } from './values.ts';

export const insights: z.ZodMiniObject = meta(z.looseObject({ cjm: z.number(), kind: z.literal('insights') }), { doc: 'insights' });
