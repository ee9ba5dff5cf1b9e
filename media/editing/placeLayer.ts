/** Puts the parts of the layer where they belong in the page: beside their element and within the window. */
import type { Layer } from './layer.ts';
import { anchorOf, gridCellOf } from './places.ts';

/** Pixels between the layer's parts and the edges of the window. */
const margin = 8;

export function placeLayer(root: HTMLElement, box: HTMLElement, { editor, menu, tools, refusal }: Layer): void {
  const part = (name: string): HTMLElement | null => box.querySelector(name);
  const form = part('.edit-box');
  if (editor !== undefined && form !== null) placeEditor(root, form, editor.element, editor.form.adds !== undefined);
  const list = part('.edit-menu');
  if (menu !== undefined && list !== null) {
    const anchor = anchorOf(root, menu.element)?.getBoundingClientRect();
    put(list, menu.at ?? [anchor?.left ?? margin, (anchor?.bottom ?? margin) + 2]);
  }
  const bar = part('.edit-tools');
  if (tools !== undefined && bar !== null) placeTools(root, bar, tools.element);
  const said = part('.edit-refusal');
  if (refusal !== undefined && said !== null) {
    const anchor = (refusal.element === undefined ? undefined : anchorOf(root, refusal.element))?.getBoundingClientRect();
    put(said, [anchor?.left ?? margin, (anchor?.bottom ?? margin) + 4]);
  }
}

/** Over the words that it changes, as wide as the cell; something new below what is there already. */
function placeEditor(root: HTMLElement, form: HTMLElement, element: string, isNew: boolean): void {
  const anchor = anchorOf(root, element) ?? stageOf(root, element);
  const cell = gridCellOf(root, element);
  const around = (cell ?? anchor)?.getBoundingClientRect();
  const own = anchor?.getBoundingClientRect();
  const last = isNew ? [...(cell?.querySelectorAll('[data-item]') ?? [])].at(-1)?.getBoundingClientRect() : undefined;
  const least = form.classList.contains('lone') ? 210 : form.classList.contains('many') ? 560 : 270;
  const width = Math.min(Math.max(least, Math.min((around?.width ?? 0) - 8, 420)), document.documentElement.clientWidth - 2 * margin);
  form.style.setProperty('width', `${width}px`);
  for (const area of form.querySelectorAll('textarea')) grow(area);
  const face = element.endsWith('/experience') && !isNew;
  const left = face ? (own?.right ?? margin) + 6 : (around?.left ?? (window.innerWidth - width) / 2) + 4;
  const top = isNew ? (last?.bottom ?? around?.top ?? 80) + 2 : face ? (own?.top ?? margin) : (own?.top ?? 80) - 5;
  put(form, [left, top]);
}

/** What is said of a whole stage for the first time has no cell yet. */
function stageOf(root: HTMLElement, element: string): Element | null {
  const [stage, below] = element.split('/*/');
  return below === undefined ? null : root.querySelector(`[data-stage="${CSS.escape(stage ?? '')}"]`);
}

function grow(area: HTMLTextAreaElement): void {
  area.style.setProperty('height', 'auto');
  area.style.setProperty('height', `${area.scrollHeight + 2}px`);
}

/** On the upper edge of what they are for, where they cover no words; the grip at its left. */
function placeTools(root: HTMLElement, bar: HTMLElement, element: string): void {
  const anchor = anchorOf(root, element);
  const cell = gridCellOf(root, element)?.getBoundingClientRect();
  const own = anchor?.getBoundingClientRect();
  if (own === undefined) return;
  const corner = cell ?? own;
  put(bar, [corner.right - bar.offsetWidth - 2, own.top - bar.offsetHeight / 2 - 1]);
  const grip = bar.querySelector<HTMLElement>('.grip');
  if (grip === null) return;
  const at = bar.getBoundingClientRect();
  grip.style.setProperty('left', `${own.left - at.left - 12}px`);
  grip.style.setProperty('top', `${own.top - at.top}px`);
  grip.style.setProperty('height', `${Math.min(own.height, 32)}px`);
}

/** In the window's coordinates, moved so that all of it can be seen. */
function put(part: HTMLElement, [left, top]: readonly [number, number]): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const x = Math.max(margin, Math.min(left, clientWidth - part.offsetWidth - margin));
  const y = Math.max(margin, Math.min(top, clientHeight - part.offsetHeight - margin));
  part.style.setProperty('left', `${x}px`);
  part.style.setProperty('top', `${y}px`);
}
