/** CJM611: a cell owned by so many that nobody does. */
import type { Ref } from '../../../model/journey.ts';
import { findEntry } from '../../../model/names.ts';
import { textAt } from '../../../model/place.ts';
import { isSamePlace, nodesAround, removeItem } from '../../edits.ts';
import type { Edit } from '../../finding.ts';
import { firstOfEach } from '../../firstOfEach.ts';
import type { Rule } from '../../rule.ts';

const most = 5;

export const tooManyOwners: Rule = {
  id: 'too-many-owners',
  code: 'CJM611',
  severity: 'hint',
  parameters: { max: 2 },
  message: {
    en: '{count} owners at “{place}”; advised: up to {max}',
    ru: ({ count, place, max }, { plural }) =>
      `${count} ${plural(Number(count), 'ответственный', 'ответственных', 'ответственных')} у «${place}»; рекомендуется не больше ${max}`,
  },
  *lanes({ refs: { owners } }, { context: { project }, parameter }, { name }) {
    const teams = new Set((owners?.entries ?? []).map(({ text }) => findEntry('team', text, project)?.id ?? text));
    if (owners && teams.size > parameter('max')) yield { at: owners.key, params: { count: teams.size, place: name, max: parameter('max') } };
  },
  *fix({ at }, { journey, context: { project } }) {
    const parts = journey.stages.flatMap((stage) => [stage, ...stage.steps]);
    const refs = parts.flatMap(({ lanes }) => lanes.refs.owners ?? []).find(({ key }) => isSamePlace(key, at))?.entries ?? [];
    const teams = firstOfEach(refs, ({ text }) => findEntry('team', text, project)?.id ?? text);
    for (const team of teams.slice(0, most)) {
      const edits = keepOnly(team, refs);
      if (edits.length > 0) yield { title: { en: `“${team.text}” alone decides here`, ru: `Здесь решает только «${team.text}»` }, edits };
    }
  },
};

function keepOnly(kept: Ref, refs: readonly Ref[]): readonly Edit[] {
  const list = nodesAround(kept.at.chunk, kept.at).findLast((node) => node.kind === 'list');
  const [first, last] = [refs[0], refs.at(-1)];
  if (!list || !first || !last) return [];
  if (list.flow) return [{ at: { ...first.at, end: last.at.end }, text: textAt(kept.at) }];
  return refs.filter((ref) => ref !== kept).flatMap(({ at }) => removeItem(at) ?? []);
}
