/** RFM and NPS of an insights file → what each mark stands for and how many have it, and the score with its interval in a sentence. */
import { daysText, type Figure, figure, type InsightsDesk, leastGroup, moneyIn, numberIn, shareIn } from './insightsDesk.ts';

export interface RfmView {
  readonly about: string;
  /** From 5 down. */
  readonly marks: readonly { readonly mark: string; readonly recent: Figure; readonly often: Figure; readonly much: Figure }[];
  readonly groups: readonly {
    readonly element: string;
    readonly score: string;
    readonly customers: Figure | undefined;
    readonly revenue: Figure | undefined;
  }[];
  readonly rest: string | undefined;
}

export interface NpsView {
  readonly element: string;
  readonly sentence: string;
  /** −100…100. */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly scoreText: string;
  readonly parts: readonly (Figure & { readonly id: 'promoters' | 'passives' | 'detractors'; readonly label: string })[];
  readonly partsHidden: string | undefined;
}

const marks = ['recency', 'frequency', 'money'] as const;

export function arrangeRfm(desk: InsightsDesk): RfmView | undefined {
  const { file, said, say, format } = desk;
  const rfm = file.row('rfm');
  const groups = rfm.rows('groups');
  if (rfm.keys.length === 0) return undefined;
  const most = Math.max(1, ...groups.map((row) => row.number('customers') ?? 0));
  const shown = groups.reduce((sum, row) => sum + (row.number('customers') ?? 0), 0);
  const all = file.row('totals').number('customers');
  const least = file.number('min-group') ?? leastGroup;
  const limit = (kind: (typeof marks)[number], mark: number): Figure => figure(rfm, kind, limitText(kind, mark, rfm.numbers(kind), desk));
  return {
    about: said.about.rfm,
    marks: [5, 4, 3, 2, 1].map((mark) => ({
      mark: String(mark),
      recent: limit('recency', mark),
      often: limit('frequency', mark),
      much: limit('money', mark),
    })),
    groups: groups.map((row) => ({
      element: row.at,
      score: (row.text('score') ?? '?').split('').join(' · '),
      customers: numberIn(row, 'customers', desk, most),
      revenue: moneyIn(row, 'revenue', desk),
    })),
    rest: all === undefined || shown >= all ? undefined : say(said.rest, { shown: format.number(shown), all: format.number(all), least: format.number(least) }),
  };
}

/** The lists say from which value on a mark is given, from 2 to 5; fewer days are better, more money is. */
function limitText(kind: (typeof marks)[number], mark: number, limits: readonly (number | undefined)[], desk: InsightsDesk): string {
  const { said, say, format, money } = desk;
  const limit = mark === 1 ? limits.find((value) => value !== undefined) : limits[mark - 2];
  if (limit === undefined) return said.nobody;
  const value = kind === 'recency' ? daysText(limit, desk) : kind === 'money' ? money(limit) : format.number(limit);
  const words = kind === 'recency' ? [said.over, said.atMost] : [said.under, said.atLeast];
  return say(words[mark === 1 ? 0 : 1] ?? '', { value });
}

export function arrangeNps(desk: InsightsDesk): NpsView | undefined {
  const { file, said, say, format } = desk;
  const row = file.row('nps');
  const [score, low, high] = [row.number('score'), row.number('low'), row.number('high')];
  if (score === undefined || low === undefined || high === undefined) return undefined;
  const verdict = low > 0 ? said.npsGood : high < 0 ? said.npsBad : said.npsOpen;
  const numbers = { score: format.number(score), low: format.number(low), high: format.number(high) };
  const parts = (['promoters', 'passives', 'detractors'] as const).flatMap((id) => {
    const part = shareIn(row, id, desk);
    return part ? [{ ...part, id, label: said.parts[id] }] : [];
  });
  return {
    element: row.at,
    sentence: `${say(said.npsIs, { ...numbers, answers: format.number(row.number('answers') ?? 0) })} ${verdict}`,
    score,
    low,
    high,
    scoreText: numbers.score,
    parts,
    partsHidden: parts.length === 0 ? said.partsHidden : undefined,
  };
}
