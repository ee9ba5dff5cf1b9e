/** An initiative that is due before it starts. */
import { toDay } from '../../../model/period.ts';
import { fieldsOf, textOf } from '../../../model/reader.ts';
import { pairOfValue } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { writtenStrategy } from './writtenStrategy.ts';

export const dueBeforeStart: Rule = {
  id: 'due-before-start',
  severity: 'warning',
  covers: ['task-overdue'],
  message: {
    en: 'Initiative “{task}” is due on {due}, before it starts on {starts}',
    ru: 'Инициатива «{task}» заканчивается {due}, раньше, чем начинается: {starts}',
  },
  *project({ outline }) {
    for (const { text, fields, place } of writtenStrategy(outline, 'initiatives')) {
      const [starts, due] = [fields.get('starts')?.value, fields.get('due')?.value];
      const [first, last] = [toDay(textOf(starts)), toDay(textOf(due))];
      if (due && first !== undefined && last !== undefined && last < first)
        yield { at: place(due), params: { task: text, starts: textOf(starts), due: textOf(due) } };
    }
  },
  *fix({ at }) {
    const starts = fieldsOf(pairOfValue(at)?.map).get('starts')?.value;
    if (!starts) return;
    const { chunk } = at;
    yield {
      title: { en: 'Swap the two dates', ru: 'Поменять даты местами' },
      edits: [
        { at: { chunk, start: starts.start, end: starts.end }, text: chunk.text.slice(at.start, at.end) },
        { at, text: chunk.text.slice(starts.start, starts.end) },
      ],
    };
  },
};
