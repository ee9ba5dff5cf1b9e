/** Tells whether the part of a project's maps that cannot be read may name something: what is missing there cannot be said to be missing. */
import type { ProjectFiles } from './projectFiles.ts';
import { phrasePattern } from './rules/offer/phrases.ts';

export function mayName({ maps }: ProjectFiles, names: readonly string[]): boolean {
  const unread = maps.filter((map) => map.unread !== '');
  const pattern = unread.length === 0 ? undefined : phrasePattern(names);
  return pattern !== undefined && unread.some((map) => map.unread.search(pattern) >= 0);
}
