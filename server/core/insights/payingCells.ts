/**
 * Customers → cells of those who pay nearly alike: all that clusters need to know of very many of them. Whole numbers throughout, so that an engine which has
 * the data makes the same cells (`sql/aggregation.ts`). None of them is smaller than may be told.
 */
import type { Features, Scaling } from './features.ts';
import { type PayingCustomers, payingFeatureNames } from './payingFeatures.ts';

/** What is known of a cell: how many customers it holds, and sums of theirs. */
export interface CellSums {
  readonly people: number;
  /** By feature: of the logarithms of 1 and the value, in steps. */
  readonly logarithms: readonly number[];
  /** In hundredths. */
  readonly revenue: number;
}

/** Of all customers: the logarithms of a feature, and their squares. */
export interface FeatureSums {
  readonly people: number;
  readonly logarithms: number;
  readonly squares: number;
}

export interface PayingCells {
  readonly features: Features;
  readonly scalings: readonly Scaling[];
  /** Of each cell, in hundredths. */
  readonly revenue: Float64Array;
}

/** A logarithm is told in such steps: sums of whole numbers are the same in any order. */
export const logarithmSteps = 10_000;
/** In steps: customers whose values differ by less than a quarter or so may be in one cell. */
export const finestCell = 2_500;
/** Cells are doubled in width so many times, to gather those who are too few in the finer ones; who is then left is one cell. */
export const widenings = 5;

/** Deviations are those of the customers, not of the cells. Which cell comes first makes a difference to clusters, so their sums decide it. */
export function cellsFromSums(cells: readonly CellSums[], features: readonly FeatureSums[]): PayingCells {
  const sorted = cells.toSorted(compareCells);
  return {
    scalings: features.map(({ people, logarithms, squares }, index): Scaling => {
      const mean = logarithms / people;
      const deviation = Math.sqrt(Math.max(0, squares / people - mean ** 2)) / logarithmSteps;
      return { name: payingFeatureNames[index] as string, mean: mean / logarithmSteps, deviation: deviation < 1e-9 ? 1 : deviation, isSkewed: true };
    }),
    features: {
      names: payingFeatureNames,
      isSkewed: true,
      values: payingFeatureNames.map((_, index) =>
        Float64Array.from(sorted, ({ people, logarithms }) => Math.expm1((logarithms[index] as number) / people / logarithmSteps)),
      ),
      weights: Float64Array.from(sorted, ({ people }) => people),
    },
    revenue: Float64Array.from(sorted, ({ revenue }) => revenue),
  };
}

function compareCells(a: CellSums, b: CellSums): number {
  const at = a.logarithms.findIndex((sum, index) => sum !== b.logarithms[index]);
  return at < 0 ? a.people - b.people || a.revenue - b.revenue : (a.logarithms[at] as number) - (b.logarithms[at] as number);
}

interface Cell extends CellSums {
  people: number;
  readonly logarithms: number[];
  revenue: number;
  readonly places: readonly number[];
  /** Where its customers go when they are too few. */
  wider: Cell | undefined;
}

/** `cellOf` is the cell of each customer; −1 for the last few, who are in none. */
export function payingCells({ features, revenue }: PayingCustomers, least: number): { readonly cells: PayingCells; readonly cellOf: Int32Array } {
  const logarithms = features.values.map((column) => column.map((value) => Math.floor(logarithmSteps * Math.log(1 + value) + 0.5)));
  const finest = new CellTable();
  const ofCustomer: Cell[] = [];
  // One array for all customers: a million of them make no objects.
  const places = logarithms.map(() => 0);
  for (let point = 0; point < revenue.length; point += 1) {
    for (let feature = 0; feature < places.length; feature += 1) places[feature] = Math.floor((logarithms[feature]?.[point] as number) / finestCell);
    const cell = finest.at(places);
    cell.people += 1;
    cell.revenue += revenue[point] as number;
    for (let feature = 0; feature < places.length; feature += 1)
      cell.logarithms[feature] = (cell.logarithms[feature] as number) + (logarithms[feature]?.[point] as number);
    ofCustomer.push(cell);
  }
  const told = gatherFew(finest, least);
  const sorted = told.toSorted(compareCells);
  const numberOf = new Map(sorted.map((cell, index) => [cell, index]));
  const cellOf = Int32Array.from(ofCustomer, (cell) => {
    let last: Cell | undefined = cell;
    while (last && last.people < least) last = last.wider;
    return last ? (numberOf.get(last) as number) : -1;
  });
  return { cells: cellsFromSums(sorted, logarithms.map(sumsOf)), cellOf };
}

/** All cells that hold enough customers. */
function gatherFew(finest: CellTable, least: number): readonly Cell[] {
  const told: Cell[] = [];
  let table = finest;
  for (let widening = 0; ; widening += 1) {
    const wider = new CellTable();
    for (const cell of table.cells) {
      if (cell.people >= least) told.push(cell);
      else if (widening <= widenings) {
        cell.wider = wider.at(cell.places.map((place) => (widening === widenings ? 0 : Math.floor(place / 2))));
        gather(cell.wider, cell);
      }
    }
    if (widening > widenings) return told;
    table = wider;
  }
}

class CellTable {
  private readonly byPlace = new Map<number, Cell>();

  get cells(): Iterable<Cell> {
    return this.byPlace.values();
  }

  /** A place is less than 128: a logarithm of 32 is more money than there is. */
  at(places: readonly number[]): Cell {
    let key = 0;
    for (const place of places) key = key * 128 + place;
    let cell = this.byPlace.get(key);
    if (!cell) this.byPlace.set(key, (cell = { places: [...places], people: 0, logarithms: places.map(() => 0), revenue: 0, wider: undefined }));
    return cell;
  }
}

function gather(cell: Cell, { people, logarithms, revenue }: CellSums): void {
  cell.people += people;
  cell.revenue += revenue;
  logarithms.forEach((sum, index) => (cell.logarithms[index] = (cell.logarithms[index] as number) + sum));
}

function sumsOf(logarithms: Float64Array): FeatureSums {
  let [sum, squares] = [0, 0];
  for (const logarithm of logarithms) {
    sum += logarithm;
    squares += logarithm * logarithm;
  }
  return { people: logarithms.length, logarithms: sum, squares };
}
