/** Takes a suppressing comment out of the text, with its line when it has one of its own. */
import type { Place } from '../../../model/place.ts';
import { lineAt } from '../../../syntax/sourceLine.ts';
import type { Fix } from '../../finding.ts';

export function removeComment(at: Place, preferred = false): Fix {
  const { chunk, start, end } = at;
  const line = lineAt(chunk.text, start);
  const before = chunk.text.slice(line.start, start);
  const whole = before.trim() === '' ? { start: line.start, end: line.next } : { start: line.start + before.trimEnd().length, end };
  return { title: { en: 'Remove the comment', ru: 'Убрать комментарий' }, edits: [{ at: { chunk, ...whole }, text: '' }], ...(preferred ? { preferred } : {}) };
}
