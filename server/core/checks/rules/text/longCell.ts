/** CJM708: a cell that nobody reads to its end. */
import type { Cell, Item, Lanes } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import type { Stated } from '../../../model/stated.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import type { Rule } from '../../rule.ts';
import { splitItem } from './splitItem.ts';

export const longCell: Rule = {
  id: 'long-cell',
  code: 'CJM708',
  severity: 'hint',
  message: {
    en: (params, say) => `The text is ${say.number(Number(params['length']), 0)} characters long; ${say.number(Number(params['max']), 0)} fit in a cell`,
    ru: (params, say) =>
      `Длина текста — ${say.number(Number(params['length']), 0)} ${say.plural(Number(params['length']), 'знак', 'знака', 'знаков')}, в ячейку помещается ${say.number(Number(params['max']), 0)}`,
  },
  parameters: { max: 240 },
  *lanes(lanes, { parameter }) {
    const max = parameter('max');
    for (const text of textsOf(lanes)) {
      if (text.state !== 'given') continue;
      const length = [...text.value].length;
      if (length > max) yield { at: firstLine(text.at), params: { length, max } };
    }
  },
  *fix({ at, params }) {
    yield* splitItem(at, Number(params['max']));
  },
};

function textsOf(lanes: Lanes): Stated<string>[] {
  const cells: (Cell<Item> | undefined)[] = [...Object.values(lanes.items), ...lanes.own.values()];
  return [
    ...cells.flatMap((cell) => cell?.entries.map(({ text }) => text) ?? []),
    ...(lanes.experience?.entries.flatMap(({ feeling, quote }) => [feeling, quote]) ?? []),
  ];
}

function firstLine(at: Place): Place {
  return { ...at, end: Math.min(at.end, lineAt(at.chunk.text, at.start).end) };
}
