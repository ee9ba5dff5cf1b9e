/** A place in the picture ↔ the element of the map that is drawn there, by the ids of the protocol. */

/** From the finest to the coarsest, with what goes before the attribute's value in the element's id. */
const kinds = [
  ['data-item', ''],
  ['data-curve-point', '', '/experience'],
  ['data-cell', ''],
  ['data-step', 'step:'],
  ['data-stage', 'stage:'],
  ['data-metric', 'metric:'],
  ['data-lane', 'lane:'],
  ['data-funnel-step', 'funnel:'],
  ['data-element', ''],
] as const;
const anyKind = kinds.map(([attribute]) => `[${attribute}]`).join(',');

/** `decision/place-order/pains/1`, `stage:decision`, `step:decision/place-order`, `metric:C`, `lane:pains`, `funnel:stages/decision`, `title` … */
export function elementAt(target: Element): string | undefined {
  const found = target.closest(anyKind);
  for (const [attribute, before, after = ''] of kinds) {
    const value = found?.getAttribute(attribute);
    if (value === null || value === undefined) continue;
    const funnel = attribute === 'data-funnel-step' ? `${found?.closest('[data-funnel]')?.getAttribute('data-funnel') ?? 'stages'}/` : '';
    return `${before}${funnel}${value}${after}`;
  }
  return undefined;
}

/** What to mark for an element: the cell that holds it, a header, a metric; for a part that is not drawn by itself, what it is part of. */
export function findPlace(root: ParentNode, element: string): Element | undefined {
  for (let id = element; id !== ''; id = parentOf(id)) {
    const found = root.querySelector(selectorOf(id));
    if (found !== null) return found.closest('[role=gridcell],[role=columnheader],[role=rowheader]') ?? found;
  }
  return undefined;
}

function selectorOf(id: string): string {
  const [, kind, name = id] = /^(stage|step|metric|lane|funnel):(.*)$/.exec(id) ?? [];
  const value = CSS.escape(name);
  if (kind === 'funnel' && !name.includes('/')) return `[data-element="${CSS.escape(id)}"]`;
  if (kind === 'funnel') return `[data-funnel="${CSS.escape(parentOf(name))}"] [data-funnel-step="${CSS.escape(name.slice(parentOf(name).length + 1))}"]`;
  if (kind !== undefined) return `[data-${kind}="${value}"]`;
  return `[data-item="${value}"],[data-cell="${value}"],[data-step="${value}"],[data-stage="${value}"],[data-element="${value}"]`;
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}
