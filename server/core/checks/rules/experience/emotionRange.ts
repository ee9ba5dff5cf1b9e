/** CJM601: a score outside the declared scale. */
import type { Journey, ReadContext } from '../../../model/journey.ts';
import type { Scale } from '../../../model/scale.ts';
import type { Stated } from '../../../model/stated.ts';
import { insertKey, topMapping } from '../../edits.ts';
import type { Draft, Edit } from '../../finding.ts';
import type { Rule } from '../../rule.ts';

/** Scales in common use, from the usual to the rare. */
const commonScales: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: -2, max: 2 },
  { min: -5, max: 5 },
];

export const emotionRange: Rule = {
  id: 'emotion-range',
  code: 'CJM601',
  severity: 'error',
  message: {
    en: ({ score, min, max }, { number }) => `The score ${number(Number(score), 3)} is outside the scale ${min}…${max}`,
    ru: ({ score, min, max }, { number }) => `Оценка ${number(Number(score), 3)} вне шкалы ${min}…${max}`,
  },
  *lanes({ experience }, { context }) {
    for (const { score, target } of experience?.entries ?? []) {
      yield* outside(score, context);
      yield* outside(target, context);
    }
  },
  *stage({ score }, { context }) {
    yield* outside(score, context);
  },
  *fix({ params: { score } }, { journey }) {
    const meant = commonScales.find(({ min, max }) => Number(score) >= min && Number(score) <= max);
    const text = meant && `${meant.min}..${meant.max}`;
    const edit = text === undefined ? undefined : setScale(journey, text);
    if (edit) yield { title: { en: `Declare the scale ${text}`, ru: `Объявить шкалу ${text}` }, edits: [edit] };
  },
};

function* outside(stated: Stated<number>, { scale: { min, max } }: ReadContext): Generator<Draft> {
  if (stated.state === 'given' && (stated.value < min || stated.value > max)) yield { at: stated.at, params: { score: stated.value, min, max } };
}

function setScale(journey: Journey, text: string): Edit | undefined {
  const written = journey.outline.pairs.some(({ pair }) => pair.key.text === 'scale');
  if (!written) return insertKey(topMapping(journey), 'scale', text);
  return journey.scale.state === 'given' ? { at: journey.scale.at, text } : undefined;
}
