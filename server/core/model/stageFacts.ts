/** Keeps what is computed from each stage alone, and from groups of them, until a stage is another object. Belongs to one document and one reading context. */
import type { StageOutline } from '../syntax/outline.ts';
import type { Journey, ReadContext, Stage } from './journey.ts';

/** What one stage alone amounts to. Must be the same function every time: it is the name under which its results are kept. */
export type OfStage<T> = (stage: Stage, context: ReadContext, outline: StageOutline | undefined) => T;

/** What the stages amount to together, joined in file order, part by part. Must be the same object every time. */
export interface Fold<T> {
  readonly of: OfStage<T>;
  readonly join: (parts: readonly T[]) => T;
  /** Do two say the same? Then a stage that has changed changes nothing here, and nothing is joined again. */
  readonly same?: Same<T>;
}
type Same<T> = (a: T, b: T) => boolean;

interface Known<T> {
  readonly stages: readonly Stage[];
  readonly facts: readonly T[];
}
interface Group<T> {
  readonly facts: readonly T[];
  readonly joined: T;
}
interface Joined<T> {
  readonly facts: readonly T[];
  readonly groups: readonly Group<T>[];
  readonly total: T;
}
/** How many stages are as they were, at the beginning and at the end. */
interface Kept {
  readonly before: readonly Stage[];
  readonly now: readonly Stage[];
  readonly first: number;
  readonly last: number;
}
const groupSize = 16;

type Read = Pick<Journey, 'stages' | 'context' | 'outline'>;

export class StageFacts {
  private readonly known = new Map<unknown, Known<unknown>>();
  private readonly joined = new Map<unknown, Joined<unknown>>();
  /** All facts of one check ask the same. */
  private kept: Kept = { before: [], now: [], first: 0, last: 0 };

  /** One result for each stage, in order; the same array as before when none is another. */
  of<T>(journey: Read, make: OfStage<T>, same: Same<T> = Object.is): readonly T[] {
    const known = (this.known.get(make) ?? { stages: [], facts: [] }) as Known<T>;
    if (known.stages === journey.stages) return known.facts;
    const facts = this.renew(journey, make, known, same);
    this.known.set(make, { stages: journey.stages, facts });
    return facts;
  }

  fold<T>(journey: Read, fold: Fold<T>): T {
    return this.join(fold, this.of(journey, fold.of, fold.same), fold.join);
  }

  /** What a function finds in each stage, all in one list. */
  list<T>(journey: Read, find: OfStage<readonly T[]>): readonly T[] {
    return this.join<readonly T[]>(find, this.of(journey, find, areEmpty), (lists) => lists.flat());
  }

  private join<T>(name: unknown, facts: readonly T[], join: (parts: readonly T[]) => T): T {
    const before = this.joined.get(name) as Joined<T> | undefined;
    if (before?.facts === facts) return before.total;
    const groups = Array.from({ length: Math.ceil(facts.length / groupSize) }, (_, index) => {
      const part = facts.slice(index * groupSize, (index + 1) * groupSize);
      const old = before?.groups[index];
      return old && isSame(old.facts, part) ? old : { facts: part, joined: join(part) };
    });
    const total = join(groups.map(({ joined }) => joined));
    this.joined.set(name, { facts, groups, total });
    return total;
  }

  /** An edit changes few stages: those before and after it are taken over. */
  private renew<T>({ stages, context, outline }: Read, make: OfStage<T>, known: Known<T>, same: Same<T>): readonly T[] {
    const { first, last } = this.keptSince(known.stages, stages);
    const shift = known.stages.length - stages.length;
    const changed = stages.slice(first, stages.length - last).map((stage, position) => {
      const index = first + position;
      if (known.stages[index] === stage) return known.facts[index] as T;
      if (known.stages[index + shift] === stage) return known.facts[index + shift] as T;
      const fact = make(stage, context, outline.stages[index]);
      const old = known.facts[index];
      return old !== undefined && same(old, fact) ? old : fact;
    });
    if (shift === 0 && changed.every((fact, position) => fact === known.facts[first + position])) return known.facts;
    return [...known.facts.slice(0, first), ...changed, ...known.facts.slice(known.facts.length - last)];
  }

  private keptSince(before: readonly Stage[], now: readonly Stage[]): Kept {
    if (this.kept.before === before && this.kept.now === now) return this.kept;
    const most = Math.min(before.length, now.length);
    let first = 0;
    while (first < most && before[first] === now[first]) first += 1;
    let last = 0;
    while (last < most - first && before[before.length - 1 - last] === now[now.length - 1 - last]) last += 1;
    this.kept = { before, now, first, last };
    return this.kept;
  }
}

function areEmpty(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === 0 && b.length === 0;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
