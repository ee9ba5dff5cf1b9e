/** What is shown while there is no map to draw: one sentence, and a way to begin once there are words for it. */
import { AddButton } from '../editing/AddButton.tsx';
import { type Frame, word } from './frame.ts';

export function EmptyState({ reason, frame }: { reason: string; frame: Frame }) {
  return (
    <div class="empty">
      <p>{reason}</p>
      {frame.live && frame.labels['newFromModel'] !== undefined && (
        <p class="ways">
          <button type="button" class="primary" data-command="cjm.new">
            {word(frame, 'newFromModel')}
          </button>
          {frame.editable === true && <AddButton to="stages" word="addStage" frame={frame} />}
        </p>
      )}
    </div>
  );
}
