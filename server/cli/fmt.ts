/** `cjm fmt`: brings files into canonical form, or says which are not in it (`--check`); `--upgrade` brings them to the current version first. */
import { applyEdits } from '../core/checks/fix.ts';
import { versionOld } from '../core/checks/rules/structure/versionOld.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { format, formatText } from '../core/format/format.ts';
import { positionAt } from '../core/syntax/positions.ts';
import type { SyntaxTree } from '../core/syntax/syntaxTree.ts';
import { byteOrderMark } from '../workspace/decodeUtf8.ts';
import { checkText, fixesOf } from './checkedFile.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findFiles, type InputFile } from './findFiles.ts';
import { ProjectLookup, type ProjectSettings } from './projectLookup.ts';
import { readStandardInput, readText } from './readText.ts';
import type { Terminal } from './terminal.ts';
import { Texts } from './texts.ts';
import { writeText } from './writeText.ts';

export interface FmtOptions {
  readonly check?: boolean;
  readonly upgrade?: boolean;
  readonly stdinPath?: string;
}

/** What one file came to. */
interface Outcome {
  readonly isChanged: boolean;
  readonly isBroken: boolean;
}

export async function fmt(paths: readonly string[], options: FmtOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  if (options.stdinPath !== undefined && !paths.includes('-')) throw new Failure(says.stdinPathAlone);
  const { files, failures } = await findFiles(paths.length === 0 ? ['.'] : paths, options.stdinPath, says);
  const texts = new Texts(says);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules: { [versionOld.id]: 'warning' }, today: undefined });
  const outcomes: Outcome[] = [];
  const unusable = [...failures];
  for (const file of files) {
    try {
      outcomes.push(await formatFile(file, options, lookup, terminal));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unusable.push(error);
    }
  }
  const changed = outcomes.filter(({ isChanged }) => isChanged).length;
  terminal.note(options.check === true ? says.notFormatted(changed, outcomes.length) : says.formatted(changed, outcomes.length));
  for (const { message } of unusable) terminal.complain(message);
  if (unusable.length > 0) return 2;
  return outcomes.some(({ isBroken }) => isBroken) || (options.check === true && changed > 0) ? 1 : 0;
}

async function formatFile(file: InputFile, { check, upgrade }: FmtOptions, lookup: ProjectLookup, { says, out, complain }: Terminal): Promise<Outcome> {
  const { path, shown, isStandardInput } = file;
  const { text: before, hasMark } = isStandardInput ? await readStandardInput(shown, says) : readText(path, shown, says);
  const found = await lookup.find(path);
  const document = MapDocument.open(upgrade === true ? upgraded(file, before, found) : before);
  const { language } = document.journey(found.project).context;
  const after = formatText(document.text, format(document, kindOf(document, path), { language }));
  const isChanged = after !== before;
  const written = (hasMark ? byteOrderMark : '') + after;
  if (check === true) out(isChanged ? `${shown}\n` : '');
  else if (isStandardInput) out(written);
  else if (isChanged) {
    writeText(path, written, shown, says);
    out(`${shown}\n`);
  }
  const line = firstProblem(document.tree);
  if (line !== undefined) complain(says.leftAsIs(shown, line));
  return { isChanged, isBroken: line !== undefined };
}

/** The text with its version brought up to date. */
function upgraded(file: InputFile, text: string, found: ProjectSettings): string {
  const checked = checkText(file, text, found);
  const edits = checked.findings.filter(({ rule }) => rule === versionOld.id).flatMap((finding) => fixesOf(checked, finding, 'en').flatMap((fix) => fix.edits));
  return applyEdits(checked.document.tree, edits);
}

/** Number of the first line that cannot be read, counted from 1. */
function firstProblem(tree: SyntaxTree): number | undefined {
  for (const [index, { problems }] of tree.chunks.entries()) {
    const start = Math.min(...problems.map((problem) => problem.start));
    if (problems.length > 0) return positionAt(tree, (tree.offsets[index] ?? 0) + start).line + 1;
  }
  return undefined;
}
