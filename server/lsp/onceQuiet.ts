/** Many calls → one piece of work, when the messages at hand have been taken in. Somebody who never stops sees it done now and then. */

/** A message is taken in every turn as long as there are any. */
const turns = 2;
/** So many times new calls put the work off. */
const patience = 100;

export function onceQuiet(nextTurn: (task: () => void) => void, work: () => void): () => void {
  let calls = 0;
  let isWaiting = false;
  const wait = (left: number, delays: number): void => {
    const seen = calls;
    nextTurn(() => {
      if (left > 1 && seen === calls) wait(left - 1, delays);
      else if (seen !== calls && delays < patience) wait(turns, delays + 1);
      else {
        isWaiting = false;
        work();
      }
    });
  };
  return () => {
    calls += 1;
    if (isWaiting) return;
    isWaiting = true;
    wait(turns, 0);
  };
}
