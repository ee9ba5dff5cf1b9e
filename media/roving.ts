/** Groups of controls that belong together as one tab stop each, walked by arrows. The grid has a tab stop of its own. */
import { reveal } from './reveal.ts';

/** What holds a group, and what it is made of. Where there are none of these, nothing happens. */
const groups: readonly { readonly within: string; readonly items: string }[] = [
  { within: '.project.live .roves', items: 'button.way' },
  { within: '.live .head', items: '[data-element], [data-edit]' },
  { within: '.live .insights .figures', items: 'button.way' },
  { within: '.live .formula', items: 'button[data-metric]' },
  { within: '.live .further .row.funnel', items: '[data-funnel-step]' },
  { within: '.live .sides-two, .live .score-table, .live .memory, .live .unrated, .live .nine', items: 'button.way' },
];

export interface Roving {
  /** After each drawing: each group has its tab stop. */
  readonly settle: () => void;
}

export function createRoving(root: HTMLElement): Roving {
  root.addEventListener('focusin', ({ target }) => {
    const found = groupAt(target);
    if (found !== undefined) stopAt(found.items, found.item);
  });
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const found = groupAt(event.target);
    const next = found && nextOf(found.items, found.items.indexOf(found.item), event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    reveal(next);
  });

  return {
    settle() {
      for (const { within, items } of groups)
        for (const group of root.querySelectorAll(within)) {
          const all = itemsOf(group, items);
          const [first] = all;
          const stops = all.filter((item) => item.tabIndex === 0 && item.hasAttribute('tabindex'));
          if (first !== undefined && (stops.length !== 1 || all.some((item) => !item.hasAttribute('tabindex')))) stopAt(all, stops[0] ?? first);
        }
    },
  };
}

function itemsOf(group: Element, items: string): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>(items)];
}

function groupAt(target: EventTarget | null): { readonly items: readonly HTMLElement[]; readonly item: HTMLElement } | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  for (const { within, items } of groups) {
    const group = target.matches(items) ? target.closest(within) : null;
    if (group !== null) return { items: itemsOf(group, items), item: target };
  }
  return undefined;
}

function stopAt(items: readonly HTMLElement[], stop: HTMLElement): void {
  for (const item of items) item.setAttribute('tabindex', item === stop ? '0' : '-1');
}

function nextOf(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return items[Math.min(at + 1, items.length - 1)];
    case 'ArrowLeft':
    case 'ArrowUp':
      return items[Math.max(at - 1, 0)];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}
