/** The bar that switches between views of a map; with one view there is nothing to switch. */
import type { ViewName } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

export function Tabs({ views, shown, frame }: { views: readonly ViewName[]; shown: ViewName; frame: Frame }) {
  if (views.length < 2) return null;
  return (
    <div class="tabs" role="tablist" aria-label={word(frame, 'views')}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          data-view={view}
          aria-selected={view === shown}
          aria-controls="cjm-panel"
          tabindex={view === shown ? 0 : -1}
        >
          {word(frame, view)}
        </button>
      ))}
    </div>
  );
}
