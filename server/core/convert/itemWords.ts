/** An item of a cell → its words without any picture: what it says, and in brackets what the picture shows by signs. */
import type { CellItem, CellState, CellView, JourneyView } from '../view/journeyView.ts';

export interface ItemWords {
  readonly text: string;
  /** “severity 4 · hidden costs”. */
  readonly aside: string | undefined;
  /** What stands before it: the code of a KPI, the arrow of a way on. */
  readonly lead: string | undefined;
}

type Labels = JourneyView['labels'];

function wordsOfItem(item: CellItem, labels: Labels): ItemWords {
  switch (item.kind) {
    case 'text':
      return { text: item.text, aside: joined(item.line && label(labels, item.line), item.meta), lead: undefined };
    case 'pain':
      return { text: item.text, aside: severityOf(item.severity, item.meta, labels), lead: undefined };
    case 'opportunity':
      return { text: item.text, aside: joined(item.rating && `${label(labels, 'impactEffort')} ${item.rating}`, item.meta), lead: undefined };
    case 'touchpoint':
      return { text: item.text, aside: asideOfTouchpoint(item.text, item.hint), lead: undefined };
    case 'kpi':
      return { text: item.value ?? wordOfState(item.state, labels), aside: joined(item.target && against(item.target, item.verdict)), lead: item.code };
    case 'ref':
      return { text: item.text, aside: undefined, lead: undefined };
    case 'barrier':
      return { text: item.text, aside: item.meta, lead: undefined };
    case 'next':
      return { text: item.text, aside: undefined, lead: item.role === 'note' ? undefined : item.role === 'to' ? '↺' : '→' };
    case 'image':
      return { text: item.alt || label(labels, 'image'), aside: undefined, lead: undefined };
  }
}

/** The words of a whole cell, one entry an item; a cell without content says which way of having none it is, an absent one nothing. */
export function wordsOfCell(cell: CellView | undefined, labels: Labels): readonly string[] {
  if (cell === undefined) return [];
  if (cell.state !== 'given') return [wordOfState(cell.state, labels)].filter((word) => word !== '');
  return cell.items.map((item) => inOneLine(wordsOfItem(item, labels)));
}

function inOneLine({ text, aside, lead }: ItemWords): string {
  return [lead, text, aside && `(${aside})`].filter(Boolean).join(' ');
}

/** “n/a”, “none”, “unknown”; nothing for what is given or absent. */
export function wordOfState(state: CellState, labels: Labels): string {
  const ids: Partial<Record<CellState, string>> = { unknown: 'unknown', 'not-applicable': 'notApplicable', none: 'none' };
  const id = ids[state];
  return id === undefined ? '' : label(labels, id);
}

export function label(labels: Labels, id: string): string {
  return labels[id] ?? id;
}

/** Better is a filled arrow, worse a hollow one, as in the picture. */
function against(target: string, verdict: 'better' | 'worse' | 'even' | undefined): string {
  return verdict === undefined ? target : `${target} ${{ better: '▲', worse: '▽', even: '=' }[verdict]}`;
}

function severityOf(severity: number | undefined, meta: string | undefined, labels: Labels): string | undefined {
  return severity === undefined ? meta : `${label(labels, 'severity')} ${meta ?? severity}`;
}

/** The hint begins with the touchpoint's own name. */
function asideOfTouchpoint(name: string, hint: string): string | undefined {
  const rest = hint.startsWith(name) ? hint.slice(name.length).replace(/^[\s:,.·–—]+/, '') : hint;
  return rest === '' ? undefined : rest;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const stated = parts.filter(Boolean);
  return stated.length === 0 ? undefined : stated.join(' · ');
}
