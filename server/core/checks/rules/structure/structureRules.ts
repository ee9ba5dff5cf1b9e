/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';

export const structureRules: readonly Rule[] = [];
