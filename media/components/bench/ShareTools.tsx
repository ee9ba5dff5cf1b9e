/** What the head of a live preview offers for other programs: the view as a file, and as a picture in the clipboard. */
import type { Frame } from '../frame.ts';
import { benchWord } from './benchWords.ts';

export function ShareTools({ frame }: { frame: Frame }) {
  return (
    <span class="share">
      <button type="button" data-copy-view="" title={benchWord(frame, 'copyViewHint')}>
        {benchWord(frame, 'copyView')}
      </button>
      <button type="button" data-command="cjm.export" title={benchWord(frame, 'exportHint')}>
        {benchWord(frame, 'exportMap')}
      </button>
    </span>
  );
}
