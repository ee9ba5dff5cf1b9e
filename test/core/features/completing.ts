/** Completion at `<|>`: the labels that an editor would show for what is typed, and the text after one has been accepted. */
import { expect } from 'vitest';
import { type Completion, complete } from '../../../server/core/features/complete.ts';
import { contextOf, type Options, takeCursor, wholeText } from './context.ts';
import { matches } from './matches.ts';

export interface Completing {
  /** What an editor would show, in order. */
  readonly labels: readonly string[];
  readonly item: (label: string) => Completion;
  /** The whole text after accepting; `<|>` is where the cursor stays, when it is not at the end of what was inserted. */
  readonly inserting: (label: string) => string;
}

export function completing(marked: string, options: Options = {}): Completing {
  const { text, offset } = takeCursor(wholeText(marked));
  const { items } = complete(contextOf(text, options), offset);
  for (const { edit } of items) {
    expect(edit.start).toBeLessThanOrEqual(offset);
    expect(edit.end).toBeGreaterThanOrEqual(offset);
    expect(text.slice(edit.start, edit.end)).not.toContain('\n');
  }
  const shown = items.filter((item) => matches(text.slice(item.edit.start, offset), item.filterText));
  const item = (label: string): Completion => {
    const found = shown.find((candidate) => candidate.label === label);
    if (!found) throw new Error(`“${label}” is not among: ${shown.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    labels: shown.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label),
    item,
    inserting: (label) => {
      const { edit, isSnippet } = item(label);
      const inserted = isSnippet ? edit.newText.replace(/\\([\\$}])|\$0/g, (_, escaped: string | undefined) => escaped ?? '<|>') : edit.newText;
      return text.slice(0, edit.start) + inserted + text.slice(edit.end);
    },
  };
}
