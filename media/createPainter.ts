/** Pictures that come in whenever they like → at most one drawing a frame, always the newest; older ones are dropped. It knows nothing of what is drawn. */

export interface Painter<T> {
  /** `since` is when the picture came in, on the clock of `performance.now()`. */
  show(picture: T, since: number): void;
}

/**
 * `painted` gets the milliseconds of work from `since` to pixels: waiting for its turn, drawing, layout and paint. The rest of the frame in which
 * a finished drawing waits for the screen does not count: it says when the screen refreshes, not how fast the preview is.
 */
export function createPainter<T>(draw: (picture: T) => void, painted: (picture: T, milliseconds: number) => void): Painter<T> {
  let waiting: { readonly picture: T; readonly since: number } | undefined;
  let drawn: { readonly picture: T; readonly spent: number } | undefined;
  let frameAsked = false;

  function drawWaiting(): void {
    if (waiting === undefined) return;
    const { picture, since } = waiting;
    waiting = undefined;
    draw(picture);
    // Layout is due anyway before the paint; asked for here, it is part of what is measured.
    document.body.getBoundingClientRect();
    drawn = { picture, spent: performance.now() - since };
  }

  function frame(): void {
    frameAsked = false;
    drawWaiting();
    const begun = performance.now();
    const shown = drawn;
    drawn = undefined;
    if (shown !== undefined) afterPaint(() => painted(shown.picture, shown.spent + performance.now() - begun));
  }

  return {
    show(picture, since) {
      waiting = { picture, since };
      if (frameAsked) return;
      // The first one of a frame need not wait for the next; what nobody sees can.
      if (document.visibilityState === 'visible') drawWaiting();
      frameAsked = true;
      requestAnimationFrame(frame);
    },
  };
}

/** A message posted in an animation frame arrives when that frame has been painted. */
function afterPaint(then: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    then();
  });
  port1.start();
  port2.postMessage(undefined);
}
