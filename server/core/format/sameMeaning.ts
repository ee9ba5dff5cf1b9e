/** Compares a file before and after formatting, part by part, as it is read: same keys, same texts, same types. Where they stand does not matter. */
import { isEmpty, type Pair, type SyntaxNode } from '../syntax/node.ts';
import { type Outline, outline as outlineOf, type PairOutline, type StageOutline } from '../syntax/outline.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { yaml11Reading } from '../syntax/yaml11.ts';

interface Read {
  readonly tree: SyntaxTree;
  readonly outline: Outline;
}

/** The chunks of the old text whose parts read otherwise in the new one; all when the parts are not the same ones. */
export function misread(before: Read, after: SyntaxTree): readonly Chunk[] {
  const now = outlineOf(after, before.outline);
  const [pairs, newPairs] = [byKey(before.outline.pairs), byKey(now.pairs)];
  const stages = before.outline.stages.map((stage, index): [StageOutline, StageOutline | undefined] => [stage, now.stages[index]]);
  const areSame =
    pairs.length === newPairs.length &&
    pairs.every(({ pair }, index) => pair.key.text === newPairs[index]?.pair.key.text) &&
    stages.length === now.stages.length &&
    before.outline.strays.length === now.strays.length &&
    problemsOf(before.tree) === problemsOf(after);
  if (!areSame) return before.tree.chunks;
  return [
    ...pairs.filter(({ pair }, index) => !isStages(pair) && !isSame(pair.value, newPairs[index]?.pair.value)).map(({ chunk }) => chunk),
    ...stages.filter(([old, stage]) => old !== stage && !isSameStage(old, stage)).flatMap(([{ chunks }]) => chunks),
  ];
}

/** The stages are compared one by one, whichever way their list is written. */
function isStages({ key, value }: Pair): boolean {
  return key.text === 'stages' && (isEmpty(value) || value.kind === 'list');
}

function problemsOf({ chunks }: SyntaxTree): number {
  return chunks.reduce((sum, { problems }) => sum + problems.length, 0);
}

function isSameStage(a: StageOutline, b: StageOutline | undefined): boolean {
  if (!b || a.steps.length !== b.steps.length || (a.stepsKey === undefined) !== (b.stepsKey === undefined)) return false;
  return (
    arePairs(
      a.pairs.map(({ pair }) => pair),
      b.pairs.map(({ pair }) => pair),
    ) &&
    a.steps.every(({ node }, index) => isSame(node, b.steps[index]?.node)) &&
    (a.node.kind === 'map' || isSame(a.node, b.node))
  );
}

export function isSame(a: SyntaxNode, b: SyntaxNode | undefined): boolean {
  if (a.kind === 'map') return b?.kind === 'map' && arePairs(a.pairs, b.pairs);
  if (a.kind === 'list') return b?.kind === 'list' && a.items.length === b.items.length && a.items.every((item, index) => isSame(item, b.items[index]));
  if (b?.kind !== 'scalar' || isEmpty(a) !== isEmpty(b)) return false;
  return a.text === b.text ? typeof a.value === typeof b.value || yaml11Reading(a.text) !== undefined : measure(a.text) === measure(b.text);
}

function arePairs(a: readonly Pair[], b: readonly Pair[]): boolean {
  if (a.length !== b.length) return false;
  const [old, now] = [a.toSorted(byText), b.toSorted(byText)];
  return old.every(({ key, value }, index) => key.text === now[index]?.key.text && isSame(value, now[index]?.value));
}

function byKey(pairs: readonly PairOutline[]): PairOutline[] {
  return pairs.toSorted((a, b) => byText(a.pair, b.pair));
}

/** Equal keys stay in the order in which they stand. */
function byText({ key: a }: Pair, { key: b }: Pair): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** A figure however it is spaced, its comma a point. */
function measure(text: string): string {
  return /\d/.test(text) ? text.replace(/(\d)[\s\u00a0\u202f\u2009]+(?=[^\d\s])/g, '$1').replace(/(\d),(\d)/g, '$1.$2') : text;
}
