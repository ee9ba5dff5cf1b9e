/** Keeps the picture of the diagram page in step with its text, with the chosen kind and with the editor's theme, and answers to its switch and its button. Mermaid is loaded when the first picture is wanted. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { chosenDiagram } from '../components/pages/DiagramPage.tsx';
import { lookOf } from './look.ts';
import type { ShownDiagram } from './shownDiagram.ts';

export interface Diagrams {
  /** The same object while nothing in it changes. */
  readonly shown: () => ShownDiagram;
  /** To be told whatever page has been drawn. */
  readonly follow: (page: JourneyView['page']) => void;
}

interface Wishes {
  /** `shown` says something else now. */
  readonly changed: () => void;
  readonly copy: (text: string) => void;
}

export function createDiagrams(root: HTMLElement, { changed, copy }: Wishes): Diagrams {
  let shown: ShownDiagram = { chosen: undefined, picture: { state: 'drawing' }, copied: false };
  let page: JourneyView['page'];
  /** The picture that is there or on its way, by its text and its look. */
  let wanted: string | undefined;
  /** Mermaid draws one picture at a time. */
  let queue: Promise<void> = Promise.resolve();

  function change(part: Partial<ShownDiagram>): void {
    shown = { ...shown, ...part };
    changed();
  }

  function follow(next: JourneyView['page']): void {
    page = next;
    const picture = root.querySelector('.cjm');
    const diagram = page?.kind === 'diagram' ? chosenDiagram(page, shown) : undefined;
    if (diagram?.text === undefined || picture === null) return;
    const { text } = diagram;
    const look = lookOf(picture);
    const key = `${text}\n${JSON.stringify(look)}`;
    if (key === wanted) return;
    wanted = key;
    queue = queue.then(async () => {
      if (key !== wanted) return;
      const drawn = await draw();
      if (key === wanted) change({ picture: drawn, copied: false });
    });
    async function draw(): Promise<ShownDiagram['picture']> {
      try {
        const { drawDiagram } = await import('./drawDiagram.ts');
        return { state: 'drawn', ...(await drawDiagram(text, look)) };
      } catch (error) {
        return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
    }
  }

  function choose(tab: Element | null | undefined): boolean {
    const id = tab?.getAttribute('data-diagram');
    const diagram = page?.kind === 'diagram' ? page.diagrams.find((one) => one.id === id) : undefined;
    if (diagram === undefined) return false;
    wanted = undefined;
    if (tab instanceof HTMLElement) tab.focus();
    change({ chosen: diagram.id, picture: { state: 'drawing' }, copied: false });
    return true;
  }

  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-diagram],[data-copy]') : null;
    if (button === null || choose(button)) return;
    const text = page?.kind === 'diagram' ? chosenDiagram(page, shown)?.text : undefined;
    if (text === undefined) return;
    copy(text);
    change({ copied: true });
  });
  root.addEventListener('keydown', (event) => {
    if (event.target instanceof Element && !event.altKey && choose(tabBeside(event.target, event.key))) event.preventDefault();
  });
  // A picture of its own does not follow the theme by itself.
  const theme = new MutationObserver(() => follow(page));
  theme.observe(document.body, { attributes: true, attributeFilter: ['class'] });
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });

  return { shown: () => shown, follow };
}

function tabBeside(target: Element, key: string): Element | undefined {
  const tab = target.closest('[data-diagram]');
  const tabs = [...(tab?.parentElement?.querySelectorAll('[data-diagram]') ?? [])];
  const index = tabs.findIndex((candidate) => candidate === tab);
  switch (key) {
    case 'ArrowLeft':
      return tabs.at(index - 1);
    case 'ArrowRight':
      return tabs[(index + 1) % tabs.length];
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
