/** The fixed words of a comparison, by the ids that it brings them under. */

export type ComparisonWord =
  | 'comparison'
  | 'added'
  | 'removed'
  | 'changed'
  | 'moved'
  | 'changes'
  | 'swap'
  | 'swapHint'
  | 'sideBySide'
  | 'sideBySideHint'
  | 'nextChange'
  | 'previousChange'
  | 'ofChanges'
  | 'kinds'
  | 'lanes'
  | 'allLanes'
  | 'lanesHidden'
  | 'revenue'
  | 'findings'
  | 'mended'
  | 'newFindings'
  | 'line'
  | 'better'
  | 'worse'
  | 'before'
  | 'after'
  | 'was'
  | 'where'
  | 'what'
  | 'map'
  | 'whoAndWhy'
  | 'elsewhere'
  | 'noChange'
  | 'noChangeHint'
  | 'allHidden'
  | 'showAll'
  | 'allChanges'
  | 'maps';

export type Labels = Readonly<Record<string, string>>;

export function comparisonWord(labels: Labels, id: ComparisonWord): string {
  return labels[id] ?? id;
}

/** “3 of 9”; a dash while no change is chosen. */
export function position(labels: Labels, at: number | undefined, count: number): string {
  return comparisonWord(labels, 'ofChanges')
    .replace('{n}', at === undefined || at < 0 ? '–' : `${at + 1}`)
    .replace('{count}', `${count}`);
}
