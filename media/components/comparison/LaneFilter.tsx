/** A menu of the lanes that something changed in, each with a box that shows or hides it. */
import type { ComparisonView } from '../../../server/core/review/comparisonView.ts';
import { type Frame, withNoun, word } from '../frame.ts';
import { comparisonWord } from './comparisonWord.ts';

interface Props {
  readonly comparison: ComparisonView;
  readonly hidden: readonly string[];
  readonly frame: Frame;
}

export function LaneFilter({ comparison, hidden, frame }: Props) {
  const { labels, view, changes } = comparison;
  const counts = new Map<string, number>();
  for (const { lane } of changes) if (lane !== undefined) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  if (counts.size === 0) return null;
  const named = [{ id: 'experience', name: word(frame, 'experience') }, ...view.lanes].filter(({ id }) => counts.has(id));
  const others = [...counts.keys()].filter((id) => !named.some((lane) => lane.id === id)).map((id) => ({ id, name: id }));
  const hiddenCount = [...counts.keys()].filter((id) => hidden.includes(id)).length;
  return (
    <details class="menu lanes">
      <summary>
        {hiddenCount === 0 ? comparisonWord(labels, 'allLanes') : withNoun(hiddenCount, comparisonWord(labels, 'lanesHidden'), frame.language)}{' '}
        <i aria-hidden="true">▾</i>
      </summary>
      <div role="group" aria-label={comparisonWord(labels, 'lanes')}>
        {[...named, ...others].map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" data-show-lane={id} checked={!hidden.includes(id)} /> {name} <small>{counts.get(id)}</small>
          </label>
        ))}
      </div>
    </details>
  );
}
