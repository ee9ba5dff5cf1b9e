/** Every rule, in the order of the domain's list. Adding a rule is adding a file and a line here. */
import type { Rule } from './rule.ts';
import { stageNoKpi } from './rules/stageNoKpi.ts';

export const allRules: readonly Rule[] = [stageNoKpi];

export const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));
