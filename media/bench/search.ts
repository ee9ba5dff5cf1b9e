/** Words that a person looks for → the places in the picture that say them, marked without touching the picture itself. */

export interface Search {
  /** Finds and marks anew, and returns how many places there are. */
  readonly run: (within: Element | null, query: string) => number;
  /** Marks one of them as the place where one stands, and returns its cell. */
  readonly stand: (at: number | undefined) => Element | undefined;
}

/** Names of the two highlights in the style sheet. */
const all = 'cjm-found';
const one = 'cjm-found-here';

export function createSearch(): Search {
  let found: readonly Range[] = [];
  return {
    run(within, query) {
      found = within === null ? [] : findIn(within, query);
      if (found.length === 0) CSS.highlights.delete(all);
      else CSS.highlights.set(all, new Highlight(...found));
      CSS.highlights.delete(one);
      return found.length;
    },
    stand(at) {
      const range = at === undefined ? undefined : found[at];
      if (range === undefined) CSS.highlights.delete(one);
      else CSS.highlights.set(one, Object.assign(new Highlight(range), { priority: 1 }));
      const parent = range?.startContainer.parentElement;
      return parent?.closest('[aria-colindex]') ?? parent ?? undefined;
    },
  };
}

function findIn(within: Element, query: string): readonly Range[] {
  const pattern = toPattern(query);
  if (pattern === undefined) return [];
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.said, .unseen, [aria-hidden=true]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Range[] = [];
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      // Tables that are folded cannot be looked at.
      if (node.parentElement?.checkVisibility() === false) break;
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push(range);
    }
  return found;
}

/** Whatever its case; any space is a space, and ё is е. */
export function toPattern(query: string): RegExp | undefined {
  const words = query.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[еёЕЁ]/g, '[её]'));
  return new RegExp(escaped.join('\\s+'), 'giu');
}
