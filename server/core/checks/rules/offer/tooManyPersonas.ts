/** CJM202: a project for more kinds of customers than anybody can keep in mind. */
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const tooManyPersonas: Rule = {
  id: 'too-many-personas',
  code: 'CJM202',
  severity: 'warning',
  parameters: { max: 5 },
  message: {
    en: '{count} personas; no more than {max} are advised',
    ru: ({ count = 0, max = 0 }: Params, { plural }) =>
      `${count} ${plural(Number(count), 'персонаж', 'персонажа', 'персонажей')}; рекомендуется не более ${max}`,
  },
  *project({ project: { personas }, outline }, { parameter }) {
    const max = parameter('max');
    const count = personas.entries.length;
    const written = outline.pairs.find(({ pair }) => pair.key.text === 'personas');
    if (!written || count <= max) return;
    const { start, end } = written.pair.key;
    yield { at: { chunk: written.chunk, start, end }, params: { count, max } };
  },
};
