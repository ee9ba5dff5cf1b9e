/** Changes as a table: where, what, before, after. Each leads to its place: by a button in the page, by a link in a file. */
import type { ComparisonView, ShownChange } from '../../../server/core/review/comparisonView.ts';
import { Better } from '../Better.tsx';
import type { Frame } from '../frame.ts';
import { changeSigns } from './changeSigns.ts';
import { comparisonWord } from './comparisonWord.ts';
import { Pieces } from './Pieces.tsx';

interface Props {
  readonly comparison: Pick<ComparisonView, 'changes' | 'labels'>;
  /** Indexes of the changes to tell. */
  readonly indexes: readonly number[];
  readonly current: number | undefined;
  /** What the `id`s of marked elements begin with, in a file. */
  readonly anchors?: string | undefined;
  readonly frame: Pick<Frame, 'live'>;
}

export function ChangeTable({ comparison: { changes, labels }, indexes, current, anchors, frame }: Props) {
  // Several changes of one element lead to the same place.
  const firstAt = new Map(changes.map(({ element }, index) => [element, index] as const).toReversed());
  return (
    <table class="changes">
      <thead>
        <tr>
          {(['where', 'what', 'before', 'after'] as const).map((id) => (
            <th key={id} scope="col">
              {comparisonWord(labels, id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indexes.map((index) => {
          const change = changes[index];
          return (
            change && (
              <tr key={index} data-change={change.kind} data-change-index={index} aria-current={index === current ? 'true' : undefined}>
                <th scope="row" dir="auto">
                  {change.where.length === 0 ? comparisonWord(labels, 'map') : change.where.join(' › ')}
                </th>
                <td>
                  <i class={`sign-of ${change.kind}`} role="img" aria-label={comparisonWord(labels, change.kind)}>
                    {changeSigns[change.kind]}
                  </i>{' '}
                  <What change={change} index={index} first={firstAt.get(change.element) ?? index} anchors={anchors} frame={frame} />
                </td>
                <td dir="auto">
                  <Pieces pieces={change.before} />
                </td>
                <td dir="auto">
                  <Pieces pieces={change.after} />{' '}
                  {change.verdict !== undefined && change.verdict !== 'even' && <Better better={change.verdict === 'better'} />}{' '}
                  {change.aside !== undefined && <span class="aside">{change.aside}</span>}
                </td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

interface WhatProps {
  readonly change: ShownChange;
  readonly index: number;
  /** The first change of the same element. */
  readonly first: number;
  readonly anchors: string | undefined;
  readonly frame: Props['frame'];
}

function What({ change, index, first, anchors, frame }: WhatProps) {
  if (frame.live)
    return (
      <button type="button" class="link" data-go={index}>
        {change.what}
      </button>
    );
  return anchors === undefined || change.element === undefined ? <>{change.what}</> : <a href={`#${anchors}${first}`}>{change.what}</a>;
}
