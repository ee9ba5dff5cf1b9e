/** Several files of one project as features see them: a cursor in one of them, answers and edits in all. */
import { MapDocument } from '../../../server/core/document.ts';
import type { FeatureContext } from '../../../server/core/features/feature.ts';
import type { NameEdit } from '../../../server/core/features/naming/writeName.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { factsOf } from '../../../server/core/names/factsOf.ts';
import type { FileFacts } from '../../../server/core/names/fileFacts.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { contextOf, dedent, wholeText } from './context.ts';

/** Texts by file name; `project.cjm.yaml` is the project of the others. */
export type Files = Readonly<Record<string, string>>;

export interface Workspace {
  readonly texts: Files;
  /** The file with the cursor. */
  readonly file: string;
  readonly offset: number;
  readonly context: FeatureContext;
}

const folder = 'file:///work/';
const projectFile = 'project.cjm.yaml';

/** One of the files has a `<|>`, unless `at` says where the cursor is. */
export function workspaceOf(files: Files, at?: { readonly file: string; readonly offset: number }, language: 'en' | 'ru' = 'en'): Workspace {
  const marked = new Map(Object.entries(files).map(([name, text]) => [name, name === projectFile ? dedent(text) : wholeText(text)]));
  const [file, offset] = at ? [at.file, at.offset] : markIn(marked);
  const texts = Object.fromEntries([...marked].map(([name, text]) => [name, text.replace('<|>', '')]));
  const projectText = texts[projectFile];
  const projectUri = projectText === undefined ? {} : { projectUri: folder + projectFile };
  let facts: readonly FileFacts[] | undefined;
  const options = { uri: folder + file, files: () => (facts ??= factsOfAll(texts, file)), language, ...projectUri };
  const context = contextOf(texts[file] ?? '', projectText === undefined ? options : { ...options, project: projectText });
  return { texts, file, offset, context };
}

function markIn(texts: ReadonlyMap<string, string>): [string, number] {
  for (const [name, text] of texts) if (text.includes('<|>')) return [name, text.indexOf('<|>')];
  throw new Error('no <|> in the texts');
}

/** What all files tell, but for the one that is at hand. */
export function factsOfAll(texts: Files, without?: string): FileFacts[] {
  const projectText = texts[projectFile];
  const project = projectText === undefined ? emptyProject : readProject(parse(projectText)).project;
  const others = Object.entries(texts).filter(([name]) => name !== without);
  return others.map(([name, text]) => {
    const document = MapDocument.open(text);
    return factsOf(folder + name, document, kindOf(document, name), project, projectText === undefined ? undefined : folder + projectFile);
  });
}

/** A place as its file, and its line with the place in guillemets. */
export function shown(
  { texts }: Workspace,
  {
    uri,
    range: { start, end },
  }: { readonly uri: string; readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } } },
): string {
  const file = uri.slice(folder.length);
  const line = texts[file]?.split('\n')[start.line] ?? '';
  return `${file}: ${line.slice(0, start.character)}«${line.slice(start.character, end.character)}»${line.slice(end.character)}`
    .replace(/: +(?:- )?/, ': ')
    .trimEnd();
}

/** The texts after edits. */
export function edited({ texts }: Pick<Workspace, 'texts'>, edits: ReadonlyMap<string, readonly NameEdit[]>): Files {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, applied(text, edits.get(folder + name) ?? [])]));
}

function applied(text: string, edits: readonly NameEdit[]): string {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const offsetOf = ({ line, character }: NameEdit['range']['start']): number => (starts[line] ?? text.length) + character;
  const spans = edits.map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText })).toSorted((a, b) => b.start - a.start);
  for (const [index, { end }] of spans.slice(1).entries()) if (end > (spans[index]?.start ?? 0)) throw new Error('two edits overlap');
  return spans.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
