/** CJM205: a persona of whom too little is said to derive an offer from. */
import { keysOf } from '../../../model/schema/introspect.ts';
import { persona as personaSchema } from '../../../model/schema/persona.ts';
import { findValue, type SyntaxNode } from '../../../syntax/node.ts';
import { type Bilingual, type Language, nameOf } from '../../../vocabulary/catalogue.ts';
import { keys as keyRecords } from '../../../vocabulary/vocabulary.generated.ts';
import { personaSteps } from '../../../vocabulary/vocabulary.ts';
import { type Mapping, mappingOf, orderUnder, setKey } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { findPersona, overPersonas, stateOfNode, type WrittenPersona } from './writtenPersonas.ts';

export const personaThin: Rule = {
  id: 'persona-thin',
  code: 'CJM205',
  severity: 'info',
  message: {
    en: ({ persona = '', fields = '' }: Params, { list }) => `Persona “${persona}” lacks ${list(namesOf(fields, 'en'))}`,
    ru: ({ persona = '', fields = '' }: Params, { list }) => `У персонажа «${persona}» не заполнено: ${list(namesOf(fields, 'ru'))}`,
  },
  ...overPersonas(function* (persona, { context: { language } }) {
    const fields = lackingIn(persona);
    if (fields.length > 0) yield { at: persona.at, params: { persona: persona.name[language], fields: fields.join(' ') } };
  }),
  *fix({ at }, { journey }) {
    const persona = findPersona(journey.outline, at);
    const edits = persona ? mappingsOfLacking(persona).flatMap(([mapping, key]) => setKey(mapping, key, 'unknown') ?? []) : [];
    if (edits.length > 0) yield { title: { en: 'Say that it is not known yet', ru: 'Указать, что это пока неизвестно' }, edits };
  },
};

/** Each key that lacks, with the mapping in which it should stand. */
function mappingsOfLacking({ chunk, node, fields, ...persona }: WrittenPersona): (readonly [Mapping, string])[] {
  const own = mappingOf(chunk, node, keysOf(personaSchema));
  return lackingIn({ chunk, node, fields, ...persona }).flatMap((path) => {
    const [field = '', ...below] = path.split('.');
    const value = fields.get(field)?.value;
    if (value?.kind !== 'map') return [[own, field] as const];
    const inner = mappingOf(chunk, value, orderUnder(personaSchema, field));
    return (below.length > 0 ? below : factors).map((factor) => [inner, factor] as const);
  });
}

const factors = ['main', 'additional'] as const;

/** What is not said: `traits`, `decision`, or `decision.main` when the rest of it is said. */
function lackingIn({ fields }: WrittenPersona): string[] {
  return personaSteps.entries.flatMap(({ key }) => {
    const field = key.slice(key.indexOf('.') + 1);
    const value = fields.get(field)?.value;
    if (stateOfNode(value) === 'absent') return [field];
    return field === 'decision' ? lackingFactors(field, value) : [];
  });
}

function lackingFactors(field: string, decision: SyntaxNode | undefined): string[] {
  if (decision?.kind !== 'map') return [];
  const lacking = factors.filter((factor) => stateOfNode(findValue(decision, factor)) === 'absent');
  return lacking.length === factors.length ? [field] : lacking.map((factor) => `${field}.${factor}`);
}

const named: ReadonlyMap<string, Bilingual> = new Map([
  ...personaSteps.entries.map(({ key, name }): [string, Bilingual] => [key.slice(key.indexOf('.') + 1), name]),
  ...(keyRecords as readonly { readonly id: string; readonly name: Bilingual }[])
    .filter(({ id }) => factors.some((factor) => id === `decision.${factor}`))
    .map(({ id, name }): [string, Bilingual] => [id, name]),
]);

function namesOf(fields: string | number, language: Language): string[] {
  return String(fields)
    .split(' ')
    .map((field) => {
      const name = named.get(field);
      return name ? nameOf({ name }, language).toLowerCase() : field;
    });
}
