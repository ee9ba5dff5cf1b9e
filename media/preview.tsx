/** The preview's side of the protocol: messages from the editor → a picture in the page, gestures on it → messages to the editor. */
import './preview.css';
import './pages.css';
import './bench/bench.css';
import './editing/editing.css';
import { render } from 'preact';
import type { JourneyView, ViewName } from '../server/core/view/journeyView.ts';
import type { FromPreview, PreviewState, ToPreview } from '../server/protocol.ts';
import { announce } from './announce.ts';
import { applyPatch } from './applyPatch.ts';
import { type Arranged, createBench } from './bench/createBench.ts';
import { lastOnly } from './bench/lastOnly.ts';
import { KeyList } from './components/bench/KeyList.tsx';
import { Presentation } from './components/bench/Presentation.tsx';
import { NothingMeant, Toolbar } from './components/bench/Toolbar.tsx';
import { EmptyState } from './components/EmptyState.tsx';
import type { Frame } from './components/frame.ts';
import { Picture, type Tools } from './components/Picture.tsx';
import { createPainter } from './createPainter.ts';
import { createTrials } from './createTrials.ts';
import { createDiagrams } from './diagrams/createDiagrams.ts';
import { listenTo } from './gestures.ts';
import { imageIn } from './imageIn.ts';
import { keepBarHeight } from './keepBarHeight.ts';
import { createLazyEditing } from './lazyEditing.ts';
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
/** Whose figures are tried out. */
let begun: string | undefined;
let marked: string | undefined;
/** The marked place was not drawn yet when it was named. */
let revealNext = false;
/** What an audience sees answers to nothing. */
const still = lastOnly((of: Frame): Frame => ({ ...of, live: false }));
/** Where the picture stood before the editor was reloaded. */
let scrollBack = kept?.scroll;

const tabStop = createTabStop(root);
const diagrams = createDiagrams(root, { changed: () => show(shown), copy: (text) => host.postMessage({ kind: 'copy', text }) });
/** Made with the first sentence: before that there is nothing to hear. */
let sayAloud: ((sentence: string) => void) | undefined;
/** Other questions count from 1. */
const trialsQuestion = 0;
const trials = createTrials(root, {
  language: () => frame.language,
  changed() {
    show(shown);
    keepState();
  },
  write: (gesture) => host.postMessage({ kind: 'edit', id: trialsQuestion, gesture, seen: undefined }),
  say,
});
const watchBar = keepBarHeight(root);
const bench = createBench(root, {
  changed: () => show(shown),
  keep: keepState,
  lay: (wish) => host.postMessage(wish === 'pick' ? { kind: 'pickSecond' } : { kind: 'second', other: wish.uri }),
  fill: (whole) => host.postMessage({ kind: 'fill', whole }),
  say,
  frame: () => frame,
});
const editing = createLazyEditing(
  root,
  {
    post: (message) => host.postMessage(message),
    view: () => (bench.shown().presenting === undefined ? shown.view : undefined),
    frame: () => frame,
    say,
  },
  () => show(shown),
);
const painter = createPainter<Shown>(draw, (picture, milliseconds) => {
  if (picture.view !== undefined) host.postMessage({ kind: 'painted', version: picture.view.version, milliseconds });
});

window.addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
window.addEventListener('scrollend', keepState);
listenTo(root, tabStop, {
  select(element) {
    // An audience is shown the picture, not the text.
    if (bench.shown().presenting === undefined) host.postMessage({ kind: 'select', element });
  },
  goTo(element) {
    if (bench.shown().presenting === undefined) host.postMessage({ kind: 'select', element, focus: true });
  },
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
      return takeMark(message);
    case 'empty':
      return show({ ...shown, view: undefined, reason: message.reason });
    case 'edited':
      return message.id === trialsQuestion ? trials.answer(message.result) : editing.receive(message);
    case 'locked':
      show({ ...shown, locked: message.locked });
      return keepState();
    case 'editing':
      return editing.allow(message.editing);
    case 'form':
      return editing.receive(message);
    case 'second':
      return bench.takeSecond(message.uri, message.overlay);
    case 'present':
      return bench.present();
  }
}

function say(sentence: string): void {
  sayAloud ??= announce(document.body);
  sayAloud(sentence);
}

function takeView(message: ToPreview & { kind: 'view' }): void {
  if (message.uri !== kept?.uri) scrollBack = undefined;
  if (message.uri !== begun) trials.begin(message.uri === kept?.uri ? kept.trying : undefined);
  begun = message.uri;
  uri = message.uri;
  bench.begin(uri, kept?.benches);
  show({ ...shown, view: message.view, tab: message.view.shown, imageRoot: message.imageRoot, reason: undefined });
  keepState();
}

function takePatch(message: ToPreview & { kind: 'patch' }): void {
  const view = shown.view && applyPatch(shown.view, message.patch);
  if (view === undefined) host.postMessage({ kind: 'resync' });
  else show({ ...shown, view });
}

function takeMark({ element, reveal: when }: ToPreview & { kind: 'mark' }): void {
  marked = element;
  const before = root.querySelector('[data-marked]');
  const place = mark(root, element);
  revealNext = place === undefined && element !== undefined && when !== 'never';
  // Typing in a cell marks it over and over; who has scrolled away meanwhile stays there.
  if (place !== undefined && when !== 'never' && (place !== before || when === 'always')) reveal(place);
}

function show(next: Shown): void {
  shown = next;
  painter.show(next, performance.now());
}

function draw(picture: Shown): void {
  trials.follow(picture.view?.page?.kind === 'funnel' ? picture.view.page : undefined);
  const arranged = picture.view && bench.arrange(picture.view);
  frame = frameOf(picture, arranged);
  tabStop.keepDuring(() => render(content(picture, arranged), root));
  watchBar();
  bench.follow(picture.tab === 'map');
  editing.follow();
  diagrams.follow(picture.tab === 'diagram' ? picture.view?.page : undefined);
  const place = mark(root, marked);
  if (revealNext && place !== undefined) reveal(place);
  revealNext = false;
  if (picture.view !== undefined && scrollBack !== undefined) {
    window.scrollTo(...scrollBack);
    scrollBack = undefined;
  }
}

function content({ view, tab, locked, reason }: Shown, arranged: Arranged | undefined) {
  const shownBench = bench.shown();
  if (arranged?.alone !== undefined && shownBench.presenting !== undefined)
    return (
      <Presentation
        view={arranged.view}
        alone={arranged.alone}
        at={shownBench.presenting}
        zoom={shownBench.zoom}
        notes={shownBench.bench.notes}
        frame={frame}
        still={still(frame)}
      />
    );
  if (view !== undefined && arranged !== undefined)
    return <Picture view={tab === 'map' ? arranged.view : view} shown={tab} locked={locked} frame={frame} tools={toolsOf(view, arranged)} />;
  return reason === undefined ? null : (
    <div class="cjm live" data-cjm="preview">
      <EmptyState reason={reason} frame={frame} />
    </div>
  );
}

function toolsOf({ lanes, funnel, curve }: JourneyView, { filter }: Arranged): Tools {
  const shownBench = bench.shown();
  return {
    above: <Toolbar shown={shownBench} lanes={lanes} hasFunnel={funnel !== undefined} hasCurve={curve.points.length > 0} frame={frame} />,
    below: filter !== undefined && <NothingMeant frame={frame} />,
    besides: <KeyList frame={frame} />,
    density: shownBench.bench.density,
    zoom: shownBench.zoom,
  };
}

/** The same frame as before while nothing in it is another: the components compare it by identity. */
function frameOf({ view, imageRoot }: Shown, arranged: Arranged | undefined): Frame {
  if (view === undefined) return frame;
  const image = imageRoot === frameRoot ? frame.image : imageIn(imageRoot);
  frameRoot = imageRoot;
  const next: Frame = {
    labels: view.labels,
    language: view.language,
    live: true,
    image,
    diagram: diagrams.shown(),
    trying: trials.shown(),
    filter: arranged?.filter,
    second: arranged?.second,
    editable: editing.isOn(),
  };
  return isAlike(frame, next) ? frame : next;
}

function isAlike(before: Frame, next: Frame): boolean {
  return (Object.keys(next) as (keyof Frame)[]).every((part) => before[part] === next[part]);
}

function keepState(): void {
  if (uri !== undefined) host.setState({ uri, locked: shown.locked, scroll: [window.scrollX, window.scrollY], trying: trials.kept(), benches: bench.kept() });
}
