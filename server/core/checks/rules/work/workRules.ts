/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { churnReasonNoMethod } from './churnReasonNoMethod.ts';
import { dueBeforeStart } from './dueBeforeStart.ts';
import { effectNoMeasure } from './effectNoMeasure.ts';
import { opportunityUnscored } from './opportunityUnscored.ts';
import { painNoOwner } from './painNoOwner.ts';
import { stageNoSystem } from './stageNoSystem.ts';
import { taskOverdue } from './taskOverdue.ts';
import { tooManyOwners } from './tooManyOwners.ts';

export const workRules: readonly Rule[] = [
  painNoOwner,
  tooManyOwners,
  taskOverdue,
  dueBeforeStart,
  opportunityUnscored,
  stageNoSystem,
  churnReasonNoMethod,
  effectNoMeasure,
];
