/** A score as a number of its own, decimals allowed, with the whole ones of the scale and “unknown” beside it, a click each. */
import type { FormField } from '../../server/protocol.ts';
import type { Frame } from '../components/frame.ts';
import { editWord } from './editWords.ts';

interface Props {
  readonly common: object;
  readonly field: FormField;
  readonly draft: string;
  readonly frame: Frame;
}

/** As an open question is written. */
const open = '???';

export function ScoreControl({ common, field: { key, min = 1, max = 5 }, draft, frame }: Props) {
  const isShort = max - min <= 10;
  const scores = isShort ? Array.from({ length: Math.floor(max - min) + 1 }, (_, index) => String(min + index)) : [];
  return (
    <div class="score-entry">
      <input {...common} type="text" inputMode="decimal" value={draft} autocomplete="off" />
      {[...scores, open].map((score) => (
        <button
          key={score}
          type="button"
          tabindex={-1}
          data-put={key}
          data-value={score}
          aria-pressed={score === draft}
          title={score === open ? editWord(frame, 'unknown') : score}
        >
          {score}
        </button>
      ))}
    </div>
  );
}
