/** Words that lead to the text of what they name; in an exported file the words alone. */
import type { ComponentChildren } from 'preact';
import type { Frame } from '../frame.ts';

export function Way({ element, label, frame, children }: { element: string; label?: string; frame: Frame; children: ComponentChildren }) {
  return frame.live ? (
    <button type="button" class="way" data-item={element} aria-label={label} dir="auto">
      {children}
    </button>
  ) : (
    <span data-item={element} dir="auto">
      {children}
    </span>
  );
}
