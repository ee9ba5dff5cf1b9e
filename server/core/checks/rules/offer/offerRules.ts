/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { competitorNamed } from './competitorNamed.ts';
import { personaNoEntry } from './personaNoEntry.ts';
import { personaThin } from './personaThin.ts';
import { personaWithoutMap } from './personaWithoutMap.ts';
import { scepticFailed } from './scepticFailed.ts';
import { tooManyPersonas } from './tooManyPersonas.ts';
import { uspCliche } from './uspCliche.ts';
import { uspDuplicate } from './uspDuplicate.ts';

export const offerRules: readonly Rule[] = [
  tooManyPersonas,
  personaWithoutMap,
  personaThin,
  personaNoEntry,
  uspCliche,
  uspDuplicate,
  scepticFailed,
  competitorNamed,
];
