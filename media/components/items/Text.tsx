/** A plain item: its words, the line of a service blueprint it stands on, and a small line of facts. */
import type { TextItem } from '../../../server/core/view/journeyView.ts';
import { type Frame, word } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Text({ item, frame }: { item: TextItem; frame: Frame }) {
  return (
    <ItemBox item={item} frame={frame}>
      <ItemText item={item} frame={frame} />{' '}
      {(item.line ?? item.meta) !== undefined && (
        <span class="meta">
          {item.line !== undefined && <span class={`line ${item.line}`}>{word(frame, item.line)}</span>} {item.meta}
        </span>
      )}
    </ItemBox>
  );
}
