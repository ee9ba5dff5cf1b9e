/** The four ways of having no content, each drawn differently: a dashed “?”, “n/a”, “none”, and nothing (the cell is hatched). */
import type { CellState } from '../../server/core/view/journeyView.ts';
import { describeState } from './describeCell.ts';
import type { Frame } from './frame.ts';

export function StateWord({ state, frame }: { state: CellState; frame: Frame }) {
  switch (state) {
    case 'unknown':
      return (
        <span class="unk" title={describeState(frame, state)}>
          ?
        </span>
      );
    case 'not-applicable':
    case 'none':
      return <span class="none">{describeState(frame, state)}</span>;
    case 'given':
    case 'absent':
      return null;
  }
}
