/** What all items of cells share: the element that is clicked and marked, and the words with their finding. */
import type { ComponentChildren } from 'preact';
import type { CellItem } from '../../server/core/view/journeyView.ts';
import { Marked } from './Findings.tsx';
import { type Frame, markOf } from './frame.ts';

interface Props {
  readonly item: CellItem;
  readonly frame: Frame;
  readonly class?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

export function ItemBox({ item, frame, title, children, ...rest }: Props) {
  const mark = markOf(frame, item.key);
  return (
    <span {...rest} data-item={item.key} title={title} {...mark?.attributes(title)}>
      {mark !== undefined && !mark.hidden && <i class="item-sign" aria-hidden="true" />}
      {children}
      {mark?.notes}
    </span>
  );
}

export function ItemText({ item, frame }: { item: Extract<CellItem, { readonly text: string }>; frame: Frame }) {
  const mark = markOf(frame, item.key);
  const words = <Marked finding={item.finding}>{item.text}</Marked>;
  return <>{mark === undefined ? words : mark.words(words)}</>;
}
