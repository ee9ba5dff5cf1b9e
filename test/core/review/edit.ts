/** An edit that somebody makes to a map: as an edited text, and as a change of the values that the text holds. And the dice that choose it. */
import type { Sheet, Thing } from './sheet.ts';

type Change = (map: Thing) => () => void;

export interface Edit {
  readonly text: string;
  /** What it touches: a path; whatever begins with it is touched too. */
  readonly cell: string;
  /** Makes the same change in the values of a map; asked for places before anything has changed. */
  readonly change: Change;
  /** The same, meant otherwise: behind the one before is in front of the next one, as long as neither moves. */
  readonly orElse?: Change;
  /** What the text says newly; none for a deletion. */
  readonly words: readonly string[];
}

export type Maker = (sheet: Sheet, dice: Dice) => Edit | undefined;

/** Numbers from 0 up to 1, the same ones for the same seed (a linear congruential generator, constants of Numerical Recipes). */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  below(count: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 0x1_00_00_00_00) * count);
  }

  one<T>(many: readonly T[]): T {
    const found = many[this.below(many.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

const adjectives = ['quiet', 'amber', 'brisk', 'hollow', 'velvet', 'narrow', 'copper', 'sudden', 'lunar', 'mossy'];
const nouns = ['harbour', 'lantern', 'orchard', 'pebble', 'thicket', 'ferry', 'meadow', 'cellar', 'beacon', 'quarry'];

/** Words that stand in no map. */
export function newWords(dice: Dice): string {
  return `${dice.one(adjectives)} ${dice.one(nouns)} ${1000 + dice.below(9000)}`;
}
