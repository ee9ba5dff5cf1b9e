/** The preview's side of the protocol: messages from the editor → a picture in the page, gestures on it → messages to the editor. */
import './preview.css';
import './pages.css';
import './project.css';
import './bench/bench.css';
import './editing/editing.css';
import { render } from 'preact';
import type { JourneyView, ViewName } from '../server/core/view/journeyView.ts';
import type { ProjectView } from '../server/core/view/project/projectView.ts';
import type { FromPreview, PreviewState, ToPreview } from '../server/protocol.ts';
import { announce } from './announce.ts';
import { applyPatch } from './applyPatch.ts';
import { type Arranged, createBench } from './bench/createBench.ts';
import { lastOnly } from './bench/lastOnly.ts';
import { Presentation } from './components/bench/Presentation.tsx';
import { ShareTools } from './components/bench/ShareTools.tsx';
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
import { onDemand } from './onDemand.ts';
import { createNotice } from './pictures/createNotice.ts';
import { createPictures } from './pictures/createPictures.ts';
import { reveal } from './reveal.ts';
import { createRoving } from './roving.ts';
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
  /** In place of a map. */
  readonly project: ProjectView | undefined;
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

let shown: Shown = { view: undefined, project: undefined, imageRoot: undefined, reason: undefined, tab: 'map', locked: kept?.locked ?? false };
let frame: Frame = { labels: {}, language: 'en', live: true, image: () => undefined };
let frameRoot: string | undefined;
let uri = kept?.uri;
/** Whose figures are tried out. */
let begun: string | undefined;
let marked: string | undefined;
/** Draws projects, once there was one. */
let drawProject: typeof import('./drawProject.tsx').drawProject | undefined;
const insights = onDemand(async () => (await import('./createInsights.tsx')).createInsights(root, host, redraw), redraw);
const drawPersonas = onDemand(async () => (await import('./drawPersonas.tsx')).drawPersonas, redraw);
const drawKeys = onDemand(async () => (await import('./drawKeys.tsx')).drawKeys, redraw);
/** The marked place was not drawn yet when it was named. */
let revealNext = false;
/** The head is not drawn again while the frame is the same. */
const share = lastOnly((of: Frame) => <ShareTools frame={of} />);
/** What an audience sees answers to nothing. */
const still = lastOnly((of: Frame): Frame => ({ ...of, live: false }));
/** Where the picture stood before the editor was reloaded. */
let scrollBack = kept?.scroll;

const tabStop = createTabStop(root);
const roving = createRoving(root);
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
const pictures = createPictures(root, {
  post: (message) => host.postMessage(message),
  view: () => (shown.view === undefined ? undefined : shown.tab === 'map' ? bench.arrange(shown.view).view : shown.view),
  frame: () => frame,
  tell: createNotice(root),
});
const editing = createLazyEditing(
  root,
  {
    post: (message) => host.postMessage(message),
    view: () => (bench.shown().presenting === undefined ? shown.view : undefined),
    frame: () => frame,
    say,
    copyCell: (cell) => pictures.copyCell(cell),
  },
  () => show(shown),
);
const painter = createPainter<Shown>(draw, (picture, milliseconds) => {
  const painted = picture.view ?? picture.project;
  if (painted !== undefined) host.postMessage({ kind: 'painted', version: painted.version, milliseconds });
});

window.addEventListener('message', (event: MessageEvent<ToPreview>) => receive(event.data));
window.addEventListener('scrollend', keepState);
root.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-copy-view]') !== null) pictures.copyView();
});
listenTo(root, tabStop, {
  select(element, target) {
    // An audience is shown the picture, not the text.
    if (bench.shown().presenting === undefined) host.postMessage({ kind: 'select', element, ...fileOf(target) });
  },
  goTo(element, target) {
    if (bench.shown().presenting === undefined) host.postMessage({ kind: 'select', element, ...fileOf(target), focus: true });
  },
  run: (command) => host.postMessage({ kind: 'command', command }),
  showView(tab) {
    // The page of a project is on screen until the next one is here.
    if (shown.project === undefined) show({ ...shown, tab: tab as ViewName });
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
    case 'project':
      return void takeProject(message);
    case 'mark':
      return takeMark(message);
    case 'empty':
      return show({ ...shown, view: undefined, project: undefined, reason: message.reason });
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
    case 'fonts':
      return pictures.takeFonts(message.fonts);
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
  show({ ...shown, view: message.view, project: undefined, tab: message.view.shown, imageRoot: message.imageRoot, reason: undefined });
  keepState();
}

async function takeProject(message: ToPreview & { kind: 'project' }): Promise<void> {
  if (message.uri !== kept?.uri) scrollBack = undefined;
  uri = message.uri;
  drawProject ??= (await import('./drawProject.tsx')).drawProject;
  if (uri !== message.uri) return;
  show({ ...shown, view: undefined, project: message.view, reason: undefined });
  keepState();
}

/** In which of a project's files an element stands. */
function fileOf(target: Element): { readonly file?: string } {
  const file = target.closest('[data-file]')?.getAttribute('data-file');
  return file === undefined || file === null ? {} : { file };
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

function redraw(): void {
  show(shown);
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
  roving.settle();
  watchBar();
  bench.follow(picture.tab === 'map');
  editing.follow();
  diagrams.follow(picture.tab === 'diagram' ? picture.view?.page : undefined);
  const place = mark(root, marked);
  if (revealNext && place !== undefined) reveal(place);
  revealNext = false;
  if ((picture.view ?? picture.project) !== undefined && scrollBack !== undefined) {
    window.scrollTo(...scrollBack);
    scrollBack = undefined;
  }
}

function content({ view, project, tab, locked, reason }: Shown, arranged: Arranged | undefined) {
  if (project !== undefined && drawProject !== undefined) return drawProject(project);
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
        besides={drawKeys(shownBench.help)?.(frame)}
      />
    );
  if (view !== undefined && arranged !== undefined)
    return <Picture view={tab === 'map' ? arranged.view : view} shown={tab} locked={locked} frame={frame} tools={toolsOf(view, arranged)} />;
  return reason === undefined ? null : (
    <div class="cjm live" data-cjm="preview">
      <main>
        <EmptyState reason={reason} alone frame={frame} />
      </main>
    </div>
  );
}

function toolsOf({ lanes, funnel, curve }: JourneyView, { filter }: Arranged): Tools {
  const shownBench = bench.shown();
  return {
    above: (isMap) => (
      <Toolbar isMap={isMap} shown={shownBench} lanes={lanes} hasFunnel={funnel !== undefined} hasCurve={curve.points.length > 0} frame={frame} />
    ),
    below: filter !== undefined && <NothingMeant frame={frame} />,
    besides: drawKeys(shownBench.help)?.(frame),
    share: share(frame),
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
    drawInsights: insights(view.shown === 'insights')?.(),
    drawPersonas: drawPersonas(view.shown === 'personas'),
  };
  return isAlike(frame, next) ? frame : next;
}

function isAlike(before: Frame, next: Frame): boolean {
  return (Object.keys(next) as (keyof Frame)[]).every((part) => before[part] === next[part]);
}

function keepState(): void {
  if (uri !== undefined) host.setState({ uri, locked: shown.locked, scroll: [window.scrollX, window.scrollY], trying: trials.kept(), benches: bench.kept() });
}
