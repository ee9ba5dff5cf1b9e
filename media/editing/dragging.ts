/** Dragging by the pointer: items, steps and stages by their grip to another place, a face up and down its scale. A drop is a gesture; nothing moves before. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { Gesture } from '../../server/protocol.ts';
import { cellOf } from '../sight.ts';
import { scaleOf } from './gesturesOf.ts';
import { anchorOf, itemAt, itemsOf, kindOf, stepAt, stepsIn } from './places.ts';

type Drop = 'between-rows' | 'between-columns';

export interface DragAnswers {
  readonly view: () => JourneyView | undefined;
  readonly gesture: (gesture: Gesture) => void;
  /** Shows the line where what is dragged would go; the line is put there afterwards. */
  readonly mark: (drop: Drop | undefined) => void;
}

interface Target {
  readonly gesture: Gesture;
  readonly drop: Drop;
  readonly line: { readonly left: number; readonly top: number; readonly length: number };
}

/** Pixels before a press becomes a drag, and from the window's edge where it scrolls. */
const slack = 4;
const edge = 36;

export function listenToDragging(root: HTMLElement, box: HTMLElement, answers: DragAnswers): void {
  box.addEventListener('pointerdown', (event) => {
    const element = event.target instanceof Element ? event.target.closest('[data-grip]')?.getAttribute('data-grip') : undefined;
    if (event.button !== 0 || element === null || element === undefined) return;
    event.preventDefault();
    dragElement(root, box, element, event, answers);
  });
  root.addEventListener('pointerdown', (event) => {
    const face = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-curve-point] .pt') : null;
    const view = answers.view();
    if (event.button !== 0 || face === null || view === undefined) return;
    dragFace(root, face, view, event, answers);
  });
}

function dragElement(root: HTMLElement, box: HTMLElement, element: string, start: PointerEvent, { view, gesture, mark }: DragAnswers): void {
  let target: Target | undefined;
  const dragged = anchorOf(root, element);
  follow(start, {
    move(event) {
      scrollAtEdge(event);
      const shown = view();
      dragged?.setAttribute('data-dragged', '');
      target = shown && findTarget(root, shown, element, event);
      mark(target?.drop);
      const line = box.querySelector<HTMLElement>('.drop-line');
      if (target === undefined || line === null) return;
      line.style.setProperty('left', `${target.line.left}px`);
      line.style.setProperty('top', `${target.line.top}px`);
      line.style.setProperty(target.drop === 'between-rows' ? 'width' : 'height', `${target.line.length}px`);
    },
    end(isDropped) {
      dragged?.removeAttribute('data-dragged');
      mark(undefined);
      if (isDropped && target !== undefined) gesture(target.gesture);
    },
  });
}

function findTarget(root: HTMLElement, view: JourneyView, element: string, { clientX, clientY }: PointerEvent): Target | undefined {
  const under = document.elementsFromPoint(clientX, clientY).filter((one) => root.contains(one));
  const closest = (selector: string): HTMLElement | undefined => {
    for (const one of under) {
      const found = one.closest<HTMLElement>(selector);
      if (found !== null) return found;
    }
    return undefined;
  };
  switch (kindOf(view, element)) {
    case 'item':
      return intoCell(view, element, closest('[data-cell]'), clientY);
    case 'step':
      return intoStage(root, view, element, clientX);
    case 'stage':
      return amongStages(root, view, element, clientX);
    default:
      return undefined;
  }
}

function intoCell(view: JourneyView, element: string, cell: HTMLElement | undefined, y: number): Target | undefined {
  const to = cell?.getAttribute('data-cell') ?? '';
  if (cell === undefined || to.endsWith('/experience') || to.endsWith('/next')) return undefined;
  const boxes = [...cell.querySelectorAll<HTMLElement>('[data-item]')].map((one) => one.getBoundingClientRect());
  const before = boxes.findIndex(({ top, height }) => y < top + height / 2);
  const index = before < 0 ? boxes.length : before;
  const { left, width, top } = cell.getBoundingClientRect();
  const line = { left: left + 4, length: width - 8, top: (boxes[index]?.top ?? boxes.at(-1)?.bottom ?? top + 8) - 2 };
  const from = cellOf(element) === to ? (itemAt(view, element)?.index ?? 0) : undefined;
  const at = from !== undefined && index > from ? index - 1 : index;
  if (from === at) return undefined;
  const count = itemsOf(view, to).length;
  return { gesture: { kind: 'move', element, to, ...(at < count ? { at } : {}) }, drop: 'between-rows', line };
}

/** Between the steps of the stage that the pointer is over, by where it is from left to right. */
function intoStage(root: HTMLElement, view: JourneyView, element: string, x: number): Target | undefined {
  const heads = [...root.querySelectorAll<HTMLElement>('[data-stage]')];
  const head = heads.find((one) => isAcross(one, x));
  const stage = head?.getAttribute('data-stage') ?? undefined;
  if (head === undefined || stage === undefined) return undefined;
  const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')].filter((one) =>
    view.columns.some(({ id, stage: of }) => of === stage && id === one.dataset['step']),
  );
  const boxes = steps.map((one) => one.getBoundingClientRect());
  const before = boxes.findIndex(({ left, width }) => x < left + width / 2);
  const index = before < 0 ? boxes.length : before;
  const place = stepAt(view, element);
  const isSame = place !== undefined && view.stages[place.stage]?.id === stage;
  const at = isSame && index > place.index ? index - 1 : index;
  if (isSame && at === place.index) return undefined;
  const own = head.getBoundingClientRect();
  const line = { left: boxes[index]?.left ?? boxes.at(-1)?.right ?? own.left, top: boxes[0]?.top ?? own.bottom, length: boxes[0]?.height ?? 24 };
  const to = `stage:${stage}`;
  return { gesture: { kind: 'move', element, to, ...(at < stepsIn(view, stage) ? { at } : {}) }, drop: 'between-columns', line };
}

function amongStages(root: HTMLElement, view: JourneyView, element: string, x: number): Target | undefined {
  const boxes = [...root.querySelectorAll<HTMLElement>('[data-stage]')].map((one) => one.getBoundingClientRect());
  const before = boxes.findIndex(({ left, width }) => x < left + width / 2);
  const index = before < 0 ? boxes.length : before;
  const from = view.stages.findIndex(({ id }) => `stage:${id}` === element);
  const at = index > from ? index - 1 : index;
  const first = boxes[0];
  if (at === from || first === undefined) return undefined;
  const line = { left: boxes[index]?.left ?? boxes.at(-1)?.right ?? first.left, top: first.top, length: first.height };
  return { gesture: { kind: 'move', element, at }, drop: 'between-columns', line };
}

function isAcross(box: Element, x: number): boolean {
  const { left, right } = box.getBoundingClientRect();
  return x >= left && x < right;
}

/** In whole scores, between the uppermost and the lowest level that the curve has lines for. */
function dragFace(root: HTMLElement, face: HTMLElement, view: JourneyView, start: PointerEvent, { gesture }: DragAnswers): void {
  const scale = scaleOf(view);
  const point = face.closest('[data-curve-point]')?.getAttribute('data-curve-point') ?? '';
  const own = view.curve.points.filter(({ id }) => id === point);
  const levels = [...root.querySelectorAll<HTMLElement>('.curve .levels > span')].map((level) => Number.parseFloat(level.style.getPropertyValue('top')));
  const [best, worst] = [levels[0], levels.at(-1)];
  const from = Number.parseFloat(face.style.getPropertyValue('top'));
  if (!scale || best === undefined || worst === undefined || own.length !== 1 || Number.isNaN(from)) return;
  // Zoomed pictures have larger pixels.
  const zoom = face.offsetHeight > 0 ? face.getBoundingClientRect().height / face.offsetHeight : 1;
  let score: number | undefined;
  follow(start, {
    move({ clientY }) {
      const y = Math.max(best, Math.min(worst, from + (clientY - start.clientY) / zoom));
      score = Math.round(scale.max - ((y - best) / (worst - best)) * (scale.max - scale.min));
      face.setAttribute('data-dragged', String(score));
      face.style.setProperty('top', `${best + ((scale.max - score) / (scale.max - scale.min)) * (worst - best)}px`);
    },
    end(isDropped) {
      face.removeAttribute('data-dragged');
      const isOther = score !== undefined && String(score) !== own[0]?.score;
      if (!isDropped || !isOther) face.style.setProperty('top', `${from}px`);
      else gesture({ kind: 'set', element: `${point}/experience`, key: 'score', value: String(score) });
    },
  });
}

interface Following {
  readonly move: (event: PointerEvent) => void;
  readonly end: (isDropped: boolean) => void;
}

/** From the first real movement to the release, or to Escape. */
function follow(start: PointerEvent, { move, end }: Following): void {
  const done = new AbortController();
  const { signal } = done;
  let isMoving = false;
  const finish = (isDropped: boolean): void => {
    done.abort();
    document.documentElement.classList.remove('dragging');
    if (isMoving) end(isDropped);
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!isMoving && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < slack) return;
      isMoving = true;
      document.documentElement.classList.add('dragging');
      getSelection()?.removeAllRanges();
      event.preventDefault();
      move(event);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      // The click that follows a drag means nothing.
      if (isMoving) {
        const swallow = (event: MouseEvent): void => event.stopPropagation();
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      }
      finish(true);
    },
    { signal },
  );
  window.addEventListener('pointercancel', () => finish(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish(false);
    },
    { signal, capture: true },
  );
}

function scrollAtEdge({ clientX, clientY }: PointerEvent): void {
  const by = (at: number, size: number): number => (at < edge ? at - edge : at > size - edge ? at - size + edge : 0);
  const [left, top] = [by(clientX, window.innerWidth), by(clientY, window.innerHeight)];
  if (left !== 0 || top !== 0) window.scrollBy({ left: left / 2, top: top / 2, behavior: 'instant' });
}
