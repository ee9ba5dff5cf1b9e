/** Turns the settings `cjm.*` and the display language into what the server is told when it starts; it does not watch them. */
import { env, workspace } from 'vscode';

export type Language = 'en' | 'ru';

/** The settings that the server only learns when it starts. */
export const startUpSettings = ['cjm.language', 'cjm.today'] as const;

/** The language of messages, completions and fixed words of the preview. */
export function sessionLanguage(): Language {
  const chosen = workspace.getConfiguration('cjm').get('language');
  if (chosen === 'en' || chosen === 'ru') return chosen;
  return env.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** `commands`: the server may make the editor run those that `protocol.ts` names. */
export function initializationOptions(): { language: Language; commands: true; today?: string } {
  const today = workspace.getConfiguration('cjm').get('today');
  const language = sessionLanguage();
  return typeof today === 'string' && /^\d{4}-\d\d-\d\d$/.test(today) ? { language, commands: true, today } : { language, commands: true };
}
