/** A cell of a lane: its items, or the word for having none, and its findings. It is redrawn only when one of its props is another value. */
import type { ComponentChild } from 'preact';
import type { CellItem, CellView, FindingMark } from '../../server/core/view/journeyView.ts';
import { describeBands, inBands, rowsOfBand } from './blueprint.ts';
import { describeCell, describeSigns } from './describeCell.ts';
import { Findings } from './Findings.tsx';
import { type Frame, markOf } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { Item } from './Item.tsx';
import { memo } from './memo.tsx';
import { StateWord } from './StateWord.tsx';
import { type SecondLines, secondLines } from './secondLines.ts';

export interface CellProps {
  /** `decision/place-order/pains`; a stage's own cell has `*` for its step. */
  readonly id: string;
  readonly view: CellView | undefined;
  /** Stage, step and lane by name, for screen readers. */
  readonly place: string;
  readonly column: number;
  readonly span: number;
  /** First column of its stage. */
  readonly first: boolean;
  /** In a lane with cells on both levels: the stage's line, a step's line, or both at once. */
  readonly level: 'stage' | 'step' | 'both' | undefined;
  /** A stage-wide cell already answers for this one, so that its emptiness is no hole. */
  readonly covered: boolean;
  /** Its lane stands on the lines of a service blueprint. */
  readonly banded: boolean;
  readonly frame: Frame;
}

export const Cell = memo(function Cell({ id, view, place, column, span, first, level, covered, banded, frame }: CellProps) {
  const state = view?.state ?? 'absent';
  const items = state === 'given' && view !== undefined ? view.items : [];
  const mark = markOf(frame, id);
  const isFaded = frame.filter !== undefined && !frame.filter.shows(id, view);
  // Below the stage's words an empty cell has bands too: they are where a person points.
  const isUnder = banded && level === 'step';
  const kind = `${state === 'absent' && !covered ? ' hole' : ''}${level === 'stage' ? ' over' : ''}${isUnder ? ' under' : ''}${isFaded ? ' faded' : ''}`;
  const second = secondLines(view, frame.second?.cells[id]);
  return (
    <div
      {...gridCell(
        frame,
        column,
        span,
        mark === undefined ? (banded ? describeBands : describeCell)(frame, place, view, describeSecond(second, frame)) : undefined,
      )}
      class={`cell${first ? ' first' : ''}${kind}`}
      data-cell={id}
      {...mark?.attributes()}
      dir="auto"
      style={placed(column, span, level, banded)}
    >
      {mark !== undefined && <span class="said">{`${place}${frame.marks?.said(id)}${describeSigns(frame, view)}. `}</span>}
      {view !== undefined && <Findings findings={view.findings} shown={items.map((item) => item.finding).filter(isPresent)} />}
      {banded && (items.length > 0 || (isUnder && state === 'absent')) ? (
        <Bands items={items} level={level} frame={frame} />
      ) : items.length > 0 ? (
        <Items items={items} frame={frame} />
      ) : (
        <StateWord state={state} frame={frame} />
      )}
      {second !== undefined && ' '}
      {second !== undefined && <Second lines={second} frame={frame} />}
      {mark?.notes}
    </div>
  );
});

/** Cells of one step flow by themselves; only wider ones, and lanes of several lines, need a place stated. */
function placed(column: number, span: number, level: CellProps['level'], banded: boolean): Record<string, string> | undefined {
  if (banded) return { gridColumn: `${column + 2} / span ${span}` };
  if (level === undefined) return span > 1 ? { gridColumn: `span ${span}` } : undefined;
  const rows = { stage: '1', step: '2', both: '1 / span 2' };
  return { gridColumn: `${column + 2} / span ${span}`, gridRow: rows[level] };
}

/** What the company does, parted by how far the customer sees it. */
function Bands({ items, level, frame }: { items: readonly CellItem[]; level: CellProps['level']; frame: Frame }) {
  return (
    <>
      {spaced(
        inBands(items).map(({ line, here }, index) => (
          <div key={line} class="band" style={{ gridRow: rowsOfBand(index, level) }}>
            {here.length > 0 && <Items items={here} frame={frame} />}
          </div>
        )),
        ' ',
      )}
    </>
  );
}

/** What the map laid over this one says at the same place.*/
function Second({ lines, frame }: { lines: SecondLines; frame: Frame }) {
  return (
    <div class="second" title={frame.second?.title}>
      {spaced(
        [...lines.shown, ...(lines.further > 0 ? [`+${lines.further}`] : [])].map((line) => (
          <span key={line} dir="auto">
            {line}
          </span>
        )),
        ' ',
      )}
    </div>
  );
}

/** Its words in the order that they are drawn in, then whose they are. */
function describeSecond(lines: SecondLines | undefined, frame: Frame): string {
  if (lines === undefined) return '';
  return `; ${[...lines.shown, ...(lines.further > 0 ? [`+${lines.further}`] : [])].join('; ')} (${frame.second?.title})`;
}

/** Chips, figures and long runs of references flow; everything else is a list, one item a line. */
function Items({ items, frame }: { items: readonly CellItem[]; frame: Frame }) {
  const [only, ...more] = items;
  const flow = flowOf(items);
  if (flow !== undefined)
    return (
      <div class={flow}>
        {spaced(
          items.map((item) => <Item key={item.key} item={item} frame={frame} />),
          flow === 'run' ? ', ' : ' ',
        )}
      </div>
    );
  if (only !== undefined && more.length === 0) return <Item item={only} frame={frame} />;
  return (
    <ul>
      {spaced(
        items.map((item) => (
          <li key={item.key}>
            <Item item={item} frame={frame} />
          </li>
        )),
        ' ',
      )}
    </ul>
  );
}

/** Whoever copies or reads aloud needs what parts the items as text. */
function spaced(items: readonly ComponentChild[], by: string): readonly ComponentChild[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [by, item]));
}

function flowOf(items: readonly CellItem[]): string | undefined {
  const kind = items[0]?.kind;
  if (items.some((item) => item.kind !== kind)) return undefined;
  if (kind === 'touchpoint') return 'chips';
  if (kind === 'kpi') return 'kpis';
  if (kind === 'next') return 'moves';
  if (kind === 'ref') return items.length > 3 || items.some((item) => item.kind === 'ref' && item.common === true) ? 'run' : undefined;
  return undefined;
}

function isPresent(finding: FindingMark | undefined): finding is FindingMark {
  return finding !== undefined;
}
