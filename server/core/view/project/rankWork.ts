/** Opportunities of all maps → their order, by RICE and then by impact ÷ effort, each with the revenue that is expected of it. */
import type { Status } from '../../model/journey.ts';
import { lengthOf } from '../../model/period.ts';
import { given } from '../../model/stated.ts';
import { type ComparedMoney, compareMoney } from './compareMoney.ts';
import { dateText, type ProjectDesk, roundMoney } from './desk.ts';
import type { MapFacts, Work } from './mapFacts.ts';
import type { Place } from './projectView.ts';
import { isPast, type LinkedStage, linkedStage, ownerName } from './strategyPage.ts';
import type { WorkWords } from './workWords.ts';

export interface RankedWork {
  readonly rank: number;
  readonly work: Place;
  readonly stage: LinkedStage;
  readonly owner: string;
  readonly status: Status | undefined;
  readonly statusText: string;
  readonly due: string;
  readonly isLate: boolean;
  readonly impact: number | undefined;
  readonly effort: number | undefined;
  readonly ratio: string;
  readonly rice: string;
  /** 0…1 of the highest. */
  readonly riceShare: number | undefined;
  /** “reach 5 200 × impact 4 × confidence 80 % ÷ effort 2”. */
  readonly riceDetail: string;
  readonly revenue: string;
  readonly revenueShare: number | undefined;
  readonly isLoss: boolean;
}

export interface Placed {
  readonly map: MapFacts;
  readonly work: Work;
}

/** What the lines of a ranking share. */
interface Ranking {
  readonly desk: ProjectDesk;
  readonly words: WorkWords;
  readonly mostRice: number;
  readonly money: ComparedMoney<Gain>;
  /** The counts of a year and of a month are told for a month, where there are both. */
  readonly isMonthly: boolean;
}
interface Gain extends Placed {
  readonly amount: number;
}

/** By RICE where it can be had, then by impact ÷ effort; what nobody has rated comes last, in the order of the maps. */
export function rankWork(all: readonly Placed[], desk: ProjectDesk, words: WorkWords): RankedWork[] {
  const counted = all.filter(({ work }) => work.rice !== undefined);
  const isMonthly = new Set(counted.map(({ map }) => map.length)).size > 1;
  const rice = ({ map, work }: Placed): number | undefined => (work.rice === undefined ? undefined : work.rice * shareOfMonth(map, isMonthly));
  const mostRice = Math.max(0, ...all.flatMap((placed) => rice(placed) ?? []));
  const ranking: Ranking = { desk, words, mostRice, money: compareMoney(gainsIn(all)), isMonthly };
  const by = (value: (placed: Placed) => number | undefined) => (a: Placed, b: Placed) => (value(b) ?? -1) - (value(a) ?? -1);
  const sorted = all.toSorted((a, b) => by(rice)(a, b) || by(({ work }) => work.ratio)(a, b));
  return sorted.map((placed, index) => rankedWork(placed, index + 1, rice(placed), ranking));
}

export function gainsIn(all: readonly Placed[]): Gain[] {
  return all.flatMap((placed) => (placed.work.revenue === undefined ? [] : [{ ...placed, amount: placed.work.revenue }]));
}

/** A month ÷ the period of the map; a map that names no period is taken as it is. */
function shareOfMonth(map: MapFacts, isMonthly: boolean): number {
  return isMonthly ? month / (map.length ?? month) : 1;
}
const month = lengthOf('2026-01') ?? 30;

function rankedWork({ map, work }: Placed, position: number, rice: number | undefined, { desk, words, mostRice, money, isMonthly }: Ranking): RankedWork {
  const { format } = desk;
  const { item, stage, ratio, revenue } = work;
  const reach = (work.reach ?? 0) * shareOfMonth(map, isMonthly);
  const [impact, effort, status, due] = [given(item.impact), given(item.effort), given(item.status), given(item.due)];
  const facts = map.stages.find((one) => one.stage === stage);
  return {
    rank: position,
    work: desk.inMap(map, work.element, given(item.text) ?? '?'),
    stage: facts ? linkedStage({ map, stage: facts }, desk) : { place: desk.inMap(map, `stage:${stage.id}`, stage.name), map: '', anchor: '' },
    owner: ownerName(given(item.owner)?.text, desk),
    status,
    statusText: status === undefined ? '' : desk.words.say(status),
    due: dateText(due, desk),
    isLate: isPast(due, desk),
    impact,
    effort,
    ratio: ratio === undefined ? '' : format.number(ratio, 1),
    rice: rice === undefined ? '' : format.number(rice, 0),
    riceShare: rice === undefined || mostRice === 0 ? undefined : rice / mostRice,
    riceDetail:
      rice === undefined
        ? ''
        : desk.words.say(isMonthly ? words.riceDetailMonthly : words.riceDetail, {
            reach: format.number(reach, 0),
            impact: format.number(impact ?? 0),
            confidence: format.share(work.confidence, 0),
            effort: format.number(effort ?? 0),
          }),
    revenue: revenue === undefined ? '' : `${revenue > 0 ? '+' : ''}${roundMoney(desk, revenue, map.currency)}`,
    revenueShare: revenue === undefined ? undefined : money.shareOf(map, revenue),
    isLoss: revenue !== undefined && revenue < 0,
  };
}
