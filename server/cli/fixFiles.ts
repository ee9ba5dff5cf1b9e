/**
 * Applies every preferred fix, round by round, until none is left: fixes that touch each other wait for the next round, since the
 * first may have made the second needless. Project files are mended when a fix of a map says so.
 */
import type { Finding, Fix } from '../core/checks/finding.ts';
import type { Span } from '../core/model/place.ts';
import type { SyntaxTree } from '../core/syntax/syntaxTree.ts';
import { type CheckedFile, checkText, fixesOf, spanOf, treeOf } from './checkedFile.ts';
import type { InputFile } from './findFiles.ts';
import type { ProjectLookup, ProjectSettings } from './projectLookup.ts';

/** Texts by absolute path; what has been changed is kept apart from what is on the disk. */
export interface TextStore {
  readonly read: (path: string) => string;
  readonly change: (path: string, text: string) => void;
}

interface Replacement extends Span {
  readonly text: string;
}

/** A file after all the fixes of its own. */
export interface Mended {
  readonly checked: CheckedFile;
  readonly count: number;
  /** What could be mended in its project. */
  readonly forProject: readonly Fix[];
}

/** Asks and changes nothing but the text, so that it can be done in any thread. */
export function mend(file: InputFile, text: string, found: ProjectSettings): Mended {
  const seen = new Set<string>();
  let checked = checkText(file, text, found);
  for (let count = 0; ; ) {
    const fixes = checked.findings.map((finding) => preferredFix(checked, finding)).filter((fix) => fix !== undefined);
    const isForProject = (fix: Fix): boolean => fix.file === 'project' && checked.kind !== 'project';
    const forProject = fixes.filter(isForProject);
    const own = apply(
      checked.document.tree,
      fixes.filter((fix) => !isForProject(fix)),
    );
    seen.add(checked.document.text);
    // A fix that brings an earlier text back would go on for ever.
    if (own.count === 0 || seen.has(own.text)) return { checked, count, forProject };
    count += own.count;
    checked = checkText(file, own.text, found);
  }
}

/** How many fixes were applied, in the file and in its project; the results are in the store. */
export async function fixFile(file: InputFile, store: TextStore, lookup: ProjectLookup): Promise<number> {
  const seen = new Set<string>();
  let count = 0;
  for (;;) {
    const found = await lookup.find(file.path);
    const { checked, count: own, forProject } = mend(file, store.read(file.path), found);
    if (own > 0) store.change(file.path, checked.document.text);
    const toProject = applyToProject(checked, forProject, store);
    const state = `${checked.document.text}\0${found.text}`;
    count += own + toProject;
    if (seen.has(state) || (toProject === 0 && (own === 0 || checked.kind !== 'project'))) return count;
    seen.add(state);
    lookup.forget();
  }
}

export function preferredFix(checked: CheckedFile, finding: Finding): Fix | undefined {
  const fix = fixesOf(checked, finding, 'en').find(({ preferred }) => preferred === true);
  // Without a file behind it, or without a project, there is nothing to write to.
  return fix?.file === 'project' && checked.kind !== 'project' && (checked.file.isStandardInput || checked.found.path === undefined) ? undefined : fix;
}

/** One at a time: the next is found in the new text of the project. */
function applyToProject(checked: CheckedFile, [fix]: readonly Fix[], store: TextStore): number {
  const { path } = checked.found;
  if (fix === undefined || path === undefined) return 0;
  const { text, count } = apply(treeOf(fix, checked), [fix]);
  if (count > 0) store.change(path, text);
  return count;
}

function apply(tree: SyntaxTree, fixes: readonly Fix[]): { readonly text: string; readonly count: number } {
  const taken: Replacement[] = [];
  let count = 0;
  for (const fix of fixes) {
    const replacements = fix.edits.map((edit): Replacement => ({ ...spanOf(tree, edit), text: withLineEndsOf(tree.text, edit.text) }));
    if (replacements.length === 0 || replacements.some((one) => taken.some((other) => touches(one, other)))) continue;
    taken.push(...replacements);
    count += 1;
  }
  return { text: replaceAll(tree.text, taken), count };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text: inserted } of replacements.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < position) continue;
    result += text.slice(position, start) + inserted;
    position = end;
  }
  return result + text.slice(position);
}

/** Line ends stay as they are found: a file with CRLF gets no bare LF. */
function withLineEndsOf(text: string, inserted: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? inserted.replace(/\r?\n/g, '\r\n') : inserted;
}
