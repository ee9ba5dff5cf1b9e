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
}

/** More than anybody names; the weighing of pairs grows fast. */
const mostEarlier = 16;

export function keepNames(document: Document | undefined, found: FoundClusters | undefined): KeptClusters {
  const earlier = found ? groupsIn(document, found.prefix).slice(0, mostEarlier) : [];
  if (!found) return { ids: [], drifts: [], names: [], former: [] };
  const { scalings, clusters, prefix } = found;
  const before = earlier.map((group) => scalings.map((scaling) => standardised(numberAt(group, ['centroid', scaling.name]), scaling)));
  const now = clusters.map(({ centroid }) => scalings.map((scaling, index) => standardised(centroid[index] as number, scaling)));
  const matches = matchClusters(before, now);
  const used = new Set(earlier.map((group) => textAt(group, 'id')));
  const ids = matches.map((match) => {
    const known = match && textAt(earlier[match.earlier], 'id');
    if (known !== undefined) return known;
    let number = 1;
    while (used.has(`${prefix}-${number}`)) number += 1;
    used.add(`${prefix}-${number}`);
    return `${prefix}-${number}`;
  });
  const continued = new Set(matches.map((match) => match?.earlier));
  return {
    ids,
    drifts: matches.map((match) => match?.drift),
    names: matches.map((match) => match && (textAt(earlier[match.earlier], 'name') ?? textAt(earlier[match.earlier], 'persona'))),
    former: earlier.filter((group, index) => !continued.has(index) && handwritten.some((key) => group.has(key))),
  };
}

function groupsIn(document: Document | undefined, prefix: string): readonly YAMLMap[] {
  const groups = document?.getIn(['clusters', prefix, 'groups']);
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
