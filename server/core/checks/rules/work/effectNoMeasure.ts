/** CJM616: an effect that was expected and never measured. */
import type { Item, Lanes, Stage } from '../../../model/journey.ts';
import { monthsBetween, toDay } from '../../../model/period.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { given } from '../../../model/stated.ts';
import { findValue, isEmpty } from '../../../syntax/node.ts';
import { mappingOf, nodesAround, setKey } from '../../edits.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

export const effectNoMeasure: Rule = {
  id: 'effect-no-measure',
  code: 'CJM616',
  severity: 'info',
  parameters: { months: 3 },
  message: {
    en: ({ task, codes, months }, { plural }) =>
      `The expected effect of “${task}” on ${codes} has no measured result after ${months} ${plural(Number(months), 'month', 'months')}`,
    ru: ({ task, codes, months }, { plural }) =>
      `Нет замера эффекта «${task}» на ${codes}: ${plural(Number(months), 'прошёл', 'прошло', 'прошло')} ${months} ${plural(Number(months), 'месяц', 'месяца', 'месяцев')}`,
  },
  *journey(_, { today, parameter, inStages }) {
    if (today === undefined) return;
    for (const { since, at, params } of inStages(unmeasuredOf))
      if (monthsBetween(since, today - 1) >= parameter('months')) yield { at, params: { ...params, months: monthsBetween(since, today) } };
  },
  *fix({ at }) {
    const map = nodesAround(at.chunk, at).findLast((node) => node.kind === 'map' && node.pairs.some(({ key }) => key.text === 'expect'));
    const edit = map?.kind === 'map' ? setKey(mappingOf(at.chunk, map, keysOf(itemSchema)), 'measured', 'unknown') : undefined;
    if (edit) yield { title: { en: 'Say that the result is unknown', ru: 'Указать, что результат неизвестен' }, edits: [edit] };
  },
};

interface Unmeasured extends Draft {
  /** The day since when it is done. */
  readonly since: number;
}

function unmeasuredOf(stage: Stage): Unmeasured[] {
  return [stage, ...stage.steps].flatMap(({ lanes }) => unmeasuredIn(lanes));
}

function unmeasuredIn({ items, own }: Lanes): Unmeasured[] {
  return [...itemLanes.flatMap((lane) => items[lane] ?? []), ...own.values()].flatMap(({ entries }) => entries).flatMap(ofItem);
}

function ofItem(item: Item): Unmeasured[] {
  const [first] = item.expect;
  const since = given(item.since);
  const day = since === undefined ? undefined : toDay(since);
  if (!first || day === undefined || given(item.status) === 'dropped' || isMeasured(item)) return [];
  return [{ since: day, at: first.at, params: { task: given(item.text) ?? '', codes: item.expect.map(({ code }) => code).join(', ') } }];
}

/** There is a result, or somebody has said that there is none: the key with anything but nothing. */
function isMeasured({ at, measured }: Item): boolean {
  if (measured.length > 0) return true;
  const written = findValue(
    nodesAround(at.chunk, at).findLast((node) => node.start === at.start && node.end === at.end),
    'measured',
  );
  return written !== undefined && !isEmpty(written) && (written.kind !== 'map' || written.pairs.length > 0);
}
