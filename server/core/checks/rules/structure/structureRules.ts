/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { duplicateId } from './duplicateId.ts';
import { emptyLane } from './emptyLane.ts';
import { emptyStage } from './emptyStage.ts';
import { insideOutStages } from './insideOutStages.ts';
import { invalidValue } from './invalidValue.ts';
import { laneHole } from './laneHole.ts';
import { mapStateMissing } from './mapStateMissing.ts';
import { missingKey } from './missingKey.ts';
import { modelMissing } from './modelMissing.ts';
import { notCustomerVoice } from './notCustomerVoice.ts';
import { pathIncomplete } from './pathIncomplete.ts';
import { redefinesBuiltin } from './redefinesBuiltin.ts';
import { stageAmbiguousAlias } from './stageAmbiguousAlias.ts';
import { stageNotCanonical } from './stageNotCanonical.ts';
import { stageOrder } from './stageOrder.ts';
import { stageUnknown } from './stageUnknown.ts';
import { strayText } from './strayText.ts';
import { tooManyStages } from './tooManyStages.ts';
import { unknownKey } from './unknownKey.ts';
import { unresolvedRef } from './unresolvedRef.ts';
import { unstableId } from './unstableId.ts';
import { versionOld } from './versionOld.ts';
import { versionUnknown } from './versionUnknown.ts';

export const structureRules: readonly Rule[] = [
  unknownKey,
  missingKey,
  invalidValue,
  strayText,
  duplicateId,
  unresolvedRef,
  unstableId,
  redefinesBuiltin,
  stageNotCanonical,
  stageUnknown,
  stageOrder,
  stageAmbiguousAlias,
  modelMissing,
  pathIncomplete,
  tooManyStages,
  emptyStage,
  emptyLane,
  laneHole,
  insideOutStages,
  notCustomerVoice,
  mapStateMissing,
  versionUnknown,
  versionOld,
];
