/** CJM101: a key that the language does not know at this place, so that what stands under it is dropped. */
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { slug } from '../../../model/slug.ts';
import { appendItem, insertKey, pairAt, topMapping } from '../../edits.ts';
import type { Edit, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  code: 'CJM101',
  severity: 'error',
  message: {
    en: ({ key, suggestion }: Params) => `Unknown key “${key}”${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`}`,
    ru: ({ key, suggestion }: Params) => `Неизвестный ключ «${key}»${suggestion === undefined ? '' : `; возможно, «${suggestion}»`}`,
  },
  *fix({ at, params: { key, suggestion } }, { journey }) {
    const found = pairAt(at);
    if (typeof suggestion === 'string' && !siblings(journey, at).includes(suggestion)) {
      yield { title: { en: `Write “${suggestion}”`, ru: `Написать «${suggestion}»` }, edits: [{ at, text: suggestion }], preferred: true };
    }
    const edit = found?.pair.value.kind === 'list' && slug(String(key)) === key && isInColumn(journey, at) ? declareLane(journey, key) : undefined;
    if (edit) yield { title: { en: `Declare “${key}” as a lane of this map`, ru: `Объявить «${key}» дорожкой этой карты` }, edits: [edit] };
  },
};

/** The keys beside one: at the margin and on a stage they may stand in other chunks. */
function siblings({ outline }: Journey, at: Place): string[] {
  const lists = [outline.pairs, ...outline.stages.map(({ pairs }) => pairs)];
  const own = lists.find((pairs) => pairs.some(({ chunk, pair }) => chunk === at.chunk && pair.key.start === at.start));
  return (own?.map(({ pair }) => pair) ?? pairAt(at)?.map.pairs ?? []).map(({ key }) => key.text);
}

/** Does the key stand directly on a stage or a step, where lanes stand? */
function isInColumn({ outline }: Journey, { chunk, start }: Place): boolean {
  return outline.stages.some(
    ({ pairs, steps }) =>
      pairs.some(({ pair, chunk: own }) => own === chunk && pair.key.start === start) ||
      steps.some(({ chunk: own, node }) => own === chunk && node.kind === 'map' && node.pairs.some((pair) => pair.key.start === start)),
  );
}

function declareLane(journey: Journey, id: string): Edit | undefined {
  const lane = `{ id: ${id}, name: ${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}, side: company }`;
  const written = journey.outline.pairs.find(({ pair }) => pair.key.text === 'lanes');
  if (written?.pair.value.kind === 'list') return appendItem(written.chunk, written.pair.value, lane);
  return written ? undefined : insertKey(topMapping(journey), 'lanes', `\n  - rest\n  - ${lane}`);
}
