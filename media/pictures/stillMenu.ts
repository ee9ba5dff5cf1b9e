/** The menu of a cell where nothing may be changed: pointer and keys → which element it is wanted for. What is in it is said elsewhere. */
import { elementAt } from '../elementAt.ts';

/** `isOff` is asked each time. `at` is where the pointer is; a key has no place. */
export function listenForStillMenu(root: HTMLElement, isOff: () => boolean, open: (element: string, at: readonly [number, number] | undefined) => void): void {
  const cellAt = (target: EventTarget | null): string | undefined =>
    isOff() && target instanceof Element && target.closest('[data-cell]') !== null ? elementAt(target) : undefined;
  root.addEventListener('contextmenu', (event) => {
    const element = cellAt(event.target);
    if (element === undefined) return;
    event.preventDefault();
    open(element, event.button === 2 ? [event.clientX, event.clientY] : undefined);
  });
  root.addEventListener('keydown', (event) => {
    const element = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) ? cellAt(event.target) : undefined;
    if (element === undefined) return;
    event.preventDefault();
    open(element, undefined);
  });
}
