/** A plain item: its words, the line of a service blueprint it stands on, and a small line of facts. */
import type { TextItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';
import { type Frame, word } from '../frame.ts';

export function Text({ item, frame }: { item: TextItem; frame: Frame }) {
  return (
    <span data-item={item.key}>
      <Marked finding={item.finding}>{item.text}</Marked>{' '}
      {(item.line ?? item.meta) !== undefined && (
        <span class="meta">
          {item.line !== undefined && <span class={`line ${item.line}`}>{word(frame, item.line)}</span>} {item.meta}
        </span>
      )}
    </span>
  );
}
