/** CJM207: a persona of whom nobody says where the path begins. */
import type { Journey } from '../../../model/journey.ts';
import { findChannel } from '../../../model/names.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { persona as personaSchema } from '../../../model/schema/persona.ts';
import { mappingOf, scalarText, setKey } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { findPersona, isOnlyName, overPersonas, stateOfNode } from './writtenPersonas.ts';

export const personaNoEntry: Rule = {
  id: 'persona-no-entry',
  code: 'CJM207',
  severity: 'info',
  message: { en: 'The first channel of “{persona}” is not set', ru: 'У персонажа «{persona}» не указан канал входа' },
  // Of a persona that is only a name, `persona-thin` says enough.
  ...overPersonas(function* (persona, { context: { language } }) {
    const { name, at, fields } = persona;
    if (!isOnlyName(persona) && stateOfNode(fields.get('entry')?.value) === 'absent') yield { at, params: { persona: name[language] } };
  }),
  *fix({ at }, { journey }) {
    const persona = findPersona(journey.outline, at);
    const channel = firstChannel(journey);
    const edit = persona && channel !== undefined && setKey(mappingOf(persona.chunk, persona.node, keysOf(personaSchema)), 'entry', scalarText(channel));
    if (edit)
      yield {
        title: { en: `It begins at “${channel}”, as on this map`, ru: `Путь начинается с «${channel}», как на этой карте` },
        edits: [edit],
      };
  },
};

/** The channel of the map's first touchpoint. */
function firstChannel({ stages, context }: Journey): string | undefined {
  const uses = stages.flatMap((stage) => [stage, ...stage.steps]).flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []);
  return uses[0] && findChannel(uses[0], context)?.id;
}
