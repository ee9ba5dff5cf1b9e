/** Cuts long work into slices, between which the editor's messages are answered; whoever works beside it waits in line. */

/** Milliseconds of a slice. */
const longest = 5;
/** A message that has come is queued in the first turn, handled in the second, and answered in the third. */
const turns = 3;

export class Slices {
  private began = 0;
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();
  private readonly nextTurn: (task: () => void) => void;

  /** `nextTurn` runs a task when the messages at hand have been taken in. */
  constructor(nextTurn: (task: () => void) => void) {
    this.nextTurn = nextTurn;
  }

  /** Waits when the slice is used up. */
  readonly rest = async (): Promise<void> => {
    if (this.waiting === 0 && performance.now() - this.began < longest) return;
    this.waiting += 1;
    await (this.last = this.afterTurns(this.last));
    this.waiting -= 1;
  };

  private async afterTurns(before: Promise<void>): Promise<void> {
    await before;
    for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => this.nextTurn(resolve));
    this.began = performance.now();
  }
}
