/** Files that move → the paths in maps and projects that have to be written anew: those that lead to them, and their own. */
import { URI, Utils } from 'vscode-uri';
import { type WrittenPath, writePath } from '../core/paths/writtenPaths.ts';
import type { IndexedFile } from './indexFile.ts';
import { folderOf, isBelow, normalUri } from './uris.ts';

/** Of a file, or of a folder with all that is in it. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

export interface PathEdit {
  readonly range: WrittenPath['range'];
  readonly newText: string;
}

export interface MoveScope {
  /** Paths stay inside these folders. */
  readonly roots: readonly string[];
  readonly exists: (uri: string) => Promise<boolean>;
  readonly rest: () => Promise<void>;
}

/** By address of the file as it is before the move. */
export async function movePaths(files: readonly IndexedFile[], moves: readonly Move[], scope: MoveScope): Promise<ReadonlyMap<string, readonly PathEdit[]>> {
  const all = moves.map(({ oldUri, newUri }): Move => ({ oldUri: normalUri(oldUri), newUri: normalUri(newUri) }));
  const roots = scope.roots.map(normalUri);
  const edits = new Map<string, PathEdit[]>();
  for (const { uri, paths } of files) {
    for (const written of paths) {
      const newText = await moved(written, normalUri(uri), all, roots, scope);
      if (newText === undefined) continue;
      const ofFile = edits.get(uri);
      const edit = { range: written.range, newText };
      if (ofFile) ofFile.push(edit);
      else edits.set(uri, [edit]);
    }
    await scope.rest();
  }
  return edits;
}

async function moved(
  { path, kind, writing }: WrittenPath,
  uri: string,
  moves: readonly Move[],
  roots: readonly string[],
  { exists }: MoveScope,
): Promise<string | undefined> {
  const target = Utils.resolvePath(URI.parse(folderOf(uri)), path).toString();
  const [newUri, newTarget] = [afterMoves(uri, moves), afterMoves(target, moves)];
  if (newUri === uri && newTarget === target) return undefined;
  if (!roots.some((root) => isBelow(target, root)) || !roots.some((root) => isBelow(newTarget, root))) return undefined;
  // A link may be any text; one that leads to nothing is none.
  if (kind === 'link' && newTarget === target && !(await exists(target))) return undefined;
  const next = relativePath(folderOf(newUri), newTarget);
  const kept = (path.startsWith('./') && !next.startsWith('../') ? `./${next}` : next) + (path.endsWith('/') ? '/' : '');
  return kept === path ? undefined : writePath(kept, writing);
}

function afterMoves(uri: string, moves: readonly Move[]): string {
  for (const { oldUri, newUri } of moves) if (uri === oldUri || isBelow(uri, oldUri)) return newUri + uri.slice(oldUri.length);
  return uri;
}

function relativePath(folderUri: string, uri: string): string {
  const from = partsOf(folderUri);
  const to = partsOf(uri);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

function partsOf(uri: string): string[] {
  return URI.parse(uri)
    .path.split('/')
    .filter((part) => part !== '');
}
