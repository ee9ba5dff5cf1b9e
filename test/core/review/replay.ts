/** Draws concurrent edits of the examples and judges their merges: clean and right, in conflict with everything kept, or with an edit lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { root } from '../../setUp/paths.mjs';
import { seed } from '../seed.ts';
import { type Concurrent, concurrentEdits, type Kind, kinds } from './concurrentEdits.ts';

/** `right`: all that both sides meant, and nothing else · `conflict`: marked, and nothing lost · `lost`: an edit is missing, or a deletion undone. */
export type Verdict = 'right' | 'conflict' | 'lost';

interface Pair extends Concurrent {
  readonly name: string;
}

/** The two sides mean different things, so that only a person can say which. */
export function contradicts(kind: Kind): boolean {
  return kind === 'deletions of what is edited' || kind === 'the same cell twice';
}

/** Two moves or deletions may be about one thing, and may not. */
export function mayContradict(kind: Kind): boolean {
  return kind === 'structure on both sides';
}

/** Of all example maps in turn; the same ones at every run, others with CJM_SEED. */
export function* pairsOf(kind: Kind, count: number): Generator<Pair> {
  const maps = exampleMaps();
  for (let index = 0; index < count; index += 1) {
    const { name, text } = maps[index % maps.length] ?? { name: '', text: '' };
    yield { name: `${name}, ${kind}, ${index}`, ...concurrentEdits(kind, text, seed + 7919 * index + kinds.indexOf(kind)) };
  }
}

function exampleMaps(): { readonly name: string; readonly text: string }[] {
  const folder = join(root, 'examples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cjm.yaml') && !/project|insights|^broken/.test(path))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

export function judge({ expected, words }: Concurrent, merged: string, hasConflicts: boolean): Verdict {
  if (hasConflicts) return words.every((some) => merged.includes(some)) ? 'conflict' : 'lost';
  const values = withoutEmpty(read(merged));
  return expected.some((one) => isDeepStrictEqual(values, withoutEmpty(one))) ? 'right' : 'lost';
}

/** A list that has lost all its entries is no list: `steps:` and `steps: []` say the same. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)]));
}

/** Nothing for what is no YAML. */
function read(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
