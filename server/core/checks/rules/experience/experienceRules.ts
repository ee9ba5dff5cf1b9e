/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { badEnding } from './badEnding.ts';
import { cliff } from './cliff.ts';
import { dipNoPain } from './dipNoPain.ts';
import { emotionAllPositive } from './emotionAllPositive.ts';
import { emotionFlat } from './emotionFlat.ts';
import { emotionLabelMismatch } from './emotionLabelMismatch.ts';
import { emotionRange } from './emotionRange.ts';
import { ownerMissing } from './ownerMissing.ts';

export const experienceRules: readonly Rule[] = [
  emotionRange,
  emotionFlat,
  emotionAllPositive,
  dipNoPain,
  emotionLabelMismatch,
  cliff,
  badEnding,
  ownerMissing,
];
