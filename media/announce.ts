/** Sentences → what a screen reader says of its own accord. Nothing of it is seen. */

export function announce(parent: Element): (sentence: string) => void {
  const region = document.createElement('div');
  region.className = 'announced';
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  parent.append(region);
  return (sentence) => {
    region.textContent = sentence;
  };
}
