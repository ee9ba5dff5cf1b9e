/** Pointer and keys, in the picture and in the layer over it → what the person wants to change. The grid's own keys come after these. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { FromPreview } from '../../server/protocol.ts';
import { letterOf } from '../letterOf.ts';
import { cellOf } from '../sight.ts';
import { moveOf, scoreOf, type Way } from './gesturesOf.ts';
import { textAfterClick, textOfEntries } from './ListControl.tsx';
import { isLone, type Layer } from './layer.ts';
import type { Deed } from './menuEntries.ts';
import { placeLayer } from './placeLayer.ts';
import { countAt, gridCellOf, itemAt, itemsOf, kindOf, stepAt, stepsIn, subjectAt } from './places.ts';

export interface EditAnswers {
  readonly view: () => JourneyView | undefined;
  readonly layer: () => Layer;
  readonly show: (layer: Layer) => void;
  readonly post: (message: FromPreview) => void;
  readonly perform: (deed: Deed) => void;
  /** `false` where nothing can be changed. */
  readonly editAt: (place: Element, isWhole: boolean) => boolean;
  readonly openMenu: (element: string, at: readonly [number, number] | undefined) => void;
  readonly write: () => void;
  readonly leave: () => void;
  readonly goOn: (by: 1 | -1) => void;
  readonly settle: (way: 'keepMine' | 'takeTheirs' | 'putBack') => void;
  readonly focusOn: (element: string) => boolean;
  /** The person does something else meanwhile. */
  readonly touched: () => void;
  readonly type: (key: string, text: string) => void;
}

/** Controls of the picture that mean something else. */
const controls = '.bench, .tabs, [role=tab], a, input, select, textarea, summary, dialog, [data-command], [data-figure], [data-add], [data-edit]';

export function listenToEditing(root: HTMLElement, box: HTMLElement, answers: EditAnswers): void {
  root.addEventListener('dblclick', (event) => onDoubleClick(event, answers));
  root.addEventListener('contextmenu', (event) => onContextMenu(event, answers));
  root.addEventListener('click', (event) => onClick(event, answers));
  root.addEventListener('pointermove', (event) => onPointerMove(event, answers));
  root.addEventListener('pointerdown', () => onElsewhere(answers));
  root.addEventListener('keydown', (event) => onGridKey(event, root, answers), { capture: true });
  document.documentElement.addEventListener('pointerleave', () => hideTools(answers));
  box.addEventListener('click', ({ target }) => target instanceof Element && onLayerClick(target, answers));
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    answers.write();
  });
  box.addEventListener('input', ({ target }) => onInput(target, answers));
  box.addEventListener('keydown', (event) => onLayerKey(event, box, answers));
  const again = (): void => placeLayer(root, box, answers.layer());
  window.addEventListener('scroll', again, { passive: true });
  window.addEventListener('resize', again);
}

function onDoubleClick(event: MouseEvent, answers: EditAnswers): void {
  if (!(event.target instanceof Element) || event.target.closest(controls) !== null) return;
  getSelection()?.removeAllRanges();
  if (answers.editAt(event.target, event.target.closest('.meta, .sev, .st, .ie, .is') !== null)) event.preventDefault();
}

function onContextMenu(event: MouseEvent, answers: EditAnswers): void {
  if (answers.view() === undefined) return;
  const element = event.target instanceof Element && event.target.closest(controls) === null ? subjectAt(event.target) : undefined;
  if (element === undefined) return;
  event.preventDefault();
  // The key has no place of its own.
  answers.openMenu(element, event.button === 2 ? [event.clientX, event.clientY] : undefined);
}

/** An item that was clicked takes the keys that follow; a button outside the layer adds. */
function onClick({ target }: MouseEvent, answers: EditAnswers): void {
  if (!(target instanceof Element)) return;
  const add = target.closest('[data-add]')?.getAttribute('data-add');
  if (add !== null && add !== undefined) return answers.perform({ kind: 'add', element: add });
  const edit = target.closest('[data-edit]')?.getAttribute('data-edit');
  if (edit !== null && edit !== undefined) return answers.perform({ kind: 'edit', element: edit });
  const item = target.closest('[data-item]')?.getAttribute('data-item');
  const selection = getSelection();
  if (item !== null && item !== undefined && target.closest(controls) === null && (selection === null || selection.isCollapsed)) answers.focusOn(item);
}

function onElsewhere(answers: EditAnswers): void {
  answers.touched();
  const { editor, menu, refusal, done } = answers.layer();
  // What was typed is not lost because of a click beside it.
  if (editor !== undefined) {
    if (Object.keys(editor.drafts).length === 0) answers.show({});
    else answers.write();
  } else if (menu !== undefined || refusal !== undefined || done !== undefined) answers.show({});
}

function onPointerMove({ target, buttons }: PointerEvent, answers: EditAnswers): void {
  const view = answers.view();
  if (view === undefined || buttons !== 0 || !(target instanceof Element)) return;
  const { editor, menu, tools, ...rest } = answers.layer();
  if (editor !== undefined || menu !== undefined) return;
  const element = target.closest(controls) === null ? subjectAt(target) : undefined;
  if (element === tools?.element) return;
  const next = element === undefined ? undefined : toolsFor(view, element);
  if (next !== undefined || tools !== undefined) answers.show({ ...rest, tools: next });
}

function hideTools(answers: EditAnswers): void {
  const { tools, ...rest } = answers.layer();
  if (tools !== undefined) answers.show(rest);
}

function toolsFor(view: JourneyView, element: string): Layer['tools'] {
  const kind = kindOf(view, element);
  if (kind === 'other') return undefined;
  const adds = additionAt(view, element);
  const cell = kind === 'item' ? cellOf(element) : element;
  const name = kind === 'item' || kind === 'cell' ? (view.lanes.find(({ id }) => cell.endsWith(`/${id}`))?.name ?? '') : '';
  return { element, name, grip: kind === 'item' || kind === 'step' || kind === 'stage', adds };
}

/** What “+” and Insert add to: an item to its cell, a step behind its step, a first or last step to its stage. */
function additionAt(view: JourneyView, element: string): { readonly element: string; readonly at?: number } | undefined {
  switch (kindOf(view, element)) {
    case 'item':
      return { element: cellOf(element) };
    case 'cell':
      return { element };
    case 'stage':
      return { element, at: stepsIn(view, element.slice('stage:'.length)) };
    case 'step': {
      const place = stepAt(view, element);
      return place && { element: `stage:${view.stages[place.stage]?.id ?? ''}`, at: place.index + 1 };
    }
    case 'funnel':
      return { element };
    case 'count': {
      const place = countAt(view, element);
      return place && { element: place.funnel, at: place.index + 1 };
    }
    default:
      return undefined;
  }
}

/** Everything that changes something without an editor; `true` when the key was one of these. */
function onGridKey(event: KeyboardEvent, root: HTMLElement, answers: EditAnswers): void {
  const { target } = event;
  const view = answers.view();
  if (view === undefined || !(target instanceof Element) || target.closest(controls) !== null) return;
  answers.touched();
  const element = subjectAt(target);
  const isHandled = undoKey(event, answers) || (element !== undefined && onElementKey(event, target, element, view, root, answers));
  if (!isHandled) return;
  event.preventDefault();
  event.stopPropagation();
}

function undoKey(event: KeyboardEvent, answers: EditAnswers): boolean {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(ctrlKey || metaKey) || altKey) return false;
  const letter = letterOf(event);
  if (letter !== 'z' && letter !== 'y') return false;
  answers.post({ kind: letter === 'y' || shiftKey ? 'redo' : 'undo' });
  return true;
}

const ways: Readonly<Record<string, Way>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

function onElementKey(event: KeyboardEvent, target: Element, element: string, view: JourneyView, root: HTMLElement, answers: EditAnswers): boolean {
  const { key, altKey, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  const kind = kindOf(view, element);
  // A cell of a grid is walked as one, whatever is said in it.
  const isItem = (kind === 'item' || kind === 'next') && !target.hasAttribute('aria-colindex');
  // Of a cell with one item that item is meant.
  const [first, ...others] = kind === 'cell' ? itemsOf(view, element) : [];
  const meant = first !== undefined && others.length === 0 ? first.key : element;
  if (key === 'F10' && shiftKey) answers.openMenu(element, undefined);
  else if (key === 'ContextMenu') answers.openMenu(element, undefined);
  else if (key === 'F2' && !ctrl) return answers.editAt(target, shiftKey);
  else if (key === 'Enter' && isItem && !ctrl) return answers.editAt(target, false);
  else if (key === 'Escape' && isItem) gridCellOf(root, element)?.focus({ preventScroll: true });
  else if (key === 'Escape' && (answers.layer().refusal ?? answers.layer().done) !== undefined) answers.show({});
  else if (key === 'Insert') return addAt(view, element, answers);
  else if ((key === 'Delete' || key === 'Backspace') && !ctrl) return remove(view, meant, answers);
  else if (letterOf(event) === 'd' && ctrl)
    return doWith(view, meant, (found) => answers.perform({ kind: 'gesture', gesture: { kind: 'duplicate', element: found } }));
  else if (altKey && ways[key] !== undefined) return move(view, root, meant, ways[key], answers);
  else if (isItem && (key === 'ArrowUp' || key === 'ArrowDown') && !ctrl) return walk(view, root, element, key === 'ArrowUp' ? -1 : 1, answers);
  else if (kind === 'curve' && !ctrl && !altKey) return score(view, element, key, answers);
  else return false;
  return true;
}

function addAt(view: JourneyView, element: string, { perform }: EditAnswers): boolean {
  const adds = additionAt(view, element);
  if (adds !== undefined) perform({ kind: 'add', ...adds });
  return adds !== undefined;
}

/** Only what can be taken out as a whole; of several items none is guessed. */
function doWith(view: JourneyView, element: string, act: (element: string) => void): boolean {
  if (!['item', 'step', 'stage', 'funnel', 'count'].includes(kindOf(view, element))) return false;
  act(element);
  return true;
}

function remove(view: JourneyView, element: string, { perform, focusOn }: EditAnswers): boolean {
  const [first] = itemsOf(view, element);
  if (kindOf(view, element) === 'cell' && first !== undefined) return focusOn(first.key);
  return doWith(view, element, (found) => perform({ kind: 'gesture', gesture: { kind: 'delete', element: found } }));
}

function move(view: JourneyView, root: HTMLElement, element: string, way: Way, { perform }: EditAnswers): boolean {
  const gesture = moveOf(view, root, element, way);
  if (gesture !== undefined) perform({ kind: 'gesture', gesture });
  // What cannot move stays; the editor around the page would go back to another file.
  return kindOf(view, element) !== 'other';
}

/** From item to item; past the ends the cell itself has the focus again. */
function walk(view: JourneyView, root: HTMLElement, element: string, by: 1 | -1, { focusOn }: EditAnswers): boolean {
  const place = itemAt(view, element);
  const next = place && itemsOf(view, place.cell)[place.index + by];
  if (next !== undefined) return focusOn(next.key);
  gridCellOf(root, element)?.focus({ preventScroll: true });
  return true;
}

function score(view: JourneyView, element: string, key: string, { perform }: EditAnswers): boolean {
  const gesture = scoreOf(view, element, key);
  if (gesture !== undefined) perform({ kind: 'gesture', gesture });
  return gesture !== undefined;
}

function onLayerClick(target: Element, answers: EditAnswers): void {
  const layer = answers.layer();
  const entry = target.closest('[data-entry]')?.getAttribute('data-entry');
  const deed = entry === null || entry === undefined ? undefined : layer.menu?.entries[Number(entry)]?.deed;
  if (deed !== undefined) return choose(deed, answers);
  const tool = target.closest('[data-tool]')?.getAttribute('data-tool');
  if (tool === 'undo') {
    answers.show({});
    return answers.post({ kind: 'undo' });
  }
  if (tool === 'dismiss') return answers.show({});
  if (tool === 'menu' && layer.tools !== undefined) {
    const { left, bottom } = target.getBoundingClientRect();
    return answers.openMenu(layer.tools.element, [left, bottom + 2]);
  }
  if (tool === 'add' && layer.tools?.adds !== undefined) return answers.perform({ kind: 'add', ...layer.tools.adds });
  const put = target.closest<HTMLElement>('[data-put]')?.dataset;
  if (put !== undefined) return answers.type(put['put'] ?? '', put['value'] ?? '');
  const entries = target.closest<HTMLElement>('[data-entries]');
  const part = target.closest<HTMLElement>('[data-toggle], [data-take-out]');
  if (entries !== null && part !== null)
    return answers.type(entries.dataset['entries'] ?? '', textAfterClick(entries, part, draftOf(answers, entries.dataset['entries'])));
  settleWith(target.closest('[data-deed]')?.getAttribute('data-deed'), answers);
}

function settleWith(deed: string | null | undefined, answers: EditAnswers): void {
  if (deed === 'giveUp') answers.leave();
  else if (deed === 'details') widen(answers);
  else if (deed === 'keepMine' || deed === 'takeTheirs' || deed === 'putBack') answers.settle(deed);
}

function widen({ layer, show }: EditAnswers): void {
  const { editor } = layer();
  if (editor !== undefined) show({ ...layer(), editor: { ...editor, isWhole: !editor.isWhole } });
}

function choose(deed: Deed, answers: EditAnswers): void {
  answers.leave();
  answers.perform(deed);
}

function draftOf({ layer }: EditAnswers, key: string | undefined): string {
  const { editor } = layer();
  return (key === undefined ? undefined : editor?.drafts[key]) ?? editor?.form.fields.find((field) => field.key === key)?.value ?? '';
}

function onInput(target: EventTarget | null, answers: EditAnswers): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return;
  const key = target.dataset['key'];
  const entries = target.closest('[data-entries]');
  if (key !== undefined) answers.type(key, entries === null ? target.value : textOfEntries(entries, draftOf(answers, key)));
}

/** Nothing of what is typed here reaches the grid, the page's shortcuts or the editor around the page. */
function onLayerKey(event: KeyboardEvent, box: HTMLElement, answers: EditAnswers): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const isHandled = target.closest('[role=menu]') === null ? onEditorKey(event, target, answers) : onMenuKey(event, box, answers);
  if (isHandled) event.preventDefault();
  event.stopPropagation();
}

function onEditorKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent, target: Element, answers: EditAnswers): boolean {
  const { editor } = answers.layer();
  if (key === 'Escape') {
    answers.leave();
    return true;
  }
  if (editor === undefined) return false;
  // Space turns a switch, Enter writes the form from there too.
  const isField = target.hasAttribute('data-key') || target.hasAttribute('data-toggle');
  // A line of its own in a text takes Shift.
  if (key === 'Enter' && isField && (!shiftKey || ctrlKey || metaKey)) answers.write();
  else if (key === 'F2' && isField) widen(answers);
  else if (key === 'Tab' && isField && isLone(editor) && editor.form.adds === undefined && !ctrlKey) answers.goOn(shiftKey ? -1 : 1);
  else return (key === 'Tab' && !ctrlKey && turnAround(target, shiftKey)) || alongSwitches(target, key);
  return true;
}

/** Switches of one list are one tab stop. */
function alongSwitches(target: Element, key: string): boolean {
  const all = target.matches('[data-toggle]') ? [...(target.parentElement?.querySelectorAll<HTMLElement>('[data-toggle]') ?? [])] : [];
  const at = all.findIndex((one) => one === target);
  const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (by === undefined || at < 0) return false;
  all[Math.max(0, Math.min(at + by, all.length - 1))]?.focus();
  return true;
}

/** Behind the last control of a dialog comes the first one. Escape leaves it. */
function turnAround(target: Element, isBack: boolean): boolean {
  const all = [...(target.closest('form')?.querySelectorAll<HTMLElement>(':is(input, select, textarea, button:not(:disabled)):not([tabindex="-1"])') ?? [])];
  const [end, other] = isBack ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (target !== end) return false;
  other?.focus();
  return true;
}

function onMenuKey({ key }: KeyboardEvent, box: HTMLElement, answers: EditAnswers): boolean {
  const entries = [...box.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[key];
  if (next !== undefined) entries.at(next % entries.length)?.focus();
  else if (key === 'Escape' || key === 'Tab') answers.leave();
  else return false;
  return true;
}
