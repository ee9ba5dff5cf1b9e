/** Applies changes to the plain values that they were found in; what comes out is the version after. Texts are another matter. */
import type { Change, Position } from './change.ts';
import { below, namesIn, parentOf } from './path.ts';
import { entryPath, type Plain, type PlainEntry, type PlainRecord } from './plain.ts';

interface OpenRecord {
  readonly kind: 'record';
  readonly doc: string | undefined;
  readonly fields: Map<string, OpenPlain>;
}
interface OpenList {
  readonly kind: 'list';
  readonly entries: OpenEntry[];
}
type OpenPlain = Exclude<Plain, { kind: 'record' | 'list' }> | OpenRecord | OpenList;
interface OpenEntry extends Omit<PlainEntry, 'value'> {
  value: OpenPlain;
}

/** The values by the addresses of `Change.from`, while they are taken apart and put together. */
interface Bench {
  readonly root: OpenRecord;
  readonly records: Map<string, OpenRecord>;
  readonly lists: Map<string, OpenList>;
  readonly entries: Map<string, { readonly list: OpenList; readonly entry: OpenEntry }>;
}

export function applyChanges(changes: readonly Change[], before: PlainRecord): PlainRecord {
  const bench: Bench = { root: opened(before) as OpenRecord, records: new Map(), lists: new Map(), entries: new Map() };
  register(bench.root, '', bench);
  for (const change of changes) if (change.into === undefined) applyInPlace(change, bench);
  const coming = changes.filter((change): change is Change & { into: Position } => change.into !== undefined);
  const movers = new Map(coming.filter(({ kind }) => kind === 'moved').map((change) => [change, detach(change.from, bench)]));
  for (const change of changes) if (change.kind === 'removed' && change.into === undefined) detach(change.from, bench);
  // Entries first, then what goes into them; in each list from the front.
  const depth = ({ path }: Change): number => namesIn(path).length;
  for (const change of coming.toSorted((a, b) => depth(a) - depth(b) || a.into.index - b.into.index)) {
    const entry = movers.get(change) ?? openedEntry({ ...change.into.entry, value: change.after as Plain });
    listAt(change.into.list, bench).entries.splice(change.into.index, 0, entry);
    if (!movers.has(change)) register(entry.value, change.from, bench);
  }
  return tidied(bench.root) as PlainRecord;
}

function opened(value: Plain): OpenPlain {
  if (value.kind === 'text') return value;
  if (value.kind === 'list') return { kind: 'list', entries: value.entries.map(openedEntry) };
  return { kind: 'record', doc: value.doc, fields: new Map([...value.fields].map(([key, field]) => [key, opened(field)])) };
}

function openedEntry(entry: PlainEntry): OpenEntry {
  return { ...entry, value: opened(entry.value) };
}

function register(value: OpenPlain, path: string, bench: Bench): void {
  if (value.kind === 'record') {
    bench.records.set(path, value);
    for (const [key, field] of value.fields) register(field, below(path, key), bench);
  } else if (value.kind === 'list') {
    bench.lists.set(path, value);
    value.entries.forEach((entry, index) => {
      const at = entryPath(path, value.entries, index);
      bench.entries.set(at, { list: value, entry });
      register(entry.value, at, bench);
    });
  }
}

function applyInPlace({ kind, from, before, after, parts }: Change, bench: Bench): void {
  const held = bench.entries.get(from);
  const isWhole = parts.length === 0 || before?.kind !== 'record' || after?.kind !== 'record';
  if (kind === 'removed' && held) return;
  const record = bench.records.get(from);
  if (!isWhole && record) {
    for (const part of parts) set(record, part.key, part.after);
  } else if (held && after) held.entry.value = opened(after);
  else set(recordAt(parentOf(from), bench), namesIn(from).at(-1) ?? '', after);
}

function set(record: OpenRecord, key: string, value: Plain | undefined): void {
  if (value) record.fields.set(key, opened(value));
  else record.fields.delete(key);
}

function detach(from: string, bench: Bench): OpenEntry | undefined {
  const held = bench.entries.get(from);
  const index = held ? held.list.entries.indexOf(held.entry) : -1;
  if (held && index >= 0) held.list.entries.splice(index, 1);
  return held?.entry;
}

/** Records and lists that were empty are not there yet. */
function recordAt(path: string, bench: Bench): OpenRecord {
  const known = bench.records.get(path);
  if (known) return known;
  const made: OpenRecord = { kind: 'record', doc: undefined, fields: new Map() };
  bench.records.set(path, made);
  hang(path, made, bench);
  return made;
}

function listAt(path: string, bench: Bench): OpenList {
  const known = bench.lists.get(path);
  if (known) return known;
  const made: OpenList = { kind: 'list', entries: [] };
  bench.lists.set(path, made);
  hang(path, made, bench);
  return made;
}

function hang(path: string, value: OpenPlain, bench: Bench): void {
  recordAt(parentOf(path), bench).fields.set(namesIn(path).at(-1) ?? '', value);
}

/** Without lists and records that are empty. */
function tidied(value: OpenPlain): Plain {
  if (value.kind === 'text') return value;
  if (value.kind === 'list') return { kind: 'list', entries: value.entries.map((entry) => ({ ...entry, value: tidied(entry.value) })) };
  const fields = [...value.fields].map(([key, field]): [string, Plain] => [key, tidied(field)]);
  return {
    ...value,
    fields: new Map(fields.filter(([, field]) => field.kind === 'text' || (field.kind === 'list' ? field.entries.length > 0 : field.fields.size > 0))),
  };
}
