/** What git could not do for a history → a sentence with the way out, in both languages. */
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { GitFault } from '../workspace/git.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';

/** Where comparing two files would be the way out of a comparison, a history has another one. */
export function sayLogFault(fault: GitFault, language: Language): string {
  const isEnglish = language === 'en';
  switch (fault.kind) {
    case 'no-git':
      return isEnglish ? 'git was not found, and the history of a map is in git: install it' : 'git не найден, а история карты хранится в git: установите его';
    case 'no-repository':
      return isEnglish
        ? `“${fault.folder}” is not in a git repository, so the map has no history`
        : `«${fault.folder}» не в репозитории git, поэтому истории у карты нет`;
    case 'no-tree':
      return isEnglish
        ? 'this repository has no working tree; run cjm log in a clone that has one'
        : 'у этого репозитория нет рабочей копии; запустите cjm log в клоне, где она есть';
    case 'unborn':
      return isEnglish ? 'this repository has no commit yet, so there is no history' : 'в этом репозитории ещё нет ни одного коммита, истории нет';
    default:
      return sayGitFault(fault, language);
  }
}
