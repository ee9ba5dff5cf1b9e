/** A project that declares a KPI or a stage model under a name which the language has given already. */

import { looseForm } from '../../../model/slug.ts';
import { findValue } from '../../../syntax/node.ts';
import { type Catalogue, type Entry, nameOf } from '../../../vocabulary/catalogue.ts';
import { kpis, stageModels } from '../../../vocabulary/vocabulary.ts';
import type { Draft, Params } from '../../finding.ts';
import type { ProjectFile, Rule } from '../../rule.ts';

export const redefinesBuiltin: Rule = {
  id: 'redefines-builtin',
  severity: 'error',
  message: {
    en: ({ kind, id, name }: Params) => `${kind === 'kpi' ? 'KPI' : 'Stage model'} “${id}” is built in (${name}) and cannot be redefined`,
    ru: ({ kind, id, name }: Params) => `${kind === 'kpi' ? 'Показатель' : 'Модель этапов'} «${id}» уже есть в языке (${name}), переопределить нельзя`,
  },
  *project(file, { context: { language } }) {
    yield* clashes(file, 'kpis', 'code', kpis, 'kpi', language);
    yield* clashes(file, 'models', 'id', stageModels, 'model', language);
  },
  *fix({ at, params: { kind, id } }) {
    const other = kind === 'kpi' ? `OWN-${id}` : `own-${id}`;
    yield { title: { en: `Rename it to “${other}”`, ru: `Переименовать в «${other}»` }, edits: [{ at, text: other }] };
  },
};

function* clashes({ outline }: ProjectFile, section: string, key: string, builtIn: Catalogue<Entry>, kind: string, language: 'en' | 'ru'): Generator<Draft> {
  for (const { chunk, pair } of outline.pairs.filter((candidate) => candidate.pair.key.text === section)) {
    for (const item of pair.value.kind === 'list' ? pair.value.items : []) {
      const id = findValue(item, key);
      const entry = id?.kind === 'scalar' ? findTaken(builtIn, id.text) : undefined;
      if (id?.kind === 'scalar' && entry) yield { at: { chunk, start: id.start, end: id.end }, params: { kind, id: id.text, name: nameOf(entry, language) } };
    }
  }
}

/** Ids and aliases are taken, names are not: a KPI may be called like another, but not written like it. */
function findTaken({ entries }: Catalogue<Entry>, text: string): Entry | undefined {
  const form = looseForm(text);
  return entries.find(({ id, aliases = [] }) => [id, ...aliases].some((name) => looseForm(name) === form));
}
