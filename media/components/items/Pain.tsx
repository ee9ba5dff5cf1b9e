/** A pain: its words, a bar of five for the severity and what it comes from. */
import type { PainItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';

export function Pain({ item }: { item: PainItem }) {
  const rated = item.severity !== undefined;
  return (
    <span data-item={item.key}>
      <Marked finding={item.finding}>{item.text}</Marked>{' '}
      {(rated || item.meta !== undefined) && (
        <span class="meta one">
          {rated && <i class="sev" style={{ '--n': item.severity }} aria-hidden="true" />}
          {item.meta ?? item.severity}
        </span>
      )}
    </span>
  );
}
