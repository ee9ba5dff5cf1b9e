/** What is shown while there is no map to draw: one sentence and two ways to begin. */
import { type Frame, word } from './frame.ts';

export function EmptyState({ reason, frame }: { reason: string; frame: Frame }) {
  return (
    <div class="empty">
      <p>{reason}</p>
      {frame.live && (
        <p class="ways">
          <button type="button" class="primary" data-command="cjm.new">{word(frame, 'newFromModel')}</button>
          <button type="button" data-command="cjm.import">{word(frame, 'importMap')}</button>
        </p>
      )}
    </div>
  );
}
