/** The bar over the picture: which two versions, the way from change to change, what is shown of them, and what it all means for money and findings. */
import type { ComparisonView, SideView } from '../../../server/core/review/comparisonView.ts';
import { type Frame, withNoun } from '../frame.ts';
import { ComparedFindings } from './ComparedFindings.tsx';
import { comparisonWord, position } from './comparisonWord.ts';
import { KindFilters } from './KindFilters.tsx';
import { LaneFilter } from './LaneFilter.tsx';
import type { Hidden } from './makeMarks.ts';
import { Revenue } from './Revenue.tsx';

interface Props {
  readonly comparison: ComparisonView;
  readonly hidden: Hidden;
  /** Indexes of the changes that are shown, and the chosen one of them. */
  readonly shown: readonly number[];
  readonly current: number | undefined;
  readonly frame: Frame;
}

export function ComparisonBar({ comparison, hidden, shown, current, frame }: Props) {
  const { before, after, changes, labels } = comparison;
  return (
    <section class="versions-bar" aria-label={comparisonWord(labels, 'comparison')}>
      <span class="sides">
        <Side side={before} /> <span aria-hidden="true">→</span> <Side side={after} />
      </span>
      {frame.live && (
        <span class="acts">
          <button type="button" data-act="swap" title={comparisonWord(labels, 'swapHint')}>
            <i aria-hidden="true">⇄</i> {comparisonWord(labels, 'swap')}
          </button>
          <button type="button" data-act="sideBySide" title={comparisonWord(labels, 'sideBySideHint')}>
            <i aria-hidden="true">◫</i> {comparisonWord(labels, 'sideBySide')}
          </button>
        </span>
      )}
      {frame.live && changes.length > 0 && <Walk shown={shown} current={current} labels={labels} />}
      {changes.length > 0 && <KindFilters comparison={comparison} hidden={hidden.kinds} frame={frame} />}
      {frame.live && <LaneFilter comparison={comparison} hidden={hidden.lanes} frame={frame} />}
      {!frame.live && changes.length > 0 && <span class="total">{withNoun(changes.length, comparisonWord(labels, 'changes'), frame.language)}</span>}
      <span class="means">
        {comparison.revenue !== undefined && <Revenue revenue={comparison.revenue} labels={labels} />}
        <ComparedFindings findings={comparison.findings} labels={labels} />
      </span>
    </section>
  );
}

function Side({ side }: { side: SideView }) {
  return (
    <span class="side-of">
      <b>{side.name}</b> {side.commit !== undefined && side.commit !== side.name && <code>{side.commit.slice(0, 7)}</code>}
    </span>
  );
}

function Walk({ shown, current, labels }: { shown: Props['shown']; current: number | undefined; labels: ComparisonView['labels'] }) {
  const at = current === undefined ? undefined : shown.indexOf(current);
  return (
    <span class="walk">
      <button
        type="button"
        data-act="previous"
        aria-label={comparisonWord(labels, 'previousChange')}
        title={`${comparisonWord(labels, 'previousChange')} (Shift+F7)`}
      >
        <i aria-hidden="true">↑</i>
      </button>
      <span class="position">{position(labels, at, shown.length)}</span>
      <button type="button" data-act="next" aria-label={comparisonWord(labels, 'nextChange')} title={`${comparisonWord(labels, 'nextChange')} (F7)`}>
        <i aria-hidden="true">↓</i>
      </button>
      <button
        type="button"
        data-act="explain"
        disabled={at === undefined || at < 0}
        aria-label={comparisonWord(labels, 'whoAndWhy')}
        title={`${comparisonWord(labels, 'whoAndWhy')} (Alt+Enter)`}
      >
        <i class="who" aria-hidden="true" />
      </button>
    </span>
  );
}
