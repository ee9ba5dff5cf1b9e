/** Clicks on the bar and the tables of a comparison, and keys that work everywhere in it → what the person wants. The grid has gestures of its own. */
import type { FromComparison } from '../server/protocol.ts';
import { elementAt } from './elementAt.ts';

export interface ComparisonWishes {
  readonly post: (message: FromComparison & { kind: 'swap' | 'sideBySide' }) => void;
  readonly step: (by: 1 | -1) => void;
  /** To a change by its index. */
  readonly go: (change: number) => void;
  /** Who changed an element and why; without one, of the chosen change. */
  readonly explain: (element: string | undefined) => void;
  readonly toggleKind: (kind: string) => void;
  readonly toggleLane: (lane: string) => void;
  readonly showAll: () => void;
}

export function listenToBar(root: HTMLElement, wishes: ComparisonWishes): void {
  root.addEventListener('click', (event) => onClick(event, root, wishes));
  root.addEventListener('change', (event) => {
    const lane = event.target instanceof Element ? event.target.getAttribute('data-show-lane') : null;
    if (lane !== null) wishes.toggleLane(lane);
  });
  // Before the editor hears of it, which would make another step of the same key.
  document.addEventListener('keydown', (event) => onKey(event, root, wishes), { capture: true });
}

function onClick({ target }: MouseEvent, root: HTMLElement, wishes: ComparisonWishes): void {
  if (!(target instanceof Element)) return;
  for (const menu of root.querySelectorAll('details.menu[open]')) if (!menu.contains(target)) menu.removeAttribute('open');
  const button = target.closest('[data-act],[data-kind],[data-go]');
  const kind = button?.getAttribute('data-kind');
  const change = button?.getAttribute('data-go');
  if (kind) wishes.toggleKind(kind);
  else if (change) wishes.go(Number(change));
  else act(button?.getAttribute('data-act'), wishes);
}

function act(name: string | null | undefined, wishes: ComparisonWishes): void {
  switch (name) {
    case 'swap':
    case 'sideBySide':
      return wishes.post({ kind: name });
    case 'next':
      return wishes.step(1);
    case 'previous':
      return wishes.step(-1);
    case 'explain':
      return wishes.explain(undefined);
    case 'showAll':
      return wishes.showAll();
    default:
  }
}

function onKey(event: KeyboardEvent, root: HTMLElement, wishes: ComparisonWishes): void {
  const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  const menu = target instanceof Element ? target.closest('details.menu[open]') : null;
  if (key === 'F7' && !altKey && !ctrlKey && !metaKey) wishes.step(shiftKey ? -1 : 1);
  else if (key === 'Enter' && altKey) wishes.explain(target instanceof Element && root.contains(target) ? elementAt(target) : undefined);
  else if (key === 'Escape' && menu !== null) {
    menu.removeAttribute('open');
    menu.querySelector('summary')?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
