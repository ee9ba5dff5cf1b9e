/** The nine steps of work with touchpoints: how far a map has come in each, in a figure and a sentence, and where it lacks something. */
import { toDay } from '../../model/period.ts';
import { given } from '../../model/stated.ts';
import { touchpointSteps } from '../../vocabulary/vocabulary.ts';
import type { Desk } from '../arrange.ts';
import type { MetTouchpoint, Said } from './metTouchpoints.ts';
import type { TouchpointsWords } from './touchpointsWords.ts';
import { workOn } from './touchpointWork.ts';

export interface TouchpointStep {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly help: string;
  readonly state: 'done' | 'partly' | 'open';
  /** 0…1. */
  readonly share: number;
  readonly text: string;
  readonly missing: readonly StepLink[];
  /** How many more are missing than are named. */
  readonly more: number;
}

export interface StepLink {
  readonly element: string;
  readonly text: string;
}

/** How far a step is: of `all` so many are `done`. */
interface Progress {
  readonly done: number;
  readonly all: number;
  readonly text: string;
  readonly missing?: readonly StepLink[];
}

interface Workshop {
  readonly met: readonly MetTouchpoint[];
  readonly words: TouchpointsWords;
  readonly desk: Desk;
}

const important = 4;
const wideGap = 2;
/** Names that fit into a look; the others are counted. */
const named = 6;

export function arrangeTouchpointSteps(met: readonly MetTouchpoint[], words: TouchpointsWords, desk: Desk): TouchpointStep[] {
  return touchpointSteps.entries.flatMap(({ id, name, help }, index) => {
    const progress = progressOf.get(id)?.({ met, words, desk });
    if (!progress) return [];
    const { done, all, text, missing = [] } = progress;
    return [
      {
        id,
        number: index + 1,
        name: name[desk.words.language],
        help: help?.[desk.words.language] ?? '',
        state: all > 0 && done >= all ? ('done' as const) : done > 0 ? ('partly' as const) : ('open' as const),
        share: all === 0 ? 0 : Math.min(1, done / all),
        text,
        missing: missing.slice(0, named),
        more: Math.max(0, missing.length - named),
      },
    ];
  });
}

const progressOf: ReadonlyMap<string, (shop: Workshop) => Progress> = new Map([
  ['find-all', findAll],
  ['find-missing-ones', findMissing],
  ['analyse-competitors', compare],
  ['choose-the-most-important', choose],
  ['rank-by-importance', rank],
  ['rate-them', rate],
  ['set-dates-tasks-owners', settle],
  ['bring-to-the-standard', setStandards],
  ['do-not-stop', repeat],
]);

function findAll({ met, words, desk }: Workshop): Progress {
  const { stages } = desk.journey;
  const isSaid = (state: string | undefined): boolean => state !== undefined && state !== 'absent' && state !== 'unknown';
  const empty = stages.filter((stage) => ![stage, ...stage.steps].some(({ lanes }) => isSaid(lanes.touchpoints?.state)));
  const done = stages.length - empty.length;
  const touchpoints = desk.words.counted(words.touchpoints, new Set(met.map(({ id, name }) => `${id} ${name}`)).size);
  return {
    done,
    all: stages.length,
    text: desk.words.say(words.steps.found, { touchpoints, share: shareText(done, stages.length, words, desk) }),
    missing: empty.map(({ id, name }) => ({ element: `stage:${id}`, text: name })),
  };
}

/** What is noted is what can be shown; nobody knows how many there should be. */
function findMissing({ met, words, desk }: Workshop): Progress {
  const noted = met.filter(({ status }) => status !== 'live');
  if (noted.length === 0) return { done: 0, all: 1, text: words.steps.noneNoted };
  return { done: 1, all: 1, text: desk.words.say(words.steps.noted, { n: String(noted.length) }), missing: noted.map((one) => linkTo(one)) };
}

function compare({ met, words, desk }: Workshop): Progress {
  const live = met.filter(({ status }) => status === 'live');
  const { competitors } = desk.journey.context.project;
  const progress = shareOf(live, ({ competitor }) => competitor !== undefined, words.steps.compared, { met, words, desk });
  return competitors.length === 0 ? progress : { ...progress, text: `${progress.text} ${desk.words.say(words.steps.with, { names: competitors.join(', ') })}` };
}

/** Chosen is what stands out: when all matter, none does. */
function choose({ met, words, desk }: Workshop): Progress {
  const chosen = met.filter(matters);
  if (chosen.length === 0) return { done: 0, all: 1, text: words.steps.noneChosen };
  const text = desk.words.say(words.steps.chosen, { share: shareText(chosen.length, met.length, words, desk) });
  return chosen.length === met.length && met.length > 1 ? { done: 1, all: 2, text: `${text} ${words.steps.allChosen}` } : { done: 1, all: 1, text };
}

function rank({ met, words, desk }: Workshop): Progress {
  const levels = new Set(met.flatMap(({ importance }) => importance ?? []));
  const template = words.steps.ranked.replace('{levels}', levels.size === 0 ? '' : desk.words.counted(words.steps.levels, levels.size));
  return shareOf(met, ({ importance }) => importance !== undefined, template, { met, words, desk });
}

function rate(shop: Workshop): Progress {
  const live = shop.met.filter(({ status, satisfactionState }) => status === 'live' && satisfactionState !== 'not-applicable');
  return shareOf(live, ({ satisfaction }) => satisfaction !== undefined, shop.words.steps.rated, shop);
}

/** Who sees to what matters or is to come, by when it is there, and what is done where it serves badly. */
function settle({ met, words, desk }: Workshop): Progress {
  const inQuestion = met.filter((one) => matters(one) || one.status !== 'live' || isWide(one));
  if (inQuestion.length === 0) return { done: 0, all: 1, text: words.steps.nothingToSet };
  const lacking = inQuestion.flatMap((one) => {
    const lacks = [
      ...(isSettled(one.owner) ? [] : [words.lacks.owner]),
      ...(one.status === 'live' || isSettled(one.due) ? [] : [words.lacks.due]),
      ...(isWide(one) && workOn(one, desk).length === 0 ? [words.lacks.task] : []),
    ];
    return lacks.length === 0 ? [] : [linkTo(one, lacks.join(', '))];
  });
  const done = inQuestion.length - lacking.length;
  return { done, all: inQuestion.length, text: desk.words.say(words.steps.set, { share: shareText(done, inQuestion.length, words, desk) }), missing: lacking };
}

function setStandards(shop: Workshop): Progress {
  const chosen = shop.met.filter((one) => matters(one) && one.status !== 'missing');
  if (chosen.length === 0) return { done: 0, all: 1, text: shop.words.steps.nothingImportant };
  return shareOf(chosen, ({ standard }) => isSettled(standard), shop.words.steps.standards, shop);
}

const secondsOfDay = 86_400;

/** Done while the agreed time has not run out; without an agreement or a clock, half. */
function repeat({ words, desk }: Workshop): Progress {
  const { journey, format, today } = desk;
  const reviewed = given(journey.reviewed);
  const day = reviewed === undefined ? undefined : toDay(reviewed);
  if (reviewed === undefined || day === undefined) return { done: 0, all: 1, text: words.steps.neverReviewed, missing: [] };
  const ago = today === undefined || today < day ? undefined : today - day;
  const last =
    ago === undefined
      ? desk.words.say(words.steps.reviewed, { day: format.day(reviewed) })
      : `${upperFirst(ago === 0 ? desk.words.say('reviewed-today') : desk.words.counted('reviewed-days-ago', ago))}.`;
  const every = given(journey.reviewEvery);
  if (every?.kind !== 'duration') return { done: 1, all: 2, text: `${last} ${words.steps.noRhythm}` };
  const next = Math.floor(day + every.value / secondsOfDay);
  const overdue = today !== undefined && today > next;
  const when = format.day(new Date(next * secondsOfDay * 1000).toISOString().slice(0, 10));
  const text = `${last} ${desk.words.say(overdue ? words.steps.reviewOverdue : words.steps.nextReview, { day: when })}`;
  // Some months are short for themselves and end in a point already.
  return { done: overdue ? 1 : 2, all: 2, text: text.replace(/\.\.(?=\s|$)/g, '.') };
}

function shareOf(all: readonly MetTouchpoint[], has: (one: MetTouchpoint) => boolean, template: string, { words, desk }: Workshop): Progress {
  const lacking = all.filter((one) => !has(one));
  const done = all.length - lacking.length;
  // What matters most is named first.
  const byWeight = lacking.toSorted((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
  return {
    done,
    all: all.length,
    text: desk.words.say(template, { share: shareText(done, all.length, words, desk) }),
    missing: byWeight.map((one) => linkTo(one)),
  };
}

function linkTo({ name, places }: MetTouchpoint, lacks?: string): StepLink {
  return { element: places[0].element, text: lacks === undefined ? name : `${name}: ${lacks}` };
}

function matters({ importance }: MetTouchpoint): boolean {
  return importance !== undefined && importance >= important;
}

function isWide({ gap }: MetTouchpoint): boolean {
  return gap !== undefined && gap >= wideGap;
}

function isSettled({ state }: Said): boolean {
  return state === 'given' || state === 'not-applicable' || state === 'none';
}

function shareText(done: number, all: number, words: TouchpointsWords, desk: Desk): string {
  return desk.words.say(words.ofAll, { n: String(done), all: String(all) });
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
