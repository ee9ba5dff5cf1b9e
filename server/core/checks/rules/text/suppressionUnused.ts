/** A suppression that has nothing to suppress (language, section 9). */
import type { Rule } from '../../rule.ts';
import { removeComment } from './suppressionComment.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'info',
  message: {
    en: 'There is no “{rule}” here to suppress',
    ru: 'Подавлять нечего: «{rule}» здесь не срабатывает',
  },
  help: {
    en: 'The comment has outlived its cause, or stands in the wrong place: above the line in question, at its end, or, as `cjm-ignore-file`, in the head of the file.',
    ru: 'Комментарий пережил свою причину или стоит не там: его место над нужной строкой, в её конце или, для `cjm-ignore-file`, в начале файла.',
  },
  *fix({ at }) {
    yield removeComment(at, true);
  },
};
