/** Keeps what is computed from each stage alone, and from groups of them, until a stage is another object. Belongs to one document and one reading context. */
import type { StageOutline } from '../syntax/outline.ts';
import type { Journey, ReadContext, Stage } from './journey.ts';

/** What one stage alone amounts to. Must be the same function every time: it is the name under which its results are kept. */
export type OfStage<T> = (stage: Stage, context: ReadContext, outline: StageOutline | undefined) => T;

/** What the stages amount to together, joined in file order, part by part. Must be the same object every time. */
export interface Fold<T> {
  readonly of: OfStage<T>;
  readonly join: (parts: readonly T[]) => T;
}

interface Known<T> {
  readonly stages: readonly Stage[];
  readonly facts: readonly T[];
}
interface Group<T> {
  readonly facts: readonly T[];
  readonly joined: T;
}
const groupSize = 16;

type Read = Pick<Journey, 'stages' | 'context' | 'outline'>;

export class StageFacts {
  private readonly known = new Map<unknown, Known<unknown>>();
  private readonly groups = new Map<unknown, readonly Group<unknown>[]>();

  /** One result for each stage, in order; the same array as before when no stage has changed. */
  of<T>(journey: Read, make: OfStage<T>): readonly T[] {
    const known = this.known.get(make) as Known<T> | undefined;
    if (known?.stages === journey.stages) return known.facts;
    const facts = renew(journey, make, known ?? { stages: [], facts: [] });
    this.known.set(make, { stages: journey.stages, facts });
    return facts;
  }

  fold<T>(journey: Read, fold: Fold<T>): T {
    const facts = this.of(journey, fold.of);
    const before = (this.groups.get(fold) ?? []) as readonly Group<T>[];
    const groups = Array.from({ length: Math.ceil(facts.length / groupSize) }, (_, index) => {
      const part = facts.slice(index * groupSize, (index + 1) * groupSize);
      const old = before[index];
      return old && isSame(old.facts, part) ? old : { facts: part, joined: fold.join(part) };
    });
    this.groups.set(fold, groups);
    return fold.join(groups.map(({ joined }) => joined));
  }
}

/** An edit changes few stages: those before and after it are taken over by their place. */
function renew<T>({ stages, context, outline }: Read, make: OfStage<T>, known: Known<T>): T[] {
  const shift = known.stages.length - stages.length;
  return stages.map((stage, index) => {
    if (known.stages[index] === stage) return known.facts[index] as T;
    if (known.stages[index + shift] === stage) return known.facts[index + shift] as T;
    return make(stage, context, outline.stages[index]);
  });
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
