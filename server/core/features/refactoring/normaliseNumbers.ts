/** Figures in one spelling: `10,8 %` → `10.8%`, `14 400` → `14400`, `2 hours` → `2 h`; in a selection, or in the whole file. */
import { rewrite } from '../../checks/rules/kpis/writing.ts';
import { normalQuantity } from '../../format/normalQuantity.ts';
import { placesIn } from '../../model/place.ts';
import { leavesOf, metaOf } from '../../model/schema/introspect.ts';
import { walkTyped } from '../../model/schema/typedWalk.ts';
import type { Expectation } from '../../model/schema/values.ts';
import type { Chunk } from '../../syntax/syntaxTree.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextEdit } from '../pieces.ts';
import { inMap, type Refactoring } from './refactoring.ts';
import { isSound, placeSpan } from './spot.ts';

const figures: ReadonlySet<Expectation> = new Set(['quantity', 'count', 'duration', 'change']);

export const normaliseNumbers: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'here',
  *offers(context, span) {
    const places = placesIn(context.document.tree, { start: span.start, end: Math.max(span.end, span.start + 1) });
    const edits = places.flatMap(({ chunk }) => editsIn(context, chunk)).filter(({ start, end }) => start <= span.end && span.start <= end);
    const [only] = edits;
    if (!only) return;
    const title = edits.length === 1 ? { en: `Write “${only.newText}”`, ru: `Написать «${only.newText}»` } : titleOf(edits.length);
    yield { title, edits: () => inMap(edits) };
  },
};

export const normaliseAllNumbers: Refactoring = {
  kind: 'refactor.rewrite',
  reach: 'map',
  *offers(context) {
    const edits = context.document.tree.chunks.flatMap((chunk) => editsIn(context, chunk));
    if (edits.length > 0) yield { title: titleOf(edits.length, true), edits: () => inMap(edits) };
  },
};

function titleOf(count: number, everywhere = false): { en: string; ru: string } {
  return everywhere
    ? { en: `Normalise all numbers of the file (${count})`, ru: `Привести все числа файла к единому виду (${count})` }
    : { en: `Normalise the numbers selected (${count})`, ru: `Привести выделенные числа к единому виду (${count})` };
}

function editsIn(context: FeatureContext, chunk: Chunk): TextEdit[] {
  const { kind, journey } = context;
  const { language, ownLanes } = journey.context;
  const edits: TextEdit[] = [];
  if (!isSound(chunk)) return edits;
  walkTyped(chunk, kind, ownLanes, {
    value: ({ node, schema }) => {
      const isFigure = leavesOf(schema).some((leaf) => figures.has(metaOf(leaf).expects ?? 'text'));
      const text = isFigure && node.style !== 'block' ? normalQuantity(node.text, language) : undefined;
      if (text === undefined) return;
      const edit = rewrite({ chunk, start: node.start, end: node.end }, text);
      edits.push({ ...placeSpan(context, edit.at), newText: edit.text });
    },
  });
  return edits;
}
