/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { assumptionMap } from './assumptionMap.ts';
import { experienceInPlan } from './experienceInPlan.ts';
import { mapManyPersonas } from './mapManyPersonas.ts';
import { noEvidence } from './noEvidence.ts';
import { noJtbd } from './noJtbd.ts';
import { noPersona } from './noPersona.ts';
import { numberWithoutSource } from './numberWithoutSource.ts';
import { onlineEvidenceOfflineStep } from './onlineEvidenceOfflineStep.ts';
import { singleSource } from './singleSource.ts';
import { smallSample } from './smallSample.ts';
import { staleEvidence } from './staleEvidence.ts';
import { staleMap } from './staleMap.ts';

export const evidenceRules: readonly Rule[] = [
  noPersona,
  mapManyPersonas,
  noJtbd,
  noEvidence,
  assumptionMap,
  singleSource,
  onlineEvidenceOfflineStep,
  staleEvidence,
  staleMap,
  smallSample,
  numberWithoutSource,
  experienceInPlan,
];
