/** Keeps how a person looks at each map, answers to the tools around it, and says what is to be drawn. It draws nothing and posts nothing itself. */
import type { JourneyView, OverlayView } from '../../server/core/view/journeyView.ts';
import { benchWord } from '../components/bench/benchWords.ts';
import type { CellFilter, Frame } from '../components/frame.ts';
import { reveal } from '../reveal.ts';
import { listenToBench } from './benchGestures.ts';
import { createBenchView, ownersIn, personasIn } from './benchView.ts';
import { lastOnly } from './lastOnly.ts';
import { createSearch } from './search.ts';
import type { Menu, ShownBench } from './shownBench.ts';
import { stageAlone } from './stageAlone.ts';
import { type Benches, benchOf, type Turn, turn, untouched, withBench } from './workbench.ts';

export interface Bench {
  /** Another map is looked at; `kept` are those of before a reload. */
  readonly begin: (uri: string, kept: Benches | undefined) => void;
  /** What is drawn of a map; parts that do not change are the same objects as before. */
  readonly arrange: (view: JourneyView) => Arranged;
  /** The same object while nothing in it changes. */
  readonly shown: () => ShownBench;
  readonly kept: () => Benches | undefined;
  /** To be told whatever has been drawn; `isMap` while the map itself is looked at. */
  readonly follow: (isMap: boolean) => void;
  readonly takeSecond: (uri: string, overlay: OverlayView | undefined) => void;
  readonly present: () => void;
}

export interface Arranged {
  readonly view: JourneyView;
  readonly filter: CellFilter | undefined;
  readonly second: OverlayView | undefined;
  /** The stage that is presented. */
  readonly alone: JourneyView | undefined;
}

export interface BenchWishes {
  /** Something else is to be drawn, and to be kept. */
  readonly changed: () => void;
  readonly keep: () => void;
  /** Which map is wanted over this one; `pick` lets the person choose. */
  readonly lay: (wish: 'pick' | { readonly uri: string | undefined }) => void;
  /** The whole window is wanted for it, or not any more. */
  readonly fill: (whole: boolean) => void;
  readonly say: (sentence: string) => void;
  readonly frame: () => Frame;
}

export function createBench(root: HTMLElement, wishes: BenchWishes): Bench {
  const arranged = createBenchView();
  const alone = lastOnly((view: JourneyView, at: number | undefined) => (at === undefined ? undefined : stageAlone(view, at)));
  const search = createSearch();
  let shown: ShownBench = {
    bench: untouched,
    menu: undefined,
    zoom: 1,
    found: { count: 0, at: undefined },
    choices: undefined,
    second: undefined,
    presenting: undefined,
    help: false,
  };
  let uri = '';
  let benches: Benches | undefined;
  /** The map as it came. */
  let whole: JourneyView | undefined;
  let overlay: OverlayView | undefined;
  /** What is to have the focus once it is drawn. */
  let focusNext: string | undefined;
  let drawnZoom = 1;

  /** What stood in the upper left corner stays there. */
  function keepPlace(): void {
    const ratio = shown.zoom / drawnZoom;
    drawnZoom = shown.zoom;
    const map = root.querySelector('.map');
    if (ratio === 1 || map === null || shown.presenting !== undefined) return;
    const top = map.getBoundingClientRect().top + window.scrollY;
    const below = window.scrollY - top;
    window.scrollTo(window.scrollX * ratio, below <= 0 ? window.scrollY : top + below * ratio);
  }

  function change(part: Partial<ShownBench>): void {
    shown = { ...shown, ...part };
    wishes.changed();
  }

  function apply(wish: Turn): void {
    const bench = turn(shown.bench, wish);
    if (bench === shown.bench) return;
    benches = withBench(benches, uri, bench);
    change({ bench });
    wishes.keep();
  }

  function toggleMenu(menu: Menu | undefined): void {
    const next = shown.menu === menu ? undefined : menu;
    change({ menu: next, choices: next === 'filter' && whole !== undefined ? { personas: personasIn(whole), owners: ownersIn(whole.cells) } : undefined });
  }

  function walk(by: 1 | -1): void {
    const { count, at } = shown.found;
    if (count === 0) return;
    const next = at === undefined ? (by === 1 ? 0 : count - 1) : (at + by + count) % count;
    change({ found: { count, at: next } });
    const place = search.stand(next);
    if (place !== undefined) reveal(place);
  }

  function endSearch(): void {
    const cell = search.stand(shown.found.at);
    apply({ kind: 'search', query: '' });
    if (cell instanceof HTMLElement && cell.closest('[role=grid]')) cell.focus({ preventScroll: true });
  }

  function show(to: number): void {
    const last = (whole?.stages.length ?? 0) - 1;
    const next = Math.min(last, Math.max(0, to));
    if (shown.presenting === undefined || next === shown.presenting) return;
    change({ presenting: next });
    window.scrollTo(0, 0);
  }

  function present(): void {
    if (whole === undefined || whole.stages.length === 0 || shown.presenting !== undefined) return;
    focusNext = '.stage-slide';
    change({ presenting: 0, menu: undefined });
    // Without a click of the person, or inside an editor that does not let pages do so, the editor makes room itself.
    const refused = (): void => wishes.fill(true);
    if (document.fullscreenEnabled) document.documentElement.requestFullscreen().catch(refused);
    else refused();
  }

  function leave(): void {
    if (shown.presenting === undefined) return;
    focusNext = '[data-bench="present"]';
    change({ presenting: undefined });
    if (document.fullscreenElement === null) wishes.fill(false);
    else void document.exitFullscreen();
  }

  function takeSecond(of: string, next: OverlayView | undefined): void {
    // What the other map says is not said anew while only this one is written.
    if (JSON.stringify(next) === JSON.stringify(overlay) && (next === undefined || shown.bench.second === of)) return;
    overlay = next;
    shown = { ...shown, second: next && { title: nameOf(next), elsewhere: next.elsewhere } };
    apply({ kind: 'second', uri: next === undefined ? undefined : of });
    wishes.changed();
  }

  listenToBench(root, {
    shown: () => shown,
    turn: apply,
    zoom: (by) => apply({ kind: 'zoom', by, from: shown.zoom }),
    moveLane(lane, wish) {
      const lanes = whole?.lanes ?? [];
      focusNext =
        'by' in wish ? (wish.button ? `[data-move="${CSS.escape(lane)}"][data-by="${wish.by}"]` : `[data-show-row="${CSS.escape(lane)}"]`) : undefined;
      apply('by' in wish ? { kind: 'moveLane', lane, by: wish.by, lanes } : { kind: 'putLane', lane, onto: wish.onto, lanes });
      const rows = [...root.querySelectorAll('.rows section')]
        .map((group) => [...group.querySelectorAll('[data-row]')])
        .find((group) => group.some((row) => row.getAttribute('data-row') === lane));
      const name = lanes.find(({ id }) => id === lane)?.name;
      if (rows !== undefined && name !== undefined)
        wishes.say(benchWord(wishes.frame(), 'movedTo', { name, n: rows.findIndex((row) => row.getAttribute('data-row') === lane) + 1, count: rows.length }));
    },
    toggleMenu,
    walk,
    endSearch,
    lay(wish) {
      if (wish !== 'pick' && wish.uri === undefined) takeSecond('', undefined);
      wishes.lay(wish);
    },
    present,
    leave,
    show,
    help: (open) => change({ help: open }),
  });
  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement === null) leave();
  });
  window.addEventListener('resize', () => {
    if (shown.bench.zoom === 'fit' || shown.presenting !== undefined) wishes.changed();
  });

  return {
    begin(of, kept) {
      if (of === uri) return;
      const former = shown.bench.second;
      uri = of;
      benches = kept ?? benches;
      overlay = undefined;
      shown = { ...shown, bench: benchOf(benches, uri), menu: undefined, found: { count: 0, at: undefined }, second: undefined, presenting: undefined };
      if (shown.bench.second !== former) wishes.lay({ uri: shown.bench.second });
    },
    arrange(view) {
      whole = view;
      const made = arranged(view, shown.bench);
      const columns = shown.presenting === undefined ? view.columns.length : (view.stages[shown.presenting]?.span ?? 1);
      const zoom = zoomFor(root, columns, shown);
      if (zoom !== shown.zoom) shown = { ...shown, zoom };
      if (shown.presenting !== undefined && view.stages[shown.presenting] === undefined) shown = { ...shown, presenting: undefined };
      return { ...made, second: overlay, alone: alone(made.view, shown.presenting) };
    },
    shown: () => shown,
    kept: () => benches,
    follow(isMap) {
      keepPlace();
      if (focusNext !== undefined) root.querySelector<HTMLElement>(focusNext)?.focus({ preventScroll: true });
      focusNext = undefined;
      const keys = root.querySelector<HTMLDialogElement>('dialog.keys');
      if (keys !== null && keys.open !== shown.help) {
        if (shown.help) keys.showModal();
        else keys.close();
      }
      const { query } = shown.bench;
      if (query === '' && shown.found.count === 0) return;
      const count = search.run(query === '' ? null : root.querySelector(isMap ? '.map' : '#cjm-panel'), query);
      const at = shown.found.at === undefined || count === 0 ? undefined : Math.min(shown.found.at, count - 1);
      search.stand(at);
      if (count !== shown.found.count || at !== shown.found.at) change({ found: { count, at } });
    },
    takeSecond,
    present,
  };
}

/** Two maps of one title are told apart by whom they are of and what they describe. */
function nameOf({ title, personas, facts }: OverlayView): string {
  return [title, ...personas, ...facts.slice(0, 1)].filter(Boolean).join(' · ');
}

/** Smaller than this nothing can be told apart; larger than that a slide has room for nothing. */
const smallest = 0.25;
const largest = 2;

function zoomFor(root: Element, columns: number, { bench, presenting }: ShownBench): number {
  if (presenting === undefined && bench.zoom !== 'fit') return bench.zoom;
  const style = getComputedStyle(root.querySelector('.cjm') ?? root);
  const width = (name: string, otherwise: number): number => Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  const needed = width('--lane', 124) + columns * width('--col', 146);
  const fitting = document.documentElement.clientWidth / needed;
  const most = presenting === undefined ? 1 : largest;
  return Math.floor(Math.min(most, Math.max(presenting === undefined ? smallest : 0.5, presenting === undefined ? fitting : fitting * 0.85)) * 100) / 100;
}
