/** What a file says as plain values: texts, records and lists, without the way in which it is written. Made by `toPlain`; nothing here reads or compares files. */
import type { Place } from '../model/place.ts';
import { below } from './path.ts';

export type Plain = PlainText | PlainRecord | PlainList;

export interface PlainText {
  readonly kind: 'text';
  readonly text: string;
  /** What YAML makes of it, where that is a number or a truth value. */
  readonly value?: number | boolean;
  readonly at?: Place;
}
export interface PlainRecord {
  readonly kind: 'record';
  /** Which object of the language it is, as in the names of `keys.yaml`; nothing for one that the language does not know. */
  readonly doc: string | undefined;
  /** In the order of the file. */
  readonly fields: ReadonlyMap<string, Plain>;
  readonly at?: Place;
}
export interface PlainList {
  readonly kind: 'list';
  readonly entries: readonly PlainEntry[];
}
export interface PlainEntry {
  /** As stated, or what the entry refers to. */
  readonly id: string | undefined;
  readonly slug: string;
  /** What it is called in paths; nothing where its number stands there. */
  readonly name: string | undefined;
  readonly value: Plain;
}

/** The key that a value written without a mapping stands for. */
const mainKeys: Readonly<Record<string, string>> = {
  item: 'text',
  touchpoint: 'touchpoint',
  experience: 'score',
  kpi: 'value',
  barrier: 'barrier',
  image: 'src',
  persona: 'id',
  lane: 'id',
  rule: 'severity',
  competitor: 'name',
  situation: 'text',
  'strategy-goal': 'text',
  initiative: 'text',
  martech: 'text',
  step: 'step',
  'funnel-step': 'step',
  stage: 'stage',
};

export function mainKeyOf(doc: string | undefined): string | undefined {
  return doc !== undefined && Object.hasOwn(mainKeys, doc) ? mainKeys[doc] : undefined;
}

export function isSame(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text;
  if (a.kind === 'list')
    return b.kind === 'list' && a.entries.length === b.entries.length && a.entries.every((one, index) => isSame(one.value, b.entries[index]?.value));
  return b.kind === 'record' && a.fields.size === b.fields.size && [...a.fields].every(([key, value]) => isSame(value, b.fields.get(key)));
}

/** What an entry of a list is called: by its name, else by its number from 1; an experience alone as its lane. */
export function entryPath(list: string, entries: readonly PlainEntry[], index: number): string {
  const entry = entries[index];
  const isAlone = entries.length === 1 && entry?.value.kind === 'record' && entry.value.doc === 'experience';
  return isAlone ? list : below(list, entry?.name ?? String(index + 1));
}

/** The text under a key; nothing when something else stands there. */
export function fieldText(value: Plain | undefined, key: string): string | undefined {
  const field = value?.kind === 'record' ? value.fields.get(key) : undefined;
  return field?.kind === 'text' ? field.text : undefined;
}

/** All texts of a value, one after the other. */
export function textsOf(value: Plain | undefined): string[] {
  switch (value?.kind) {
    case 'text':
      return [value.text];
    case 'record':
      return [...value.fields.values()].flatMap(textsOf);
    case 'list':
      return value.entries.flatMap((entry) => textsOf(entry.value));
    default:
      return [];
  }
}

/** As JSON has it; a record that says nothing but its main key is that key's value, as one would write it. */
export function toJson(value: Plain): unknown {
  switch (value.kind) {
    case 'text':
      return value.value ?? value.text;
    case 'list':
      return value.entries.map((entry) => toJson(entry.value));
    case 'record': {
      const main = mainKeyOf(value.doc);
      const only = value.fields.size === 1 && main !== undefined ? value.fields.get(main) : undefined;
      return only ? toJson(only) : Object.fromEntries([...value.fields].map(([key, field]) => [key, toJson(field)]));
    }
  }
}

/** Where a value stands; a list where its first entry does. */
export function placeOfPlain(value: Plain | undefined): Place | undefined {
  return value?.kind === 'list' ? placeOfPlain(value.entries[0]?.value) : value?.at;
}
