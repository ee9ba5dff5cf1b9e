/** The first row of a table that people walk through cell by cell: what stands in its columns. */
import type { Frame } from '../frame.ts';
import { gridCell } from '../gridCell.ts';

/** `kind` is the class of the table's rows. */
export function HeadRow({ heads, kind, frame }: { heads: readonly string[]; kind: string; frame: Frame }) {
  return (
    <div role="rowgroup">
      <div class={`${kind} heads-row`} role="row">
        {heads.map((head, index) => (
          <div key={head} {...gridCell(frame, index - 1, 1, undefined, 'columnheader')}>
            {head}
          </div>
        ))}
      </div>
    </div>
  );
}
