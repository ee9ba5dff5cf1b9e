/** The names that other maps of a project give to touchpoints, and which of two names for one touchpoint has the better right. Finds nothing wrong by itself. */
import type { Entry } from '../../../vocabulary/catalogue.ts';
import * as vocabulary from '../../../vocabulary/vocabulary.ts';
import type { Around, FileRange, FileSummary, MetTouchpoint, ProjectFiles } from '../../projectFiles.ts';
import { addName, type MetNames, synonymsOf, type TouchpointName, touchpointName } from './touchpointName.ts';

interface Use extends MetTouchpoint {
  readonly uri: string;
}

/** A name with all maps that use it, in the order of their addresses. */
interface SharedName extends TouchpointName {
  readonly key: string;
  readonly isDeclared: boolean;
  readonly uses: readonly Use[];
}

export interface NameElsewhere {
  readonly label: string;
  /** Written as a reference, which may be written elsewhere just so. */
  readonly isReference: boolean;
  readonly uri: string;
  readonly range: FileRange;
}

interface OwnName extends TouchpointName {
  readonly key: string;
  readonly isDeclared: boolean;
}

/** Those of a map's names for which other maps have a better one, which this map does not use. */
export function* betterNames<T extends OwnName>(
  names: readonly T[],
  { uri, project }: Around,
): Generator<{ readonly name: T; readonly better: NameElsewhere }> {
  const shared = project.once(sharedNames);
  const own = new Set(names.map(({ key }) => key));
  for (const name of names) {
    const others = synonymsOf(name, shared.met).filter(({ key, isDeclared }) => !own.has(key) && !(isDeclared && name.isDeclared));
    const better = others
      .map((other) => ({ other, uses: other.uses.filter((use) => use.uri !== uri) }))
      .find(({ other, uses }) => uses.length > 0 && isBetter(other, uses, name, shared.byKey.get(name.key)?.uses ?? [], uri));
    const first = better?.uses[0];
    if (first) yield { name, better: first };
  }
}

/** The better names that other maps have for what a map met when it was summarised. */
export function betterNamesOf({ touchpoints }: FileSummary, around: Around): NameElsewhere[] {
  const { byKey } = around.project.once(sharedNames);
  const names = touchpoints.flatMap(({ key }) => byKey.get(key) ?? []);
  return [...betterNames(names, around)].map(({ better }) => better);
}

/** What the project declares goes first, then what more maps use, then what the first of the maps uses; so of two maps only one is told. */
function isBetter(other: SharedName, otherUses: readonly Use[], name: OwnName, sameUses: readonly Use[], uri: string): boolean {
  if (other.isDeclared !== name.isDeclared) return other.isDeclared;
  const uris = new Set([uri, ...sameUses.map((use) => use.uri)]);
  if (otherUses.length !== uris.size) return otherUses.length > uris.size;
  const [first] = [...uris].toSorted();
  return first !== undefined && otherUses.some((use) => use.uri < first);
}

function sharedNames(files: ProjectFiles): { readonly byKey: ReadonlyMap<string, SharedName>; readonly met: MetNames<SharedName> } {
  const uses = new Map<string, Use[]>();
  for (const { uri, touchpoints } of files.maps.toSorted((a, b) => (a.uri < b.uri ? -1 : 1))) {
    for (const touchpoint of touchpoints) {
      const use = { ...touchpoint, uri };
      const known = uses.get(touchpoint.key);
      if (known) known.push(use);
      else uses.set(touchpoint.key, [use]);
    }
  }
  const byKey = new Map<string, SharedName>();
  const met: MetNames<SharedName> = new Map();
  for (const [key, all] of uses) {
    const [first] = all;
    if (!first) continue;
    const name = toShared(key, first, all, files);
    byKey.set(key, name);
    addName(name, met);
  }
  return { byKey, met };
}

function toShared(key: string, { label, declared, channel, isChannel }: Use, uses: readonly Use[], { project }: ProjectFiles): SharedName {
  const entry: Entry | undefined = declared === undefined ? undefined : project.touchpoints.byId(declared);
  const texts = entry ? [entry.name.en, entry.name.ru, ...(entry.aliases ?? [])] : [label];
  const channels = [project.channels, vocabulary.channels];
  return { ...touchpointName(label, texts, { channel, isChannel, channels }), key, isDeclared: declared !== undefined, uses };
}
