/** Ids that nothing of a kind has yet: `pay` → `pay-2`. */
import type { Item, Journey, Lanes } from '../model/journey.ts';
import { slug } from '../model/slug.ts';
import { laneCells } from '../view/elements.ts';

/** Gives out ids of one kind, each one once. */
export class FreshIds {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  /** `pay-3` of `pay-2`, when there is a `pay`. */
  after(id: string): string {
    const [, stem = id] = /^(.+)-\d+$/.exec(id) ?? [];
    const base = this.taken.has(stem) ? stem : id;
    let number = 2;
    while (this.taken.has(`${base}-${number}`)) number += 1;
    this.taken.add(`${base}-${number}`);
    return `${base}-${number}`;
  }

  /** Nothing when the text's own id is free. */
  forText(text: string): string | undefined {
    const own = slug(text);
    return this.taken.has(own) ? this.after(own) : undefined;
  }
}

export function stageIds({ stages }: Journey): FreshIds {
  return new FreshIds(stages.map(({ id }) => id));
}

export function stepIds({ stages }: Journey): FreshIds {
  return new FreshIds(stages.flatMap(({ steps }) => steps.map(({ id }) => id)));
}

export function itemIds({ stages }: Journey): FreshIds {
  return new FreshIds(stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => idsIn(lanes))));
}

function idsIn(lanes: Lanes): string[] {
  return laneCells(lanes).flatMap(([, { entries }]) => entries.flatMap((entry) => (entry as Partial<Item>).id?.value ?? []));
}
