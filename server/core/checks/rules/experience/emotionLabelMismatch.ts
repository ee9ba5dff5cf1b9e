/** CJM605: a feeling and a score that cannot both be right. */
import type { Experience } from '../../../model/journey.ts';
import { normalise } from '../../../model/scale.ts';
import { emotions } from '../../../vocabulary/vocabulary.ts';
import { isSamePlace, pairOfValue, removePair } from '../../edits.ts';
import type { Rule } from '../../rule.ts';

export const emotionLabelMismatch: Rule = {
  id: 'emotion-label-mismatch',
  code: 'CJM605',
  severity: 'warning',
  message: {
    en: 'The feeling “{feeling}” and the score {score} disagree',
    ru: 'Чувство «{feeling}» и оценка {score} расходятся',
  },
  parameters: { percent: 50 },
  *lanes({ experience }, { context, parameter }) {
    for (const { feeling, score } of experience?.entries ?? []) {
      const valence = valenceOf(feeling);
      if (valence === undefined || feeling.state !== 'given' || score.state !== 'given') continue;
      const value = normalise(score.value, context.scale);
      if (valence * value >= 0 || (Math.abs(valence - value) / 2) * 100 < parameter('percent')) continue;
      yield { at: feeling.at, params: { feeling: feeling.value, score: score.value }, related: [{ at: score.at, message: { en: 'The score', ru: 'Оценка' } }] };
    }
  },
  *fix({ at, params: { feeling } }, { journey }) {
    const found = pairOfValue(at);
    const edit = found && removePair({ chunk: at.chunk, start: found.pair.key.start, end: found.pair.key.end });
    if (edit) yield { title: { en: `The score is right: remove “${feeling}”`, ru: `Верна оценка: убрать «${feeling}»` }, edits: [edit] };
    const experiences = journey.stages.flatMap((stage) => [stage, ...stage.steps]).flatMap(({ lanes }) => lanes.experience?.entries ?? []);
    const score = experiences.find((experience) => experience.feeling.at && isSamePlace(experience.feeling.at, at))?.score.at;
    if (score)
      yield {
        title: { en: `“${feeling}” is right: the score is still to be found out`, ru: `Верно «${feeling}»: оценку ещё предстоит узнать` },
        edits: [{ at: score, text: 'unknown' }],
      };
  },
};

/** Mean valence of a feeling whose every word is known; a sentence has none. */
function valenceOf(feeling: Experience['feeling']): number | undefined {
  if (feeling.state !== 'given') return undefined;
  const words = feeling.value
    .split(/[,;/]|\s(?:and|but|и|но)\s/i)
    .map((word) => word.replace(/^[\s"“«(]+|[\s"”»).!…]+$/g, ''))
    .filter((word) => word !== '');
  const known = words.map((word) => emotions.find(word)?.valence);
  if (known.length === 0 || known.includes(undefined)) return undefined;
  return known.reduce<number>((sum, valence) => sum + (valence ?? 0), 0) / known.length;
}
