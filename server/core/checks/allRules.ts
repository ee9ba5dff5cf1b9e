/** Every rule, by folder. Adding a rule is adding a file and a line in the list of its folder. */
import type { Rule } from './rule.ts';
import { contactRules } from './rules/contact/contactRules.ts';
import { evidenceRules } from './rules/evidence/evidenceRules.ts';
import { experienceRules } from './rules/experience/experienceRules.ts';
import { kpiRules } from './rules/kpis/kpiRules.ts';
import { referencesRules } from './rules/references/referencesRules.ts';
import { structureRules } from './rules/structure/structureRules.ts';
import { textRules } from './rules/text/textRules.ts';

export const allRules: readonly Rule[] = [
  ...structureRules,
  ...evidenceRules,
  ...contactRules,
  ...kpiRules,
  ...experienceRules,
  ...textRules,
  ...referencesRules,
];

export const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));
