/** Keeps the height of the bar in a style variable, so that the headers of the grid stay below it while the page scrolls. */

/** To be called whenever the bar may be another element. */
export function keepBarHeight(root: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => {
    root.style.setProperty('--bar-height', `${bar?.getBoundingClientRect().height ?? 0}px`);
  });
  let bar: Element | null = null;
  return () => {
    const next = root.querySelector('.versions-bar, .bench');
    if (next === bar) return;
    sizes.disconnect();
    bar = next;
    if (bar !== null) sizes.observe(bar);
  };
}
