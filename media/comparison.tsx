/** The comparison's side of the protocol: messages from the editor → one picture of two versions, gestures on it → messages to the editor. */
import './comparison.css';
import { render } from 'preact';
import type { ComparisonView } from '../server/core/review/comparisonView.ts';
import type { CompareParams, ComparisonState, FromComparison, ToComparison } from '../server/protocol.ts';
import { announce } from './announce.ts';
import { findChange, sideOf } from './changeAt.ts';
import { listenToBar } from './comparisonGestures.ts';
import { ComparisonPicture } from './components/comparison/ComparisonPicture.tsx';
import { position } from './components/comparison/comparisonWord.ts';
import { type Hidden, makeMarks, nothingHidden, sayChange, shownChanges } from './components/comparison/makeMarks.ts';
import { onOneScale } from './components/comparison/onOneScale.ts';
import { EmptyState } from './components/EmptyState.tsx';
import type { Frame } from './components/frame.ts';
import { createPainter } from './createPainter.ts';
import { listenTo } from './gestures.ts';
import { imageIn } from './imageIn.ts';
import { keepBarHeight } from './keepBarHeight.ts';
import { mark } from './marking.ts';
import { reveal } from './reveal.ts';
import { createTabStop } from './tabStop.ts';

interface Host {
  postMessage(message: FromComparison): void;
  getState(): ComparisonState | undefined;
  setState(state: ComparisonState): void;
}
declare function acquireVsCodeApi(): Host;

/** All that the page shows; replaced as a whole, never changed. */
interface Shown {
  readonly comparison: ComparisonView | undefined;
  readonly imageRoot: string | undefined;
  /** Why there is no comparison. */
  readonly reason: string | undefined;
  readonly hidden: Hidden;
  /** Index of the chosen change. */
  readonly current: number | undefined;
}

const host = acquireVsCodeApi();
const kept = host.getState();
const root = document.createElement('div');
document.body.append(root);

let shown: Shown = { comparison: undefined, imageRoot: undefined, reason: undefined, hidden: kept?.hidden ?? nothingHidden, current: undefined };
let versions: CompareParams | undefined = kept?.versions;
let frame: Frame = { labels: {}, language: 'en', live: true, image: () => undefined };
/** What the frame was made for. */
let framed: Shown | undefined;
/** Where the picture stood before the editor was reloaded. */
let scrollBack = kept?.scroll;

const say = announce(document.body);
const watchBar = keepBarHeight(root);
const tabStop = createTabStop(root);
const painter = createPainter<Shown>(draw, (_, milliseconds) => host.postMessage({ kind: 'painted', milliseconds }));

window.addEventListener('message', (event: MessageEvent<ToComparison>) => receive(event.data));
window.addEventListener('scrollend', keepState);
listenTo(root, tabStop, { select });
listenToBar(root, {
  post: (message) => host.postMessage(message),
  step,
  go: choose,
  explain,
  toggleKind: (kind) => filter({ ...shown.hidden, kinds: toggled(shown.hidden.kinds, kind) }),
  toggleLane: (lane) => filter({ ...shown.hidden, lanes: toggled(shown.hidden.lanes, lane) }),
  showAll: () => filter(nothingHidden),
});
host.postMessage({ kind: 'ready' });

function receive(message: ToComparison): void {
  switch (message.kind) {
    case 'comparison':
      return takeComparison(message);
    case 'empty':
      versions = message.versions;
      show({ ...shown, comparison: undefined, current: undefined, reason: message.reason });
      return keepState();
    case 'step':
      return step(message.by);
  }
}

function takeComparison(message: ToComparison & { kind: 'comparison' }): void {
  const { former, view } = message.comparison;
  const [now, was] = onOneScale(view.funnel, former.funnel);
  const comparison = { ...message.comparison, view: { ...view, funnel: now }, former: { ...former, funnel: was } };
  versions = message.versions;
  show({ ...shown, comparison, imageRoot: message.imageRoot, reason: undefined, current: sameChange(comparison) });
  keepState();
}

/** The chosen change in a comparison of newer texts, where it still exists. */
function sameChange({ changes }: ComparisonView): number | undefined {
  const chosen = shown.current === undefined ? undefined : shown.comparison?.changes[shown.current];
  if (chosen === undefined) return undefined;
  const place = (change: typeof chosen): string => JSON.stringify([change.element, change.where, change.what]);
  const index = changes.findIndex((change) => place(change) === place(chosen));
  return index < 0 ? undefined : index;
}

function show(next: Shown): void {
  shown = next;
  painter.show(next, performance.now());
}

function draw(picture: Shown): void {
  frame = frameOf(picture);
  tabStop.keepDuring(() => render(content(picture), root));
  watchBar();
  markChosen(picture);
  if (picture.comparison !== undefined && scrollBack !== undefined) {
    window.scrollTo(...scrollBack);
    scrollBack = undefined;
  }
}

function content({ comparison, hidden, current, reason }: Shown) {
  if (comparison !== undefined) return <ComparisonPicture comparison={comparison} hidden={hidden} current={current} frame={frame} />;
  return reason === undefined ? null : (
    <div class="cjm live" data-cjm="preview" data-comparison="">
      <main>
        <EmptyState reason={reason} alone frame={frame} />
      </main>
    </div>
  );
}

/** The same frame as before while nothing in it is another: the components compare it by identity. */
function frameOf(picture: Shown): Frame {
  const { comparison, hidden, imageRoot } = picture;
  const before = framed;
  framed = picture;
  if (comparison === undefined) return { labels: {}, language: 'en', live: true, image: () => undefined };
  if (before?.comparison === comparison && before.hidden === hidden && before.imageRoot === imageRoot) return frame;
  const { labels, language } = comparison.view;
  return { labels, language, live: true, image: imageIn(imageRoot), marks: makeMarks(comparison, hidden) };
}

function markChosen({ comparison, current }: Shown): Element | undefined {
  const change = current === undefined ? undefined : comparison?.changes[current];
  return mark(root, change?.element && drawnAs(change.element));
}

/** Points of the curve stand in the cells of their lane. */
function drawnAs(element: string): string {
  return element.replace(/^curve:(.*)$/, '$1/experience');
}

/** Round and round through the changes that are shown. */
function step(by: 1 | -1): void {
  const { comparison, hidden, current } = shown;
  const indexes = comparison === undefined ? [] : shownChanges(comparison, hidden);
  const at = current === undefined ? -1 : indexes.indexOf(current);
  const next = at < 0 ? (by === 1 ? indexes[0] : indexes.at(-1)) : indexes[(at + by + indexes.length) % indexes.length];
  if (next !== undefined) choose(next);
}

function choose(index: number): void {
  const { comparison, hidden } = shown;
  const change = comparison?.changes[index];
  if (comparison === undefined || change === undefined) return;
  show({ ...shown, current: index });
  const inGrid = root.querySelector('[role=grid]')?.contains(document.activeElement) === true;
  const place = change.element === undefined ? root.querySelector(`.elsewhere [data-change-index="${index}"]`) : markChosen(shown);
  if (place) reveal(place);
  if (place instanceof HTMLElement && place.hasAttribute('aria-colindex')) {
    tabStop.set(place);
    if (inGrid) place.focus({ preventScroll: true });
  }
  const indexes = shownChanges(comparison, hidden);
  say(
    [position(comparison.labels, indexes.indexOf(index), indexes.length), change.where.join(', '), sayChange(change, comparison.labels)]
      .filter(Boolean)
      .join('. '),
  );
}

function select(element: string, target: Element): void {
  if (shown.comparison === undefined) return;
  const change = findChange(shown.comparison, shown.hidden, element);
  if (change !== undefined && change !== shown.current) show({ ...shown, current: change });
  host.postMessage({ kind: 'select', side: sideOf(target, change === undefined ? undefined : shown.comparison.changes[change]), element, change });
}

/** Of the chosen change; by the keyboard, of the cell that has the focus. */
function explain(element: string | undefined): void {
  const { comparison, hidden, current } = shown;
  const change = comparison === undefined || element === undefined ? current : findChange(comparison, hidden, element);
  const about = element ?? (change === undefined ? undefined : comparison?.changes[change]?.element);
  if (about !== undefined || change !== undefined) host.postMessage({ kind: 'explain', element: about ?? '', change });
}

function filter(hidden: Hidden): void {
  const { comparison, current } = shown;
  const isGone = comparison !== undefined && current !== undefined && !shownChanges(comparison, hidden).includes(current);
  show({ ...shown, hidden, current: isGone ? undefined : current });
  keepState();
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

function keepState(): void {
  if (versions !== undefined) host.setState({ versions, hidden: shown.hidden, scroll: [window.scrollX, window.scrollY] });
}
