/** Clicks, keys and dragging in the tools around the map and while presenting → what the person wants. The grid has gestures of its own. */
import { letterOf } from '../letterOf.ts';
import type { BenchWishes } from './createBench.ts';
import type { Menu, ShownBench } from './shownBench.ts';
import { densities, type Turn } from './workbench.ts';

export interface BenchAnswers extends Pick<BenchWishes, 'lay'> {
  readonly shown: () => ShownBench;
  readonly turn: (wish: Turn) => void;
  readonly zoom: (by: 1 | -1) => void;
  /** By one place, or to the place of another; `button` when its button was pressed. */
  readonly moveLane: (lane: string, wish: { readonly by: 1 | -1; readonly button: boolean } | { readonly onto: string }) => void;
  readonly toggleMenu: (menu: Menu | undefined) => void;
  readonly walk: (by: 1 | -1) => void;
  readonly endSearch: () => void;
  readonly present: () => void;
  readonly leave: () => void;
  /** To a stage by its index. */
  readonly show: (at: number) => void;
  readonly help: (open: boolean) => void;
}

export function listenToBench(root: HTMLElement, answers: BenchAnswers): void {
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element) onClick(target, root, answers);
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) onChange(target, answers);
  });
  root.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.hasAttribute('data-search')) answers.turn({ kind: 'search', query: target.value });
  });
  // A dialog of the page is also closed by the browser, on Escape.
  root.addEventListener('close', () => answers.help(false), { capture: true });
  // On the way out, so that the grid comes first; the editor listens further out and hears nothing of what is answered here.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    if (!onKey(event, event.target, root, answers)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  listenToDragging(root, answers);
}

function onClick(target: Element, root: HTMLElement, answers: BenchAnswers): void {
  const button = target.closest('[data-menu],[data-bench],[data-zoom],[data-match],[data-move],[data-show]');
  const attribute = (name: string): string | null => button?.getAttribute(name) ?? null;
  const menu = attribute('data-menu');
  if (answers.shown().menu !== undefined && target.closest('.menu') === null) answers.toggleMenu(undefined);
  if (button === null || button.getAttribute('aria-disabled') === 'true') return;
  const [zoom, match, lane, show] = [attribute('data-zoom'), attribute('data-match'), attribute('data-move'), attribute('data-show')];
  if (menu === 'filter' || menu === 'rows') answers.toggleMenu(menu);
  else if (zoom !== null) zoomBy(zoom, answers);
  else if (match !== null) answers.walk(match === '1' ? 1 : -1);
  else if (lane !== null) answers.moveLane(lane, { by: attribute('data-by') === '1' ? 1 : -1, button: true });
  else if (show !== null) showBy(show, answers);
  else act(attribute('data-bench'), root, answers);
}

function act(name: string | null, root: HTMLElement, answers: BenchAnswers): void {
  switch (name) {
    case 'showAll':
      return answers.turn({ kind: 'showAll' });
    case 'resetRows':
      return answers.turn({ kind: 'resetLanes' });
    case 'pickSecond':
      return answers.lay('pick');
    case 'removeSecond':
      answers.lay({ uri: undefined });
      return root.querySelector<HTMLElement>('[data-bench="pickSecond"]')?.focus();
    case 'present':
      return answers.present();
    case 'keys':
      return answers.help(true);
    case 'closeKeys':
      return answers.help(false);
    default:
  }
}

function zoomBy(name: string, answers: BenchAnswers): void {
  if (name === 'fit') answers.turn({ kind: 'zoomTo', zoom: answers.shown().bench.zoom === 'fit' ? 1 : 'fit' });
  else if (name === '0') answers.turn({ kind: 'zoomTo', zoom: 1 });
  else answers.zoom(name === '1' ? 1 : -1);
}

function showBy(name: string, answers: BenchAnswers): void {
  const { presenting = 0, bench } = answers.shown();
  if (name === 'leave') answers.leave();
  else if (name === 'notes') answers.turn({ kind: 'notes', open: !bench.notes });
  else answers.show(name === 'next' ? presenting + 1 : name === 'previous' ? presenting - 1 : Number(name));
}

function onChange(field: HTMLInputElement | HTMLSelectElement, answers: BenchAnswers): void {
  const [only, choose, row] = ['data-only', 'data-choose', 'data-show-row'].map((name) => field.getAttribute(name));
  const density = densities.find((each) => each === field.value);
  if (only === 'pains' || only === 'findings') answers.turn({ kind: 'only', what: only });
  else if (choose === 'persona' || choose === 'owner') answers.turn({ kind: choose, name: field.value === '' ? undefined : field.value });
  else if (row) answers.turn({ kind: 'toggleRow', row });
  else if (field.hasAttribute('data-density') && density !== undefined) answers.turn({ kind: 'density', density });
}

/** Whether the key was meant for the tools. */
function onKey(event: KeyboardEvent, target: Element, root: HTMLElement, answers: BenchAnswers): boolean {
  const { presenting, help, menu } = answers.shown();
  if (help) return false;
  if (presenting !== undefined) return onShowKey(event, target, presenting, answers);
  if (target.hasAttribute('data-search') && onSearchKey(event, answers)) return true;
  if (event.key === 'Escape' && menu !== undefined) {
    answers.toggleMenu(undefined);
    root.querySelector<HTMLElement>(`[data-menu="${menu}"]`)?.focus();
    return true;
  }
  const row = target.closest('[data-row][draggable=true]')?.getAttribute('data-row');
  if (event.altKey && row && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    const move = target.closest('[data-move]');
    answers.moveLane(row, {
      by: event.key === 'ArrowUp' ? -1 : 1,
      button: move !== null && move.getAttribute('data-by') === (event.key === 'ArrowUp' ? '-1' : '1'),
    });
    return true;
  }
  return onToolKey(event, target, root, answers);
}

function onToolKey(event: KeyboardEvent, target: Element, root: HTMLElement, answers: BenchAnswers): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  const field = root.querySelector<HTMLInputElement>('[data-search]');
  const isSearch = (ctrlKey || metaKey) && !altKey && letterOf(event) === 'f';
  // Pressed in the field it is the editor's own search, which knows other things.
  if (isSearch && field !== null && target !== field) return enter(field);
  if (ctrlKey || metaKey || altKey || target.matches('input:not([type=checkbox]), select, textarea, [contenteditable]')) return false;
  const hasSizes = root.querySelector('[data-zoom]') !== null;
  switch (key) {
    case '/':
      return field !== null && enter(field);
    case '?':
      answers.help(true);
      return true;
    case '+':
    case '=':
      if (hasSizes) answers.zoom(1);
      return hasSizes;
    case '-':
    case '−':
      if (hasSizes) answers.zoom(-1);
      return hasSizes;
    case '0':
      if (hasSizes) answers.turn({ kind: 'zoomTo', zoom: 1 });
      return hasSizes;
    default:
      return false;
  }
}

function enter(field: HTMLInputElement): true {
  field.focus({ preventScroll: true });
  field.select();
  return true;
}

function onSearchKey({ key, shiftKey, isComposing }: KeyboardEvent, answers: BenchAnswers): boolean {
  if (isComposing) return false;
  if (key === 'Enter') answers.walk(shiftKey ? -1 : 1);
  else if (key === 'Escape') answers.endSearch();
  else return false;
  return true;
}

function onShowKey(event: KeyboardEvent, target: Element, at: number, answers: BenchAnswers): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return false;
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      answers.show(at + 1);
      return true;
    case ' ':
      if (target.closest('button') !== null) return false;
      answers.show(at + 1);
      return true;
    case 'ArrowLeft':
    case 'PageUp':
      answers.show(at - 1);
      return true;
    case 'Home':
      answers.show(0);
      return true;
    case 'End':
      answers.show(Number.MAX_SAFE_INTEGER);
      return true;
    case 'Escape':
      answers.leave();
      return true;
    case '?':
      answers.help(true);
      return true;
    default:
      if (event.code !== 'KeyN') return false;
      answers.turn({ kind: 'notes', open: !answers.shown().bench.notes });
      return true;
  }
}

/** A lane in the menu is dragged to the place of another one. */
function listenToDragging(root: HTMLElement, { moveLane }: BenchAnswers): void {
  let dragged: string | undefined;
  const rowAt = (target: EventTarget | null): Element | null => (target instanceof Element ? target.closest('[data-row][draggable=true]') : null);
  const mark = (row: Element | null): void => {
    for (const former of root.querySelectorAll('[data-drop]')) if (former !== row) former.removeAttribute('data-drop');
    row?.setAttribute('data-drop', '');
  };
  root.addEventListener('dragstart', (event) => {
    dragged = rowAt(event.target)?.getAttribute('data-row') ?? undefined;
    if (dragged === undefined || event.dataTransfer === null) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged);
  });
  root.addEventListener('dragover', (event) => {
    const row = rowAt(event.target);
    const own = dragged === undefined ? null : root.querySelector(`[data-row="${CSS.escape(dragged)}"]`);
    // Only among its own: lanes do not cross the line of visibility.
    if (row === null || own === null || row.parentElement !== own.parentElement) return;
    event.preventDefault();
    mark(row === own ? null : row);
  });
  root.addEventListener('drop', (event) => {
    const onto = rowAt(event.target)?.getAttribute('data-row');
    if (dragged === undefined || !onto) return;
    event.preventDefault();
    moveLane(dragged, { onto });
  });
  root.addEventListener('dragend', () => {
    dragged = undefined;
    mark(null);
  });
}
