/** Points in the units that people know ↔ points that distances can be measured between: standardised, logarithms where values are skewed. */

/** Values by feature: `values[feature][point]`. */
export interface Features {
  readonly names: readonly string[];
  readonly values: readonly Float64Array[];
  /** Are they amounts and times, which are skewed to the right? Answers to surveys are not. */
  readonly isSkewed: boolean;
  /** Where a point stands for several people, how many; their values are its own. */
  readonly weights?: Float64Array;
}

/** How one feature is turned into numbers with mean 0 and deviation 1, and back. */
export interface Scaling {
  readonly name: string;
  readonly mean: number;
  readonly deviation: number;
  readonly isSkewed: boolean;
}

export function scalingsOf({ names, values, isSkewed }: Features): readonly Scaling[] {
  return names.map((name, index) => {
    const column = values[index] as Float64Array;
    let [sum, squares] = [0, 0];
    for (const value of column) sum += isSkewed ? Math.log1p(value) : value;
    const mean = sum / column.length;
    for (const value of column) squares += ((isSkewed ? Math.log1p(value) : value) - mean) ** 2;
    const deviation = Math.sqrt(squares / column.length);
    // Rounding leaves a trace of deviation where all values are equal.
    return { name, mean, deviation: deviation < 1e-9 ? 1 : deviation, isSkewed };
  });
}

export function standardised(value: number, { mean, deviation, isSkewed }: Scaling): number {
  return ((isSkewed ? Math.log1p(value) : value) - mean) / deviation;
}

export function inOriginalUnits(value: number, { mean, deviation, isSkewed }: Scaling): number {
  const plain = value * deviation + mean;
  return isSkewed ? Math.expm1(plain) : plain;
}
