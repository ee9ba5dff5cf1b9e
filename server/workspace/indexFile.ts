/** The text of a file → what the index keeps of it. A long text is read portion by portion, so that nobody waits for all of it. */
import type { FileSummary } from '../core/checks/projectFiles.ts';
import { summarise } from '../core/checks/summarise.ts';
import { MapDocument } from '../core/document.ts';
import { type FileKind, kindOf } from '../core/fileKind.ts';
import { factsOf } from '../core/names/factsOf.ts';
import type { FileFacts } from '../core/names/fileFacts.ts';
import { type WrittenPath, writtenPaths } from '../core/paths/writtenPaths.ts';
import type { FoundProject } from './projects.ts';

export interface IndexedFile {
  readonly uri: string;
  readonly facts: FileFacts;
  readonly summary: FileSummary;
  readonly paths: readonly WrittenPath[];
  /** What checks of other files rest on: the summary without title and places. Two that say the same are equal. */
  readonly told: string;
}

export function indexDocument(uri: string, document: MapDocument, kind: FileKind, { project, uri: projectUri }: FoundProject): IndexedFile {
  const summary = summarise(uri, document, kind, project);
  return {
    uri,
    facts: factsOf(uri, document, kind, project, projectUri),
    summary,
    paths: writtenPaths(document, kind),
    told: JSON.stringify(summary, (key, value: unknown) => (key === 'range' || key === 'title' ? undefined : value)),
  };
}

/** About what can be read in a few milliseconds. */
const portion = 8_000;

/** Reads a text as if it were typed in: portion after portion, each of which leaves the ones before it as they are. */
export async function openInPortions(text: string, rest: () => Promise<void>, visit: (document: MapDocument) => void = () => undefined): Promise<MapDocument> {
  let at = endOfPortion(text, 0);
  let document = MapDocument.open(text.slice(0, at));
  while (at < text.length) {
    visit(document);
    await rest();
    const end = endOfPortion(text, at);
    document = document.edit([{ start: at, end: at, text: text.slice(at, end) }]);
    at = end;
  }
  return document;
}

function endOfPortion(text: string, from: number): number {
  const newline = from + portion >= text.length ? -1 : text.indexOf('\n', from + portion);
  return newline < 0 ? text.length : newline + 1;
}

export async function indexText(uri: string, text: string, found: FoundProject, rest: () => Promise<void>): Promise<IndexedFile> {
  // What is built of the part read so far is kept for the whole.
  const document = await openInPortions(text, rest, (part) => {
    if (kindOf(part, uri) === 'map') part.journey(found.project);
  });
  return indexDocument(uri, document, kindOf(document, uri), found);
}
