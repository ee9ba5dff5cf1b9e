/** The edit that says more of a KPI beside its value: `12%` becomes `{ value: 12%, target: … }`, a mapping gets a key. */
import type { KpiValue } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { kpiValue as kpiSchema } from '../../../model/schema/map.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { addBeside, mappingOf, pairAt, setKey } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

export function sayMore({ key, at }: KpiValue, more: string, value: string): Edit | undefined {
  const order = keysOf(kpiSchema);
  const node = pairAt(key)?.pair.value;
  // A comma too many between braces has cut a value in two.
  if (node?.kind === 'map' && node.flow && node.pairs.some(({ value: part }) => isEmpty(part))) return undefined;
  return node?.kind === 'map' ? setKey(mappingOf(key.chunk, node, order), more, value) : addBeside(at, 'value', more, value, order);
}
