/** A pain: its words, a bar of five for the severity and what it comes from. */
import type { PainItem } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { ItemBox, ItemText } from '../ItemBox.tsx';

export function Pain({ item, frame }: { item: PainItem; frame: Frame }) {
  const rated = item.severity !== undefined;
  return (
    <ItemBox item={item} frame={frame}>
      <ItemText item={item} frame={frame} />{' '}
      {(rated || item.meta !== undefined) && (
        <span class="meta one">
          {rated && <i class="sev" style={{ '--n': item.severity }} aria-hidden="true" />}
          {item.meta ?? item.severity}
        </span>
      )}
    </ItemBox>
  );
}
