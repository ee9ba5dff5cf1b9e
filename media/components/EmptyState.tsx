/** What is shown while there is no map to draw: one sentence, and a way to begin once there are words for it. */
import { AddButton } from '../editing/AddButton.tsx';
import { type Frame, word } from './frame.ts';

interface Props {
  readonly reason: string;
  /** Nothing else stands in the page: the sentence is what it is about. */
  readonly alone?: boolean;
  readonly frame: Frame;
}

export function EmptyState({ reason, alone = false, frame }: Props) {
  return (
    <div class="empty">
      {alone ? <h1>{reason}</h1> : <p>{reason}</p>}
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
