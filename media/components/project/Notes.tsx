/** Short sentences on a whole page, the first one larger. */
import { Sentence } from '../pages/Sentence.tsx';

export function Notes({ notes }: { notes: readonly string[] }) {
  return notes.length === 0 ? null : (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note}>
          <Sentence text={note} />
        </li>
      ))}
    </ul>
  );
}
