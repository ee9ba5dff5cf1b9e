/** The mend that moves an item to another lane of its column, as it is written. */
import type { Cell, Item, ItemLane, Journey, Stage, Step } from '../../../model/journey.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import { appendItem, columnOf, inFlow, insertKey, nodesAround, pairAt, removeItem, removePair, setKey, stageMapping, stepMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

export function moveItem(journey: Journey, part: Stage | Step, item: Item, from: Cell<Item>, to: ItemLane): Edit[] | undefined {
  if (from.entries.length === 1 && !part.lanes.items[to]) return [{ at: from.key, text: to }];
  const removal = from.entries.length === 1 ? removePair(from.key) : removeItem(item.at);
  const lines = linesOf(item);
  const addition = removal && addItem(journey, part, lines, to);
  return removal && addition ? [removal, addition] : undefined;
}

function addItem(journey: Journey, part: Stage | Step, lines: readonly string[], lane: ItemLane): Edit | undefined {
  const cell = part.lanes.items[lane];
  const list = cell && pairAt(cell.key)?.pair.value;
  const [line = ''] = lines;
  const short = lines.length === 1 && !/\s#/.test(line) ? inFlow(line) : undefined;
  if (cell && list?.kind === 'list') {
    const text = list.flow ? short : lines.join('\n');
    return text === undefined ? undefined : appendItem(cell.key.chunk, list, text);
  }
  const mapping = 'steps' in part ? stageMapping(journey, part) : stepMapping(part);
  if (!mapping || (list && !isEmpty(list))) return undefined;
  if (list || mapping.flow) return short === undefined ? undefined : setKey(mapping, lane, `[${short}]`);
  return insertKey(mapping, lane, `\n  - ${lines.join('\n    ')}`);
}

/** With the comment at its end; further lines without the indentation they have here. */
function linesOf({ at: { chunk, start, end } }: Item): string[] {
  const list = nodesAround(chunk, { start, end }).findLast((node) => node.kind === 'list');
  const stop = list?.kind === 'list' && !list.flow ? lineAt(chunk.text, Math.max(start, end - 1)).end : end;
  const column = columnOf({ chunk, start, end });
  const lines = chunk.text.slice(start, stop).trimEnd().split(/\r?\n/);
  return lines.map((line, index) => (index === 0 ? line : line.slice(Math.min(column, line.length - line.trimStart().length))));
}
