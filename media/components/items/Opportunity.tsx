/** An opportunity: its words, its place between impact and effort, and a disc that fills with its status. */
import type { OpportunityItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Opportunity({ item }: { item: OpportunityItem }) {
  const placed = item.impact !== undefined && item.effort !== undefined;
  return (
    <span data-item={item.key} class={item.status === 'dropped' ? 'opportunity dropped' : 'opportunity'}>
      <span class="text">
        <Marked finding={item.finding}>{item.text}</Marked>
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
    </span>
  );
}
