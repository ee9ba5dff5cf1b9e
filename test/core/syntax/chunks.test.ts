import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { isEmpty, type SyntaxNode } from '../../../server/core/syntax/node.ts';
import { outline } from '../../../server/core/syntax/outline.ts';
import { applyChange, type Chunk, parse, type SyntaxTree } from '../../../server/core/syntax/syntaxTree.ts';
import { runs } from '../seed.ts';
import { edit, editedText, mapText, textChange } from './mapText.ts';

/** Leaves and pairs of the tree with absolute positions; block collections have no range of their own in a chunked text. */
type Plain = { at?: readonly [number, number]; text?: string; list?: Plain[]; map?: [Plain, Plain][] };

function toPlain(node: SyntaxNode, base: number): Plain {
  if (isEmpty(node)) return { text: '' };
  if (node.kind === 'scalar') return { at: [base + node.start, base + node.end], text: node.text };
  const at = node.flow ? { at: [base + node.start, base + node.end] as const } : {};
  if (node.kind === 'list') return { ...at, list: node.items.map((item) => toPlain(item, base)) };
  return { ...at, map: node.pairs.map(({ key, value }) => [toPlain(key, base), toPlain(value, base)]) };
}

/** The chunks put together again, as one tree. */
function composed(tree: SyntaxTree): Plain {
  const base = (chunk: Chunk): number => tree.offsets[tree.indexOf.get(chunk) ?? -1] ?? Number.NaN;
  const { pairs, stages } = outline(tree);
  const plainStages = stages.map((stage): Plain => {
    if (stage.node.kind !== 'map') return toPlain(stage.node, base(stage.chunk));
    const map = stage.pairs.map(({ chunk, pair }): [Plain, Plain] => [toPlain(pair.key, base(chunk)), toPlain(pair.value, base(chunk))]);
    const { stepsKey, steps } = stage;
    if (stepsKey) {
      const key = toPlain(stepsKey.pair.key, base(stepsKey.chunk));
      const empty = toPlain(stepsKey.pair.value, base(stepsKey.chunk));
      map.push([key, steps.length ? { list: steps.map((step) => toPlain(step.node, base(step.chunk))) } : empty]);
    }
    return { map: map.toSorted((a, b) => (a[0].at?.[0] ?? 0) - (b[0].at?.[0] ?? 0)) };
  });
  return {
    map: pairs.map(({ chunk, pair }) => {
      const chunked = chunk.kind === 'stages' && pair.key.text === 'stages' && pair.value.kind === 'scalar' && stages.length > 0;
      return [toPlain(pair.key, base(chunk)), chunked ? { list: plainStages } : toPlain(pair.value, base(chunk))];
    }),
  };
}

function whole(text: string): Plain | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const convert = (node: unknown): Plain => {
    if (isMap(node)) return { ...placeOf(node), map: node.items.map((pair) => [convert(pair.key), convert(pair.value)]) };
    if (isSeq(node)) return { ...placeOf(node), list: node.items.map(convert) };
    if (!isScalar(node) || (node.source === '' && node.type === 'PLAIN')) return { text: '' };
    return { at: [node.range?.[0] ?? 0, node.range?.[1] ?? 0], text: node.source ?? '' };
  };
  return convert(document.contents);
}

/** Block collections begin and end where their parts do. */
function placeOf({ flow, range }: YAMLMap | YAMLSeq): { at?: readonly [number, number] } {
  return flow && range ? { at: [range[0], range[1]] } : {};
}

/** YAML that the language does not allow. */
const oursAlone = new Set(['conflict-marker', 'merge-key', 'tag', 'complex-key', 'empty-key']);
const problemCount = (tree: SyntaxTree): number => tree.chunks.reduce((sum, chunk) => sum + chunk.problems.length, 0);

test('the chunks of a text are the text', () => {
  fc.assert(
    fc.property(mapText, (text) => {
      expect(
        parse(text)
          .chunks.map((chunk) => chunk.text)
          .join(''),
      ).toBe(text);
    }),
    runs(100),
  );
});

test('a chunked text reads like the whole one wherever YAML can read it', () => {
  fc.assert(
    fc.property(editedText, (text) => {
      const tree = parse(text);
      const expected = whole(text);
      if (!expected?.map || tree.chunks.some((chunk) => chunk.reachesOut || chunk.problems.some(({ code }) => oursAlone.has(code)))) return;
      const { pairs, strays } = outline(tree);
      if (strays.length > 0 || pairs.filter(({ pair }) => pair.key.text === 'stages').length > 1) return;
      expect(problemCount(tree), text).toBe(0);
      expect(composed(tree), text).toEqual(expected);
    }),
    runs(2_000),
  );
});

test('a text that YAML cannot read has a problem in some chunk', () => {
  fc.assert(
    fc.property(editedText, (text) => {
      const tree = parse(text);
      if (whole(text) === undefined) expect(problemCount(tree) + outline(tree).strays.length, text).toBeGreaterThan(0);
    }),
    runs(2_000),
  );
});

test('after any edits the tree equals one parsed afresh', () => {
  fc.assert(
    fc.property(mapText, fc.array(textChange, { minLength: 1, maxLength: 12 }), (start, changes) => {
      let tree = parse(start);
      for (const change of changes) {
        const next = change(tree.text);
        const text = edit(tree.text, next);
        tree = applyChange(tree, next);
        expect(tree.text).toBe(text);
        const fresh = parse(text);
        expect(tree.chunks, text).toEqual(fresh.chunks);
        expect([tree.offsets, tree.lines]).toEqual([fresh.offsets, fresh.lines]);
        expect(tree.chunks.map((chunk) => tree.indexOf.get(chunk))).toEqual(fresh.chunks.map((_, index) => index));
      }
    }),
    runs(1_000),
  );
});

test('an edit inside a step makes one new chunk', () => {
  const text = 'cjm: 1\nstages:\n  - stage: a\n    steps:\n      - step: x\n        goals: none\n      - step: y\n  - stage: b\n';
  const before = parse(text);
  const at = text.indexOf('none');
  const after = applyChange(before, { start: at, end: at + 4, text: 'fast' });
  expect(after.chunks.filter((chunk) => !before.chunks.includes(chunk)).map((chunk) => chunk.kind)).toEqual(['step']);
});
