/** The mends that take a KPI out of its cell, or move it with its comments to the cell of a stage. The figure itself stays as written. */
import type { Journey, KpiValue, Stage } from '../../../model/journey.ts';
import { type Place, textAt } from '../../../model/place.ts';
import { isEmpty } from '../../../syntax/node.ts';
import { endOfText, indentOf, lineAt, type SourceLine } from '../../../syntax/sourceLine.ts';
import type { Chunk } from '../../../syntax/syntaxTree.ts';
import { appendPair, contentEnd, inFlow, insertKey, pairAt, removePair, setKey, stageMapping } from '../../edits.ts';
import type { Edit, Fix } from '../../finding.ts';
import type { KpiUse } from './kpiUse.ts';
import { kpiAt } from './writtenKpis.ts';

/** With the whole cell, when it is the last one there. */
export function removeKpi({ kpi, stage, step }: KpiUse): Edit | undefined {
  const cell = (step ?? stage)?.lanes.kpis;
  return cell?.entries.length === 1 ? removePair(cell.key) : removePair(kpi.key);
}

/** A mend for each of the stages that has no such KPI yet; the nearest first. */
export function* moveKpi(journey: Journey, key: Place, isMeant: (stage: Stage) => boolean): Generator<Fix> {
  const use = kpiAt(journey, key);
  const from = use?.stage ? journey.stages.indexOf(use.stage) : -1;
  const targets = journey.stages
    .map((stage, index) => ({ stage, distance: Math.abs(index - from) }))
    .filter(({ stage }) => isMeant(stage) && !stage.lanes.kpis?.entries.some(({ code }) => code === use?.kpi.code))
    .toSorted((a, b) => a.distance - b.distance);
  for (const { stage } of use ? targets : []) {
    const edits = use && moveTo(journey, use, stage);
    if (edits) yield { title: { en: `Move ${use.kpi.code} to “${stage.name}”`, ru: `Перенести ${use.kpi.code} на этап «${stage.name}»` }, edits };
  }
}

function moveTo(journey: Journey, use: KpiUse, stage: Stage): Edit[] | undefined {
  const lines = linesOfKpi(use.kpi);
  const removal = removalWithComments(use, lines.length);
  const addition = lines.length === 0 ? undefined : addLines(journey, stage, lines, shortForm(use.kpi, lines));
  return removal && addition ? [removal, addition] : undefined;
}

function addLines(journey: Journey, stage: Stage, lines: readonly string[], short: string | undefined): Edit | undefined {
  const { kpis } = stage.lanes;
  const cell = kpis && pairAt(kpis.key)?.pair.value;
  if (kpis && cell?.kind === 'map') {
    const pair = cell.flow ? short : lines.join('\n');
    return pair === undefined ? undefined : appendPair(kpis.key.chunk, cell, pair);
  }
  const mapping = stageMapping(journey, stage);
  if (!mapping || (cell && !isEmpty(cell))) return undefined;
  if (cell || mapping.flow) return short === undefined ? undefined : setKey(mapping, 'kpis', `{ ${short} }`);
  return insertKey(mapping, 'kpis', `\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/** As they may stand in the block of another cell: without the indentation they have here; the comments above among them. */
function linesOfKpi({ key, at }: KpiValue): string[] {
  const found = pairAt(key);
  const { chunk } = key;
  if (!found || chunk !== at.chunk) return [];
  const end = Math.max(key.end, contentEnd(chunk, found.pair.value));
  if (found.map.flow) return [chunk.text.slice(key.start, end)].filter((text) => !text.includes('\n'));
  const indent = indentOf(lineAt(chunk.text, key.start));
  const text = chunk.text.slice(startWithComments(chunk, key), lineAt(chunk.text, end).end);
  return text.split(/\r?\n/).map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)).trimEnd());
}

/** As it may stand between braces; nothing where a comment or a further line would be lost. */
function shortForm({ key }: KpiValue, lines: readonly string[]): string | undefined {
  const [line = ''] = lines;
  const value = pairAt(key)?.pair.value;
  if (!value || lines.length > 1 || endOfText(line, 0) < line.length) return undefined;
  const written = textAt({ chunk: key.chunk, start: value.start, end: contentEnd(key.chunk, value) });
  return `${textAt(key)}: ${value.kind === 'scalar' ? inFlow(written) : written}`;
}

function removalWithComments(use: KpiUse, lineCount: number): Edit | undefined {
  const edit = removeKpi(use);
  const isAlone = (use.step ?? use.stage)?.lanes.kpis?.entries.length === 1;
  if (!edit || isAlone || lineCount < 2) return edit;
  const start = startWithComments(use.kpi.key.chunk, use.kpi.key);
  return { ...edit, at: { ...edit.at, start: Math.min(start, edit.at.start) } };
}

/** The start of the first line of the comment that stands directly above, in the same column. */
function startWithComments({ text }: Chunk, { start }: Place): number {
  let first: SourceLine = lineAt(text, start);
  const indent = indentOf(first);
  while (first.start > 0) {
    const above = lineAt(text, first.start - 1);
    if (text.charAt(above.content) !== '#' || indentOf(above) !== indent) break;
    first = above;
  }
  return first.start;
}
