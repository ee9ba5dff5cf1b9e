/** Clicks and keys in the picture → what the person wants: go to the text of an element, see another view, run a command. */
import type { FromPreview, ShownView } from '../server/protocol.ts';
import { elementAt } from './elementAt.ts';
import { findTarget } from './gridKeys.ts';
import { reveal } from './reveal.ts';
import type { TabStop } from './tabStop.ts';

type Command = (FromPreview & { kind: 'command' })['command'];

export interface Wishes {
  /** `target` is what was clicked, or the cell that has the focus. */
  readonly select: (element: string, target: Element) => void;
  /** To go on in its text; as `select` where nothing else is said. */
  readonly goTo?: (element: string, target: Element) => void;
  readonly run?: (command: Command) => void;
  readonly showView?: (view: ShownView) => void;
}

export function listenTo(root: HTMLElement, tabStop: TabStop, wishes: Wishes): void {
  root.addEventListener('click', (event) => onClick(event, wishes));
  root.addEventListener('keydown', (event) => onKey(event, tabStop, wishes));
  root.addEventListener('focusin', (event) => {
    const cell = gridCellAt(event.target);
    if (cell !== undefined && cell !== tabStop.cell()) tabStop.set(cell);
  });
}

function onClick(event: MouseEvent, wishes: Wishes): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('[data-command],[data-view]');
  const command = commandOf(button);
  const view = viewOf(button);
  if (command !== undefined) wishes.run?.(command);
  else if (view !== undefined) wishes.showView?.(view);
  else if (!isSelectingText()) select(event.target, wishes);
}

/** Whoever drags over words wants to copy them. */
function isSelectingText(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed;
}

function select(target: Element, wishes: Wishes): void {
  const element = elementAt(target);
  if (element !== undefined) wishes.select(element, target);
}

function onKey(event: KeyboardEvent, tabStop: TabStop, wishes: Wishes): void {
  if (!(event.target instanceof Element) || event.altKey) return;
  const cell = gridCellAt(event.target);
  const handled = cell === undefined ? moveTab(event, wishes) || goToHead(event, wishes) : onGridKey(event, cell, tabStop, wishes);
  if (handled) event.preventDefault();
}

function onGridKey(event: KeyboardEvent, cell: HTMLElement, tabStop: TabStop, wishes: Wishes): boolean {
  if (event.key === 'Enter') {
    const element = elementAt(cell);
    if (element !== undefined && wishes.goTo !== undefined) wishes.goTo(element, cell);
    else select(cell, wishes);
    return true;
  }
  const target = findTarget(cell, { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey }, tabStop.column());
  if (!(target instanceof HTMLElement)) return event.key.startsWith('Arrow');
  tabStop.set(target, event.key === 'ArrowUp' || event.key === 'ArrowDown');
  target.focus({ preventScroll: true });
  reveal(target);
  return true;
}

/** Arrows walk along the tabs as they do in every tab list. */
function moveTab(event: KeyboardEvent, wishes: Wishes): boolean {
  const tab = event.target instanceof Element ? event.target.closest('[role=tab]') : null;
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (tab === null || way === undefined) return false;
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const next = tabs[(tabs.findIndex((candidate) => candidate === tab) + way + tabs.length) % tabs.length];
  const view = viewOf(next ?? null);
  if (next === undefined || view === undefined) return false;
  next.focus();
  wishes.showView?.(view);
  return true;
}

/** A title, the facts, the job: what is no button leads to its text as cells do. */
function goToHead(event: KeyboardEvent, wishes: Wishes): boolean {
  const head = event.key === 'Enter' && event.target instanceof Element && event.target.matches('.head [data-element]') ? event.target : undefined;
  const element = head && elementAt(head);
  if (head === undefined || element === undefined) return false;
  if (wishes.goTo !== undefined) wishes.goTo(element, head);
  else select(head, wishes);
  return true;
}

function gridCellAt(target: EventTarget | null): HTMLElement | undefined {
  const cell = target instanceof Element ? target.closest('[role=grid] [aria-colindex]') : null;
  return cell instanceof HTMLElement ? cell : undefined;
}

function commandOf(button: Element | null): Command | undefined {
  const command = button?.getAttribute('data-command');
  return (['cjm.new', 'cjm.export', 'problems'] as const).find((known) => known === command);
}

function viewOf(button: Element | null): ShownView | undefined {
  const view = button?.getAttribute('data-view');
  return allViews.find((known) => known === view);
}

/** Of a map, and of a project. */
const allViews = [
  ...(['map', 'funnel', 'channels', 'touchpoints', 'scores', 'personas', 'insights', 'diagram'] as const),
  ...(['portfolio', 'personas', 'strategy', 'scorecard', 'work', 'maturity'] as const),
];
