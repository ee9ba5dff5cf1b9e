/** The menu of rows: each with a box that shows or hides it, and lanes with two ways to move them, by hand and by keys. */
import type { LaneView } from '../../../server/core/view/journeyView.ts';
import { inOrder, rowsAbove, type Workbench } from '../../bench/workbench.ts';
import { type Frame, word } from '../frame.ts';
import { groupLanes } from '../groupLanes.ts';
import { benchWord } from './benchWords.ts';

interface Props {
  readonly bench: Workbench;
  readonly lanes: readonly LaneView[];
  readonly hasFunnel: boolean;
  readonly hasCurve: boolean;
  readonly frame: Frame;
}

export function RowsMenu({ bench, lanes, hasFunnel, hasCurve, frame }: Props) {
  const isShown = (id: string) => !bench.hidden.includes(id);
  return (
    <div class="drop rows" role="group" aria-label={benchWord(frame, 'rows')}>
      <ul>
        {hasFunnel && <Row id={rowsAbove.funnel} name={word(frame, 'reached')} shown={isShown(rowsAbove.funnel)} />}
        {hasCurve && <Row id={rowsAbove.curve} name={word(frame, 'experience')} shown={isShown(rowsAbove.curve)} />}
      </ul>
      {groupLanes(inOrder(lanes, bench.order)).map((group, index) => (
        <section key={`${group.side} ${index}`}>
          <h2>{word(frame, sides[group.side])}</h2>
          <ul>
            {group.lanes.map(({ id, name }, place) => (
              <Row key={id} id={id} name={name} shown={isShown(id)} place={{ first: place === 0, last: place === group.lanes.length - 1 }} frame={frame} />
            ))}
          </ul>
        </section>
      ))}
      <button type="button" class="reset" data-bench="resetRows" aria-disabled={bench.order.length === 0 && bench.hidden.length === 0}>
        {benchWord(frame, 'resetRows')}
      </button>
    </div>
  );
}

const sides = { customer: 'customerSide', company: 'companySide' } as const;

interface RowProps {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
  /** Nothing for a row that stays where it is. */
  readonly place?: { readonly first: boolean; readonly last: boolean };
  readonly frame?: Frame;
}

function Row({ id, name, shown, place, frame }: RowProps) {
  return (
    <li data-row={id} draggable={place !== undefined}>
      {place !== undefined && (
        <i class="grip" aria-hidden="true">
          ⠿
        </i>
      )}
      <label>
        <input type="checkbox" data-show-row={id} checked={shown} /> <span dir="auto">{name}</span>
      </label>
      {place !== undefined && frame !== undefined && (
        <span class="moves-row">
          <Move id={id} by={-1} label={benchWord(frame, 'moveUp', { name })} isEnd={place.first} />
          <Move id={id} by={1} label={benchWord(frame, 'moveDown', { name })} isEnd={place.last} />
        </span>
      )}
    </li>
  );
}

/** At the end it can still be reached, so that the focus stays with the lane that was moved there. */
function Move({ id, by, label, isEnd }: { id: string; by: 1 | -1; label: string; isEnd: boolean }) {
  return (
    <button type="button" data-move={id} data-by={by} aria-label={label} title={label} aria-disabled={isEnd}>
      {by === -1 ? '▲' : '▼'}
    </button>
  );
}
