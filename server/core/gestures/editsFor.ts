/** Turns a gesture into the smallest edits of the text, or into the reason why there are none. Whatever the text, there is an answer, and never one that would harm what was not meant. */
import { addItem, addKpi } from './addEntry.ts';
import { addLane } from './addLane.ts';
import { addStage, addStep } from './addPart.ts';
import { requireNotShared } from './anchors.ts';
import { deleteElement } from './deleteElement.ts';
import { duplicateElement } from './duplicateElement.ts';
import { addFunnel } from './furtherFunnels.ts';
import type { Draft, Gesture, GestureContext, GestureResult } from './gesture.ts';
import { joinEdits } from './layRows.ts';
import { moveElement } from './moveElement.ts';
import { openPage, type Page } from './page.ts';
import { Refused } from './refusal.ts';
import { setState } from './setState.ts';
import { setValue } from './setValue.ts';
import { afterEdits, isUnharmed } from './unharmed.ts';

type Makers = { readonly [K in Gesture['kind']]: (page: Page, gesture: Extract<Gesture, { kind: K }>) => Draft };

const makers: Makers = {
  set: setValue,
  'set-state': setState,
  'add-item': addItem,
  'add-kpi': addKpi,
  'add-step': addStep,
  'add-stage': addStage,
  'add-lane': addLane,
  'add-funnel': addFunnel,
  delete: deleteElement,
  duplicate: duplicateElement,
  move: moveElement,
};

export function editsFor(context: GestureContext, gesture: Gesture): GestureResult {
  try {
    if (context.kind !== 'map') throw new Refused('not-a-map');
    return isBlank(context) ? begin(context, gesture) : handOut(openPage(context), gesture);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.sentence };
    throw error;
  }
}

function isBlank({ document: { text } }: GestureContext): boolean {
  return text.trim() === '';
}

/** A file with nothing in it becomes a map with the first gesture. */
function begin(context: GestureContext, gesture: Gesture): GestureResult {
  const { text } = context.document;
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const document = context.document.edit([{ start, end: text.length, text: 'cjm: 1\n' }]);
  const page = openPage({ ...context, document, journey: document.journey(context.project) });
  const result = handOut(page, gesture);
  if ('refusal' in result) return result;
  const after = afterEdits(page, result.edits).text;
  return { ...result, edits: [{ start, end: text.length, newText: after.slice(start) }] };
}

function handOut(page: Page, gesture: Gesture): GestureResult {
  const make = makers[gesture.kind] as (page: Page, gesture: Gesture) => Draft;
  const { edits, select } = make(page, gesture);
  const joined = joinEdits(edits).filter(({ start, end, newText }) => page.text.slice(start, end) !== newText);
  const after = afterEdits(page, joined);
  requireNotShared(page, after);
  if (!isUnharmed(page, joined, after)) throw new Refused('unsafe');
  const selected = select?.(after.journey(page.project));
  return { edits: joined, ...(selected === undefined ? {} : { select: selected }) };
}
