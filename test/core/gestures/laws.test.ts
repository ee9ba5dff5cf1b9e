/** What holds for every gesture in every map: the values afterwards are those that were meant, and no other line has changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCollection, parseDocument, visit, type YAMLSeq } from 'yaml';
import type { FeatureContext } from '../../../server/core/features/feature.ts';
import { editsFor } from '../../../server/core/gestures/editsFor.ts';
import { findElement } from '../../../server/core/gestures/find.ts';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { elementsOf } from '../../../server/core/view/elements.ts';
import { root } from '../../setUp/paths.mjs';
import { contextOf } from '../features/context.ts';
import { runs } from '../seed.ts';
import { editedText } from '../syntax/mapText.ts';
import { Dice, type Drawn, drawGesture, longForm, restyled, tidy, withoutIds } from './randomGestures.ts';

const folder = join(root, 'examples');
const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cjm.yaml') && !/project|insights/.test(name))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const sound = maps.filter(({ name }) => !name.startsWith('broken/'));

function open(name: string, text: string): FeatureContext {
  const project = join(folder, dirname(name), 'project.cjm.yaml');
  return contextOf(text, name.startsWith('broken/') ? {} : { project: readFileSync(project, 'utf8') });
}

const scalarTypes = ['PLAIN', 'PLAIN', 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

/** As other programs would write the same values: other indents, quotes, blocks of lines, brackets. Comments stay. */
function restyle(text: string, style: number): string {
  const document = parseDocument(text);
  if (style === 0) {
    let count = 0;
    visit(document, {
      Scalar: (key, node, path) => {
        if (key === 'key' || typeof node.value !== 'string' || path.length < 7 || path.some((outer) => isCollection(outer) && outer.flow)) return;
        node.type = scalarTypes[(count += 1) % scalarTypes.length] ?? 'PLAIN';
      },
    });
  }
  if (style === 3 || style === 4 || style === 5) {
    let count = 0;
    const [depth, often] = style === 4 ? [6, 3] : [5, 2];
    visit(document, {
      Collection: (_, node, path) => {
        if (style === 3) node.flow = false;
        else if (path.length > depth && (count += 1) % often === 0) node.flow = true;
      },
    });
  }
  if (style === 6) shareLists(document);
  return document.toString({ indent: style === 1 ? 4 : 2, indentSeq: style !== 2, lineWidth: style === 2 ? 70 : 0, flowCollectionPadding: style !== 1 });
}

/** A list that says what one before it says becomes an alias. */
function shareLists(document: ReturnType<typeof parseDocument>): void {
  const seen = new Map<string, YAMLSeq>();
  visit(document, {
    Seq: (_, node) => {
      const values = JSON.stringify(node);
      const known = seen.get(values);
      if (known) return document.createAlias(known, `list-${[...seen.keys()].indexOf(values)}`);
      seen.set(values, node);
      return undefined;
    },
  });
}

interface Outcome {
  readonly text: string;
  readonly refusal: string | undefined;
  readonly select: string | undefined;
}

function apply(context: FeatureContext, gesture: Gesture): Outcome {
  const result = editsFor(context, gesture);
  const { text } = context.document;
  if ('refusal' in result) return { text, refusal: result.refusal.en, select: undefined };
  let last = -1;
  for (const { start, end } of result.edits) {
    expect(start, 'edits are sorted and apart').toBeGreaterThan(last);
    last = end;
  }
  const after = result.edits.toReversed().reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
  return { text: after, refusal: undefined, select: result.select };
}

/** The values that the gesture means. */
function wanted(text: string, { change, anyIds }: Drawn): unknown {
  const map = longForm(text);
  change(map);
  const kept = tidy(map);
  return anyIds ? withoutIds(kept) : kept;
}

function read(text: string, { anyIds }: Drawn): unknown {
  const kept = tidy(longForm(text));
  return anyIds ? withoutIds(kept) : kept;
}

/** Old lines that are not there any more, and new ones. */
function lineCounts(before: string, after: string): { readonly gone: number; readonly put: number } {
  const changes = diffArrays(before.split(/\r?\n/), after.split(/\r?\n/));
  const count = (key: 'added' | 'removed'): number => changes.reduce((sum, one) => sum + (one[key] ? one.value.length : 0), 0);
  return { gone: count('removed'), put: count('added') };
}

/** The same as `toEqual`, which takes its time. */
function expectSame(actual: unknown, expected: unknown, where: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, where).toEqual(expected);
}

/** Neighbouring seeds make other dice. */
function diceOf(seed: number): Dice {
  return new Dice(Math.imul(seed ^ (seed << 13), 0x9e3779b1));
}

const unusual = /too unusually|more than was meant/;

test('in every example, in every layout: what was meant, and nothing else', () => {
  let [made, odd] = [0, 0];
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(), ({ name, text: original }, seed) => {
      const dice = diceOf(seed);
      let text = restyled(original, dice, restyle);
      // Several gestures in a row.
      for (let round = 0; round < 6; round += 1) {
        const context = open(name, text);
        const drawn = drawGesture(context.journey, dice);
        if (!drawn) return;
        const where = `${name}, seed ${seed}, round ${round}: ${JSON.stringify(drawn.gesture)}`;
        const outcome = apply(context, drawn.gesture);
        made += 1;
        if (unusual.test(outcome.refusal ?? '')) odd += 1;
        if (outcome.refusal !== undefined) continue;
        const now = open(name, outcome.text);
        expectSame(read(outcome.text, drawn), wanted(text, drawn), where);
        expect(problemsOf(now), where).toBeLessThanOrEqual(problemsOf(context));
        checkLines(text, outcome.text, drawn.gesture, where);
        checkIds(context, now, drawn.gesture, where);
        text = outcome.text;
      }
    }),
    runs(25),
  );
  expect(made).toBeGreaterThan(100);
  expect(odd / made).toBeLessThan(0.02);
}, 240_000);

function problemsOf({ document }: FeatureContext): number {
  return document.tree.broken.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** What is added leaves all lines but the one it may stand on; what is deleted puts none but that one. */
function checkLines(before: string, after: string, { kind }: Gesture, where: string): void {
  const { gone, put } = lineCounts(before, after);
  if (kind === 'add-item' || kind === 'add-kpi' || kind === 'add-step' || kind === 'add-stage' || kind === 'duplicate')
    expect(gone, where).toBeLessThanOrEqual(1);
  if (kind === 'delete') expect(put, where).toBeLessThanOrEqual(1);
  if (kind === 'set') expect(put, where).toBeLessThanOrEqual(4);
  if (kind === 'set' || kind === 'move' || kind.startsWith('add')) expect(remarksIn(after), where).toEqual(remarksIn(before));
  expect(before.startsWith('\uFEFF'), where).toBe(after.startsWith('\uFEFF'));
  expect(/(?<!\r)\n/.test(after), where).toBe(before.includes('\r\n') ? /(?<!\r)\n/.test(before) : after.includes('\n'));
  expect(after.endsWith('\n'), where).toBe(before.endsWith('\n'));
}

/** Comments that were put into the text to see them again. */
function remarksIn(text: string): string[] {
  return (text.match(/# remark \d+/g) ?? []).toSorted();
}

/** Ids of what was not touched stay, and no two are the same. */
function checkIds(before: FeatureContext, now: FeatureContext, { kind }: Gesture, where: string): void {
  const ids = ({ journey }: FeatureContext): string[] => [
    ...journey.stages.map(({ id }) => id),
    ...journey.stages.flatMap(({ steps }) => steps.map(({ id }) => `step ${id}`)),
  ];
  if (kind === 'duplicate' || kind === 'add-step' || kind === 'add-stage') expect(ids(now), where).toEqual(expect.arrayContaining(ids(before)));
}

test('every element of every picture is found by its name', () => {
  for (const { name, text } of sound) {
    const { journey } = open(name, text);
    for (const { id } of elementsOf(journey).filter((element) => element.id !== 'personas'))
      expect(() => findElement(journey, id), `${name}: ${id}`).not.toThrow();
  }
});

describe('back again', () => {
  test('what was added and is deleted leaves the very text', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), ({ name, text: original }, seed) => {
        const dice = diceOf(seed);
        const text = restyled(original, dice, (now) => now);
        const context = open(name, text);
        const drawn = drawGesture(context.journey, dice);
        if (!drawn || !(drawn.gesture.kind.startsWith('add-') || drawn.gesture.kind === 'duplicate') || drawn.gesture.kind === 'add-lane') return;
        const outcome = apply(context, drawn.gesture);
        if (outcome.refusal !== undefined || outcome.select === undefined || fillsCell(text, outcome.text)) return;
        const back = apply(open(name, outcome.text), { kind: 'delete', element: outcome.select });
        count += 1;
        expect(back.text, `${name}, seed ${seed}: ${JSON.stringify(drawn.gesture)}, then delete ${outcome.select}`).toBe(text);
      }),
      runs(150),
    );
    expect(count).toBeGreaterThan(30);
  }, 120_000);

  /** A cell that said `none` or had a key without a value does not say so again. */
  function fillsCell(before: string, after: string): boolean {
    const gone = diffArrays(before.split(/\r?\n/), after.split(/\r?\n/)).filter(({ removed }) => removed);
    return gone.some(({ value }) => value.some((line) => /:\s*(?:none|\?\?\?|unknown|n\/a|\[\]|\{\})?\s*(?:#.*)?$/.test(line)));
  }

  test('what was set and is set back leaves the very text', () => {
    let count = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.nat(),
        fc.constantFrom('x', 'Two words', 'x: y', 'say "no"', 'two\nlines'),
        ({ name, text: original }, seed, value) => {
          const dice = diceOf(seed);
          const text = restyled(original, dice, (now) => now);
          const context = open(name, text);
          const items = context.journey.stages.flatMap((stage) =>
            stage.steps.flatMap((step) =>
              (step.lanes.items.actions?.entries ?? []).map((item, index) => ({ item, element: `${stage.id}/${step.id}/actions/${index + 1}` })),
            ),
          );
          if (items.length === 0) return;
          const { item, element } = dice.one(items);
          if (item.text.state !== 'given') return;
          const there = apply(context, { kind: 'set', element, key: 'text', value });
          const back = apply(open(name, there.text), { kind: 'set', element, key: 'text', value: item.text.value });
          expect(back.text, `${name}, seed ${seed}: ${element}`).toBe(text);
          count += 1;
        },
      ),
      runs(60),
    );
    expect(count).toBeGreaterThan(30);
  }, 120_000);
});

test('in texts that are broken anywhere: an edit that breaks nothing else, or a reason', () => {
  let made = 0;
  fc.assert(
    fc.property(fc.oneof(editedText, editedText, fc.constantFrom(...maps.map(({ text }) => text))), fc.nat(), (text, seed) => {
      const context = contextOf(text);
      const dice = diceOf(seed);
      for (let round = 0; round < 3; round += 1) {
        const drawn = drawGesture(context.journey, dice);
        if (!drawn) return;
        const outcome = apply(context, drawn.gesture);
        if (outcome.refusal !== undefined) continue;
        const where = `${JSON.stringify(text)}: ${JSON.stringify(drawn.gesture)}`;
        made += 1;
        expect(problemsOf(contextOf(outcome.text)), where).toBeLessThanOrEqual(problemsOf(context));
        if (parses(text)) expectSame(read(outcome.text, drawn), wanted(text, drawn), where);
      }
    }),
    runs(200),
  );
  expect(made).toBeGreaterThan(100);
}, 240_000);

/** Without errors, and without what `yaml` reads otherwise than the language does. */
function parses(text: string): boolean {
  const document = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' });
  return document.errors.length === 0 && document.warnings.length === 0 && !/^(?:---|\.\.\.)/m.test(text);
}
