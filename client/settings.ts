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

/** As `YYYY-MM-DD`: the day that is set, else that of the clock. */
export function today(): string {
  const now = new Date();
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return dayThatIsSet() ?? here.toISOString().slice(0, 10);
}

/** `commands`: the server may make the editor run those that `protocol.ts` names. */
export function initializationOptions(): { language: Language; commands: true; today?: string } {
  const day = dayThatIsSet();
  const language = sessionLanguage();
  return day === undefined ? { language, commands: true } : { language, commands: true, today: day };
}

function dayThatIsSet(): string | undefined {
  const day = workspace.getConfiguration('cjm').get('today');
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
}
