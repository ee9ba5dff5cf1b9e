/** Turns a document into all names that it gives and uses. What a chunk says is found once, and moved when lines above it come or go. */
import type * as z from 'zod/mini';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import { insights } from '../model/schema/insights.ts';
import { valueOf } from '../model/schema/introspect.ts';
import { map, stage } from '../model/schema/map.ts';
import { project as projectSchema } from '../model/schema/project.ts';
import type { PartMemory } from '../partMemory.ts';
import type { Position } from '../syntax/positions.ts';
import { type Chunk, findIndex } from '../syntax/syntaxTree.ts';
import type { Name } from './fileFacts.ts';
import { mentionsIn } from './mentions.ts';
import { resolveMention, type Surroundings, surroundingsOf } from './resolve.ts';
import { stagesAndSteps } from './stagesAndSteps.ts';
import type { Written } from './written.ts';

/** In no particular order; the same array as long as the text and the project are. */
export function namesOf(document: MapDocument, kind: FileKind, project: Project): readonly Name[] {
  const { tree, parts } = document;
  return parts.recall(tree, 'names', [kind, project], () => collect(document, kind, project));
}

function collect(document: MapDocument, kind: FileKind, project: Project): readonly Name[] {
  const { tree, parts } = document;
  const journey = kind === 'map' ? document.journey(project) : undefined;
  const latest = surroundingsOf(kind, project, journey);
  // What is equal stays the same object, so that each chunk can tell at once.
  const around = parts.recall(journey?.context ?? project, 'what names mean', [kind, signatureOf(latest)], () => latest);
  const used = tree.chunks.flatMap((chunk, index) => {
    const names = parts.recall(chunk, 'names in the chunk', [around], () => namesIn(chunk, around));
    return names.length === 0 ? names : inFile(names, tree.lines[index] ?? 0, parts);
  });
  const defined = (journey ? stagesAndSteps(journey) : []).map(({ name, written }) => {
    const starts = parts.recall(written.chunk, 'line starts', [], () => lineStartsOf(written.chunk.text));
    return below(placed(name, written, starts), tree.lines[tree.indexOf.get(written.chunk) ?? 0] ?? 0);
  });
  return [...used, ...defined];
}

function inFile(names: readonly Name[], line: number, parts: PartMemory): readonly Name[] {
  return parts.recall(names, 'names in the file', [line], () => names.map((name) => below(name, line)));
}

/** What names mean depends on, beside the project: what the map itself defines. */
function signatureOf({ journey, own }: Surroundings): string {
  const entries = Object.values(own).flatMap((catalogue) => catalogue.entries.map(({ id, name, aliases }) => [id, name, aliases]));
  return JSON.stringify([entries, journey?.stages.map(({ id, idAt, name, definition }) => [id, idAt !== undefined, name, definition?.id])]);
}

function namesIn(chunk: Chunk, around: Surroundings): readonly Name[] {
  const ownLanes = (around.journey?.context.ownLanes ?? []).map(({ id }) => id);
  const schema = schemaOf(chunk, around.kind);
  const starts = lineStartsOf(chunk.text);
  return (schema ? mentionsIn(chunk, schema, ownLanes) : []).flatMap((mention) =>
    resolveMention(mention, around).map((identity) => {
      const name = { ...identity, text: mention.text, ...(mention.isDerived ? { isDerived: mention.isDerived } : {}) };
      return placed(name, mention, starts);
    }),
  );
}

/** What a chunk holds, by where in the file it was cut out. */
function schemaOf({ kind }: Chunk, file: FileKind): z.ZodMiniType | undefined {
  if (file === 'project') return projectSchema;
  if (file === 'insights') return insights;
  if (kind === 'head') return valueOf(map, 'stages');
  if (kind === 'step') return valueOf(stage, 'steps');
  return kind === 'tail' ? stage : map;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** With its range counted from the chunk's first line. */
function placed(name: Omit<Name, 'range' | 'writing'>, { start, end, writing }: Written, starts: readonly number[]): Name {
  const positionOf = (offset: number): Position => {
    const line = findIndex(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  return { ...name, range: { start: positionOf(start), end: positionOf(end) }, ...(writing ? { writing } : {}) };
}

function below(name: Name, line: number): Name {
  const { start, end } = name.range;
  return line === 0 ? name : { ...name, range: { start: { ...start, line: start.line + line }, end: { ...end, line: end.line + line } } };
}
