/** Placed changes and compared figures → the mark of every element that differs. What came or went as a whole marks all that is in it. */
import type { Verdict } from '../view/journeyView.ts';
import type { ChangeKind, ChangeMark } from './comparisonView.ts';
import { stateText } from './elementTexts.ts';
import type { FigureMark } from './markFigures.ts';
import type { Piece } from './markWords.ts';
import type { MergedStage } from './mergeColumns.ts';
import { type Noter, noteChange } from './noteChange.ts';
import type { PictureElement } from './pictureElements.ts';
import type { Picture, PlacedChange } from './showChanges.ts';
import { sides } from './tell.ts';

interface Draft {
  readonly changes: Set<number>;
  readonly notes: Set<string>;
  readonly verdicts: Set<Verdict>;
  /** The note that says what is better or worse. */
  judged: string | undefined;
  isMoved: boolean;
}
type Drafts = Map<string, Draft>;

export function markElements(
  changes: readonly PlacedChange[],
  figures: ReadonlyMap<string, FigureMark>,
  picture: Picture,
  noter: Noter,
): Readonly<Record<string, ChangeMark>> {
  const drafts: Drafts = new Map();
  for (const [id, { notes, verdict }] of figures) {
    const draft = draftOf(id, drafts);
    for (const one of notes) draft.notes.add(one);
    if (verdict) draft.verdicts.add(verdict);
  }
  changes.forEach((change, index) => addChange(change, index, picture, noter, drafts));
  for (const stage of picture.merged.columns) spread(stage, picture, drafts);
  const kinds = new Map([...drafts].map(([id, draft]) => [id, kindOf(picture.elements.get(id), draft)]));
  for (const id of picture.merged.cells.keys()) markCell(id, picture, noter, drafts, kinds);
  const marks: Record<string, ChangeMark> = {};
  for (const id of picture.elements.keys()) {
    const [draft, kind] = [drafts.get(id), kinds.get(id)];
    if (draft && kind) marks[id] = markOf(id, draft, kind, picture);
  }
  return marks;
}

function draftOf(id: string, drafts: Drafts): Draft {
  const known = drafts.get(id);
  if (known) return known;
  const draft: Draft = { changes: new Set(), notes: new Set(), verdicts: new Set(), judged: undefined, isMoved: false };
  drafts.set(id, draft);
  return draft;
}

function addChange(
  { change, told, shown: { element, verdict } }: PlacedChange,
  index: number,
  { elements, merged }: Picture,
  noter: Noter,
  drafts: Drafts,
): void {
  const own = element === undefined ? undefined : elements.get(element);
  if (element === undefined || !own) return;
  const draft = draftOf(element, drafts);
  draft.changes.add(index);
  if (verdict) draft.verdicts.add(verdict);
  if (change.kind === 'moved') draft.isMoved = true;
  // What is new or gone says all of itself; a cell says it by its items.
  if (own.before === undefined || own.after === undefined || merged.cells.has(element)) return;
  for (const { text, isJudged } of noteChange(change, told, element, own.before !== own.after, noter)) {
    draft.notes.add(text);
    if (isJudged) draft.judged ??= text;
  }
}

function kindOf(element: PictureElement | undefined, { isMoved }: Draft): ChangeKind {
  if (element?.before === undefined && element?.after !== undefined) return 'added';
  if (element?.before !== undefined && element.after === undefined) return 'removed';
  return isMoved ? 'moved' : 'changed';
}

/** Whatever stands in a stage, a step or a cell that came or went has come or gone with it. */
function spread(stage: MergedStage, { merged, elements }: Picture, drafts: Drafts): void {
  const isWhole = (id: string): boolean => (elements.get(id)?.before === undefined) !== (elements.get(id)?.after === undefined);
  const inherit = (id: string, from: ReadonlySet<number>): ReadonlySet<number> => {
    const own = drafts.get(id)?.changes ?? new Set();
    if (own.size > 0 || from.size === 0 || !isWhole(id)) return own;
    const draft = draftOf(id, drafts);
    for (const index of from) draft.changes.add(index);
    return from;
  };
  const spreadColumn = (column: string, from: ReadonlySet<number>): void => {
    inherit(`curve:${column}`, from);
    for (const { id: lane } of merged.view.lanes) {
      const cell = merged.cells.has(`${column}/${lane}`) ? inherit(`${column}/${lane}`, from) : undefined;
      if (cell) for (const { key } of merged.view.cells[`${column}/${lane}`]?.items ?? []) inherit(key, cell);
    }
  };
  const none: ReadonlySet<number> = new Set();
  const ofStage = isWhole(`stage:${stage.id}`) ? (drafts.get(`stage:${stage.id}`)?.changes ?? none) : none;
  inherit(`funnel:stages/${stage.id}`, ofStage);
  spreadColumn(`${stage.id}/*`, ofStage);
  for (const { id } of stage.steps) {
    const whole = isWhole(`step:${id}`);
    const ofStep = inherit(`step:${id}`, ofStage);
    spreadColumn(id, whole ? ofStep : none);
  }
}

/** A cell is marked when anything in it is; its state is told where it is another one. */
function markCell(id: string, { merged, elements }: Picture, { notes }: Noter, drafts: Drafts, kinds: Map<string, ChangeKind>): void {
  const items = merged.view.cells[id]?.items ?? [];
  const inside = items.flatMap(({ key }) => drafts.get(key) ?? []);
  if (inside.length === 0 && !drafts.has(id)) return;
  const draft = draftOf(id, drafts);
  const slot = merged.cells.get(id);
  const [old, now] = [slot?.before?.state, slot?.after?.state];
  const hasOtherState = old !== undefined && now !== undefined && old !== now;
  if (hasOtherState) draft.notes.add(old === 'given' ? notes.nowState(stateText(now, merged.view.labels)) : notes.wasState(stateText(old, merged.view.labels)));
  for (const { changes, verdicts } of inside) {
    for (const index of changes) draft.changes.add(index);
    for (const verdict of verdicts) draft.verdicts.add(verdict);
  }
  const alike = new Set(items.map(({ key }) => kinds.get(key)));
  const [only] = alike;
  const own = kindOf(elements.get(id), { ...draft, isMoved: false });
  kinds.set(id, own === 'changed' && !hasOtherState && alike.size === 1 && (only === 'added' || only === 'removed') ? only : own);
}

function markOf(id: string, { changes, notes, verdicts, judged }: Draft, kind: ChangeKind, { merged, elements }: Picture): ChangeMark {
  const [verdict] = verdicts;
  return {
    kind,
    changes: [...changes].toSorted((a, b) => a - b),
    ...(merged.cells.has(id) || isFigure(id) ? {} : texts(elements.get(id))),
    notes: [...notes],
    ...(verdicts.size === 1 && verdict ? { verdict, ...(judged === undefined ? {} : { judged: [...notes].indexOf(judged) }) } : {}),
  };
}

/** What a figure was, its notes say. */
function isFigure(id: string): boolean {
  return id.startsWith('metric:') || id.startsWith('funnel:');
}

function texts(element: PictureElement | undefined): { before?: readonly Piece[]; after?: readonly Piece[] } {
  const { before, after } = element ?? { before: undefined, after: undefined };
  if (before === undefined || before === after) return {};
  if (after === undefined) return before === '' ? {} : { before: [{ text: before, mark: 'removed' }] };
  const told = sides(before, after);
  return { ...(told.before.length > 0 ? { before: told.before } : {}), ...(told.after.length > 0 ? { after: told.after } : {}) };
}
