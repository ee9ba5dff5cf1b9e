/** Aggregates, clusters and answers → what an insights file holds (language, section 8), as plain data; groups that are too small are left out. */
import type { AggregateSettings, Aggregates } from './aggregates.ts';
import { type Clustering, type ClusterSettings, clusterPoints, mostPoints } from './cluster.ts';
import type { Scaling } from './features.ts';
import { type Nps, npsOf } from './nps.ts';
import { type PayingCells, payingCells } from './payingCells.ts';
import { payingFeatures } from './payingFeatures.ts';
import type { Purchases } from './purchases.ts';
import type { DecimalMark } from './readAmount.ts';
import type { DateOrder } from './readDay.ts';
import { hiddenCells } from './suppress.ts';
import { experienceFeatures, type Survey } from './surveyTable.ts';

/** Where figures come from. */
export interface Source {
  /** The name of the file, without its folder. */
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  /** Rows that were left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

export interface FoundCluster {
  /** In the order of features. */
  readonly centroid: readonly number[];
  readonly customers: number;
  /** Of all that were clustered, 0 to 1. */
  readonly share: number;
  /** Of all revenue, 0 to 1; of clusters by paying alone. */
  readonly revenue: number | undefined;
}

export interface FoundClusters {
  readonly prefix: 'tx' | 'cx';
  readonly features: readonly string[];
  readonly scalings: readonly Scaling[];
  readonly silhouette: number;
  readonly sample: number;
  readonly clusters: readonly FoundCluster[];
}

export interface CrossCell {
  /** Numbers of the clusters, from 0 up. */
  readonly tx: number;
  readonly cx: number;
  readonly customers: number;
}

/** How somebody said that the tables are to be read; all else is recognised in them, and so need not be written down. */
export interface StatedReading {
  readonly orderColumns: ReadonlyMap<string, string>;
  readonly surveyColumns: ReadonlyMap<string, string>;
  readonly dates: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly encoding: string | undefined;
}

export interface Insights {
  readonly sources: readonly Source[];
  readonly stated: StatedReading;
  readonly currency: string | undefined;
  readonly settings: InsightSettings;
  readonly aggregates: Aggregates | undefined;
  readonly tx: FoundClusters | undefined;
  readonly cx: FoundClusters | undefined;
  readonly nps: Nps | undefined;
  readonly questions: readonly { readonly id: string; readonly answers: number; readonly mean: number }[];
  readonly cross: readonly CrossCell[];
}

export interface InsightSettings extends AggregateSettings {
  readonly seed: number;
  readonly txCount: number | undefined;
  readonly cxCount: number | undefined;
}

interface Assigned {
  readonly found: FoundClusters;
  /** Of each point its cluster, and the customer that it is. */
  readonly clusterOf: Uint8Array;
  readonly customers: Int32Array;
}

/** Very many customers are gathered in cells, as an engine does that tells of no single one of them. */
export function findPaying(purchases: Purchases, settings: InsightSettings): Assigned | undefined {
  const { features, customers, revenue } = payingFeatures(purchases);
  if (customers.length > mostPoints) {
    const { cells, cellOf } = payingCells({ features, customers, revenue }, settings.minGroup);
    const paying = clusterCells(cells, settings);
    return paying && { found: paying.found, customers, clusterOf: Uint8Array.from(cellOf, (cell) => paying.clusterOf[cell] ?? nowhere) };
  }
  const clustering = clusterPoints(features, clusterSettings(settings, settings.txCount));
  return clustering && { ...found('tx', clustering, customers.length, features.names.indexOf('money'), revenue), customers };
}

/** No number of a cluster. */
const nowhere = 255;

/** What an engine that has the data told of it. */
export function findPayingCells(cells: PayingCells, settings: InsightSettings): FoundClusters | undefined {
  return clusterCells(cells, settings)?.found;
}

function clusterCells({ features, scalings, revenue }: PayingCells, settings: InsightSettings): Omit<Assigned, 'customers'> | undefined {
  const clustering = clusterPoints(features, clusterSettings(settings, settings.txCount), scalings);
  const people = features.weights?.reduce((sum, one) => sum + one, 0) ?? 0;
  return clustering && found('tx', clustering, people, features.names.indexOf('money'), revenue);
}

export function findExperience(survey: Survey, settings: InsightSettings): Assigned | undefined {
  if (survey.questions.length === 0) return undefined;
  const { features, customers } = experienceFeatures(survey);
  const clustering = clusterPoints(features, clusterSettings(settings, settings.cxCount));
  return clustering && { ...found('cx', clustering, customers.length, 0), customers };
}

function clusterSettings({ seed, minGroup }: InsightSettings, count: number | undefined): ClusterSettings {
  return { seed, minGroup, count };
}

/** Numbered by what counts most, the highest first: money, or the answer to the first question. */
function found(prefix: 'tx' | 'cx', clustering: Clustering, people: number, by: number, revenue?: Float64Array): Omit<Assigned, 'customers'> {
  const { clusters, scalings, clusterOf } = clustering;
  const order = clusters.map((_, index) => index).toSorted((a, b) => (clusters[b]?.centroid[by] ?? 0) - (clusters[a]?.centroid[by] ?? 0));
  const place = new Uint8Array(clusters.length);
  order.forEach((cluster, index) => (place[cluster] = index));
  const placed = clusterOf.map((cluster) => place[cluster] as number);
  const money = new Float64Array(clusters.length);
  revenue?.forEach((sum, point) => (money[placed[point] as number] = (money[placed[point] as number] as number) + sum));
  const all = money.reduce((sum, one) => sum + one, 0);
  return {
    clusterOf: placed,
    found: {
      prefix,
      features: scalings.map(({ name }) => name),
      scalings,
      silhouette: clustering.silhouette,
      sample: clustering.sample,
      clusters: order.map((cluster, index) => {
        const { centroid, size } = clusters[cluster] as Clustering['clusters'][number];
        return { centroid, customers: size, share: size / people, revenue: all > 0 ? (money[index] as number) / all : undefined };
      }),
    },
  };
}

/** Customers by the cluster of what they pay and the cluster of what they answer. */
export function crossClusters(tx: Assigned | undefined, cx: Assigned | undefined, least: number): readonly CrossCell[] {
  if (!tx || !cx) return [];
  const payingOf = new Map<number, number>();
  tx.customers.forEach((customer, point) => payingOf.set(customer, tx.clusterOf[point] as number));
  const counts = tx.found.clusters.map(() => cx.found.clusters.map(() => 0));
  cx.customers.forEach((customer, point) => {
    const row = counts[payingOf.get(customer) ?? -1];
    const column = cx.clusterOf[point] as number;
    if (row) row[column] = (row[column] as number) + 1;
  });
  const hidden = hiddenCells(counts, least);
  return counts.flatMap((row, at) => row.flatMap((customers, index) => (customers === 0 || hidden[at]?.has(index) ? [] : [{ tx: at, cx: index, customers }])));
}

/** Means and the net promoter score of questions that enough people answered. */
export function answersOf({ questions }: Survey, least: number): Pick<Insights, 'nps' | 'questions'> {
  const told = questions.flatMap(({ id, role, answers }) => {
    const given = answers.filter((answer) => !Number.isNaN(answer));
    return given.length < least ? [] : [{ id, role, given, answers: given.length, mean: given.reduce((sum, answer) => sum + answer, 0) / given.length }];
  });
  const recommending = told.find(({ role }) => role === 'nps');
  return { nps: recommending && npsOf(recommending.given), questions: told.map(({ id, answers, mean }) => ({ id, answers, mean })) };
}
