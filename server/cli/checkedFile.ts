/** One checked file, and its findings in the words and positions that every format prints. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckSettings } from '../core/checks/check.ts';
import { checkFile } from '../core/checks/checkFile.ts';
import { describeFinding } from '../core/checks/describe.ts';
import type { Edit, Finding, Fix, RelatedElsewhere, Severity } from '../core/checks/finding.ts';
import { findFixes } from '../core/checks/fix.ts';
import type { ProjectFiles } from '../core/checks/projectFiles.ts';
import { MapDocument } from '../core/document.ts';
import { type FileKind, kindOf } from '../core/fileKind.ts';
import { type Place, type Span, toSpan } from '../core/model/place.ts';
import { type Position, positionAt } from '../core/syntax/positions.ts';
import { parse, type SyntaxTree } from '../core/syntax/syntaxTree.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { type InputFile, inputFile } from './findFiles.ts';
import type { ProjectSettings } from './projectLookup.ts';

export interface CheckedFile {
  readonly file: InputFile;
  readonly document: MapDocument;
  readonly kind: FileKind;
  readonly found: ProjectSettings;
  readonly settings: CheckSettings;
  readonly findings: readonly Finding[];
}

/** `project` has all files of the project, where they are known. */
export function checkText(file: InputFile, text: string, found: ProjectSettings, project?: ProjectFiles): CheckedFile {
  const document = MapDocument.open(text);
  const kind = kindOf(document, file.path);
  const around = project && { uri: pathToFileURL(file.path).href, project };
  return { file, document, kind, found, settings: found.settings, findings: checkFile(document, kind, found.project, found.settings, around) };
}

/** Lines and columns from 1, columns in UTF-16 units as editors count them; the end is after the last character. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Remark extends Region {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly RelatedRemark[];
}

/** A second place, in this file or another. */
export interface RelatedRemark extends Region {
  readonly file: InputFile;
  readonly message: string;
}

export function toRemark({ file, document: { tree } }: CheckedFile, finding: Finding, language: Language): Remark {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: describeFinding(finding, language),
    ...regionOf(tree, toSpan(tree, finding.at)),
    related: [
      ...(finding.related ?? []).map(({ at, message }) => ({ file, message: message[language], ...regionOf(tree, toSpan(tree, at)) })),
      ...(finding.elsewhere ?? []).map((one) => toRelated(one, language)),
    ],
  };
}

function toRelated({ uri, range, message }: RelatedElsewhere, language: Language): RelatedRemark {
  return { file: inputFile(fileURLToPath(uri)), message: message[language], ...regionBetween(range.start, range.end) };
}

export function regionOf(tree: SyntaxTree, { start, end }: Span): Region {
  return regionBetween(positionAt(tree, start), positionAt(tree, end));
}

function regionBetween(from: Position, to: Position): Region {
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}

export function fixesOf({ document, found, kind }: CheckedFile, finding: Finding, language: Language): readonly Fix[] {
  const journey = document.journey(found.project);
  return findFixes(finding, { journey, context: journey.context, language, projectText: kind === 'project' ? document.text : found.text });
}

/** The tree that a fix's places are in: the file's own, or that of the project's text. */
export function treeOf(fix: Fix, { document, found, kind }: CheckedFile): SyntaxTree {
  return fix.file === 'project' && kind !== 'project' ? parse(found.text ?? '') : document.tree;
}

export function spanOf(tree: SyntaxTree, { at }: Edit | { readonly at: Place }): Span {
  return toSpan(tree, at);
}
