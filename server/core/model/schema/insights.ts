/** The head of an insights file (language, section 8). Its tables are written by `cjm analyze`; here only its kind is known. */
import * as z from 'zod';

export const insights: z.ZodObject = z.looseObject({ cjm: z.number(), kind: z.literal('insights') }).meta({ doc: 'insights' }) as unknown as z.ZodObject;
