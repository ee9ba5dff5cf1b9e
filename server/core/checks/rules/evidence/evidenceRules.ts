/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { experienceInPlan } from './experienceInPlan.ts';
import { mapManyPersonas } from './mapManyPersonas.ts';
import { noEvidence } from './noEvidence.ts';
import { noJtbd } from './noJtbd.ts';
import { noPersona } from './noPersona.ts';
import { numberWithoutSource } from './numberWithoutSource.ts';

export const evidenceRules: readonly Rule[] = [noPersona, mapManyPersonas, noJtbd, noEvidence, numberWithoutSource, experienceInPlan];
