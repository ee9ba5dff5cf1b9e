/** CJM206: a map that does not say for which job the customer takes the path. */
import { scalarText, setTopKey, topPlace } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const noJtbd: Rule = {
  id: 'no-jtbd',
  code: 'CJM206',
  severity: 'info',
  message: { en: 'No job to be done: say what the customer wants to get done', ru: 'Не указан JTBD: напишите, какую задачу решает клиент' },
  *head(journey) {
    const place = topPlace(journey, 'job');
    if (journey.job.state === 'absent' && !place.isWritten) yield { at: place.at };
  },
  *fix(_, { journey, context: { project } }) {
    const jobs = journey.personas.flatMap(({ id }) => project.personas.byId(id)?.jobs ?? []);
    for (const job of jobs) {
      const edit = setTopKey(journey, 'job', scalarText(job));
      if (edit)
        yield { title: { en: `The job is “${job}”`, ru: `Задача клиента — «${job}»` }, edits: [edit], ...(jobs.length === 1 ? { preferred: true } : {}) };
    }
  },
};
