/** Touchpoints by importance and satisfaction: where each stands, what to do about it and in what order, what is still to be rated, how far the work has come. */
import { toDay } from '../../model/period.ts';
import type { Desk } from '../arrange.ts';
import { type MetTouchpoint, metTouchpoints, type Said } from './metTouchpoints.ts';
import { arrangeTouchpointSteps, type TouchpointStep } from './touchpointSteps.ts';
import { type TouchpointsLabels, type TouchpointsWords, touchpointsWords } from './touchpointsWords.ts';
import { type Work, workOn } from './touchpointWork.ts';

export interface TouchpointsPage {
  readonly kind: 'touchpoints';
  readonly words: TouchpointsLabels;
  /** In the order of work: those that matter and serve badly first. Empty ones are there too. */
  readonly quadrants: readonly Quadrant[];
  /** Where both scores are cut into little and much. */
  readonly cut: number;
  /** The picture in one sentence. */
  readonly description: string;
  readonly todo: readonly UnratedTouchpoint[];
  readonly steps: readonly TouchpointStep[];
  readonly hasRivals: boolean;
}

export type QuadrantId = 'mend' | 'keep' | 'leave' | 'overdone';

export interface Quadrant {
  readonly id: QuadrantId;
  readonly name: string;
  readonly help: string;
  readonly touchpoints: readonly RankedTouchpoint[];
}

export interface RankedTouchpoint {
  /** Of its first mention. */
  readonly element: string;
  /** From 1, through all quadrants. */
  readonly rank: number;
  readonly name: string;
  /** Stages where it is met. */
  readonly where: string;
  /** 1…5. */
  readonly importance: number;
  readonly satisfaction: number;
  readonly competitor: number | undefined;
  readonly importanceText: string;
  readonly satisfactionText: string;
  readonly competitorText: string | undefined;
  /** “+3”, “0”, “−2”: importance less satisfaction. */
  readonly gapText: string;
  readonly isWide: boolean;
  readonly status: 'live' | 'planned' | 'missing';
  readonly statusText: string | undefined;
  readonly owner: Said;
  readonly due: Said & { readonly isOverdue: boolean };
  readonly standard: Said;
  readonly work: readonly ShownWork[];
  /** It matters so much that owner and standard are expected. */
  readonly isImportant: boolean;
  /** For who points at it, and for who does not see it. */
  readonly label: string;
}

export interface ShownWork {
  readonly element: string;
  readonly text: string;
  readonly status: Work['status'];
  /** “planned · Dec 15”. */
  readonly meta: string;
}

export interface UnratedTouchpoint {
  readonly element: string;
  readonly name: string;
  readonly where: string;
  /** “satisfaction is not stated”. */
  readonly lacks: string;
  /** What is said: “importance 4”. */
  readonly has: string;
  readonly isUnknown: boolean;
  readonly status: RankedTouchpoint['status'];
}

/** Touchpoints are rated from 1 to 5; those of 4 and more matter, and serve well. */
const cut = 3.5;
const wideGap = 2;
const order: readonly QuadrantId[] = ['mend', 'keep', 'leave', 'overdone'];

export function arrangeTouchpointsPage(desk: Desk): TouchpointsPage {
  const words = touchpointsWords[desk.words.language];
  const met = metTouchpoints(desk);
  const rated = met.filter(isRated);
  let rank = 0;
  const quadrants = order.map((id): Quadrant => {
    const here = rated.filter((touchpoint) => quadrantOf(touchpoint) === id).toSorted(byOpportunity);
    return { id, name: words.quadrants[id], help: words.help[id], touchpoints: here.map((one) => arrangeRanked(one, (rank += 1), words, desk)) };
  });
  return {
    kind: 'touchpoints',
    words: words.labels,
    quadrants,
    cut,
    description: desk.words.say(words.described, {
      title: words.labels.title,
      counts: quadrants.map(({ name, touchpoints }) => `${name.toLowerCase()} ${touchpoints.length}`).join(', '),
    }),
    todo: met.filter((touchpoint) => !isRated(touchpoint) && touchpoint.satisfactionState !== 'not-applicable').map((one) => arrangeUnrated(one, words, desk)),
    steps: arrangeTouchpointSteps(met, words, desk),
    hasRivals: rated.some(({ competitor }) => competitor !== undefined),
  };
}

interface Rated extends MetTouchpoint {
  readonly importance: number;
  readonly satisfaction: number;
}

function isRated(touchpoint: MetTouchpoint): touchpoint is Rated {
  return touchpoint.importance !== undefined && touchpoint.satisfaction !== undefined;
}

function quadrantOf({ importance, satisfaction }: Rated): QuadrantId {
  if (importance >= cut) return satisfaction >= cut ? 'keep' : 'mend';
  return satisfaction >= cut ? 'overdone' : 'leave';
}

/** Ulwick's opportunity score: importance + max(importance − satisfaction, 0). */
function opportunity({ importance, satisfaction }: Rated): number {
  return importance + Math.max(importance - satisfaction, 0);
}

function byOpportunity(a: Rated, b: Rated): number {
  return opportunity(b) - opportunity(a) || b.importance - a.importance || a.satisfaction - b.satisfaction;
}

function arrangeRanked(touchpoint: Rated, rank: number, words: TouchpointsWords, desk: Desk): RankedTouchpoint {
  const { format, words: labels, today } = desk;
  const { name, importance, satisfaction, competitor, status, due } = touchpoint;
  const gap = importance - satisfaction;
  const number = (value: number): string => format.number(value, 1);
  const say = (id: string, value: number): string => labels.say(id, { value: number(value) });
  const statusText = status === 'live' ? undefined : words.status[status];
  const dueDay = due.state === 'given' ? toDay(due.text) : undefined;
  const quadrant = quadrantOf(touchpoint);
  return {
    element: touchpoint.places[0].element,
    rank,
    name,
    where: whereOf(touchpoint),
    importance,
    satisfaction,
    competitor,
    importanceText: number(importance),
    satisfactionText: number(satisfaction),
    competitorText: competitor === undefined ? undefined : number(competitor),
    gapText: gap > 0 ? `+${number(gap)}` : number(gap),
    isWide: gap >= wideGap,
    status,
    statusText,
    owner: touchpoint.owner,
    due: {
      ...touchpoint.due,
      text: due.state === 'given' ? format.day(due.text) : '',
      isOverdue: dueDay !== undefined && today !== undefined && dueDay < today && status !== 'live',
    },
    standard: touchpoint.standard,
    // What stands beside it in the map is shown where something has to be done; named work always.
    work: workOn(touchpoint, desk)
      .filter(({ isNamed }) => isNamed || quadrant === 'mend')
      .map((work) => showWork(work, words, desk)),
    isImportant: importance >= cut,
    label: [
      `${rank}. ${name}: ${words.quadrants[quadrant]}`,
      say('touchpoint-importance', importance),
      say('touchpoint-satisfaction', satisfaction),
      ...(competitor === undefined ? [] : [say('touchpoint-competitor', competitor)]),
      ...(statusText === undefined ? [] : [statusText]),
    ].join(', '),
  };
}

function showWork({ element, text, status, due, isNamed }: Work, words: TouchpointsWords, { words: labels, format }: Desk): ShownWork {
  const parts = [status && labels.say(status), due !== undefined && status !== 'done' ? format.day(due) : '', isNamed ? '' : words.beside];
  return { element, text, status, meta: parts.filter(Boolean).join(' · ') };
}

function whereOf({ places }: MetTouchpoint): string {
  return [...new Set(places.map(({ stage }) => stage.name))].join(', ');
}

function arrangeUnrated(touchpoint: MetTouchpoint, words: TouchpointsWords, { words: labels, format }: Desk): UnratedTouchpoint {
  const { name, importance, satisfaction, satisfactionState, status, places } = touchpoint;
  const isUnknown = satisfaction === undefined && satisfactionState === 'unknown';
  const lacking = importance === undefined ? (satisfaction === undefined ? 'both' : 'importance') : 'satisfaction';
  const toCome = status !== 'live' && importance !== undefined;
  const say = (id: string, value: number | undefined): string => (value === undefined ? '' : labels.say(id, { value: format.number(value, 1) }));
  return {
    element: places[0].element,
    name,
    where: whereOf(touchpoint),
    lacks: toCome ? words.ratePlanned : lacking === 'satisfaction' && isUnknown ? words.rate.satisfactionUnknown : words.rate[lacking],
    has: [status === 'live' ? '' : words.status[status], say('touchpoint-importance', importance), say('touchpoint-satisfaction', satisfaction)]
      .filter(Boolean)
      .join(' · '),
    isUnknown,
    status,
  };
}
