/** Two plain maps → which step of the one is which step of the other, also when it is in another stage. */
import type { Position } from './change.ts';
import { type Pairing, pair, type Traits } from './pairing.ts';
import { below as inPath } from './path.ts';
import { mainKeyOf, type Plain, type PlainEntry, type PlainList, type PlainRecord, textsOf } from './plain.ts';

export interface Mates {
  readonly ofBefore: ReadonlyMap<PlainEntry, PlainEntry>;
  readonly ofAfter: ReadonlyMap<PlainEntry, PlainEntry>;
  /** Where each step stood. */
  readonly places: ReadonlyMap<PlainEntry, Position & { readonly path: string }>;
}

/** By which entries of any list are found again. */
export const traits: Traits<PlainEntry> = {
  id: ({ id }) => id,
  slug: (entry) => entry.slug,
  // What is only a reference is another one when it is spelled otherwise.
  content: ({ id, value }) => (id !== undefined && isBare(value) ? undefined : textsOf(value).join('\n')),
};
function isBare(value: Plain): boolean {
  return value.kind === 'text' || (value.kind === 'record' && value.fields.size === 1 && value.fields.has(mainKeyOf(value.doc) ?? ''));
}

const byName: Traits<PlainEntry> = { ...traits, content: () => undefined };

export function stagesOf(map: PlainRecord): readonly PlainEntry[] {
  return listAt(map, 'stages')?.entries ?? [];
}
export function stepsOf({ value }: PlainEntry): readonly PlainEntry[] {
  return listAt(value, 'steps')?.entries ?? [];
}
export function listAt(value: Plain | undefined, key: string): PlainList | undefined {
  const list = value?.kind === 'record' ? value.fields.get(key) : undefined;
  return list?.kind === 'list' ? list : undefined;
}

/** First within the stages that are the same, then across all of them; likeness comes last. */
export function findSteps(before: PlainRecord, after: PlainRecord): Mates {
  const [ofBefore, ofAfter] = [new Map<PlainEntry, PlainEntry>(), new Map<PlainEntry, PlainEntry>()];
  const keep = ({ pairs }: Pairing<PlainEntry>): void => {
    for (const one of pairs) {
      ofBefore.set(one.before, one.after);
      ofAfter.set(one.after, one.before);
    }
  };
  const rest = (steps: readonly PlainEntry[], found: ReadonlyMap<PlainEntry, PlainEntry>): PlainEntry[] => steps.filter((step) => !found.has(step));
  const stages = pair(stagesOf(before), stagesOf(after), traits).pairs;
  const [allBefore, allAfter] = [stagesOf(before).flatMap(stepsOf), stagesOf(after).flatMap(stepsOf)];
  const withId = (steps: readonly PlainEntry[]): PlainEntry[] => steps.filter(({ id }) => id !== undefined);
  keep(pair(withId(allBefore), withId(allAfter), { ...byName, slug: ({ id, slug }) => id ?? slug }));
  for (const how of [byName, traits]) {
    for (const stage of stages) keep(pair(rest(stepsOf(stage.before), ofBefore), rest(stepsOf(stage.after), ofAfter), how));
    keep(pair(rest(allBefore, ofBefore), rest(allAfter, ofAfter), how));
  }
  const places = new Map(
    stagesOf(before).flatMap((stage) => {
      const list = inPath(inPath('stages', stage.name ?? ''), 'steps');
      return stepsOf(stage).map(
        (entry, index, all) => [entry, { list, index, entry, previous: all[index - 1], path: inPath(list, entry.name ?? '') }] as const,
      );
    }),
  );
  return { ofBefore, ofAfter, places };
}
