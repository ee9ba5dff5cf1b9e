/** An opportunity: its words, its place between impact and effort, and a disc that fills with its status. */
import type { OpportunityItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Opportunity({ item, frame }: { item: OpportunityItem; frame: Frame }) {
  const placed = item.impact !== undefined && item.effort !== undefined;
  return (
    <ItemBox item={item} frame={frame} class={item.status === 'dropped' ? 'opportunity dropped' : 'opportunity'}>
      <span class="text">
        <ItemText item={item} frame={frame} />
      </span>{' '}
      <span class="meta">
        {(placed || item.rating !== undefined) && (
          <span class="pair">
            {placed && <i class="ie" style={{ '--i': item.impact, '--e': item.effort }} aria-hidden="true" />}
            {item.rating}
          </span>
        )}{' '}
        {(item.status ?? item.meta) !== undefined && (
          <span class="pair">
            {item.status !== undefined && <i class={`st ${item.status}`} aria-hidden="true" />}
            {item.meta}
          </span>
        )}
      </span>
    </ItemBox>
  );
}
