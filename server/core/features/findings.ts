/** The findings of the text at hand, whatever kind of file it is, and the settings they were found with. */
import type { CheckSettings } from '../checks/check.ts';
import { checkFile } from '../checks/checkFile.ts';
import type { Finding } from '../checks/finding.ts';
import { checkSettings } from '../checks/settings.ts';
import type { FeatureContext } from './feature.ts';

export function findingsOf(context: FeatureContext): readonly Finding[] {
  const { kind, document, project, checked, around } = context;
  return kind === 'map' ? checked().findings : checkFile(document, kind, project, settingsOf(context), around);
}

export function settingsOf({ settings, project }: FeatureContext): CheckSettings {
  return settings ?? checkSettings(project, {}, undefined);
}
