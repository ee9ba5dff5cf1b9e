/** The clusters that an insights file has, with what people wrote to them → which of the new clusters continues which. */
import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { standardised } from './features.ts';
import type { FoundClusters } from './insights.ts';
import { matchClusters } from './matchClusters.ts';

/** What people write to a cluster. */
export const handwritten = ['name', 'persona', 'note'] as const;

export interface KeptClusters {
  /** Of each new cluster. */
  readonly ids: readonly string[];
  /** How far each has moved, in deviations; nothing for one that is new. */
  readonly drifts: readonly (number | undefined)[];
  /** Names, where there are some, for telling what has moved. */
  readonly names: readonly (string | undefined)[];
  /** Earlier clusters that nothing continues, and that people wrote to. */
  readonly former: readonly YAMLMap[];
  /** Clusters that were former ones until now and are found again. */
  readonly returned: readonly YAMLMap[];
}

/** More than anybody names; the weighing of pairs grows fast. */
const mostEarlier = 16;
/** A former cluster is another one when it is as far away, in deviations. */
const another = 1;

export function keepNames(document: Document | undefined, found: FoundClusters | undefined): KeptClusters {
  if (!found) return { ids: [], drifts: [], names: [], former: [], returned: [] };
  const { scalings, clusters, prefix } = found;
  const earlier = groupsIn(document, prefix, 'groups').slice(0, mostEarlier);
  const before = groupsIn(document, prefix, 'former');
  const centersOf = (groups: readonly YAMLMap[]): readonly (readonly number[])[] =>
    groups.map((group) => scalings.map((scaling) => standardised(numberAt(group, ['centroid', scaling.name]), scaling)));
  const now = clusters.map(({ centroid }) => scalings.map((scaling, index) => standardised(centroid[index] as number, scaling)));
  const continuing = matchClusters(centersOf(earlier), now).map((match) => match && { group: earlier[match.earlier] as YAMLMap, drift: match.drift });
  const fresh = now.flatMap((_, index) => (continuing[index] ? [] : [index]));
  const latest = before.slice(-mostEarlier);
  const returning = matchClusters(
    centersOf(latest),
    fresh.map((index) => now[index] as readonly number[]),
  );
  const matches = continuing.map((match, index) => {
    const again = match ? undefined : returning[fresh.indexOf(index)];
    return again && again.drift < another ? { group: latest[again.earlier] as YAMLMap, drift: again.drift } : match;
  });
  const used = new Set([...earlier, ...before].map((group) => textAt(group, 'id')));
  const ids = matches.map((match) => {
    const known = match && textAt(match.group, 'id');
    if (known !== undefined) return known;
    let number = 1;
    while (used.has(`${prefix}-${number}`)) number += 1;
    used.add(`${prefix}-${number}`);
    return `${prefix}-${number}`;
  });
  const continued = new Set(matches.map((match) => match?.group));
  return {
    ids,
    drifts: matches.map((match) => match?.drift),
    names: matches.map((match) => match && (textAt(match.group, 'name') ?? textAt(match.group, 'persona'))),
    former: earlier.filter((group) => !continued.has(group) && handwritten.some((key) => group.has(key))),
    returned: before.filter((group) => continued.has(group)),
  };
}

function groupsIn(document: Document | undefined, prefix: string, key: 'groups' | 'former'): readonly YAMLMap[] {
  const groups = document?.getIn(['clusters', prefix, key]);
  return isSeq(groups) ? groups.items.filter((item) => isMap(item)) : [];
}

function textAt(group: YAMLMap | undefined, key: string): string | undefined {
  const value = group?.get(key, true);
  return isScalar<string | number>(value) && value.value !== null ? String(value.value) : undefined;
}

function numberAt(group: YAMLMap, path: readonly string[]): number {
  const value = group.getIn(path);
  return typeof value === 'number' ? value : Number.NaN;
}
