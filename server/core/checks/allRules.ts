/** Every rule, by folder. Adding a rule is adding a file and a line in the list of its folder. */
import type { Rule } from './rule.ts';
import { contactRules } from './rules/contact/contactRules.ts';
import { evidenceRules } from './rules/evidence/evidenceRules.ts';
import { experienceRules } from './rules/experience/experienceRules.ts';
import { kpiRules } from './rules/kpis/kpiRules.ts';
import { offerRules } from './rules/offer/offerRules.ts';
import { referencesRules } from './rules/references/referencesRules.ts';
import { structureRules } from './rules/structure/structureRules.ts';
import { textRules } from './rules/text/textRules.ts';
import { versionRules } from './rules/versions/versionRules.ts';
import { workRules } from './rules/work/workRules.ts';

export const allRules: readonly Rule[] = [
  ...structureRules,
  ...offerRules,
  ...evidenceRules,
  ...contactRules,
  ...kpiRules,
  ...experienceRules,
  ...workRules,
  ...textRules,
  ...referencesRules,
  ...versionRules,
];

export const rulesById: ReadonlyMap<string, Rule> = new Map(allRules.map((rule) => [rule.id, rule]));
