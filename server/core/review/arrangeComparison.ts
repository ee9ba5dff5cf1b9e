/** A comparison of two versions of a map → the data of one picture, in the reader's language. How it looks is known elsewhere. */
import type { FileKind } from '../fileKind.ts';
import { formatIn } from '../view/format.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Comparison, Version } from './compare.ts';
import { openSide } from './comparedSide.ts';
import type { ChangeKind, ComparisonView, RevenueView, ShownChange, ShownFinding, SideView } from './comparisonView.ts';
import { comparisonLabels, noteWordsIn } from './comparisonWords.ts';
import { markElements } from './markElements.ts';
import { markFigures } from './markFigures.ts';
import { mergeViews } from './mergeViews.ts';
import { pictureElements } from './pictureElements.ts';
import { factorsOf, findingsOf, headlineOf } from './report.ts';
import { reviewWordsIn } from './reviewWords.ts';
import { type Picture, showChanges } from './showChanges.ts';
import type { Teller } from './tell.ts';

/** A version that is missing is a file that was not there. */
export interface Versions {
  readonly before: Version | undefined;
  readonly after: Version | undefined;
}

export interface ArrangeComparisonOptions {
  readonly language: Language;
  readonly before: SideName;
  readonly after: SideName;
  /** Days since 1970. */
  readonly today?: number | undefined;
}
export type SideName = Pick<SideView, 'name' | 'commit'>;

/** The comparison is the one of these versions. */
export function arrangeComparison(comparison: Comparison, versions: Versions, options: ArrangeComparisonOptions): ComparisonView {
  const { language } = options;
  const [before, after] = [openSide('before', versions.before, comparison.changes, options), openSide('after', versions.after, comparison.changes, options)];
  const merged = mergeViews(before, after, comparison.changes);
  const picture: Picture = { merged, before, after, elements: pictureElements(merged, before, after) };
  const teller = tellerIn(language, comparison, (versions.after ?? versions.before)?.kind);
  const notes = noteWordsIn(language);
  const changes = showChanges(comparison.changes, picture, teller);
  const figures = markFigures(comparison.figures, picture, { format: teller.format, notes });
  const shown = changes.map((change) => change.shown);
  return {
    view: merged.view,
    marks: markElements(changes, figures, picture, { teller, notes }),
    changes: shown,
    former: merged.former,
    before: sideOf('before', comparison, options.before, teller),
    after: sideOf('after', comparison, options.after, teller),
    counts: countsOf(shown),
    revenue: revenueOf(comparison, teller),
    findings: foundIn(comparison, language),
    labels: comparisonLabels(language),
  };
}

function tellerIn(language: Language, { journeys }: Comparison, kind: FileKind = 'map'): Teller {
  return { words: reviewWordsIn(language), format: formatIn(language), journeys, kind };
}

function sideOf(side: 'before' | 'after', { unread }: Comparison, { name, commit }: SideName, { words }: Teller): SideView {
  const line = unread[side];
  return { name, commit, problem: line === undefined ? undefined : noteWordsIn(words.language).sentence(words.unread(side, line + 1)) };
}

function countsOf(changes: readonly ShownChange[]): Readonly<Record<ChangeKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

function revenueOf(comparison: Comparison, teller: Teller): RevenueView | undefined {
  const { revenue } = headlineOf({ comparison }, teller);
  if (!revenue) return undefined;
  const { share, before, after } = revenue;
  return {
    verdict: share > 0 ? 'better' : share < 0 ? 'worse' : 'even',
    share: teller.format.share(Math.abs(share)),
    before,
    after,
    factors: factorsOf(comparison, teller.format),
  };
}

function foundIn(comparison: Comparison, language: Language): ComparisonView['findings'] {
  const found = findingsOf({ comparison }, language);
  const shown = (isNew: boolean): ShownFinding[] =>
    found.filter((finding) => finding.isNew === isNew).map(({ rule, severity, message, line }) => ({ rule, severity, message, line: line - 1 }));
  return { fixed: shown(false), new: shown(true) };
}
