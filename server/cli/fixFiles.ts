/**
 * Applies every preferred fix, round by round, until none is left: fixes that touch each other wait for the next round, since the
 * first may have made the second needless. Project files are mended when a fix of a map says so.
 */
import type { Finding, Fix } from '../core/checks/finding.ts';
import type { Span } from '../core/model/place.ts';
import type { SyntaxTree } from '../core/syntax/syntaxTree.ts';
import { type CheckedFile, checkText, fixesOf, spanOf, treeOf } from './checkedFile.ts';
import type { InputFile } from './findFiles.ts';
import type { ProjectLookup } from './projectLookup.ts';

/** Texts by absolute path; what has been changed is kept apart from what is on the disk. */
export interface TextStore {
  readonly read: (path: string) => string;
  readonly change: (path: string, text: string) => void;
}

interface Replacement extends Span {
  readonly text: string;
}

/** How many fixes were applied; the results are in the store. */
export async function fixFile(file: InputFile, store: TextStore, lookup: ProjectLookup): Promise<number> {
  const seen = new Set<string>();
  let count = 0;
  for (;;) {
    const checked = checkText(file, store.read(file.path), await lookup.find(file.path));
    const state = `${checked.document.text}\0${checked.found.text}`;
    // A fix that brings an earlier text back would go on for ever.
    if (seen.has(state)) return count;
    seen.add(state);
    const fixes = checked.findings.map((finding) => preferredFix(checked, finding)).filter((fix) => fix !== undefined);
    const own = applyOwn(checked, fixes, store);
    const applied = own > 0 ? own : applyToProject(checked, fixes, store);
    if (applied === 0) return count;
    count += applied;
    if (own === 0 || checked.kind === 'project') lookup.forget();
  }
}

export function preferredFix(checked: CheckedFile, finding: Finding): Fix | undefined {
  const fix = fixesOf(checked, finding, 'en').find(({ preferred }) => preferred === true);
  // Without a file behind it, or without a project, there is nothing to write to.
  return fix?.file === 'project' && checked.kind !== 'project' && (checked.file.isStandardInput || checked.found.path === undefined) ? undefined : fix;
}

function applyOwn(checked: CheckedFile, fixes: readonly Fix[], store: TextStore): number {
  const own = fixes.filter((fix) => fix.file !== 'project' || checked.kind === 'project');
  return apply(checked.file.path, checked.document.tree, own, store);
}

/** One at a time: the next is found in the new text of the project. */
function applyToProject(checked: CheckedFile, fixes: readonly Fix[], store: TextStore): number {
  const fix = fixes.find(({ file }) => file === 'project');
  const { path } = checked.found;
  return fix === undefined || path === undefined ? 0 : apply(path, treeOf(fix, checked), [fix], store);
}

function apply(path: string, tree: SyntaxTree, fixes: readonly Fix[], store: TextStore): number {
  const taken: Replacement[] = [];
  let count = 0;
  for (const fix of fixes) {
    const replacements = fix.edits.map((edit): Replacement => ({ ...spanOf(tree, edit), text: withLineEndsOf(tree.text, edit.text) }));
    if (replacements.length === 0 || replacements.some((one) => taken.some((other) => touches(one, other)))) continue;
    taken.push(...replacements);
    count += 1;
  }
  if (count > 0) store.change(path, replaceAll(tree.text, taken));
  return count;
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
