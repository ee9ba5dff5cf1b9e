/** CJM203: a persona of the project whose path no map draws. */

import type { Persona } from '../../../model/project.ts';
import { textOf } from '../../../model/reader.ts';
import type { Catalogue } from '../../../vocabulary/catalogue.ts';
import { mayName } from '../../mayName.ts';
import type { ProjectFiles } from '../../projectFiles.ts';
import type { Rule } from '../../rule.ts';
import { type WrittenPersona, writtenPersonas } from './writtenPersonas.ts';

export const personaWithoutMap: Rule = {
  id: 'persona-without-map',
  code: 'CJM203',
  severity: 'warning',
  message: { en: 'Persona “{persona}” has no map of its own', ru: 'У персонажа «{persona}» нет своей карты' },
  looksAround: true,
  *project({ outline, project: { personas } }, { context: { language }, around }) {
    if (!around) return;
    const drawn = new Set(around.project.once(drawnPersonas).flatMap((text) => personas.find(text)?.id ?? []));
    for (const persona of writtenPersonas(outline)) {
      const id = idOf(persona, personas);
      if (!drawn.has(id) && !mayName(around.project, [id, persona.name.en, persona.name.ru]))
        yield { at: persona.at, params: { persona: persona.name[language] } };
    }
  },
};

function drawnPersonas({ maps }: ProjectFiles): string[] {
  return [...new Set(maps.flatMap(({ personas }) => personas))];
}

function idOf({ fields, name }: WrittenPersona, personas: Catalogue<Persona>): string {
  const written = textOf(fields.get('id')?.value);
  return written === '' ? (personas.find(name.en)?.id ?? name.en) : written;
}
