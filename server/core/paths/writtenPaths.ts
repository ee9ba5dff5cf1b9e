/** A file → the relative paths that it names, with their places: pictures, insights, links. What they lead to is nobody's concern here. */
import type * as z from 'zod/mini';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import { elementOf, keysOf, leavesOf, metaOf, objectOf, optionsOf, valueOf } from '../model/schema/introspect.ts';
import { map as mapSchema } from '../model/schema/map.ts';
import { project as projectSchema } from '../model/schema/project.ts';
import type { ScalarNode } from '../syntax/node.ts';
import { type Position, positionAt } from '../syntax/positions.ts';
import { withinQuotes, writeText } from '../syntax/quoteText.ts';
import { type Standing, walkScalars } from '../syntax/walk.ts';

export interface WrittenPath {
  /** Relative to the file, with `/`; without what follows `#` or `?`. */
  readonly path: string;
  /** `certain` names a file; `link` may also be some other text. */
  readonly kind: 'certain' | 'link';
  readonly writing: Writing;
  /** Of the path alone, without quotes. */
  readonly range: { readonly start: Position; readonly end: Position };
}
export interface Writing {
  readonly quote: '"' | "'" | '';
  /** Between brackets. */
  readonly flow: boolean;
  /** Something follows the path in the same text. */
  readonly isPart: boolean;
}

export function writtenPaths({ tree }: MapDocument, kind: FileKind): WrittenPath[] {
  if (kind === 'insights') return [];
  return tree.chunks.flatMap((chunk, index) => {
    const found: WrittenPath[] = [];
    const from = tree.offsets[index] ?? 0;
    walkScalars(chunk, (node, standing) => {
      const certainty = certaintyOf(standing);
      const path = certainty && pathOf(node);
      if (!certainty || !path) return;
      const mark = chunk.text.charAt(node.start);
      const quote = mark === '"' || mark === "'" ? mark : '';
      const start = from + node.start + quote.length;
      // An escaped or folded text is no text to count in.
      if (chunk.text.slice(node.start + quote.length, node.start + quote.length + path.length) !== path) return;
      found.push({
        path,
        kind: certainty,
        writing: { quote, flow: standing.flow, isPart: path !== node.text },
        range: { start: positionAt(tree, start), end: positionAt(tree, start + path.length) },
      });
    });
    return found;
  });
}

/** The text of a path in the place of another, written as that one was. */
export function writePath(path: string, { quote, flow, isPart }: Writing): string {
  if (quote !== '') return withinQuotes(path, quote);
  return isPart ? path : writeText(path, flow);
}

/** No address, no absolute path, and something that looks like a file or a folder at all. */
function pathOf({ text, style }: ScalarNode): string | undefined {
  const path = /^[^#?]*/.exec(text)?.[0] ?? '';
  if (style === 'block' || path.trim() === '' || path !== path.trim() || /^[a-z][a-z0-9+.-]*:|^[/\\]|\n/i.test(path)) return undefined;
  return /[/.]/.test(path) ? path : undefined;
}

function certaintyOf(standing: Standing): WrittenPath['kind'] | undefined {
  const pair = standing.role === 'item' ? standing.outer?.pair : standing.role === 'value' ? standing.pair : undefined;
  return pair && keys.get(pair.key.text);
}

/** The keys under which the language has paths. */
const keys: ReadonlyMap<string, WrittenPath['kind']> = new Map([
  ['link', 'link'],
  ...[...pathKeys(mapSchema), ...pathKeys(projectSchema)].map((key): [string, WrittenPath['kind']] => [key, 'certain']),
]);

function pathKeys(schema: z.ZodMiniType, seen: Set<z.ZodMiniType> = new Set()): Set<string> {
  const found = new Set<string>();
  const visit = (value: z.ZodMiniType, key: string): void => {
    if (leavesOf(value).some((leaf) => metaOf(leaf).ref === 'file')) found.add(key);
    const element = elementOf(value);
    if (element) visit(element, key);
    for (const option of optionsOf(value)) {
      const object = objectOf(option);
      if (!object || seen.has(object)) continue;
      seen.add(object);
      for (const name of keysOf(object)) visit(valueOf(object, name) ?? object, name);
    }
  };
  visit(schema, '');
  return found;
}
