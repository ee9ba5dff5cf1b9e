/** A list of named records that can be looked up by id, or by any of their names, spelled loosely. */
import { looseForm } from '../model/slug.ts';

export type Language = 'en' | 'ru';
export interface Bilingual {
  readonly en: string;
  readonly ru: string;
}

export interface Entry {
  readonly id: string;
  readonly name: Bilingual;
  readonly aliases?: readonly string[];
  readonly help?: Bilingual;
}

export interface Catalogue<T extends Entry> {
  readonly entries: readonly T[];
  readonly byId: (id: string) => T | undefined;
  /** By id, English or Russian name, or alias; case, ё/е, spaces, hyphens and dashes are alike. Ids win over names, names over aliases. */
  readonly find: (text: string) => T | undefined;
}

export function catalogue<T extends Entry>(entries: readonly T[]): Catalogue<T> {
  let ids: Map<string, T> | undefined;
  let names: Map<string, T> | undefined;
  const byId = (id: string): T | undefined => {
    ids ??= new Map(entries.map((entry) => [entry.id, entry]));
    return ids.get(id);
  };
  // Most lists of a project are empty, and most names are looked for in them first.
  const find = (text: string): T | undefined => (entries.length === 0 ? undefined : (byId(text) ?? (names ??= namesOf(entries)).get(looseForm(text))));
  return { entries, byId, find };
}

function namesOf<T extends Entry>(entries: readonly T[]): Map<string, T> {
  const names = new Map<string, T>();
  const add = (text: string, entry: T): void => {
    const form = looseForm(text);
    if (form !== '' && !names.has(form)) names.set(form, entry);
  };
  for (const entry of entries) add(entry.id, entry);
  for (const entry of entries) for (const text of [entry.name.en, entry.name.ru]) add(text, entry);
  for (const entry of entries) for (const alias of entry.aliases ?? []) add(alias, entry);
  return names;
}

/** Looks in the first catalogue, then in the next. */
export function findIn<T extends Entry>(text: string, ...catalogues: readonly Catalogue<T>[]): T | undefined {
  for (const one of catalogues) {
    const found = one.find(text);
    if (found) return found;
  }
  return undefined;
}

export function nameOf(entry: { readonly name: Bilingual }, language: Language): string {
  return entry.name[language];
}
