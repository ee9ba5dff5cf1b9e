/** The fixed words of a comparison drawn as one picture, in both languages: what stands on its bar, and the short lines beside what differs. */
import type { Bilingual, Language } from '../vocabulary/catalogue.ts';

/** Counted words have their forms parted by `|`, as in the words of the picture. */
const labels = {
  comparison: { en: 'Comparison', ru: 'Сравнение' },
  added: { en: 'added', ru: 'добавлено' },
  removed: { en: 'removed', ru: 'убрано' },
  changed: { en: 'changed', ru: 'изменено' },
  moved: { en: 'moved', ru: 'перемещено' },
  changes: { en: 'change|changes', ru: 'изменение|изменения|изменений' },
  swap: { en: 'swap', ru: 'поменять местами' },
  swapHint: { en: 'Swap before and after', ru: 'Поменять местами «было» и «стало»' },
  sideBySide: { en: 'side by side', ru: 'тексты рядом' },
  sideBySideHint: { en: 'Show both texts beside each other', ru: 'Показать оба текста рядом' },
  nextChange: { en: 'Next change', ru: 'Следующее изменение' },
  previousChange: { en: 'Previous change', ru: 'Предыдущее изменение' },
  ofChanges: { en: '{n} of {count}', ru: '{n} из {count}' },
  kinds: { en: 'Kinds of change', ru: 'Виды изменений' },
  lanes: { en: 'Lanes', ru: 'Строки' },
  allLanes: { en: 'all lanes', ru: 'все строки' },
  lanesHidden: { en: 'lane hidden|lanes hidden', ru: 'строка скрыта|строки скрыты|строк скрыто' },
  revenue: { en: 'Revenue', ru: 'Выручка' },
  findings: { en: 'findings', ru: 'замечания' },
  mended: { en: 'mended', ru: 'исправлено' },
  newFindings: { en: 'new', ru: 'новых' },
  line: { en: 'line', ru: 'строка' },
  better: { en: 'better', ru: 'лучше' },
  worse: { en: 'worse', ru: 'хуже' },
  before: { en: 'Before', ru: 'Было' },
  after: { en: 'After', ru: 'Стало' },
  was: { en: 'was', ru: 'было' },
  where: { en: 'Where', ru: 'Где' },
  what: { en: 'What', ru: 'Что' },
  map: { en: 'Map', ru: 'Карта' },
  whoAndWhy: { en: 'who and why', ru: 'кто и почему' },
  elsewhere: { en: 'Not in the picture', ru: 'Вне картинки' },
  noChange: { en: 'The two versions say the same.', ru: 'Обе версии говорят одно и то же.' },
  noChangeHint: {
    en: 'Comments, layout and the order of keys may still differ: they are no difference to the map.',
    ru: 'Комментарии, оформление и порядок ключей могут отличаться: для карты это не изменения.',
  },
  allHidden: { en: 'All changes are hidden by the filters.', ru: 'Все изменения скрыты фильтрами.' },
  showAll: { en: 'show all', ru: 'показать все' },
  allChanges: { en: 'All changes', ru: 'Все изменения' },
  maps: { en: 'Maps', ru: 'Карты' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** By label id, for the page. */
export function comparisonLabels(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([id, text]) => [id, text[language]]));
}

/** The short lines that stand beside what differs. */
export interface NoteWords {
  readonly was: (text: string) => string;
  readonly wasState: (word: string) => string;
  readonly nowState: (word: string) => string;
  /** “severity 3 → 2”. */
  readonly changed: (name: string, before: string, after: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly conversionWas: (text: string) => string;
  readonly wasBehind: (name: string) => string;
  readonly wasAhead: (name: string) => string;
  readonly wasFirst: string;
  readonly cameFrom: (stage: string) => string;
  readonly cameFromBehind: (stage: string, step: string) => string;
  /** A whole sentence. */
  readonly sentence: (text: string) => string;
}

export function noteWordsIn(language: Language): NoteWords {
  const inRussian = language === 'ru';
  return {
    was: (text) => (inRussian ? `было ${text}` : `was ${text}`),
    wasState: (word) => (inRussian ? `было: ${word}` : `was: ${word}`),
    nowState: (word) => (inRussian ? `теперь: ${word}` : `now: ${word}`),
    changed: (name, before, after) => `${name} ${before} → ${after}`,
    added: (text) => (inRussian ? `добавлено: ${text}` : `added: ${text}`),
    removed: (text) => (inRussian ? `убрано: ${text}` : `removed: ${text}`),
    conversionWas: (text) => (inRussian ? `конверсия была ${text}` : `conversion was ${text}`),
    wasBehind: (name) => (inRussian ? `раньше после «${name}»` : `was after ${name}`),
    wasAhead: (name) => (inRussian ? `раньше перед «${name}»` : `was before ${name}`),
    wasFirst: inRussian ? 'раньше — в начале списка' : 'was first',
    cameFrom: (stage) => (inRussian ? `из этапа «${stage}»` : `from ${stage}`),
    cameFromBehind: (stage, step) => (inRussian ? `из этапа «${stage}», после шага «${step}»` : `from ${stage}, after ${step}`),
    sentence: (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  };
}
