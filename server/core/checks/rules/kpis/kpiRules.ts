/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { stageNoKpi } from './stageNoKpi.ts';

export const kpiRules: readonly Rule[] = [stageNoKpi];
