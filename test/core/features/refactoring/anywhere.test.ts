/** Whatever is offered wherever the cursor stands in an example: the text stays readable, loses no comment and no text, and gets no error. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lexer } from 'yaml';
import type { FeatureContext } from '../../../../server/core/features/feature.ts';
import { findingsOf } from '../../../../server/core/features/findings.ts';
import { type RefactorAction, refactorActions } from '../../../../server/core/features/refactorActions.ts';
import { parse } from '../../../../server/core/syntax/syntaxTree.ts';
import { walkScalars } from '../../../../server/core/syntax/walk.ts';
import { runs } from '../../seed.ts';
import { editedText } from '../../syntax/mapText.ts';
import { contextOf } from '../context.ts';
import { applied } from './refactoring.ts';

const examples = join(dirname(fileURLToPath(import.meta.url)), '../../../../examples');
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cjm.yaml'))
  .toSorted()
  .map((file) => {
    const project = join(examples, dirname(file), 'project.cjm.yaml');
    return {
      file,
      text: readFileSync(join(examples, file), 'utf8'),
      project: file.endsWith('project.cjm.yaml') || !existsSync(project) ? undefined : readFileSync(project, 'utf8'),
    };
  });

/** Words that a refactoring is there to change; all others must be as before. */
const renaming = /^(?:Convert to|Translate|Normalise|Write “\d|Write “[€$])/;

test('in every example', () => {
  fc.assert(
    fc.property(fc.nat(files.length - 1), fc.nat(1_000_000), fc.nat(200), (index, at, length) => {
      const { file, text, project } = files[index] ?? { file: '', text: '', project: undefined };
      const start = at % text.length;
      const context = open(text, project);
      const errors = errorsOf(context);
      for (const action of refactorActions(context, { start, end: Math.min(text.length, start + length) }, ['refactor', 'source'], true))
        checkAction(`${file} at ${start}: ${action.title}`, action, context, errors);
    }),
    runs(20),
  );
});

test('in any map after random edits', () => {
  fc.assert(
    fc.property(editedText, fc.nat(1_000_000), fc.nat(60), (text, at, length) => {
      const context = open(text, 'cjm: 1\nkind: project\n# below\npersonas:\n  - id: student\n');
      const start = at % (text.length + 1);
      for (const action of refactorActions(context, { start, end: Math.min(text.length, start + length) }, ['refactor', 'source'], true))
        checkAction(`${JSON.stringify(text)} at ${start}: ${action.title}`, action, context, undefined);
    }),
    runs(100),
  );
});

function open(text: string, project: string | undefined): FeatureContext {
  return contextOf(text, project === undefined ? {} : { project });
}

function checkAction(where: string, action: RefactorAction, context: FeatureContext, errors: ReadonlyMap<string, number> | undefined): void {
  const edits = action.edits();
  const { text } = context.document;
  const old = context.projectText ?? '';
  const after = applied(
    text,
    edits.filter(({ file }) => file === 'map'),
  );
  const projectAfter = applied(
    old,
    edits.filter(({ file }) => file !== 'map'),
  );
  expect(after + projectAfter, where).not.toBe(text + old);
  for (const [before, now] of [
    [text, after],
    [old, projectAfter],
  ] as const)
    expect(problemsOf(now), where).toBe(problemsOf(before));
  expect(commentsOf(after, projectAfter), where).toEqual(commentsOf(text, old));
  const [before, now] = [scalarsOf(text, old), scalarsOf(after, projectAfter)];
  if (renaming.test(action.title)) expect(now.length >= before.length, where).toBe(true);
  else expect(missing(before, now), where).toEqual([]);
  if (!errors) return;
  const reopened = open(after, context.projectText === undefined && !action.creates ? undefined : projectAfter);
  for (const [rule, count] of errorsOf(reopened)) expect(count <= (errors.get(rule) ?? 0) ? '' : rule, where).toBe('');
}

function problemsOf(text: string): number {
  return parse(text).chunks.reduce((sum, { problems }) => sum + problems.length, 0);
}

function commentsOf(...texts: readonly string[]): string[] {
  const chunks = texts.flatMap((text) => parse(text).chunks);
  return chunks
    .flatMap((chunk) => [...new Lexer().lex(chunk.text)])
    .filter((token) => token.startsWith('#'))
    .toSorted();
}

function scalarsOf(...texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const chunk of texts.flatMap((text) => parse(text).chunks))
    walkScalars(chunk, (node, { role }) => void (role === 'key' || node.text === '' ? 0 : found.push(node.text.trimEnd())));
  return found;
}

/** Those of the first list that the second has fewer of. */
function missing(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of after) left.set(text, (left.get(text) ?? 0) + 1);
  return before.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count === 0;
  });
}

function errorsOf(context: FeatureContext): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findingsOf(context)) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
