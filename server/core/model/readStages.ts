/** Reads stages and steps from the outline, each alone, so that an untouched one is the very same object as before. */

import { isEmpty, type Pair, type SyntaxNode } from '../syntax/node.ts';
import type { PairOutline, PartOutline, StageOutline } from '../syntax/outline.ts';
import type { Chunk } from '../syntax/syntaxTree.ts';
import { nameOf } from '../vocabulary/catalogue.ts';
import { type ModelStage } from '../vocabulary/vocabulary.ts';
import type { Next, Problem, ReadContext, Stage, Step } from './journey.ts';
import type { Located, Place } from './place.ts';
import { type Fields, fieldsOf, placeIn, type Reader, readCount, readNumber, readQuantity, readRefs, readText, readWord, textOf } from './reader.ts';
import { readCell, readLanes } from './readLanes.ts';
import { stage as stageSchema, step as stepSchema } from './schema/map.ts';
import { slug } from './slug.ts';
import { resolveStage } from './stageNames.ts';
import { given } from './stated.ts';
import { findDuplicateKeys, missingKey, reportDuplicates, validatePair, validateValue } from './validate.ts';

/** A stage as its own text says it; `id` is still the candidate, made unique when the journey is put together. */
export function readStage(outline: StageOutline, context: ReadContext, readStepOf: (part: PartOutline) => Step): Stage {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const readerOf = ({ chunk }: { chunk: Chunk }): Reader => ({ chunk, language: context.language, report });
  const pairs = firstOfEach(outline.pairs);
  const value = (key: string): SyntaxNode | undefined => pairs.get(key)?.pair.value;
  const reader = (key: string): Reader => readerOf(pairs.get(key) ?? outline);
  checkStage(outline, context, report);
  const stage = readText(reader('stage'), value('stage'));
  const definition = stage.state === 'given' && context.model ? resolveStage(context.model, stage.value) : undefined;
  const id = locatedText(reader('id'), value('id'));
  const named = textOf(value('name'));
  return {
    id: id ? id.value : (definition?.id ?? slug(given(stage) ?? '')),
    idAt: id,
    stage,
    definition,
    name: named || stageName(definition, given(stage) ?? '', context),
    at: stage.state === 'given' ? stage.at : pointAt(outline.chunk, outline.node),
    block: { chunk: outline.chunk, start: outline.node.start, end: outline.node.end },
    task: readText(reader('task'), value('task')),
    ...trafficOf(reader('traffic'), value('traffic'), definition),
    reached: readCount(reader('reached'), value('reached')),
    completed: readCount(reader('completed'), value('completed')),
    entry: readCount(reader('entry'), value('entry')),
    benchmark: readQuantity(reader('benchmark'), value('benchmark')),
    score: readNumber(reader('score'), value('score')),
    evidence: readRefs(reader('evidence'), value('evidence')),
    note: readText(reader('note'), value('note')),
    lanes: readLanes(outline.pairs, context, readerOf),
    steps: outline.steps.map(readStepOf),
    next: readNext(reader('next'), pairs.get('next')?.pair),
    problems,
  };
}

/** A step as its own text says it; `id` is still the candidate. */
export function readStep({ chunk, node }: PartOutline, context: ReadContext): Step {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const reader: Reader = { chunk, language: context.language, report };
  const fields = fieldsOf(node);
  checkStep(chunk, node, context, report);
  const step = readText(reader, node.kind === 'scalar' ? node : fields.get('step')?.value);
  const id = locatedText(reader, fields.get('id')?.value);
  const pairs: PairOutline[] = node.kind === 'map' ? node.pairs.map((pair) => ({ chunk, pair })) : [];
  return {
    id: id?.value ?? slug(given(step) ?? ''),
    idAt: id,
    step,
    name: given(step) ?? '',
    at: step.state === 'given' ? step.at : pointAt(chunk, node),
    block: { chunk, start: node.start, end: node.end },
    note: readText(reader, fields.get('note')?.value),
    lanes: readLanes(pairs, context, () => reader),
    problems,
  };
}

function stageName(definition: ModelStage | undefined, text: string, { language }: ReadContext): string {
  return definition ? nameOf(definition, language) : text;
}

function trafficOf(reader: Reader, node: SyntaxNode | undefined, definition: ModelStage | undefined): Pick<Stage, 'traffic' | 'temperature'> {
  const traffic = readWord(reader, node, ['cold', 'warm', 'hot']);
  return { traffic, temperature: traffic.state === 'absent' ? definition?.traffic : given(traffic) };
}

function readNext(reader: Reader, pair: Pair | undefined): Next {
  const fields: Fields = fieldsOf(pair?.value);
  const refs = (key: string): Next['tools'] => {
    const found = fields.get(key);
    return found && readCell(reader, found, readRefs);
  };
  return {
    state: pair ? readCell(reader, pair, () => []).state : 'absent',
    at: pair && placeIn(reader, { start: pair.key.start, end: pair.value.end }),
    tools: refs('tools'),
    capture: refs('capture'),
    offer: readText(reader, fields.get('offer')?.value),
    to: readText(reader, fields.get('to')?.value),
    note: readText(reader, fields.get('note')?.value),
  };
}

function checkStage(outline: StageOutline, { ownLanes }: ReadContext, report: (problem: Problem) => void): void {
  if (outline.node.kind !== 'map') {
    if (!isEmpty(outline.node)) validateValue(outline.chunk, outline.node, stageSchema, report);
    return;
  }
  const own = ownLanes.map(({ id }) => id);
  for (const { chunk, pair } of outline.pairs) {
    if (!own.includes(pair.key.text)) validatePair(chunk, pair, stageSchema, report, own);
    findDuplicateKeys(chunk, pair.value, report);
  }
  reportDuplicates(outline.stepsKey ? [...outline.pairs, outline.stepsKey] : outline.pairs, report);
  if (!outline.pairs.some(({ pair }) => pair.key.text === 'stage')) report(missingKey('stage', pointAt(outline.chunk, outline.node)));
}

function checkStep(chunk: Chunk, node: SyntaxNode, { ownLanes }: ReadContext, report: (problem: Problem) => void): void {
  if (node.kind !== 'map') {
    if (!isEmpty(node)) validateValue(chunk, node, stepSchema, report);
    return;
  }
  const own = ownLanes.map(({ id }) => id);
  for (const pair of node.pairs) if (!own.includes(pair.key.text)) validatePair(chunk, pair, stepSchema, report, own);
  findDuplicateKeys(chunk, node, report);
  if (!node.pairs.some(({ key }) => key.text === 'step')) report(missingKey('step', pointAt(chunk, node)));
}

/** The first key of a block, so that a finding does not underline all of it. */
function pointAt(chunk: Chunk, node: SyntaxNode): Place {
  const first = node.kind === 'map' ? node.pairs[0]?.key : undefined;
  return { chunk, start: first?.start ?? node.start, end: first?.end ?? Math.min(node.end, lineEnd(chunk.text, node.start)) };
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

function locatedText(reader: Reader, node: SyntaxNode | undefined): Located<string> | undefined {
  const text = readText(reader, node ?? undefined);
  return text.state === 'given' && text.value !== '' ? { value: text.value, at: text.at } : undefined;
}

function firstOfEach(pairs: readonly PairOutline[]): Map<string, PairOutline> {
  const first = new Map<string, PairOutline>();
  for (const pair of pairs) if (!first.has(pair.pair.key.text)) first.set(pair.pair.key.text, pair);
  return first;
}
