/** CJM305: evidence so old that customers may have changed since. */

import type { Journey, Ref } from '../../../model/journey.ts';
import { monthsBetween, toDay } from '../../../model/period.ts';
import type { Research } from '../../../model/project.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { nodesAround, removeItem } from '../../edits.ts';
import type { Edit, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { methodOf, refsOf, studyFinder, usedStudies } from './claims.ts';

export const staleEvidence: Rule = {
  id: 'stale-evidence',
  code: 'CJM305',
  severity: 'warning',
  parameters: { months: 12 },
  message: {
    en: ({ study, months }: Params, { plural }) => `Evidence “${study}” is ${months} ${plural(Number(months), 'month', 'months')} old`,
    ru: ({ study, months }: Params) => `Данным «${study}» ${months} мес.`,
  },
  *journey(journey, scope) {
    const { today, parameter } = scope;
    const limit = parameter('months');
    if (today === undefined) return;
    for (const { value: study, at } of usedStudies(journey, scope)) {
      const day = study.date === undefined ? undefined : toDay(study.date);
      if (day === undefined || monthsBetween(day, today - 1) < limit) continue;
      yield { at: journey.research.includes(study) ? study.at : at, params: { study: study.id, months: monthsBetween(day, today), today, limit } };
    }
  },
  *fix({ params: { study: id, today, limit } }, { journey }) {
    const studies = [...journey.research, ...journey.context.project.research.entries];
    const stale = studies.find((study) => study.id === id);
    const isFresh = ({ date = '' }: Research): boolean => monthsBetween(toDay(date) ?? 0, Number(today) - 1) < Number(limit);
    for (const repeated of studies.filter((study) => isFresh(study) && stale && methodOf(stale) === methodOf(study))) {
      const edits = stale ? restOn(repeated, stale, journey) : [];
      const title = { en: `Rest on “${repeated.id}” of ${repeated.date} instead`, ru: `Опираться на «${repeated.id}» от ${repeated.date}` };
      if (edits.length > 0) yield { title, edits };
    }
  },
};

/** Names another study wherever the map names this one. */
function restOn(other: Research, study: Research, journey: Journey): readonly Edit[] {
  const find = studyFinder(journey);
  const refs = journey.stages.flatMap(refsOf);
  const isNamedBeside = ({ at }: Ref): boolean => {
    const list = nodesAround(at.chunk, at).findLast((node) => node.kind === 'list');
    return refs.some((ref) => find(ref) === other && ref.at.chunk === at.chunk && list && list.start <= ref.at.start && ref.at.end <= list.end);
  };
  return refs
    .filter((ref) => find(ref) === study)
    .flatMap((ref) => (isNamedBeside(ref) ? (removeItem(ref.at) ?? []) : [{ at: ref.at, text: writeText(other.id, true) }]));
}
