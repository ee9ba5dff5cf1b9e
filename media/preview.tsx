/** The preview's side of the protocol: messages from the editor → a picture in the page, gestures on it → messages to the editor. */
import './preview.css';
import { render } from 'preact';
import type { JourneyView, ViewName } from '../server/core/view/journeyView.ts';
import type { FromPreview, PreviewState, ToPreview } from '../server/protocol.ts';
import { applyPatch } from './applyPatch.ts';
import { EmptyState } from './components/EmptyState.tsx';
import type { Frame } from './components/frame.ts';
import { Picture } from './components/Picture.tsx';
import { createPainter } from './createPainter.ts';
import { listenTo } from './gestures.ts';
import { imageIn } from './imageIn.ts';
import { mark } from './marking.ts';
import { reveal } from './reveal.ts';
import { createTabStop } from './tabStop.ts';

interface Host {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}
declare function acquireVsCodeApi(): Host;

/** All that the page shows; replaced as a whole, never changed. */
interface Shown {
  readonly view: JourneyView | undefined;
  readonly imageRoot: string | undefined;
  /** Why there is no view. */
  readonly reason: string | undefined;
  readonly tab: ViewName;
  readonly locked: boolean;
}

const host = acquireVsCodeApi();
const kept = host.getState();
const root = document.createElement('div');
document.body.append(root);

let shown: Shown = { view: undefined, imageRoot: undefined, reason: undefined, tab: 'map', locked: kept?.locked ?? false };
let frame: Frame = { labels: {}, language: 'en', live: true, image: () => undefined };
let frameRoot: string | undefined;
let uri = kept?.uri;
let marked: string | undefined;
/** The marked place was not drawn yet when it was named. */
let revealNext = false;
/** Where the picture stood before the editor was reloaded. */
let scrollBack = kept?.scroll;

const tabStop = createTabStop(root);
const painter = createPainter<Shown>(draw, (picture, milliseconds) => {
  if (picture.view !== undefined) host.postMessage({ kind: 'painted', version: picture.view.version, milliseconds });
});

window.addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
window.addEventListener('scrollend', keepState);
listenTo(root, tabStop, {
  select: (element) => host.postMessage({ kind: 'select', element }),
  run: (command) => host.postMessage({ kind: 'command', command }),
  showView(tab) {
    show({ ...shown, tab });
    host.postMessage({ kind: 'shown', shown: tab });
  },
});
host.postMessage({ kind: 'ready' });

function receive(message: ToPreview): void {
  switch (message.kind) {
    case 'view':
      return takeView(message);
    case 'patch':
      return takePatch(message);
    case 'mark':
      return takeMark(message.element);
    case 'empty':
      return show({ ...shown, view: undefined, reason: message.reason });
    case 'locked':
      show({ ...shown, locked: message.locked });
      return keepState();
  }
}

function takeView(message: ToPreview & { kind: 'view' }): void {
  if (message.uri !== kept?.uri) scrollBack = undefined;
  uri = message.uri;
  show({ ...shown, view: message.view, tab: message.view.shown, imageRoot: message.imageRoot, reason: undefined });
  keepState();
}

function takePatch(message: ToPreview & { kind: 'patch' }): void {
  const view = shown.view && applyPatch(shown.view, message.patch);
  if (view === undefined) host.postMessage({ kind: 'resync' });
  else show({ ...shown, view });
}

function takeMark(element: string | undefined): void {
  marked = element;
  const before = root.querySelector('[data-marked]');
  const place = mark(root, element);
  revealNext = place === undefined && element !== undefined;
  // Typing in a cell marks it over and over; who has scrolled away meanwhile stays there.
  if (place !== undefined && place !== before) reveal(place);
}

function show(next: Shown): void {
  shown = next;
  painter.show(next, performance.now());
}

function draw(picture: Shown): void {
  frame = frameOf(picture);
  tabStop.keepDuring(() => render(content(picture), root));
  const place = mark(root, marked);
  if (revealNext && place !== undefined) reveal(place);
  revealNext = false;
  if (picture.view !== undefined && scrollBack !== undefined) {
    window.scrollTo(...scrollBack);
    scrollBack = undefined;
  }
}

function content({ view, tab, locked, reason }: Shown) {
  if (view !== undefined) return <Picture view={view} shown={tab} locked={locked} frame={frame} />;
  return reason === undefined ? null : (
    <div class="cjm live" data-cjm="preview">
      <EmptyState reason={reason} frame={frame} />
    </div>
  );
}

/** The same frame as before while nothing in it is another: the components compare it by identity. */
function frameOf({ view, imageRoot }: Shown): Frame {
  if (view === undefined || (view.labels === frame.labels && view.language === frame.language && imageRoot === frameRoot)) return frame;
  frameRoot = imageRoot;
  return { labels: view.labels, language: view.language, live: true, image: imageIn(imageRoot) };
}

function keepState(): void {
  if (uri !== undefined) host.setState({ uri, locked: shown.locked, scroll: [window.scrollX, window.scrollY] });
}
