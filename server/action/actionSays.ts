/** The sentences of the GitHub action, in both languages. */
import { sayIn } from '../core/checks/say.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';

const english = {
  notCommentId: (id: string) => `comment-id cannot be “${id}”; letters, digits, “.”, “_” and “-” are possible, up to 64`,
  targetCheckedOut: (number: number) =>
    `the target branch itself is checked out, as pull_request_target does; check out refs/pull/${number}/merge with fetch-depth: 2`,
  nothingBefore: 'there is no commit before this one, so there is nothing to compare with',
  notCompared: (reason: string) => `The maps are checked but not compared: ${reason}.`,
  commentRefused: (reason: string) =>
    `No comment could be written (${reason}). In pull requests from forks the token may only read; elsewhere the job needs “permissions: pull-requests: write”. What the comment would say is in the job summary.`,
  commentFailed: (reason: string) => `The comment could not be written (${reason}). What it would say is in the job summary.`,
  noToken: 'the input “token” is empty',
  noPullRequest: 'There is no pull request to comment on: the event is not one of a pull request.',
  noSummary: 'This runner takes no job summary; what it would say is in the output “report”.',
  findings: 'All findings',
  noFindings: 'no problems',
  inFiles: (files: number) => `${files} ${plural(files, 'file', 'files')}`,
  inAll: (files: string, counts: string) => `In all: ${files}, ${counts}`,
  fewAnnotations: 'GitHub shows ten findings of a level at their lines; here are all of them.',
  more: (count: number) => `… and ${count} more: cjm check`,
  unreadable: 'What could not be read',
  counts: { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['remark', 'remarks'], hint: ['hint', 'hints'] },
  run: 'all findings',
  failedOnFindings: (counts: string) => `The maps have ${counts}.`,
  failedOnChanges: (files: number) => `${files} ${plural(files, 'map differs', 'maps differ')} from what they are compared with, and fail-on is “change”.`,
};

type Forms = readonly string[];
export type ActionSays = Omit<typeof english, 'counts'> & { readonly counts: Readonly<Record<'error' | 'warning' | 'info' | 'hint', Forms>> };

const russian: ActionSays = {
  notCommentId: (id) => `comment-id не может быть «${id}»; возможны латинские буквы, цифры, «.», «_» и «-», не больше 64`,
  targetCheckedOut: (number) => `получена сама целевая ветка, как это делает pull_request_target; получите refs/pull/${number}/merge с fetch-depth: 2`,
  nothingBefore: 'до этого коммита ничего не было, сравнивать не с чем',
  notCompared: (reason) => `Карты проверены, но не сравнены: ${reason}.`,
  commentRefused: (reason) =>
    `Комментарий записать нельзя (${reason}). В запросах на слияние из форков токен даёт право только читать; в остальных случаях заданию нужно «permissions: pull-requests: write». Содержание комментария — в сводке задания.`,
  commentFailed: (reason) => `Комментарий записать не удалось (${reason}). Его содержание — в сводке задания.`,
  noToken: 'параметр «token» пуст',
  noPullRequest: 'Комментировать нечего: событие не относится к запросу на слияние.',
  noSummary: 'Этот исполнитель не принимает сводку задания; её содержание — в файле из выходного значения «report».',
  findings: 'Все замечания',
  noFindings: 'замечаний нет',
  inFiles: (files) => `${files} ${plural(files, 'файл', 'файла', 'файлов')}`,
  inAll: (files, counts) => `Всего: ${files}, ${counts}`,
  fewAnnotations: 'В строках GitHub показывает по десять замечаний каждой важности; здесь — все.',
  more: (count) => `… и ещё ${count}: cjm check`,
  unreadable: 'Что не удалось прочитать',
  counts: {
    error: ['ошибка', 'ошибки', 'ошибок'],
    warning: ['предупреждение', 'предупреждения', 'предупреждений'],
    info: ['примечание', 'примечания', 'примечаний'],
    hint: ['подсказка', 'подсказки', 'подсказок'],
  },
  run: 'все замечания',
  failedOnFindings: (counts) => `В картах найдено: ${counts}.`,
  failedOnChanges: (files) =>
    `${plural(files, 'Отличается', 'Отличаются', 'Отличаются')} от того, с чем сравнивали: ${files} ${plural(files, 'карта', 'карты', 'карт')}; fail-on — «change».`,
};

function plural(count: number, ...forms: Forms): string {
  return sayIn(forms.length > 2 ? 'ru' : 'en').plural(count, ...forms);
}

export function actionSaysIn(language: Language): ActionSays {
  return language === 'ru' ? russian : english;
}

/** “2 errors, 1 warning”; empty where there is nothing. */
export function countsText(counts: Readonly<Record<keyof ActionSays['counts'], number>>, { counts: words }: ActionSays): string {
  return (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${plural(counts[severity], ...words[severity])}`)
    .join(', ');
}
