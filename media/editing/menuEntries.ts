/** An element of the picture → what can be done with it, as the entries of a menu. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { Gesture } from '../../server/protocol.ts';
import { cellOf } from '../sight.ts';
import type { EditWord } from './editWords.ts';
import { moveOf, type Way } from './gesturesOf.ts';
import { countAt, itemAt, itemsOf, kindOf, stepAt, stepsIn } from './places.ts';

export type Deed =
  | { readonly kind: 'edit'; readonly element: string; readonly details?: true }
  | { readonly kind: 'add'; readonly element: string; readonly at?: number }
  | { readonly kind: 'gesture'; readonly gesture: Gesture }
  | { readonly kind: 'goto'; readonly element: string }
  /** To the clipboard, as a picture. */
  | { readonly kind: 'copy'; readonly cell: string };

export interface Entry {
  readonly word: EditWord;
  readonly keys?: string;
  readonly deed: Deed;
  /** It begins a group. */
  readonly parted?: true;
}

export function menuEntries(view: JourneyView, root: ParentNode, element: string): Entry[] {
  const goTo: Entry = { word: 'goToText', keys: 'Enter', deed: { kind: 'goto', element }, parted: true };
  switch (kindOf(view, element)) {
    case 'item':
      return [...ofItem(view, root, element), goTo, copy(cellOf(element))];
    case 'cell':
      return [...ofCell(view, element), addLane, goTo, copy(element)];
    case 'curve':
      return [edit(element), ...states(element, ['unknown', 'not-applicable', 'absent']), addLane, goTo];
    case 'step':
      return [...ofStep(view, root, element), goTo];
    case 'stage':
      return [...ofStage(view, root, element), goTo];
    case 'next':
      return [edit(element), remove(element.slice(0, element.indexOf('/next') + '/next'.length)), addLane, goTo];
    case 'funnel':
      return [edit(element), { word: 'addStep', keys: 'Insert', deed: { kind: 'add', element } }, remove(element)];
    case 'count':
      return [...ofCount(view, element), goTo];
    case 'lane':
      return [edit(element), { word: 'removeLane', deed: { kind: 'gesture', gesture: { kind: 'delete', element } } }, addLane, goTo];
    default:
      return [edit(element), goTo];
  }
}

/** Where nothing may be changed. */
export function stillEntries(view: JourneyView, element: string): Entry[] {
  const kind = kindOf(view, element);
  const goTo: Entry = { word: 'goToText', keys: 'Enter', deed: { kind: 'goto', element } };
  return kind === 'item' || kind === 'next' || kind === 'cell' ? [goTo, copy(kind === 'cell' ? element : cellOf(element))] : [goTo];
}

const copy = (cell: string): Entry => ({ word: 'copyPicture', deed: { kind: 'copy', cell } });
const edit = (element: string): Entry => ({ word: 'edit', keys: 'F2', deed: { kind: 'edit', element } });
const addLane: Entry = { word: 'addLane', deed: { kind: 'add', element: 'lanes' }, parted: true };
const duplicate = (element: string): Entry => ({ word: 'duplicate', keys: 'Ctrl+D', deed: { kind: 'gesture', gesture: { kind: 'duplicate', element } } });
const remove = (element: string): Entry => ({ word: 'remove', keys: 'Delete', deed: { kind: 'gesture', gesture: { kind: 'delete', element } } });

function moves(view: JourneyView, root: ParentNode, element: string): Entry[] {
  const ways: readonly (readonly [Way, EditWord, string])[] = [
    ['up', 'moveUp', 'Alt+↑'],
    ['down', 'moveDown', 'Alt+↓'],
    ['left', 'moveLeft', 'Alt+←'],
    ['right', 'moveRight', 'Alt+→'],
  ];
  return ways.flatMap(([way, word, keys]): Entry[] => {
    const gesture = moveOf(view, root, element, way);
    return gesture ? [{ word, keys, deed: { kind: 'gesture', gesture } }] : [];
  });
}

/** The first of a group is parted from what stands before it. */
function group(entries: readonly Entry[]): Entry[] {
  return entries.map((entry, index) => (index === 0 ? { ...entry, parted: true } : entry));
}

function ofItem(view: JourneyView, root: ParentNode, element: string): Entry[] {
  const cell = itemAt(view, element)?.cell ?? element;
  return [
    edit(element),
    { word: 'details', keys: 'F2 F2', deed: { kind: 'edit', element, details: true } },
    { word: 'addItem', keys: 'Insert', deed: { kind: 'add', element: cell } },
    ...addForStage(view, cell),
    duplicate(element),
    remove(element),
    ...group(moves(view, root, element)),
  ];
}

/** What is said of a step may be said of its whole stage. */
function addForStage({ columns }: JourneyView, cell: string): Entry[] {
  const column = columns.find(({ id, step }) => step !== '*' && cell.startsWith(`${id}/`));
  return column === undefined ? [] : [{ word: 'addForStage', deed: { kind: 'add', element: `${column.stage}/*${cell.slice(column.id.length)}` } }];
}

function ofCell(view: JourneyView, element: string): Entry[] {
  const items = itemsOf(view, element);
  const only = items.length === 1 ? items[0]?.key : undefined;
  return [
    ...(only === undefined ? [] : [edit(only)]),
    { word: 'addItem', keys: 'Insert', deed: { kind: 'add', element } },
    ...addForStage(view, element),
    ...states(element, ['none', 'unknown', 'not-applicable', ...(view.cells[element] ? (['absent'] as const) : [])]),
  ];
}

function states(cell: string, all: readonly ('none' | 'unknown' | 'not-applicable' | 'absent')[]): Entry[] {
  const words = { none: 'stateNone', unknown: 'stateUnknown', 'not-applicable': 'stateNotApplicable', absent: 'stateAbsent' } as const;
  return group(all.map((state) => ({ word: words[state], deed: { kind: 'gesture', gesture: { kind: 'set-state', cell, state } } })));
}

function ofCount(view: JourneyView, element: string): Entry[] {
  const { funnel = element, index = 0 } = countAt(view, element) ?? {};
  return [
    edit(element),
    { word: 'addStepBefore', deed: { kind: 'add', element: funnel, at: index } },
    { word: 'addStepAfter', keys: 'Insert', deed: { kind: 'add', element: funnel, at: index + 1 } },
    remove(element),
  ];
}

function ofStep(view: JourneyView, root: ParentNode, element: string): Entry[] {
  const place = stepAt(view, element);
  const stage = `stage:${view.stages[place?.stage ?? -1]?.id ?? ''}`;
  const index = place?.index ?? 0;
  return [
    edit(element),
    { word: 'addStepBefore', deed: { kind: 'add', element: stage, at: index } },
    { word: 'addStepAfter', keys: 'Insert', deed: { kind: 'add', element: stage, at: index + 1 } },
    duplicate(element),
    remove(element),
    ...group(moves(view, root, element)),
    addLane,
  ];
}

function ofStage(view: JourneyView, root: ParentNode, element: string): Entry[] {
  const index = view.stages.findIndex(({ id }) => `stage:${id}` === element);
  return [
    edit(element),
    { word: 'addStep', keys: 'Insert', deed: { kind: 'add', element, at: stepsIn(view, element.slice('stage:'.length)) } },
    { word: 'nextOf', deed: { kind: 'edit', element: `${element.slice('stage:'.length)}/*/next` } },
    { word: 'addStageBefore', deed: { kind: 'add', element: 'stages', at: index } },
    { word: 'addStageAfter', deed: { kind: 'add', element: 'stages', at: index + 1 } },
    duplicate(element),
    remove(element),
    ...group(moves(view, root, element)),
    addLane,
  ];
}
