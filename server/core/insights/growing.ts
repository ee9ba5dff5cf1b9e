/** A typed array that grows as it is filled. */

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

export class Growing<T extends Numbers> {
  length = 0;
  values: T;
  private readonly make: new (
    length: number,
  ) => T;

  constructor(make: new (length: number) => T) {
    this.make = make;
    this.values = new make(1 << 10);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const old = this.values;
      this.values = new this.make(old.length * 2);
      this.values.set(old);
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index] as number;
  }

  /** What was filled, without a copy. */
  cut(): T {
    return this.values.subarray(0, this.length) as T;
  }
}
