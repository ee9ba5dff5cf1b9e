/** The field that one searches the map in, with how many places there are. */
import type { ShownBench } from '../../bench/shownBench.ts';
import type { Frame } from '../frame.ts';
import { benchWord, countedMatches } from './benchWords.ts';

export function SearchField({ query, found, frame }: { query: string; found: ShownBench['found']; frame: Frame }) {
  return (
    <span class="search" role="search">
      <input
        type="text"
        data-search=""
        value={query}
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        placeholder={benchWord(frame, 'search')}
        aria-label={benchWord(frame, 'searchHint')}
        title={benchWord(frame, 'searchHint')}
      />
      <span class="found" aria-live="polite">
        {query === '' ? '' : sayFound(found, frame)}
      </span>
      {query !== '' && found.count > 0 && (
        <>
          <button type="button" data-match="-1" aria-label={benchWord(frame, 'previousMatch')} title={benchWord(frame, 'previousMatch')}>
            ↑
          </button>
          <button type="button" data-match="1" aria-label={benchWord(frame, 'nextMatch')} title={benchWord(frame, 'nextMatch')}>
            ↓
          </button>
        </>
      )}
    </span>
  );
}

function sayFound({ count, at }: ShownBench['found'], frame: Frame): string {
  if (count === 0) return benchWord(frame, 'noMatch');
  return at === undefined ? countedMatches(frame, count) : benchWord(frame, 'ofMatches', { n: at + 1, count });
}
