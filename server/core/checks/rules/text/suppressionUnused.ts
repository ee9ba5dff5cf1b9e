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
  *fix({ at }) {
    yield removeComment(at, true);
  },
};
