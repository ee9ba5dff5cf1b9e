/** Offers to ignore a rule, here or in the whole file: a comment that waits for its reason. */
import type { Finding } from '../checks/finding.ts';
import { toSpan } from '../model/place.ts';
import { lineAt, lineEndOf, type SourceLine } from '../syntax/sourceLine.ts';
import { findCursor } from './cursor/findCursor.ts';
import type { FeatureContext } from './feature.ts';
import type { TextEdit } from './pieces.ts';

interface SuppressAction {
  readonly title: string;
  readonly finding: Finding;
  readonly edits: readonly TextEdit[];
}

/** What is wrong with the file itself cannot be talked away. */
const never: ReadonlySet<string> = new Set(['syntax-error', 'suppression-unexplained', 'suppression-unused']);

export function suppress(context: FeatureContext, findings: readonly Finding[]): SuppressAction[] {
  const seen = new Set<string>();
  return findings
    .filter(({ rule, severity, at }) => !never.has(rule) && !(severity === 'error' && at.chunk.problems.length > 0) && !seen.has(rule) && seen.add(rule))
    .flatMap((finding) => [...suppressHere(finding, context), suppressInFile(finding, context)]);
}

function suppressHere(finding: Finding, { document: { text, tree }, language }: FeatureContext): SuppressAction[] {
  const line = lineAt(text, toSpan(tree, finding.at).start);
  // Inside a text of several lines a comment would become part of it.
  if (line.content === line.end || !isOwnLine(line, text) || !findCursor(tree, Math.min(line.end, beforeComment(line, text)))) return [];
  const indent = text.slice(line.start, line.content).replace('\uFEFF', '');
  const { rule } = finding;
  const at = text.charCodeAt(line.start) === 0xfeff ? line.start + 1 : line.start;
  const title = { en: `Ignore “${rule}” here, with a reason`, ru: `Не проверять «${rule}» здесь, с объяснением` };
  return [{ title: title[language], finding, edits: [{ start: at, end: at, newText: `${indent}# cjm-ignore ${rule}: ${lineEndOf(text)}` }] }];
}

function isOwnLine({ content, end }: SourceLine, text: string): boolean {
  return !/^(?:<{7}|={7}|>{7}|#)/.test(text.slice(content, end));
}

/** A place on the line that is no comment: the end of its key or dash. */
function beforeComment({ content, end }: SourceLine, text: string): number {
  const beginning = /^(?:-[ \t]+)*[^\s:#]*/.exec(text.slice(content, end))?.[0].length ?? 0;
  return content + beginning;
}

function suppressInFile(finding: Finding, { document: { text }, language }: FeatureContext): SuppressAction {
  const { rule } = finding;
  const head = /^\uFEFF?(?:#[ \t]*cjm-ignore-file[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
  const title = { en: `Ignore “${rule}” in this file, with a reason`, ru: `Не проверять «${rule}» в этом файле, с объяснением` };
  return { title: title[language], finding, edits: [{ start: head, end: head, newText: `# cjm-ignore-file ${rule}: ${lineEndOf(text)}` }] };
}
