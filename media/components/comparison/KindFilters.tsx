/** How many changes there are of each kind, and switches that show or hide a kind. In a file they are boxes that work by style alone. */
import type { ComparisonView } from '../../../server/core/review/comparisonView.ts';
import type { Frame } from '../frame.ts';
import { changeKinds, changeSigns } from './changeSigns.ts';
import { comparisonWord } from './comparisonWord.ts';

interface Props {
  readonly comparison: ComparisonView;
  readonly hidden: readonly string[];
  readonly frame: Frame;
}

export function KindFilters({ comparison: { counts, labels }, hidden, frame }: Props) {
  const content = (kind: (typeof changeKinds)[number]) => (
    <>
      <i class={`sign-of ${kind}`} aria-hidden="true">
        {changeSigns[kind]}
      </i>{' '}
      {counts[kind]} {comparisonWord(labels, kind)}
    </>
  );
  return (
    <span class="kinds" role="group" aria-label={comparisonWord(labels, 'kinds')}>
      {changeKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) =>
          frame.live ? (
            <button key={kind} type="button" data-kind={kind} aria-pressed={!hidden.includes(kind)}>
              {content(kind)}
            </button>
          ) : (
            <label key={kind}>
              <input type="checkbox" data-kind={kind} checked />
              {content(kind)}
            </label>
          ),
        )}
    </span>
  );
}
