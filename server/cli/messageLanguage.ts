/** Chooses the language of messages: `--language`, else the locale of the environment, else English. Needed before the arguments are parsed. */
import type { Language } from '../core/vocabulary/catalogue.ts';

export function messageLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const stated = statedLanguage(args);
  if (stated === 'en' || stated === 'ru') return stated;
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return locale.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

function statedLanguage(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const index = options.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  return options[index]?.split('=')[1] ?? (index < 0 ? undefined : options[index + 1]);
}
