/** Pairs of texts for property tests: an example, and what somebody may have made of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { root } from '../../setUp/paths.mjs';
import type { Files } from './reviewing.ts';

interface Example {
  readonly name: string;
  readonly text: string;
}
export interface PairOfTexts {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const folder = join(root, 'examples');
export const all: readonly Example[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cjm.yaml'))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
export const sound: readonly Example[] = all.filter(({ name }) => !name.startsWith('broken/'));
const projectOf = (name: string): string | undefined => sound.find((one) => one.name === `${dirname(name)}/project.cjm.yaml`)?.text;
export const filesOf = (name: string): Files => {
  const project = projectOf(name);
  return project === undefined ? { name } : { name, project };
};

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** All collections of a file, outer ones first, with the key that they stand under. */
function collections(value: Json, key = ''): { key: string; value: Json[] | Record<string, Json> }[] {
  if (Array.isArray(value)) return [{ key, value }, ...value.flatMap((item) => collections(item, key))];
  if (value === null || typeof value !== 'object') return [];
  return [{ key, value }, ...Object.entries(value).flatMap(([name, inner]) => collections(inner, name))];
}

interface Mutation {
  readonly kind: 'remove' | 'swap' | 'add' | 'copy' | 'carry' | 'word' | 'number' | 'drop' | 'id';
  readonly where: number;
  readonly at: number;
  readonly to: number;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('remove', 'swap', 'add', 'copy', 'carry', 'word', 'number', 'drop', 'id'),
  where: fc.nat(),
  at: fc.nat(),
  to: fc.nat(),
});

/** Something that a person might do to a map: a pain goes, a step is carried to another stage, a figure is another one. */
function mutate(file: Json, { kind, where, at, to }: Mutation): void {
  const found = collections(file);
  const lists = found.filter((one): one is { key: string; value: Json[] } => Array.isArray(one.value) && one.value.length > 0);
  const records = found.filter((one): one is { key: string; value: Record<string, Json> } => !Array.isArray(one.value) && Object.keys(one.value).length > 1);
  const list = lists[where % Math.max(1, lists.length)];
  const record = records[where % Math.max(1, records.length)];
  const keys = Object.keys(record?.value ?? {}).filter((key) => !['cjm', 'kind', 'language', 'model', 'stages'].includes(key));
  const key = keys[at % Math.max(1, keys.length)];
  const index = at % Math.max(1, list?.value.length ?? 0);
  const item = list?.value[index];
  switch (kind) {
    case 'remove':
      if (list && list.key !== 'stages') list.value.splice(index, 1);
      break;
    case 'swap':
      if (list && item !== undefined) list.value.splice(to % list.value.length, 0, ...list.value.splice(index, 1));
      break;
    case 'add':
      list?.value.splice(
        to % (list.value.length + 1),
        0,
        list.key === 'stages' ? { stage: `New ${to}` } : list.key === 'steps' ? { step: `New ${to}` } : `New ${to}`,
      );
      break;
    case 'copy':
      if (item !== undefined) list?.value.push(structuredClone(item));
      break;
    case 'carry': {
      const others = lists.filter((one) => one.key === list?.key);
      const [taken] = list?.value.splice(index, 1) ?? [];
      const other = others[to % others.length]?.value;
      if (taken !== undefined) other?.splice(at % (other.length + 1), 0, taken);
      break;
    }
    case 'word':
      if (record && key !== undefined && typeof record.value[key] === 'string') record.value[key] += ` word ${to % 9}`;
      else if (list && typeof item === 'string') list.value[index] = `${item} word`;
      break;
    case 'number':
      if (record && key !== undefined && typeof record.value[key] === 'number') record.value[key] += 1;
      break;
    case 'drop':
      if (record && key !== undefined) delete record.value[key];
      break;
    case 'id':
      if (record && ('step' in record.value || 'text' in record.value)) record.value['id'] = `id-${to % 5}`;
      break;
  }
}

export const pairOfTexts: fc.Arbitrary<PairOfTexts> = fc
  .tuple(fc.constantFrom(...sound), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([{ name, text }, mutations]) => {
    const file = parseYaml(text) as Json;
    const before = stringify(file);
    for (const one of mutations) mutate(file, one);
    return { name, before, after: stringify(file) };
  });
