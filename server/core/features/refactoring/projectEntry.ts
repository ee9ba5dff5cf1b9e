/** Puts an entry that was written in a map into a list of the project file, or into a new one beside the map. */
import { addItem, appendItem, topMapping } from '../../checks/edits.ts';
import { columnOf } from '../../format/blocks.ts';
import { type Span, toSpan } from '../../model/place.ts';
import { assumption, readRefs } from '../../model/reader.ts';
import { keysOf } from '../../model/schema/introspect.ts';
import { project as projectSchema } from '../../model/schema/project.ts';
import { languageVersion } from '../../model/version.ts';
import { findValue, type MapNode } from '../../syntax/node.ts';
import { outline } from '../../syntax/outline.ts';
import { lineEndOf } from '../../syntax/sourceLine.ts';
import { parse } from '../../syntax/syntaxTree.ts';
import type { Bilingual } from '../../vocabulary/catalogue.ts';
import type { FeatureContext } from '../feature.ts';
import type { FileEdits } from './refactoring.ts';
import { isSound, type Spot } from './spot.ts';

export interface Entry {
  /** As it stands behind a dash; further lines as far to the left as they may. */
  readonly lines: readonly string[];
  /** Between braces, for a list that is written on one line. */
  readonly flow: string | undefined;
}

/** `undefined` where the list is written too unusually, or broken. */
export function entryEdits(context: FeatureContext, section: string, entry: Entry): FileEdits | undefined {
  const { projectText } = context;
  if (projectText === undefined) return newProject(context, section, entry);
  const tree = parse(projectText);
  const parts = outline(tree);
  const written = parts.pairs.find(({ pair }) => pair.key.text === section);
  if (!tree.chunks.every(isSound)) return undefined;
  const list = written?.pair.value;
  const mapping = topMapping({ outline: parts }, keysOf(projectSchema));
  const edit =
    written && list?.kind === 'list' && list.flow ? entry.flow && appendItem(written.chunk, list, entry.flow) : addItem(mapping, section, entry.lines);
  return edit ? { file: 'project', edits: [{ ...toSpan(tree, edit.at), newText: withLineEnds(edit.text, lineEndOf(projectText)) }] } : undefined;
}

function newProject({ document, journey }: FeatureContext, section: string, { lines }: Entry): FileEdits {
  const head = [`cjm: ${languageVersion}`, 'kind: project', `language: ${journey.context.language}`];
  const text = [...head, `${section}:`, ...lines.map((line, index) => (index === 0 ? '  - ' : '    ') + line), ''].join('\n');
  return { file: 'new-project', edits: [{ start: 0, end: 0, newText: withLineEnds(text, lineEndOf(document.text)) }] };
}

/** Lines that hold nothing but their indentation stay empty. */
function withLineEnds(text: string, newline: string): string {
  return text.replace(/[ \t]*\r?\n/g, newline);
}

/** The lines of a text that begins at an offset, moved to the left by its column. */
export function linesAt(text: string, { start, end }: Span): string[] {
  const blanks = new RegExp(`^ {0,${columnOf(text, start)}}`);
  return text
    .slice(start, end)
    .split(/\r?\n/)
    .map((line, index) => (index === 0 ? line : line.replace(blanks, '')));
}

/** An entry that names studies of the map alone would lose them in the project. */
export function namesOwnStudies({ journey: { context } }: FeatureContext, { chunk }: Spot, map: MapNode): boolean {
  const evidence = findValue(map, 'evidence');
  const studies = readRefs({ chunk, language: context.language, report: () => undefined }, evidence);
  return studies.some(({ text }) => text !== assumption && !context.project.research.find(text));
}

/** Where the entry goes, at the end of a title. */
export function destination({ projectText }: FeatureContext, existing: Bilingual): Bilingual {
  return projectText === undefined ? { en: 'to a new project file', ru: 'в новый файл проекта' } : existing;
}
