/** Editing in the picture: gestures of pointer and keyboard → questions to the editor, whose answers become the layer over the picture. The text itself is never changed here. */
import { render } from 'preact';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { EditedResult, EditForm, Editing as EditingMode, FormResult, FromPreview, Gesture, MapGesture } from '../../server/protocol.ts';
import type { Frame } from '../components/frame.ts';
import { reveal } from '../reveal.ts';
import { cellOf, findSeen, sightOf } from '../sight.ts';
import { listenToDragging } from './dragging.ts';
import { EditLayer } from './EditLayer.tsx';
import { listenToEditing } from './editGestures.ts';
import { editWord } from './editWords.ts';
import { additionsOf, changesOf } from './gesturesOf.ts';
import { type Editor, isText, type Layer } from './layer.ts';
import { type Deed, menuEntries, stillEntries } from './menuEntries.ts';
import { placeLayer } from './placeLayer.ts';
import { anchorOf, gridCellOf, itemAt, itemsOf, kindOf, subjectAt } from './places.ts';

export interface EditingHost {
  readonly post: (message: FromPreview) => void;
  /** As it is drawn; nothing while there is none, or while it is shown to an audience. */
  readonly view: () => JourneyView | undefined;
  readonly frame: () => Frame;
  readonly say: (sentence: string) => void;
  /** As a picture. */
  readonly copyCell: (cell: string) => void;
}

export interface Editing {
  readonly takeForm: (id: number, result: FormResult) => void;
  readonly takeEdited: (id: number, result: EditedResult) => void;
  /** After each drawing. */
  readonly follow: () => void;
  readonly allow: (mode: EditingMode) => void;
  /** Of what there is to do with an element; where editing is switched off, without changing it. */
  readonly openMenu: (element: string, at: readonly [number, number] | undefined) => void;
}

/** Milliseconds in which the picture has followed a gesture; after that, or after another key or click, nothing takes the focus any more. */
const soon = 5000;
/** Milliseconds after which a picture that shows nothing of a gesture keeps nobody waiting. */
const atLast = 2000;

/** What is done with the answer to a question. */
interface Waiting {
  readonly takeForm?: (result: FormResult) => void;
  readonly takeEdited?: (result: EditedResult) => void;
}

export function createEditing(root: HTMLElement, host: EditingHost): Editing {
  const box = document.createElement('div');
  box.className = 'cjm live edit-layer';
  root.after(box);
  const waiting = new Map<number, Waiting>();
  let layer: Layer = {};
  let asked = 0;
  let mode: EditingMode = 'off';
  /** What had the focus in the picture before the layer took it. */
  let origin: HTMLElement | undefined;
  /** To get the focus as soon as it is drawn. */
  let awaited: string | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  /** How often the person has done something else. */
  let touches = 0;
  /** A gesture that the picture does not show yet, and what waits for that. */
  let following: { readonly version: number | undefined; readonly after: (() => void)[] } | undefined;
  let waitingEnds: ReturnType<typeof setTimeout> | undefined;

  /** Where editing is switched off the picture answers as if there were none. */
  const present = (): JourneyView | undefined => (mode === 'off' ? undefined : host.view());

  function show(next: Layer): void {
    layer = next;
    render(<EditLayer layer={layer} frame={host.frame()} />, box);
    placeLayer(root, box, layer);
  }

  function ask(
    message: { kind: 'form'; element: string; add: boolean } | { kind: 'edit'; gesture: MapGesture; seen: string | undefined },
    then: Waiting,
  ): number {
    asked += 1;
    waiting.set(asked, then);
    host.post({ ...message, id: asked });
    return asked;
  }

  function open(element: string, wish: { readonly add?: boolean; readonly at?: number | undefined; readonly isWhole?: boolean }): void {
    const view = host.view();
    if (mode !== 'on') return refuse(element, editWord(host.frame(), 'readOnly'));
    if (following !== undefined) return void following.after.push(() => open(element, wish));
    const seen = view && wish.add !== true ? sightOf(view, element) : undefined;
    keepOrigin();
    show({});
    ask(
      { kind: 'form', element, add: wish.add === true },
      {
        takeForm(result) {
          if ('refusal' in result) return refuse(element, result.refusal);
          const { form } = result;
          // Of a stage, or of a step of a funnel, the name is the least that is said.
          const isWhole = wish.isWhole === true || !isText(form) || (form.adds === undefined && /^(?:stage|funnel):/.test(element));
          show({
            editor: {
              element,
              form,
              drafts: {},
              at: wish.at,
              seen: result.seen ?? seen,
              isWhole,
              isWriting: false,
              refusal: undefined,
              conflict: undefined,
              asked,
            },
          });
          box.querySelector<HTMLElement>('[data-key]')?.focus();
          const field = box.querySelector('[data-key]');
          if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.select();
        },
      },
    );
  }

  function refuse(element: string | undefined, sentence: string): void {
    show({ refusal: { element, sentence } });
    host.say(sentence);
  }

  /** What is done next is meant for the picture that shows this; somebody who types fast is not told that something has changed. */
  function followGesture(): void {
    following = { version: host.view()?.version, after: [] };
    clearTimeout(waitingEnds);
    waitingEnds = setTimeout(goOnAfter, atLast);
  }

  function goOnAfter(): void {
    const next = following?.after ?? [];
    following = undefined;
    for (const act of next) act();
  }

  /** One gesture that needs no editor. */
  function gesture(wish: Gesture): void {
    const element = 'element' in wish ? wish.element : 'cell' in wish ? wish.cell : undefined;
    const view = host.view();
    if (mode !== 'on') return refuse(element, editWord(host.frame(), 'readOnly'));
    if (following !== undefined) return void following.after.push(() => gesture(wish));
    show({});
    followGesture();
    // Afterwards the focus goes on to what takes its place.
    const begun = touches;
    const next = wish.kind === 'delete' && view && element !== undefined ? neighbourOf(view, element) : undefined;
    ask(
      { kind: 'edit', gesture: wish, seen: view && element !== undefined ? sightOf(view, element) : undefined },
      {
        takeEdited(result) {
          if ('refusal' in result || !result.canUndo) goOnAfter();
          if ('refusal' in result) return refuse(element, result.refusal);
          const done = wish.kind === 'delete' ? 'removed' : wish.kind === 'move' ? 'moved' : undefined;
          if (done !== undefined && result.canUndo) show({ done });
          host.say(editWord(host.frame(), done ?? 'written'));
          const focus = next ?? result.select ?? element;
          // Whoever has gone on meanwhile is not called back.
          if (focus !== undefined && begun === touches) awaitElement(focus);
        },
      },
    );
  }

  /** The picture may show it before or after the answer to the gesture, at once or in two drawings. */
  function awaitElement(element: string): void {
    awaited = element;
    clearTimeout(patience);
    patience = setTimeout(() => {
      awaited = undefined;
    }, soon);
    follow();
  }

  function write(then?: () => void): void {
    const { editor } = layer;
    if (editor === undefined || editor.isWriting) return;
    const { form, drafts, at, seen, element } = editor;
    const changes = form.adds === undefined ? changesOf(form, drafts) : additionsOf(form, drafts, at);
    const [only, ...others] = changes;
    if (only === undefined) {
      leave();
      return then?.();
    }
    show({ ...layer, editor: { ...editor, isWriting: true, refusal: undefined } });
    ask(
      { kind: 'edit', gesture: others.length === 0 ? only : changes, seen: form.adds === undefined ? seen : undefined },
      {
        takeEdited(result) {
          const now = layer.editor;
          if ('refusal' in result) {
            if (now !== undefined)
              show({
                ...layer,
                editor: { ...now, isWriting: false, refusal: result.changed === true && now.conflict !== undefined ? undefined : result.refusal },
              });
            else refuse(element, result.refusal);
            return;
          }
          const wasInside = box.contains(document.activeElement);
          if (now !== undefined) show({});
          host.say(editWord(host.frame(), 'written'));
          if (then !== undefined) return then();
          if (!wasInside) return;
          (gridCellOf(root, element) ?? origin)?.focus({ preventScroll: true });
          awaitElement(result.select ?? element);
        },
      },
    );
  }

  function keepOrigin(): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && root.contains(activeElement)) origin = activeElement;
  }

  /** Gives up what is open; the focus goes back to where it came from. */
  function leave(): void {
    const element = layer.editor?.element ?? layer.menu?.element;
    const wasInside = box.contains(document.activeElement);
    show({});
    if (wasInside && (element === undefined || !focusOn(element))) origin?.focus({ preventScroll: true });
  }

  function focusOn(element: string): boolean {
    const place = anchorOf(root, element);
    const target = place?.closest('[data-item],[aria-colindex],[data-metric],[data-element]');
    if (!(target instanceof HTMLElement)) return false;
    if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
    if (target.dataset['item'] !== undefined) nameByItsWords(target, target.dataset['item']);
    target.focus({ preventScroll: true });
    reveal(target);
    return true;
  }

  function perform(deed: Deed): void {
    switch (deed.kind) {
      case 'edit':
        return open(deed.element, { isWhole: deed.details === true });
      case 'add':
        return open(deed.element, { add: true, at: deed.at });
      case 'gesture':
        return gesture(deed.gesture);
      case 'goto':
        show({});
        return host.post({ kind: 'select', element: deed.element, focus: true });
      case 'copy':
        show({});
        return host.copyCell(deed.cell);
    }
  }

  function openMenu(element: string, at: readonly [number, number] | undefined): void {
    const view = host.view();
    if (view === undefined) return;
    if (following !== undefined) return void following.after.push(() => openMenu(element, at));
    keepOrigin();
    show({ menu: { element, entries: mode === 'off' ? stillEntries(view, element) : menuEntries(view, root, element), at } });
    box.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  /** The picture may have changed below the editor: then it goes with its element, or says what became of it. */
  function follow(): void {
    const view = host.view();
    if (view === undefined) return Object.keys(layer).length === 0 ? undefined : show({});
    // Whoever is in the text by now stays there.
    if (awaited !== undefined && document.hasFocus() && !box.contains(document.activeElement) && !isInField(document.activeElement)) focusOn(awaited);
    if (following !== undefined && following.version !== view.version) goOnAfter();
    const { editor } = layer;
    if (Object.keys(layer).length === 0) return;
    if (editor !== undefined && editor.form.adds === undefined && editor.seen !== undefined && !editor.isWriting) followElement(view, editor, editor.seen);
    const tools = layer.tools;
    show(tools !== undefined && anchorOf(root, tools.element) === undefined ? { ...layer, tools: undefined } : layer);
  }

  function sightNow(element: string): string | undefined {
    const view = host.view();
    return view && sightOf(view, element);
  }

  function followElement(view: JourneyView, editor: Editor, seen: string): void {
    const place = findSeen(view, editor.element, seen);
    if (place === editor.element) {
      if (editor.conflict !== undefined) layer = { ...layer, editor: { ...editor, conflict: undefined } };
      return;
    }
    if (place !== undefined) {
      layer = { ...layer, editor: { ...editor, element: place, form: { ...editor.form, element: place }, conflict: undefined } };
      return;
    }
    if (sightOf(view, editor.element) === undefined) {
      layer = { ...layer, editor: { ...editor, conflict: { kind: 'gone' }, refusal: undefined } };
      return;
    }
    const number = ask(
      { kind: 'form', element: editor.element, add: false },
      {
        takeForm(result) {
          const now = layer.editor;
          if (now === undefined || now.asked !== number || !('form' in result)) return;
          // The picture has only followed what the form said already.
          const isSame = isAlike(now.form, result.form);
          const seenNow = result.seen ?? sightNow(now.element);
          show({ ...layer, editor: { ...now, ...(isSame ? { seen: seenNow, conflict: undefined } : { conflict: { kind: 'changed', theirs: result.form } }) } });
        },
      },
    );
    layer = { ...layer, editor: { ...editor, asked: number, refusal: undefined } };
  }

  /** Of what the text says now, and of what the person has written, one. */
  function settle(way: 'keepMine' | 'takeTheirs' | 'putBack'): void {
    const { editor } = layer;
    const view = host.view();
    if (editor?.conflict === undefined || view === undefined) return;
    if (editor.conflict.kind === 'gone') {
      const text = editor.drafts['text'] ?? editor.form.fields[0]?.value ?? '';
      const cell = cellOf(editor.element);
      show({});
      return gesture({ kind: 'add-item', cell, text });
    }
    const { theirs } = editor.conflict;
    if (theirs === undefined) return;
    const seen = sightOf(view, editor.element);
    show({ ...layer, editor: { ...editor, seen, form: theirs, drafts: way === 'keepMine' ? editor.drafts : {}, conflict: undefined, refusal: undefined } });
    box.querySelector<HTMLElement>('[data-key]')?.focus();
  }

  /** Tab writes and goes on to the next cell of the row, as in a table. */
  function goOn(by: 1 | -1): void {
    const element = layer.editor?.element ?? '';
    const from = gridCellOf(root, element);
    const row = from?.closest('[role=row]');
    const cells = [...(row?.querySelectorAll<HTMLElement>('[aria-colindex]:not([role=rowheader])') ?? [])];
    const next = cells[cells.findIndex((cell) => cell === from) + by];
    write(() => {
      if (next === undefined || !next.isConnected) return void focusOn(element);
      next.focus({ preventScroll: true });
      reveal(next);
      editAt(next, false);
    });
  }

  /** Opens the editor for a place: an item, the only item of a cell, a first item for an empty one. */
  function editAt(place: Element, isWhole: boolean): boolean {
    const view = present();
    const element = subjectAt(place);
    if (view === undefined || element === undefined) return false;
    if (kindOf(view, element) !== 'cell') {
      open(element, { isWhole });
      return true;
    }
    const [first, ...others] = itemsOf(view, element);
    if (first === undefined) open(element, { add: true });
    else if (others.length === 0) open(first.key, { isWhole });
    else focusOn(first.key);
    return true;
  }

  listenToEditing(root, box, {
    view: present,
    layer: () => layer,
    show,
    post: host.post,
    perform,
    editAt,
    openMenu,
    write,
    leave,
    goOn,
    settle,
    focusOn,
    touched() {
      touches += 1;
      awaited = undefined;
    },
    type(key, text) {
      const { editor } = layer;
      if (editor !== undefined) show({ ...layer, editor: { ...editor, drafts: { ...editor.drafts, [key]: text }, refusal: undefined } });
    },
  });
  listenToDragging(root, box, {
    view: () => (mode === 'on' ? host.view() : undefined),
    gesture,
    mark: (drop) => show({ ...layer, drop, tools: drop === undefined ? layer.tools : undefined }),
  });

  return {
    takeForm(id, result) {
      const then = waiting.get(id);
      waiting.delete(id);
      then?.takeForm?.(result);
    },
    takeEdited(id, result) {
      const then = waiting.get(id);
      waiting.delete(id);
      then?.takeEdited?.(result);
    },
    follow,
    openMenu,
    allow(next) {
      if (next === mode) return;
      mode = next;
      waiting.clear();
      show({});
    },
  };
}

/** A screen reader says the words that stand in an item, whatever they are by then. */
function nameByItsWords(item: HTMLElement, element: string): void {
  if (item.hasAttribute('role') || item.matches('button')) return;
  item.id = `item-${encodeURIComponent(element)}`;
  item.setAttribute('role', 'group');
  item.setAttribute('aria-labelledby', item.id);
}

/** Do two forms of an element say the same? */
function isAlike(one: EditForm, other: EditForm): boolean {
  return (
    one.fields.length === other.fields.length &&
    one.fields.every(({ key, value }, index) => key === other.fields[index]?.key && value === other.fields[index]?.value)
  );
}

function isInField(element: Element | null): boolean {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

/** After a deletion: the next item, else the one before, else the cell; the step or stage beside. */
function neighbourOf(view: JourneyView, element: string): string | undefined {
  const item = itemAt(view, element);
  if (item) {
    const { length } = itemsOf(view, item.cell);
    return length < 2 || !/\/\d+$/.test(element) ? item.cell : `${item.cell}/${Math.min(item.index + 1, length - 1)}`;
  }
  const all = element.startsWith('step:') ? view.columns.map(({ id }) => `step:${id}`) : view.stages.map(({ id }) => `stage:${id}`);
  const index = all.indexOf(element);
  return index < 0 ? undefined : (all[index + 1] ?? all[index - 1]);
}
