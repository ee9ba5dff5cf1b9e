/** Puts severities and limits together: what the person prefers, then what the project decides in `rules`, then what the command line demands. */
import type { Project } from '../model/project.ts';
import type { CheckSettings } from './check.ts';
import type { Severity } from './finding.ts';

/** Severity by rule id, as the editor's settings or the command line give it. */
export type RuleOverrides = Readonly<Record<string, string>>;

export function checkSettings(project: Project, overrides: RuleOverrides, today: string | undefined, preferences: RuleOverrides = {}): CheckSettings {
  const rules = new Map<string, { severity?: Severity | 'off'; parameters?: Readonly<Record<string, number>> }>();
  const set = (severities: RuleOverrides): void => {
    for (const [id, severity] of Object.entries(severities)) if (isSeverity(severity)) rules.set(id, { ...rules.get(id), severity });
  };
  set(preferences);
  for (const { rule, severity, parameters } of project.rules)
    rules.set(rule.value, { ...rules.get(rule.value), ...(isSeverity(severity) ? { severity } : {}), parameters });
  set(overrides);
  return { rules, today };
}

export function isSeverity(word: unknown): word is Severity | 'off' {
  return word === 'error' || word === 'warning' || word === 'info' || word === 'hint' || word === 'off';
}
