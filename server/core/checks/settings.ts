/** Puts severities and limits together: what the person prefers, then what the project decides in `rules`, then what the command line demands. */
import type { Project } from '../model/project.ts';
import type { CheckSettings } from './check.ts';
import type { Severity } from './finding.ts';

/** Severity by rule id, as the command line gives it. */
export type RuleOverrides = Readonly<Record<string, string>>;

/** By rule id, what a person's settings say: a severity, or a mapping with `severity` and limits. Anything else is ignored. */
export type RulePreferences = Readonly<Record<string, unknown>>;

interface RuleSettings {
  readonly severity?: Severity | 'off';
  readonly parameters?: Readonly<Record<string, number>>;
}

export function checkSettings(project: Project, overrides: RuleOverrides, today: string | undefined, preferences: RulePreferences = {}): CheckSettings {
  const rules = new Map<string, RuleSettings>();
  const set = (id: string, severity: unknown, parameters: Readonly<Record<string, number>>): void => {
    const known = rules.get(id);
    rules.set(id, { ...known, ...(isSeverity(severity) ? { severity } : {}), parameters: { ...known?.parameters, ...parameters } });
  };
  for (const [id, preference] of Object.entries(preferences)) {
    if (typeof preference !== 'object' || preference === null) set(id, preference, {});
    else set(id, Reflect.get(preference, 'severity'), numbersIn(preference));
  }
  for (const { rule, severity, parameters } of project.rules) set(rule.value, severity, parameters);
  for (const [id, severity] of Object.entries(overrides)) set(id, severity, {});
  return { rules, today };
}

function numbersIn(values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

export function isSeverity(word: unknown): word is Severity | 'off' {
  return word === 'error' || word === 'warning' || word === 'info' || word === 'hint' || word === 'off';
}
