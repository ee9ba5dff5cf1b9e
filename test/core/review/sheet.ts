/** Finds stages, steps and cells in the text of a map in canonical form, by indentation alone, and the same ones among its values. */

export type Plain = string | number | boolean | null | readonly Plain[] | { [key: string]: Plain };
export type Thing = { [key: string]: Plain };

/** A block of lines: a stage, a step, a key, an item. `from` counts the comments above it. */
export interface Range {
  readonly from: number;
  readonly first: number;
  readonly end: number;
}
export interface KeyRange extends Range {
  readonly key: string;
}
export interface StepRange extends Range {
  readonly stage: number;
  readonly index: number;
  readonly keys: readonly KeyRange[];
}
interface StageRange extends Range {
  readonly index: number;
  readonly keys: readonly KeyRange[];
  readonly steps: readonly StepRange[];
}

/** Where stages, steps and cells stand in a text in canonical form, by indentation. */
export class Sheet {
  readonly text: string;
  readonly lines: readonly string[];
  readonly stages: readonly StageRange[];

  constructor(text: string) {
    this.text = text;
    this.lines = text.split('\n');
    const start = this.lines.indexOf('stages:') + 1;
    const rest = this.lines.slice(start).findIndex((line) => /^\S/.test(line) && !line.startsWith('#'));
    const end = rest < 0 ? this.lines.length : start + rest;
    this.stages = this.ranges(/^ {2}- /, 2, start, end).map((range, index) => {
      const keys = this.keys(4, range);
      const steps = keys.filter(({ key }) => key === 'steps').flatMap((own) => this.ranges(/^ {6}- /, 6, own.first + 1, own.end));
      return { ...range, index, keys, steps: steps.map((step, at) => ({ ...step, stage: index, index: at, keys: this.keys(8, step) })) };
    });
  }

  keys(column: number, { first, end }: Range): KeyRange[] {
    const pattern = new RegExp(`^ {${column}}[\\w-]+:`);
    return this.ranges(pattern, column, first + 1, end).map((range) => ({ ...range, key: /[\w-]+/.exec(this.lines[range.first] ?? '')?.[0] ?? '' }));
  }

  items(range: Range): Range[] {
    return this.ranges(/^ {10}- /, 10, range.first + 1, range.end);
  }

  /** Without the blank lines at their ends. */
  private ranges(pattern: RegExp, column: number, start: number, end: number): Range[] {
    const firsts: number[] = [];
    for (let line = start; line < end; line += 1) if (pattern.test(this.lines[line] ?? '')) firsts.push(line);
    const comment = new RegExp(`^ {${column}}#`);
    const froms = firsts.map((first) => {
      let from = first;
      while (from > start && comment.test(this.lines[from - 1] ?? '')) from -= 1;
      return from;
    });
    return firsts.map((first, index) => {
      let last = froms[index + 1] ?? end;
      while (last > first && (this.lines[last - 1] ?? '').trim() === '') last -= 1;
      return { from: froms[index] ?? first, first, end: last };
    });
  }

  replace(from: number, end: number, lines: readonly string[]): string {
    return [...this.lines.slice(0, from), ...lines, ...this.lines.slice(end)].join('\n');
  }

  line(at: number): string {
    return this.lines[at] ?? '';
  }

  allSteps(): StepRange[] {
    return this.stages.flatMap(({ steps }) => steps);
  }
}

export function list(value: Plain | undefined): Plain[] {
  return value as Plain[];
}

/** Where an entry has gone that somebody else has deleted. */
export class Gone extends Error {}

/** Throws `Gone`. */
export function placeIn(all: readonly Plain[], one: Plain): number {
  const index = all.indexOf(one);
  if (index < 0) throw new Gone();
  return index;
}

export function stageIn(map: Thing, index: number): Thing {
  return list(map['stages'])[index] as Thing;
}

export function stepIn(map: Thing, { stage, index }: StepRange): Thing {
  return list(stageIn(map, stage)['steps'])[index] as Thing;
}

export function nameOfStep({ stage, index }: StepRange): string {
  return `${stage}/steps/${index}`;
}
