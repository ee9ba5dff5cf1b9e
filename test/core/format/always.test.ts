/** What holds for every text: formatting says the same, twice is once, nothing is lost, errors stay as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckSettings } from '../../../server/core/checks/check.ts';
import { checkFile } from '../../../server/core/checks/checkFile.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { root } from '../../setUp/paths.mjs';
import { runs } from '../seed.ts';
import { edit, editedText, mapText, textChange } from '../syntax/mapText.ts';
import { blankLinesOf, commentsOf, formatted, meaningOf } from './formatting.ts';

const settings: CheckSettings = { rules: new Map(), today: '2026-11-22' };
const folder = join(root, 'examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cjm.yaml'))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** Somebody's own way of writing: comments and blank lines anywhere, more blanks, quotes, other indentation, keys in another order. */
const habit = fc.tuple(
  fc.constantFrom('comment', 'beside', 'ignore', 'blank', 'wide', 'quote', 'swap', 'deeper', 'colon', 'dash', 'join', 'trail'),
  fc.nat(),
  fc.nat(8),
);
function withHabit(text: string, [kind, where, size]: readonly [string, number, number]): string {
  if (kind === 'deeper') return text.replace(/^( +)/gm, '$1$1');
  const lines = text.split('\n');
  const at = where % lines.length;
  const line = lines[at] ?? '';
  const isKey = /^\s*(?:- )?[\w-]+:/.test(line);
  switch (kind) {
    case 'comment':
      lines.splice(at, 0, `${' '.repeat(size)}# note ${where}`);
      break;
    case 'ignore':
      lines.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ''}# cjm-ignore no-evidence: ${where}`);
      break;
    case 'beside':
      if (isKey) lines[at] = `${line}  # beside ${where}`;
      break;
    case 'blank':
      lines.splice(at, 0, ' '.repeat(size % 3));
      break;
    case 'wide':
      lines[at] = line.replace(/([[{,])/g, '$1  ');
      break;
    case 'quote':
      lines[at] = line.replace(/: ([\w]+)$/, size % 2 ? ': "$1"' : ": '$1'");
      break;
    case 'colon':
      lines[at] = line.replace(/: /, ' :   ');
      break;
    case 'dash':
      lines[at] = line.replace(/^(\s*)- (?=[\w])/, '$1-   ');
      break;
    case 'join':
      lines[at] = line.replace(/^(\s*)((?:- )?[\w-]+): (\S.*)$/, (_, indent: string, key: string, value: string) => `${indent}${key}:\n${indent}     ${value}`);
      break;
    case 'trail':
      lines[at] = `${line}${' '.repeat(size)}`;
      break;
    default: {
      const next = lines[at + 1] ?? '';
      const indent = /^ *(?=[\w-]+: \S)/.exec(line)?.[0];
      if (indent !== undefined && indent === /^ *(?=[\w-]+: \S)/.exec(next)?.[0]) lines.splice(at, 2, next, line);
    }
  }
  return lines.join('\n');
}

/** An example up to some line: what is long takes long and shows no more. */
const piece = fc.tuple(fc.constantFrom(...examples), fc.nat(120)).map(([{ name, text }, length]) => ({
  name,
  text: `${text
    .split('\n')
    .slice(0, 20 + length)
    .join('\n')}\n`,
}));
const owned = fc.tuple(piece, fc.array(habit, { minLength: 1, maxLength: 12 }), fc.boolean()).map(([{ name, text }, habits, crlf]) => {
  const changed = habits.reduce(withHabit, text);
  return { name, text: crlf ? changed.replaceAll('\n', '\r\n') : changed };
});
const edited = fc
  .tuple(piece, fc.array(textChange, { minLength: 1, maxLength: 3 }))
  .map(([{ name, text }, changes]) => ({ name, text: changes.reduce((now, change) => edit(now, change(now)), text) }));
const small = fc.oneof(editedText, mapText).map((text) => ({ name: 'map.cjm.yaml', text }));
const anyText = fc.oneof(owned, edited, small);

const rulesOf = (text: string, name: string): string[] => {
  const document = MapDocument.open(text);
  return checkFile(document, kindOf(document, name), emptyProject, settings)
    .map(({ rule }) => rule)
    .toSorted();
};
const isReadable = (text: string): boolean => parse(text).chunks.every(({ problems }) => problems.length === 0);

/** Nothing that was not there before. */
function expectNoMore(after: readonly string[], before: readonly string[], text: string): void {
  const left = [...before];
  const more = after.filter((rule) => {
    const at = left.indexOf(rule);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  expect(more, text).toEqual([]);
}

function expectSame({ name, text }: { readonly name: string; readonly text: string }): void {
  const { text: after } = formatted(text, { name });
  expect(formatted(after, { name }).text, text).toBe(after);
  expect(meaningOf(after), text).toEqual(meaningOf(text));
  expectNoMore(rulesOf(after, name), rulesOf(text, name), text);
  if (!isReadable(text)) return;
  expect(commentsOf(after), text).toEqual(commentsOf(text));
  expect(blankLinesOf(after), text).toBe(blankLinesOf(text));
}

describe('says the same, twice is once, no comment or blank line is lost', () => {
  test.each(examples)('$name', expectSame);
  test('with habits of one’s own', () => fc.assert(fc.property(owned, expectSame), runs(100)));
  test('with mistakes', () => fc.assert(fc.property(edited, expectSame), runs(100)));
  test('short texts', () => fc.assert(fc.property(small, expectSame), runs(300)));
});

test('chunks with errors stay as they are, byte by byte', () => {
  fc.assert(
    fc.property(anyText, ({ name, text }) => {
      const broken = parse(text).chunks.filter(({ problems }) => problems.length > 0);
      const { text: after } = formatted(text, { name });
      const now = parse(after).chunks.map((chunk) => chunk.text);
      for (const chunk of broken) expect(now, text).toContain(chunk.text);
    }),
    runs(150),
  );
});

test('a range changes nothing outside of it, and nothing that is said', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(30), ({ name, text }, first, length) => {
      const lines = text.split('\n');
      const from = first % lines.length;
      const to = Math.min(lines.length, from + length);
      const { text: after } = formatted(text, { name, range: { from, to } });
      const [above, below] = [lines.slice(0, from).join('\n'), lines.slice(to).join('\n')];
      expect(after.slice(0, above.length), text).toBe(above);
      expect(below === '' ? '' : after.slice(-below.length), text).toBe(below);
      expect(meaningOf(after), text).toEqual(meaningOf(text));
      expectNoMore(rulesOf(after, name), rulesOf(text, name), text);
    }),
    runs(150),
  );
});

test('what the whole file would be given is there when the range is the whole file', () => {
  fc.assert(
    fc.property(owned, ({ name, text }) => {
      expect(formatted(text, { name, range: { from: 0, to: text.split('\n').length } }).text).toBe(formatted(text, { name }).text);
    }),
    runs(20),
  );
});
