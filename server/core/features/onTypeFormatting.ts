/**
 * What Enter adds: the next item of a list, the end of a list at an empty item, the first lines of a new stage. Works on the line that Enter
 * has just begun, and only while nothing stands there; what the editor's own rules have put there already is left alone.
 */
import { resolveStage } from '../model/stageNames.ts';
import { lineEndOf as newlineOf } from '../syntax/sourceLine.ts';
import { findCursor } from './cursor/findCursor.ts';
import { columnAt, type LineShape, lineStartOf, shapeOf } from './cursor/lineShape.ts';
import { readToken } from './cursor/token.ts';
import type { FeatureContext } from './feature.ts';
import type { TextEdit } from './pieces.ts';

/** `offset`: the cursor, after a line end has been typed. */
export function onTypeFormatting(context: FeatureContext, offset: number): TextEdit[] {
  const { text } = context.document;
  const start = lineStartOf(text, offset);
  const line = shapeOf(text, start);
  const above = start === 0 ? undefined : shapeOf(text, lineStartOf(text, start - 1));
  if (line.kind !== 'blank' || above?.kind !== 'content' || above.dashes.length === 0 || !isItem(above, context)) return [];
  if (above.content === above.end) return endList(above, line, text);
  return above.key ? (beginStage(above, line, context) ?? continueItem(above, line, text)) : nextItem(above, line, text);
}

/** Does the line begin an item, whatever stands in it? In a text of several lines a dash is only a dash. */
function isItem({ content, end, key }: LineShape, { document }: FeatureContext): boolean {
  const isQuoted = /["']/.test(document.text.charAt(content));
  const cursor = findCursor(document.tree, key ? key.end : Math.min(end, isQuoted ? content + 1 : content));
  return cursor !== undefined && cursor.comment === undefined;
}

/** A text on one line is a whole item; brackets and open quotes go on below. */
function nextItem(above: LineShape, { start, end }: LineShape, text: string): TextEdit[] {
  const first = text.charAt(above.content);
  if (/[[{#|>&*!]/.test(first) || (/["']/.test(first) && !readToken(text, above.content, above.end, false).closed)) return [];
  return [{ start, end, newText: `${' '.repeat(above.dashes.at(-1)?.column ?? 0)}- ` }];
}

/** The keys of an item stand below its first one, however wide the dash is. Behind a key without a value something deeper is meant. */
function continueItem({ column, value, end: lineEnd }: LineShape, { start, end }: LineShape, text: string): TextEdit[] {
  const isWhole = value < lineEnd && !/[[{|>&!"']/.test(text.charAt(value));
  return isWhole && columnAt(text, start, end) < column ? [{ start, end, newText: ' '.repeat(column) }] : [];
}

/** The empty item goes; the cursor stands where the next key after the list belongs. */
function endList(above: LineShape, line: LineShape, text: string): TextEdit[] {
  const column = above.dashes[0]?.column ?? 0;
  const isOnlyDash = above.dashes.length === 1;
  return isOnlyDash ? [{ start: above.start, end: line.end, newText: ' '.repeat(columnOfList(text, above.start, column)) }] : [];
}

/** The column of the key that a list belongs to. */
function columnOfList(text: string, below: number, dash: number): number {
  for (let start = below; start > 0; ) {
    start = lineStartOf(text, start - 1);
    const line = shapeOf(text, start);
    if (line.kind === 'content' && line.key && line.column <= dash && !(line.dashes.at(-1)?.column === dash)) return line.column;
  }
  return 0;
}

/** A stage that nothing is said of yet gets the keys that every stage has. */
function beginStage(above: LineShape, line: LineShape, { document, journey, kind }: FeatureContext): TextEdit[] | undefined {
  const { text, tree, outline } = document;
  const { model } = journey.context;
  const index = outline.stages.findIndex(({ chunk, node }) => (tree.offsets[tree.indexOf.get(chunk) ?? -1] ?? 0) + node.start === above.content);
  const stage = journey.stages[index];
  const written = outline.stages[index];
  if (kind !== 'map' || !stage || !written || written.pairs.length > 1 || written.stepsKey || stage.stage.state !== 'given') return undefined;
  if (model && !resolveStage(model, stage.stage.value)) return undefined;
  const newline = newlineOf(text);
  const keys = ' '.repeat(above.column);
  const steps = `${keys}steps:${newline}${keys}  - step: `;
  const next = text.indexOf('\n', line.end) + 1;
  // With a line below, the skeleton's rest goes there, so that the cursor stays behind the task.
  if (next === 0) return [{ start: line.start, end: line.end, newText: `${keys}task: ${newline}${steps}` }];
  return [
    { start: line.start, end: line.end, newText: `${keys}task: ` },
    { start: next, end: next, newText: steps + newline },
  ];
}
