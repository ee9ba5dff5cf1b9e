/** Sliders and buttons of the funnel view → the figures tried out, kept while the picture changes under them, and said aloud once they rest. */
import type { FunnelPageView } from '../server/core/view/pages/funnelView.ts';
import type { EditedResult, MapGesture } from '../server/protocol.ts';
import { changeText, figureText } from './figureText.ts';
import { changesOf, figuresOf, noTrials, stillMeant, type Trial, type Trials, type Trying, trialOf, whatIf } from './whatIf.ts';

type Scenario = Extract<MapGesture, { kind: 'scenario' }>;

export interface TrialsKeeper {
  readonly shown: () => Trying;
  /** What is worth keeping across reloads. */
  readonly kept: () => Trying | undefined;
  /** Another picture of the same map: what was tried on figures that are others now is dropped. */
  readonly follow: (page: FunnelPageView | undefined) => void;
  /** Another map, or one that was looked at before. */
  readonly begin: (trying: Trying | undefined) => void;
  /** What has become of the wish to write them down. */
  readonly answer: (result: EditedResult) => void;
}

/** So long after the last move the outcome is said: a slider that is dragged would never be done talking. */
const rest = 700;

interface Wishes {
  readonly language: () => 'en' | 'ru';
  /** `shown` says something else now. */
  readonly changed: () => void;
  /** The figures are wanted in the text. */
  readonly write: (scenario: Scenario) => void;
  readonly say: (sentence: string) => void;
}

export function createTrials(root: HTMLElement, { language, changed, write, say }: Wishes): TrialsKeeper {
  let trying: Trying = noTrials;
  let page: FunnelPageView | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  root.addEventListener('input', ({ target }) => {
    const id = target instanceof HTMLInputElement ? target.dataset['figure'] : undefined;
    if (page !== undefined && id !== undefined) move(page, id, Number((target as HTMLInputElement).value));
  });
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['sameScale'] !== undefined) set({ ...trying, sameScale: target.checked });
  });
  root.addEventListener('click', onClick);

  function onClick(event: MouseEvent): void {
    const { target } = event;
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-figure],[data-reset],[data-try],[data-write],.trials label') : null;
    if (control === null) return;
    // A control in a cell is no way to its text.
    event.stopImmediatePropagation();
    const { reset, try: method, write: as } = control.dataset;
    if (reset !== undefined) putBack(reset);
    if ((as === 'targets' || as === 'opportunities') && page !== undefined) writeDown(page, as);
    if (method !== undefined && page !== undefined) set({ ...trying, trials: trialsOf(page, method) });
  }

  function writeDown(of: FunnelPageView, as: Scenario['as']): void {
    if (Object.keys(trying.trials).length === 0) return;
    trying = { trials: trying.trials, sameScale: trying.sameScale };
    write({ kind: 'scenario', as, changes: changesOf(of, trying.trials, as) });
  }

  function move(of: FunnelPageView, id: string, value: number): void {
    const figure = figuresOf(of).find((one) => one.id === id);
    if (figure !== undefined) put(id, trialOf(figure, value, of, trying.trials));
  }

  function put(id: string, trial: Trial | undefined): void {
    const { [id]: _, ...others } = trying.trials;
    set({ ...trying, trials: trial === undefined ? others : { ...others, [id]: trial } });
  }

  /** The button goes with the trial, the focus stays with the slider. */
  function putBack(id: string): void {
    if (id === '') set({ ...trying, trials: {} });
    else {
      put(id, undefined);
      root.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id)}"]`)?.focus();
    }
  }

  function set(next: Trying): void {
    trying = { trials: next.trials, sameScale: next.sameScale };
    changed();
    clearTimeout(timer);
    timer = setTimeout(() => page && sayOutcome(page), rest);
  }

  function sayOutcome(of: FunnelPageView): void {
    say(sentenceOf(of, trying.trials, language()));
  }

  return {
    shown: () => trying,
    kept: () => (trying.sameScale || Object.keys(trying.trials).length > 0 ? { trials: trying.trials, sameScale: trying.sameScale } : undefined),
    follow(next) {
      page = next;
      if (next === undefined) return;
      const trials = stillMeant(trying.trials, next);
      if (trials !== trying.trials) trying = { ...trying, trials };
    },
    begin(kept) {
      clearTimeout(timer);
      trying = kept ?? noTrials;
    },
    answer(result) {
      if (!('refusal' in result)) return;
      trying = { ...trying, refusal: result.refusal };
      changed();
    },
  };
}

/** `stages most-problematic-stage`: the figures of one of the ways to work with a funnel, and no others. */
function trialsOf(page: FunnelPageView, name: string): Trials {
  const [sheet, method] = name.split(/ (?=[^ ]*$)/);
  const changes = page.sheets.find(({ id }) => id === sheet)?.methods.find(({ id }) => id === method)?.changes ?? [];
  const stated = new Map(figuresOf(page).map(({ id, value }) => [id, value]));
  return Object.fromEntries(changes.map(({ id, to }) => [id, { from: stated.get(id) ?? to, to }]));
}

/** “Revenue: €141 391, +10 %”; without money how many reach the end of the first funnel. */
function sentenceOf(page: FunnelPageView, trials: Trials, language: 'en' | 'ru'): string {
  const { revenue, funnels } = whatIf(page, trials);
  if (page.revenue !== undefined && revenue !== undefined) {
    const { value, format } = page.revenue;
    return `${page.words.revenue}: ${figureText(revenue, format, language)}, ${changeText(revenue / value - 1, { kind: 'share', decimals: 1 }, language)}`;
  }
  const [sheet] = page.sheets;
  const count = sheet && funnels[sheet.id]?.counts.findLast((one) => one !== undefined);
  return count === undefined ? '' : `${page.words['end-of-funnel']}: ${figureText(count, { kind: 'count', decimals: 0 }, language)}`;
}
