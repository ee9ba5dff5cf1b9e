/** Puts severities and limits together: the defaults, then the project's `rules`, then the host's settings. */
import type { Project } from '../model/project.ts';
import type { CheckSettings } from './check.ts';
import type { Severity } from './finding.ts';

/** Severity by rule id, as the workspace settings or the command line give it. */
export type RuleOverrides = Readonly<Record<string, string>>;

export function checkSettings(project: Project, overrides: RuleOverrides, today: string | undefined): CheckSettings {
  const rules = new Map<string, { severity?: Severity | 'off'; parameters?: Readonly<Record<string, number>> }>();
  for (const { rule, severity, parameters } of project.rules) rules.set(rule.value, { ...(isSeverity(severity) ? { severity } : {}), parameters });
  for (const [id, severity] of Object.entries(overrides)) if (isSeverity(severity)) rules.set(id, { ...rules.get(id), severity });
  return { rules, today };
}

export function isSeverity(word: unknown): word is Severity | 'off' {
  return word === 'error' || word === 'warning' || word === 'info' || word === 'hint' || word === 'off';
}
