/** What a whole file of each kind has to be. */
import type * as z from 'zod/mini';
import type { FileKind } from '../../fileKind.ts';
import { insights } from './insights.ts';
import { map } from './map.ts';
import { project } from './project.ts';

export function rootOf(kind: FileKind): z.ZodMiniObject {
  return kind === 'project' ? project : kind === 'insights' ? insights : map;
}
