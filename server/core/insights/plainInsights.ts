/** Insights → the keys and values of the file (language, section 8), numbers rounded to what matters. Which clusters are named how is not known here. */
import type { CrossCell, FoundClusters, Insights } from './insights.ts';

export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain | undefined };
export type PlainMap = { readonly [key: string]: Plain | undefined };

/** Ids of clusters, in the order in which they were found. */
export interface ClusterIds {
  readonly tx: readonly string[];
  readonly cx: readonly string[];
}

export function plainInsights(insights: Insights, ids: ClusterIds): PlainMap {
  const { aggregates, settings, tx, cx, nps } = insights;
  return {
    cjm: 1,
    kind: 'insights',
    currency: insights.currency,
    sources: insights.sources.map(({ file, sha256, rows, excluded }) => {
      const told = Object.entries(excluded).filter(([, count]) => count > 0);
      return { file, sha256, rows, excluded: told.length === 0 ? undefined : Object.fromEntries(told) };
    }),
    columns: headsOf(insights.stated.orderColumns),
    'survey-columns': headsOf(insights.stated.surveyColumns),
    dates: insights.stated.dates,
    decimal: insights.stated.decimal,
    encoding: insights.stated.encoding,
    seed: settings.seed,
    'min-group': settings.minGroup,
    observation: aggregates && `${settings.observation} d`,
    ...(aggregates && {
      totals: {
        from: aggregates.totals.from,
        to: aggregates.totals.to,
        customers: aggregates.totals.customers,
        orders: aggregates.totals.orders,
        revenue: cents(aggregates.totals.revenue),
        aov: cents(aggregates.totals.revenue / aggregates.totals.orders),
        frequency: cents(aggregates.totals.orders / aggregates.totals.customers),
      },
      months: aggregates.months.map(({ month, customers, orders, revenue, fresh }) => ({ month, customers, new: fresh, orders, revenue: cents(revenue) })),
      repeat: aggregates.repeat.map(({ purchase, customers, conversion, days, value, observedConversion }) => ({
        purchase,
        customers,
        conversion: percent(conversion),
        median: days,
        aov: cents(value),
        observed: percent(observedConversion),
      })),
      recency: aggregates.recency.map(({ purchase, from, to, customers, days, value }) => ({
        purchase,
        days: `${from}..${to ?? ''}`,
        customers,
        median: days,
        aov: cents(value),
      })),
      rfm: aggregates.rfm && {
        recency: aggregates.rfm.recency.map(orNone),
        frequency: aggregates.rfm.frequency.map(orNone),
        money: aggregates.rfm.money.map(orNone),
        groups: aggregates.rfm.groups.map(({ score, customers, revenue }) => ({ score: Number(score), customers, revenue: cents(revenue) })),
      },
    }),
    clusters: tx || cx ? { tx: tx && plainClusters(tx, ids.tx), cx: cx && plainClusters(cx, ids.cx) } : undefined,
    nps: nps && {
      answers: nps.answers,
      ...tellable(nps, settings.minGroup),
      score: tenth(nps.score),
      low: tenth(nps.low),
      high: tenth(nps.high),
    },
    questions: listed(insights.questions.map(({ id, answers, mean }) => ({ question: id, answers, mean: cents(mean) }))),
    cross: listed(insights.cross.map((cell) => plainCell(cell, ids))),
  };
}

function headsOf(stated: ReadonlyMap<string, string>): PlainMap | undefined {
  return stated.size === 0 ? undefined : Object.fromEntries(stated);
}

function plainClusters({ features, silhouette, sample, clusters }: FoundClusters, ids: readonly string[]): PlainMap {
  return {
    features,
    k: clusters.length,
    silhouette: cents(silhouette),
    sample,
    groups: clusters.map(({ centroid, customers, share, revenue }, index) => ({
      id: ids[index],
      customers,
      share: percent(share),
      revenue: percent(revenue),
      centroid: Object.fromEntries(features.map((feature, at) => [feature, threeDigits(centroid[at] as number)])),
    })),
  };
}

function plainCell({ tx, cx, customers }: CrossCell, ids: ClusterIds): PlainMap {
  return { tx: ids.tx[tx], cx: ids.cx[cx], customers };
}

/** Parts are told where none of them is a small group. */
function tellable({ answers, promoters, passives, detractors }: NonNullable<Insights['nps']>, least: number): PlainMap {
  if ([promoters, passives, detractors].some((count) => count > 0 && count < least)) return {};
  return { promoters: percent(promoters / answers), passives: percent(passives / answers), detractors: percent(detractors / answers) };
}

function listed(items: readonly PlainMap[]): readonly PlainMap[] | undefined {
  return items.length === 0 ? undefined : items;
}

function orNone(value: number | undefined): number | string {
  return value ?? 'n/a';
}

function percent(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${tenth(share * 100)}%`;
}

function cents(value: number): number {
  return rounded(value, 100);
}

/** What lies beyond says more of the sample than of the cluster, and all of it fits on a line. */
function threeDigits(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)) + 0;
}

function tenth(value: number): number {
  return rounded(value, 10);
}

/** Without −0. A hair is added because 0.285 × 100 is a hair less than 28.5. */
function rounded(value: number, steps: number): number {
  return Math.round(value * steps + Math.sign(value) * 1e-9) / steps + 0;
}
