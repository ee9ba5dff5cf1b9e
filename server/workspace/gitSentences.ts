/** What git could not do → a sentence with the way out, in both languages. */
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { GitFault } from './git.ts';

/** Where somebody reads it decides which way out is open to them. */
export type Reader = 'terminal' | 'editor';

export function sayGitFault(fault: GitFault, language: Language, reader: Reader = 'terminal'): string {
  const inEditor = reader === 'editor';
  return language === 'ru' ? inRussian(fault, inEditor) : inEnglish(fault, inEditor);
}

function inEnglish(fault: GitFault, inEditor: boolean): string {
  switch (fault.kind) {
    case 'no-git':
      return `git was not found; install it, or ${inEditor ? 'compare with another file' : 'compare two files: cjm diff old.cjm.yaml new.cjm.yaml'}`;
    case 'no-repository':
      return `“${fault.folder}” is not in a git repository; ${inEditor ? 'compare with another file' : 'name two files to compare them'}`;
    case 'no-tree':
      return `this repository has no working tree; ${inEditor ? 'compare with another file' : 'name two files to compare them'}`;
    case 'unborn':
      return 'this repository has no commit yet, so there is nothing to compare with';
    case 'unknown-revision':
      return `there is no revision “${fault.revision}”${fault.isShallow ? '; the clone is shallow: fetch more of the history (fetch-depth: 0, or git fetch --unshallow)' : ''}`;
    case 'no-merge-base':
      return `“${fault.revision}” and the current commit have no common ancestor${fault.isShallow ? ' here; the clone is shallow: fetch more of the history (fetch-depth: 0, or git fetch --unshallow)' : ''}`;
    case 'large-file-storage':
      return `“${fault.path}” is in Git LFS, so the repository has only a pointer to its text; keep maps out of LFS, or compare two files`;
    case 'missing-object':
      return `“${fault.path}” is not in this clone; it is a partial one, and cjm does not fetch: run git fetch --refetch --no-filter`;
    case 'submodule':
      return `“${fault.path}” is in the submodule “${fault.module}”, which has a history of its own: ${inEditor ? 'open it as a folder' : 'run cjm diff there'}`;
    case 'failed':
      return `git says: ${fault.message}`;
  }
}

function inRussian(fault: GitFault, inEditor: boolean): string {
  switch (fault.kind) {
    case 'no-git':
      return `git не найден; установите его или сравните ${inEditor ? 'с другим файлом' : 'два файла: cjm diff old.cjm.yaml new.cjm.yaml'}`;
    case 'no-repository':
      return `«${fault.folder}» не в репозитории git; ${inEditor ? 'сравните с другим файлом' : 'чтобы сравнить два файла, назовите оба'}`;
    case 'no-tree':
      return `у этого репозитория нет рабочей копии; ${inEditor ? 'сравните с другим файлом' : 'чтобы сравнить два файла, назовите оба'}`;
    case 'unborn':
      return 'в этом репозитории ещё нет ни одного коммита, сравнивать не с чем';
    case 'unknown-revision':
      return `нет ревизии «${fault.revision}»${fault.isShallow ? '; клон неполный: получите больше истории (fetch-depth: 0 или git fetch --unshallow)' : ''}`;
    case 'no-merge-base':
      return `у «${fault.revision}» и текущего коммита нет общего предка${fault.isShallow ? ' в этом клоне; он неполный: получите больше истории (fetch-depth: 0 или git fetch --unshallow)' : ''}`;
    case 'large-file-storage':
      return `«${fault.path}» хранится в Git LFS, в репозитории только указатель на текст; держите карты вне LFS или сравните два файла`;
    case 'missing-object':
      return `«${fault.path}» нет в этом клоне: он частичный, а cjm ничего не скачивает; выполните git fetch --refetch --no-filter`;
    case 'submodule':
      return `«${fault.path}» лежит в подмодуле «${fault.module}», у него своя история: ${inEditor ? 'откройте его как папку' : 'запустите cjm diff там'}`;
    case 'failed':
      return `git сообщает: ${fault.message}`;
  }
}
