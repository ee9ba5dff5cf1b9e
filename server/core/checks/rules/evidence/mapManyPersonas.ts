/** CJM204: one map for several personas. */
import type { Item, Journey, Lanes } from '../../../model/journey.ts';
import { textAt } from '../../../model/place.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import { contentEnd, pairAt, topPlace } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const mapManyPersonas: Rule = {
  id: 'map-many-personas',
  code: 'CJM204',
  severity: 'info',
  parameters: { max: 1 },
  message: {
    en: '{count} personas share this map',
    ru: ({ count }: Params, { plural }) => `Одна карта на ${count} ${plural(Number(count), 'персонажа', 'персонажей', 'персонажей')}`,
  },
  *journey(journey, { parameter }) {
    const { personas } = journey;
    const place = topPlace(journey, 'personas');
    if (personas.length > parameter('max')) yield { at: place.isWritten ? place.at : (personas[0]?.at ?? place.at), params: { count: personas.length } };
  },
  *fix(_, { journey }) {
    const { at } = topPlace(journey, 'personas');
    const list = pairAt(at)?.pair.value;
    const { chunk } = at;
    // Whatever is said of one persona alone would be lost with it.
    if (list?.kind !== 'list' || list.items.some(({ kind }) => kind !== 'scalar') || tellsPersonasApart(journey)) return;
    if (!list.flow && chunk.text.slice(list.start, lineAt(chunk.text, contentEnd(chunk, list)).end).includes('#')) return;
    for (const { start, end } of list.items) {
      const persona = textAt({ chunk, start, end });
      const edit = { at: { chunk, start: at.start, end: contentEnd(chunk, list) }, text: `persona: ${persona}` };
      yield { title: { en: `It is the map of “${persona}” alone`, ru: `Это карта только для «${persona}»` }, edits: [edit] };
    }
  },
};

function tellsPersonasApart({ stages, economics }: Journey): boolean {
  const columns = stages.flatMap((stage) => [stage, ...stage.steps]).flatMap(({ lanes }) => personal(lanes));
  return [...columns, ...economics.factors.values()].some(({ persona }) => persona.state === 'given');
}

function personal({ items, own, experience, kpis }: Lanes): readonly Pick<Item, 'persona'>[] {
  const cells = [...itemLanes.flatMap((lane) => items[lane] ?? []), ...own.values()];
  return [...cells.flatMap(({ entries }) => entries), ...(experience?.entries ?? []), ...(kpis?.entries ?? [])];
}
