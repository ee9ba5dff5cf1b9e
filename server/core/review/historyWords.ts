/** The words in which a history is told, in both languages. */
import { sayIn } from '../checks/say.ts';
import type { State } from '../model/stated.ts';
import type { Bilingual, Language } from '../vocabulary/catalogue.ts';
import { nameOf } from '../vocabulary/catalogue.ts';
import { kpis, lanes } from '../vocabulary/vocabulary.ts';
import type { Series } from './history.ts';
import type { Gap } from './historyReport.ts';

const words = {
  date: { en: 'Date', ru: 'Дата' },
  commit: { en: 'Commit', ru: 'Коммит' },
  author: { en: 'Author', ru: 'Автор' },
  subject: { en: 'Subject', ru: 'Сообщение' },
  value: { en: 'Value', ru: 'Значение' },
  target: { en: 'Target', ru: 'Цель' },
  source: { en: 'Source', ru: 'Источник' },
  where: { en: 'Where', ru: 'Где' },
  workingCopy: { en: 'working copy', ru: 'рабочая копия' },
  mean: { en: 'Experience, mean', ru: 'Опыт, в среднем' },
  experience: { en: 'Experience', ru: 'Опыт' },
  score: { en: 'Score', ru: 'Оценка' },
  error: { en: 'Errors', ru: 'Ошибки' },
  warning: { en: 'Warnings', ru: 'Предупреждения' },
  info: { en: 'Information', ru: 'Сведения' },
  hint: { en: 'Hints', ru: 'Подсказки' },
  wholeMap: { en: 'Whole map', ru: 'Вся карта' },
  gone: { en: 'no longer in the map', ru: 'больше нет в карте' },
  better: { en: 'better', ru: 'лучше' },
  worse: { en: 'worse', ru: 'хуже' },
  same: { en: 'unchanged', ru: 'без изменений' },
  history: { en: 'History', ru: 'История' },
  table: { en: 'As a table', ru: 'В виде таблицы' },
  nothing: { en: 'Nothing of it changed.', ru: 'Здесь ничего не менялось.' },
  unchanged: { en: 'Never changed', ru: 'Не менялось' },
  noCommits: { en: 'No commits in this time.', ru: 'За это время коммитов нет.' },
  cut: { en: 'The clone is shallow: what came before is not in it.', ru: 'Клон неполный: более ранней истории в нём нет.' },
  key: {
    en: 'Dots are changes, a ring is what is not committed yet, “?” is a value that nobody knew, the dashed line is the target. ▲ is better, ▼ worse.',
    ru: 'Точки — изменения, кольцо — то, что ещё не в коммите, «?» — неизвестное значение, пунктир — цель. ▲ — лучше, ▼ — хуже.',
  },
  renamed: { en: 'file renamed, was', ru: 'файл переименован, был' },
};

const states: Readonly<Record<Exclude<State, 'given'>, Bilingual>> = {
  unknown: { en: 'unknown', ru: 'неизвестно' },
  'not-applicable': { en: 'n/a', ru: 'н/п' },
  none: { en: 'none', ru: 'нет' },
  absent: { en: '–', ru: '–' },
};

export interface HistoryWords {
  readonly language: Language;
  readonly say: (word: keyof typeof words) => string;
  readonly state: (state: Exclude<State, 'given'>) => string;
  /** What a figure is called beside its stage: “C, Conversion”. */
  readonly series: (series: Series) => string;
  /** The same where room is scarce: “C”. */
  readonly short: (series: Series) => string;
  /** “12 commits”. */
  readonly commits: (count: number) => string;
  /** “from 12 %”. */
  readonly from: (text: string) => string;
  readonly leftOut: (count: number) => string;
  /** Why a version says nothing, or not all. */
  readonly gap: (gap: Gap) => string;
}

export function historyWordsIn(language: Language): HistoryWords {
  const { plural } = sayIn(language);
  const laneName = (id: string): string => {
    const lane = lanes.byId(id);
    return lane ? nameOf(lane, language) : id;
  };
  const say: HistoryWords['say'] = (word) => words[word][language];
  const kpiName = (code: string, name: string | undefined): string | undefined => {
    const entry = kpis.byId(code);
    return name ?? (entry && nameOf(entry, language));
  };
  const isEnglish = language === 'en';
  return {
    language,
    say,
    state: (state) => states[state][language],
    series: (series) => seriesName(series, say, laneName, kpiName),
    short: (series) =>
      series.kind === 'mean' || series.kind === 'experience'
        ? say('experience')
        : series.kind === 'kpi' || (series.kind === 'factor' && series.code?.length === 1)
          ? (series.code ?? '')
          : seriesName(series, say, laneName, kpiName),
    commits: (count) => `${count} ${isEnglish ? plural(count, 'commit', 'commits') : plural(count, 'коммит', 'коммита', 'коммитов')}`,
    from: (text) => (isEnglish ? `from ${text}` : `было ${text}`),
    leftOut: (count) =>
      isEnglish
        ? `${count} older ${plural(count, 'commit is', 'commits are')} left out; --max shows more`
        : `${count} ${plural(count, 'более ранний коммит не показан', 'более ранних коммита не показано', 'более ранних коммитов не показано')}; больше покажет --max`,
    gap: (gap) => (isEnglish ? gapInEnglish(gap) : gapInRussian(gap)),
  };
}

function seriesName(
  { kind, code = '', name }: Series,
  say: HistoryWords['say'],
  laneName: (id: string) => string,
  kpiName: (code: string, name: string | undefined) => string | undefined,
): string {
  switch (kind) {
    case 'factor':
    case 'kpi': {
      const full = kpiName(code, name);
      // REV and GP are known by their names, the others by their letters.
      if (full === undefined || full === code) return code;
      return kind === 'factor' && code.length > 1 ? full : `${code}, ${lowered(full)}`;
    }
    case 'findings':
      return code === 'error' || code === 'warning' || code === 'info' || code === 'hint' ? say(code) : code;
    case 'mean':
    case 'score':
      return say(kind);
    default:
      return laneName(kind);
  }
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function gapInEnglish(gap: Gap): string {
  switch (gap.kind) {
    case 'removed':
      return 'the file was not there';
    case 'large-file-storage':
      return 'only a pointer of Git LFS is in the repository';
    case 'missing-object':
      return 'the text is not in this partial clone';
    case 'not-text':
      return 'the file was no text in UTF-8';
    case 'no-map':
      return 'the file was no map';
    case 'broken':
      return `line ${gap.line + 1} could not be read: what stands there is left out`;
  }
}

function gapInRussian(gap: Gap): string {
  switch (gap.kind) {
    case 'removed':
      return 'файла не было';
    case 'large-file-storage':
      return 'в репозитории только указатель Git LFS';
    case 'missing-object':
      return 'текста нет в этом частичном клоне';
    case 'not-text':
      return 'файл не был текстом в UTF-8';
    case 'no-map':
      return 'файл не был картой';
    case 'broken':
      return `строка ${gap.line + 1} не читается: то, что в ней, пропущено`;
  }
}
