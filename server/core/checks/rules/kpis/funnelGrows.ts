/** CJM517: more customers at a step than came from the one before. */
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { elementOf, keysOf, objectOf, valueOf } from '../../../model/schema/introspect.ts';
import { funnel as funnelSchema, stage as stageSchema } from '../../../model/schema/map.ts';
import type { Stated } from '../../../model/stated.ts';
import { insertKey, mappingOf, pairOfValue, stageMapping } from '../../edits.ts';
import type { Draft, Edit, Finding } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { rewrite } from './writing.ts';

interface Counted {
  readonly name: string;
  readonly count: Stated<number>;
  readonly entry: Stated<number>;
}

export const funnelGrows: Rule = {
  id: 'funnel-grows',
  code: 'CJM517',
  severity: 'error',
  message: {
    en: ({ a, b, n, m }, say) =>
      `“${b}” has ${say.number(Number(n))} ${say.plural(Number(n), 'customer', 'customers')}, more than “${a}” (${say.number(Number(m))})`,
    ru: ({ a, b, n, m }, say) =>
      `«${b}»: ${say.number(Number(n))} ${say.plural(Number(n), 'клиент', 'клиента', 'клиентов')} — больше, чем «${a}» (${say.number(Number(m))})`,
  },
  *journey({ stages, funnels }) {
    yield* growing(stages.map(({ name, reached, entry }) => ({ name, count: reached, entry })));
    for (const { steps } of funnels) yield* growing(steps);
  },
  *fix(finding, { journey }) {
    const { n, m } = finding.params;
    const entry = Number(n) - Number(m);
    const edit = stateEntry(finding, entry, journey);
    if (edit)
      yield { title: { en: `State entry: ${entry}, those who enter only here`, ru: `Указать entry: ${entry} — тех, кто начинает путь здесь` }, edits: [edit] };
  },
};

function* growing(steps: readonly Counted[]): Iterable<Draft> {
  let previous: { name: string; value: number; at: Place } | undefined;
  for (const { name, count, entry } of steps) {
    if (count.state !== 'given') continue;
    const entered = entry.state === 'given' ? entry.value : 0;
    if (previous && entry.state !== 'unknown' && count.value > previous.value + entered) {
      yield {
        at: count.at,
        params: { a: previous.name, b: name, n: count.value, m: previous.value },
        related: [{ at: previous.at, message: { en: `“${previous.name}”: ${previous.value}`, ru: `«${previous.name}»: ${previous.value}` } }],
      };
    }
    previous = { name, value: count.value, at: count.at };
  }
}

function stateEntry({ at }: Finding, value: number, journey: Journey): Edit | undefined {
  const steps = [...journey.stages.map(({ reached, entry }) => ({ count: reached, entry })), ...journey.funnels.flatMap((funnel) => funnel.steps)];
  const entry = steps.find(({ count }) => count.at?.chunk === at.chunk && count.at.start === at.start)?.entry;
  if (entry?.at && entry.at.end > entry.at.start) return rewrite(entry.at, String(value));
  const stage = journey.stages.find(({ reached }) => reached.at?.chunk === at.chunk && reached.at.start === at.start);
  const found = pairOfValue(at);
  const mapping = stage ? stageMapping(journey, stage) : found && mappingOf(at.chunk, found.map, stepOrder());
  return mapping && insertKey(mapping, 'entry', String(value));
}

function stepOrder(): readonly string[] {
  const steps = valueOf(funnelSchema, 'steps');
  const step = steps && elementOf(steps);
  const object = step && objectOf(step);
  return object ? keysOf(object) : keysOf(stageSchema);
}
