/**
 * Points → groups of points that are alike: k-means with k-means++ starts from a seed (Arthur and Vassilvitskii, 2007), the number of groups by the
 * mean silhouette (Rousseeuw, 1987). Groups are found in a sample where there are many points; then every point belongs to the nearest.
 */
import { kmeans } from 'ml-kmeans';
import { mean, sample, silhouette, sum as sumOf } from 'simple-statistics';
import { type Features, inOriginalUnits, type Scaling, scalingsOf, standardised } from './features.ts';
import { seededRandom } from './seededRandom.ts';

export interface ClusterSettings {
  readonly seed: number;
  /** How many groups; nothing: as many as the silhouette says, from two to eight. */
  readonly count: number | undefined;
  readonly minGroup: number;
}

export interface Clustering {
  readonly scalings: readonly Scaling[];
  /** Of each point the number of its cluster. */
  readonly clusterOf: Uint8Array;
  readonly clusters: readonly Cluster[];
  /** Mean silhouette, −1 to 1. */
  readonly silhouette: number;
  /** How many points the groups were found in. */
  readonly sample: number;
}

export interface Cluster {
  /** Standardised. */
  readonly center: readonly number[];
  /** In original units: of a skewed feature the middle one of its logarithms, a typical value that a few large ones do not move. */
  readonly centroid: readonly number[];
  readonly size: number;
}

const mostGroups = 8;
/** Points in which groups are found, points whose silhouettes are reckoned (each with each other), starts from which the best is taken. */
export const mostPoints = 2_000;
const [judged, starts] = [800, 3];

/** Nothing when there are not two groups to be told apart. */
export function clusterPoints(
  features: Features,
  { seed, count, minGroup }: ClusterSettings,
  scalings: readonly Scaling[] = scalingsOf(features),
): Clustering | undefined {
  const people = features.weights ? sumOf([...features.weights]) : (features.values[0]?.length ?? 0);
  if (people < minGroup * 2) return undefined;
  const rows = chosenPoints(people, features.weights, seed).map((point) => rowOf(features, scalings, point));
  const different = new Set(rows.map((row) => row.join())).size;
  const counts = count === undefined ? Array.from({ length: mostGroups - 1 }, (_, index) => index + 2) : [count];
  const possible = counts.filter((k) => k < different && k * minGroup <= people);
  let best: Clustering | undefined;
  for (const k of possible) {
    const found = assign(features, scalings, bestFit(rows, k, seed), minGroup);
    const quality = silhouetteOf(rows, found.centers);
    if (found.centers.length > 1 && (best === undefined || quality > best.silhouette)) best = { ...found, scalings, silhouette: quality, sample: rows.length };
  }
  return best;
}

/** Points of which each stands for many people are taken as often as they are people, or in proportion. */
function chosenPoints(people: number, weights: Float64Array | undefined, seed: number): readonly number[] {
  if (!weights) {
    const all = Array.from({ length: people }, (_, index) => index);
    return people <= mostPoints ? all : sample(all, mostPoints, seededRandom(seed));
  }
  const count = Math.min(people, mostPoints);
  let [point, passed] = [0, weights[0] ?? 0];
  return Array.from({ length: count }, (_, index) => {
    const place = ((index + 0.5) * people) / count;
    while (passed < place) passed += weights[++point] as number;
    return point;
  });
}

function rowOf({ values }: Features, scalings: readonly Scaling[], point: number): number[] {
  return scalings.map((scaling, feature) => standardised(values[feature]?.[point] as number, scaling));
}

/** The start that ends with the points nearest to their centres. */
function bestFit(rows: number[][], k: number, seed: number): readonly (readonly number[])[] {
  let best: { readonly centers: number[][]; readonly error: number } | undefined;
  for (let start = 0; start < starts; start += 1) {
    const { centroids } = kmeans(rows, k, { initialization: 'kmeans++', seed: seed + start });
    const error = rows.reduce((sum, row) => sum + squaredDistance(row, centroids[nearest(row, centroids)] as number[]), 0);
    if (best === undefined || error < best.error) best = { centers: centroids, error };
  }
  return best?.centers ?? [];
}

/** Every point to its nearest centre, which moves to the middle of its points; a group that is too small is given up, its points go to the next. */
function assign(features: Features, scalings: readonly Scaling[], centers: readonly (readonly number[])[], minGroup: number) {
  const points = features.values[0]?.length ?? 0;
  const clusterOf = new Uint8Array(points);
  const sums = centers.map((center) => new Float64Array(center.length));
  const sizes = new Float64Array(centers.length);
  const row = new Float64Array(scalings.length);
  for (let point = 0; point < points; point += 1) {
    for (let feature = 0; feature < row.length; feature += 1)
      row[feature] = standardised(features.values[feature]?.[point] as number, scalings[feature] as Scaling);
    const own = nearest(row, centers);
    clusterOf[point] = own;
    const weight = features.weights?.[point] ?? 1;
    sizes[own] = (sizes[own] as number) + weight;
    const sum = sums[own] as Float64Array;
    for (let feature = 0; feature < row.length; feature += 1) sum[feature] = (sum[feature] as number) + weight * (row[feature] as number);
  }
  if (sizes.some((size) => size < minGroup))
    return assign(
      features,
      scalings,
      centers.filter((_, index) => (sizes[index] as number) >= minGroup),
      minGroup,
    );
  const clusters = sums.map((sum, index): Cluster => {
    const size = sizes[index] as number;
    const center = [...sum].map((value) => value / size);
    return { center, centroid: center.map((value, feature) => inOriginalUnits(value, scalings[feature] as Scaling)), size };
  });
  return { clusterOf, clusters, centers };
}

function nearest(row: ArrayLike<number>, centers: readonly (readonly number[])[]): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let index = 0; index < centers.length; index += 1) {
    const distance = squaredDistance(row, centers[index] as readonly number[]);
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function squaredDistance(row: ArrayLike<number>, center: readonly number[]): number {
  let sum = 0;
  for (let feature = 0; feature < center.length; feature += 1) sum += ((row[feature] as number) - (center[feature] as number)) ** 2;
  return sum;
}

/** Of the first points of the sample, which stand in no order. */
function silhouetteOf(rows: number[][], centers: readonly (readonly number[])[]): number {
  if (centers.length < 2) return -1;
  const step = Math.max(1, Math.floor(rows.length / judged));
  const some = rows.filter((_, index) => index % step === 0);
  const labels = some.map((row) => nearest(row, centers));
  const present = [...new Set(labels)];
  return present.length < 2
    ? -1
    : mean(
        silhouette(
          some,
          labels.map((label) => present.indexOf(label)),
        ),
      );
}
