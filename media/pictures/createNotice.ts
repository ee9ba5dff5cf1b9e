/** A sentence on what has just been done → a line over the picture for a moment, read aloud too. */

/** Milliseconds that it is to be read. */
const shownFor = 4000;

export function createNotice(root: HTMLElement): (sentence: string) => void {
  let box: HTMLElement | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  return (sentence) => {
    if (box === undefined) {
      box = document.createElement('div');
      box.className = 'cjm live notice';
      box.setAttribute('role', 'status');
      root.after(box);
    }
    clearTimeout(hiding);
    box.textContent = sentence;
    hiding = setTimeout(() => box?.replaceChildren(), shownFor);
  };
}
