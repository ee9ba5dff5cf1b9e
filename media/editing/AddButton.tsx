/** A button of the picture that adds something to the whole map. */
import type { Frame } from '../components/frame.ts';
import { type EditWord, editWord } from './editWords.ts';

export function AddButton({ to, word, frame }: { to: 'stages' | 'lanes' | 'economics' | 'funnels'; word: EditWord; frame: Frame }) {
  return (
    <button type="button" data-add={to}>
      {editWord(frame, word)}
    </button>
  );
}
