/** The words in which a comparison is told, in both languages. */
import type { Bilingual, Language } from '../vocabulary/catalogue.ts';
import { keys as keyRecords, lanes as laneRecords } from '../vocabulary/vocabulary.generated.ts';

/** One entry of a lane; lanes themselves are named in the plural. */
const entries: Readonly<Record<string, Bilingual>> = {
  actions: { en: 'action', ru: 'действие' },
  goals: { en: 'goal', ru: 'цель клиента' },
  expectations: { en: 'expectation', ru: 'ожидание' },
  thoughts: { en: 'thought', ru: 'мысль' },
  touchpoints: { en: 'touchpoint', ru: 'точка контакта' },
  experience: { en: 'experience', ru: 'опыт' },
  pains: { en: 'pain', ru: 'боль' },
  gains: { en: 'gain', ru: 'выгода' },
  image: { en: 'picture', ru: 'картинка' },
  objectives: { en: 'business goal', ru: 'бизнес-цель' },
  barriers: { en: 'barrier', ru: 'барьер' },
  opportunities: { en: 'opportunity', ru: 'возможность' },
  activities: { en: 'activity', ru: 'работа' },
  owners: { en: 'owner', ru: 'ответственный' },
  systems: { en: 'system', ru: 'система' },
};

/** One object of a list that is no lane; the keys of these lists are named in the plural. */
const objects: Readonly<Record<string, Bilingual>> = {
  channel: { en: 'channel', ru: 'канал' },
  competitor: { en: 'competitor', ru: 'конкурент' },
  funnel: { en: 'funnel', ru: 'воронка' },
  'funnel-step': { en: 'step', ru: 'шаг' },
  initiative: { en: 'initiative', ru: 'инициатива' },
  martech: { en: 'martech', ru: 'Martech' },
  maturity: { en: 'area', ru: 'область' },
  model: { en: 'stage model', ru: 'модель этапов' },
  'own-kpi': { en: 'KPI', ru: 'показатель' },
  persona: { en: 'persona', ru: 'персонаж' },
  'project-barrier': { en: 'barrier', ru: 'барьер' },
  'project-touchpoint': { en: 'touchpoint', ru: 'точка контакта' },
  research: { en: 'study', ru: 'исследование' },
  positioning: { en: 'positioning', ru: 'позиционирование' },
  segment: { en: 'segment', ru: 'сегмент' },
  situation: { en: 'circumstance', ru: 'обстоятельство' },
  'strategy-goal': { en: 'goal', ru: 'цель' },
  system: { en: 'system', ru: 'система' },
  team: { en: 'team', ru: 'команда' },
  tool: { en: 'tool', ru: 'инструмент' },
};

const words = {
  map: { en: 'Map', ru: 'Карта' },
  project: { en: 'Project', ru: 'Проект' },
  insights: { en: 'Insights', ru: 'Инсайты' },
  stage: { en: 'stage', ru: 'этап' },
  step: { en: 'step', ru: 'шаг' },
  first: { en: 'first', ru: 'первым' },
  after: { en: 'after', ru: 'после' },
  where: { en: 'Stage › step', ru: 'Этап › шаг' },
  what: { en: 'What', ru: 'Что' },
  before: { en: 'Before', ru: 'Было' },
  now: { en: 'After', ru: 'Стало' },
  journey: { en: 'Journey', ru: 'Путь' },
  revenue: { en: 'revenue', ru: 'выручка' },
  experienceAt: { en: 'experience at', ru: 'опыт на шаге' },
  byFactor: { en: 'Revenue by factor', ru: 'Выручка по множителям' },
  funnel: { en: 'Funnel, before and after', ru: 'Воронка до и после' },
  reached: { en: 'Customers reached, after', ru: 'Дошло клиентов, после' },
  customers: { en: 'customers', ru: 'клиентов' },
  journeyNow: { en: 'The journey now', ru: 'Путь теперь' },
  findings: { en: 'Findings', ru: 'Замечания' },
  isNew: { en: 'new', ru: 'новое' },
  isFixed: { en: 'mended', ru: 'исправлено' },
  noDifference: { en: 'Nothing that the maps say has changed.', ru: 'В том, что говорят карты, ничего не изменилось.' },
  fileRenamed: { en: 'file renamed', ru: 'файл переименован' },
  added: { en: 'new file', ru: 'новый файл' },
  removed: { en: 'file removed', ru: 'файл удалён' },
  renamed: { en: 'was', ru: 'был' },
  workingTree: { en: 'working tree', ru: 'рабочая копия' },
  workingText: { en: 'working text', ru: 'текст в работе' },
  staged: { en: 'staged', ru: 'в индексе' },
  commonAncestor: { en: 'common ancestor', ru: 'общий предок' },
  notThere: { en: 'no such file', ru: 'файла нет' },
  leftOut: { en: 'left out to stay within the length of a comment; all of it', ru: 'не вошло из-за предела длины комментария; всё целиком' },
};

export type ReviewWord = keyof typeof words;

const states = {
  unknown: { en: 'unknown', ru: 'неизвестно' },
  'not-applicable': { en: 'not applicable', ru: 'неприменимо' },
  none: { en: 'none', ru: 'нет' },
} as const;

const counted = {
  changes: { en: ['change', 'changes'], ru: ['изменение', 'изменения', 'изменений'] },
  errors: { en: ['new error', 'new errors'], ru: ['новая ошибка', 'новые ошибки', 'новых ошибок'] },
  warnings: { en: ['new warning', 'new warnings'], ru: ['новое предупреждение', 'новых предупреждения', 'новых предупреждений'] },
  fixed: { en: ['problem mended', 'problems mended'], ru: ['замечание исправлено', 'замечания исправлено', 'замечаний исправлено'] },
  maps: { en: ['file', 'files'], ru: ['файл', 'файла', 'файлов'] },
  rows: { en: ['more change', 'more changes'], ru: ['ещё изменение', 'ещё изменения', 'ещё изменений'] },
} as const;

export interface ReviewWords {
  readonly language: Language;
  readonly say: (word: ReviewWord) => string;
  /** “3 changes”. */
  readonly count: (word: keyof typeof counted, count: number) => string;
  /** An entry of a lane; an own lane's id. */
  readonly entry: (lane: string) => string;
  /** One entry of a list, by what it is: `team`. */
  readonly object: (doc: string) => string | undefined;
  /** What a key is called: `stage.reached`. */
  readonly key: (id: string) => string | undefined;
  readonly quote: (text: string) => string;
  /** “severity 4”, within brackets. */
  readonly detail: (name: string, value: string) => string;
  /** “3 new, 2 mended”. */
  readonly found: (fresh: number, fixed: number) => string;
  /** Of a value that is not given. */
  readonly state: (state: 'unknown' | 'not-applicable' | 'none') => string;
  /** Two names that are marked already. */
  readonly bottleneck: (before: string, after: string) => string;
  /** “line 5 of the version after cannot be read …”. */
  readonly unread: (side: 'before' | 'after', line: number) => string;
}

export function reviewWordsIn(language: Language): ReviewWords {
  const plurals = new Intl.PluralRules(language);
  const keys = new Map((keyRecords as readonly { readonly id: string; readonly name: Bilingual }[]).map(({ id, name }) => [id, name[language]]));
  const lanes = new Map((laneRecords as readonly { readonly id: string; readonly name: Bilingual }[]).map(({ id, name }) => [id, name[language]]));
  const form = (count: number): number => Math.max(0, (language === 'ru' ? ['one', 'few', 'many'] : ['one', 'other']).indexOf(plurals.select(count)));
  return {
    language,
    say: (word) => words[word][language],
    count: (word, count) => `${count} ${counted[word][language][form(count)] ?? ''}`,
    entry: (lane) => (Object.hasOwn(entries, lane) ? entries[lane]?.[language] : lanes.get(lane)) ?? lane,
    object: (doc) => (Object.hasOwn(objects, doc) ? objects[doc]?.[language] : undefined),
    key: (id) => keys.get(id),
    quote: (text) => (language === 'ru' ? `«${text}»` : `“${text}”`),
    // A Russian name would ask for a case; behind a preposition it does so anyway.
    detail: (name, value) => `${name}${language === 'ru' && !/ (?:на|с)$/.test(name) ? ':' : ''} ${value}`,
    state: (state) => states[state][language],
    bottleneck: (before, after) => {
      if (before === after) return language === 'ru' ? `Узкое место прежнее: ${after}` : `Bottleneck stays ${after}`;
      return language === 'ru' ? `Узкое место теперь ${after}, было ${before}` : `Bottleneck is now ${after}, was ${before}`;
    },
    found: (fresh, fixed) => (language === 'ru' ? `новых ${fresh}, исправлено ${fixed}` : `${fresh} new, ${fixed} mended`),
    unread: (side, line) =>
      language === 'ru'
        ? `${side === 'before' ? 'прежняя' : 'новая'} версия не читается в строке ${line}: то, что там стоит, считается отсутствующим`
        : `the version ${side} cannot be read in line ${line}: what stands there counts as missing`,
  };
}
