/** The fixed words of hovers and completions, in both languages. Names of the domain are in the vocabulary. */
import type { Bilingual, Language } from '../vocabulary/catalogue.ts';

type FeatureWord =
  | 'also'
  | 'atLeast'
  | 'atMost'
  | 'barrierRemedies'
  | 'benchmark'
  | 'better'
  | 'canonical'
  | 'channel'
  | 'component'
  | 'conversion'
  | 'default'
  | 'derived'
  | 'due'
  | 'everywhere'
  | 'example'
  | 'formula'
  | 'gap'
  | 'importance'
  | 'kpis'
  | 'lost'
  | 'model'
  | 'modelHas'
  | 'needs'
  | 'notInMap'
  | 'offer'
  | 'owner'
  | 'own'
  | 'parameters'
  | 'perspective'
  | 'previous'
  | 'reached'
  | 'required'
  | 'satisfaction'
  | 'scale'
  | 'severity'
  | 'share'
  | 'source'
  | 'stages'
  | 'standard'
  | 'summary'
  | 'target'
  | 'traffic'
  | 'unit'
  | 'usualAt'
  | 'usualHere'
  | 'valence'
  | 'value';

const words: Readonly<Record<FeatureWord, Bilingual>> = {
  also: { en: 'Also', ru: 'Ещё' },
  atLeast: { en: 'at least', ru: 'не меньше' },
  atMost: { en: 'at most', ru: 'не больше' },
  barrierRemedies: { en: 'Remedies', ru: 'Что помогает' },
  benchmark: { en: 'Benchmark', ru: 'Ориентир' },
  better: { en: 'better', ru: 'лучше' },
  canonical: { en: 'Canonical stage', ru: 'Канонический этап' },
  channel: { en: 'Channel', ru: 'Канал' },
  component: { en: 'Part of the profit formula', ru: 'Часть формулы прибыли' },
  conversion: { en: 'Conversion', ru: 'Конверсия' },
  default: { en: 'by default', ru: 'по умолчанию' },
  derived: { en: 'From the stages', ru: 'По этапам' },
  due: { en: 'Due', ru: 'Срок' },
  everywhere: { en: 'every stage', ru: 'любой этап' },
  example: { en: 'Example', ru: 'Пример' },
  formula: { en: 'Formula', ru: 'Формула' },
  gap: { en: 'gap', ru: 'разрыв' },
  importance: { en: 'importance', ru: 'важность' },
  kpis: { en: 'KPIs', ru: 'Показатели' },
  lost: { en: 'lost', ru: 'потеряно' },
  model: { en: 'Stage model', ru: 'Модель этапов' },
  modelHas: { en: 'in the models', ru: 'в моделях' },
  needs: { en: 'Needs', ru: 'Потребности' },
  notInMap: { en: 'not in the map yet', ru: 'ещё нет на карте' },
  offer: { en: 'Offer', ru: 'Оффер' },
  owner: { en: 'Owner', ru: 'Ответственный' },
  own: { en: 'of the project', ru: 'из проекта' },
  parameters: { en: 'Limits', ru: 'Пороги' },
  perspective: { en: 'Perspective', ru: 'Перспектива' },
  previous: { en: 'Previous', ru: 'Было' },
  reached: { en: 'reached', ru: 'дошло' },
  required: { en: 'required', ru: 'обязательно' },
  satisfaction: { en: 'satisfaction', ru: 'удовлетворённость' },
  scale: { en: 'Scale', ru: 'Шкала' },
  severity: { en: 'Severity', ru: 'Строгость' },
  share: { en: 'Share', ru: 'Доля' },
  source: { en: 'Source', ru: 'Источник' },
  stages: { en: 'Stages', ru: 'Этапы' },
  standard: { en: 'Standard', ru: 'Стандарт' },
  summary: { en: 'Summary', ru: 'Вывод' },
  target: { en: 'Target', ru: 'Цель' },
  traffic: { en: 'Traffic', ru: 'Трафик' },
  unit: { en: 'Unit', ru: 'Единица' },
  usualAt: { en: 'Usual at', ru: 'Обычно на этапах' },
  usualHere: { en: 'usual at this stage', ru: 'обычно на этом этапе' },
  valence: { en: 'Valence', ru: 'Окраска' },
  value: { en: 'Value', ru: 'Значение' },
};

/** Words that may be written as values, as a reader says them. */
const values: Readonly<Record<string, Bilingual>> = {
  assumption: { en: 'said openly: nobody has studied it', ru: 'честно: этого никто не исследовал' },
  backstage: { en: 'behind the scenes', ru: 'за кулисами' },
  both: { en: 'online and offline', ru: 'онлайн и офлайн' },
  C: { en: 'conversion', ru: 'конверсия' },
  calendar: { en: 'of the calendar', ru: 'календарная' },
  change: { en: 'a change of the business', ru: 'изменение бизнеса' },
  cold: { en: 'cold', ru: 'холодный' },
  company: { en: 'company', ru: 'компания' },
  contact: { en: 'where both meet', ru: 'контакт клиента с компанией' },
  count: { en: 'count', ru: 'количество' },
  current: { en: 'current: how things are', ru: 'текущее: как есть' },
  custom: { en: 'any text is a stage; nothing is derived', ru: 'этапом может быть любой текст; ничего не вычисляется' },
  customer: { en: 'customer', ru: 'клиент' },
  depends: { en: 'state it with the value', ru: 'указывается вместе со значением' },
  doing: { en: 'being done', ru: 'в работе' },
  done: { en: 'done', ru: 'сделано' },
  down: { en: 'lower', ru: 'меньше' },
  dropped: { en: 'dropped', ru: 'отменено' },
  duration: { en: 'time', ru: 'время' },
  earned: { en: 'earned', ru: 'заработанный' },
  en: { en: 'English', ru: 'английский' },
  error: { en: 'error', ru: 'ошибка' },
  fail: { en: 'does not pass', ru: 'не проходит' },
  false: { en: 'no', ru: 'нет' },
  financial: { en: 'finance', ru: 'финансы' },
  frontstage: { en: 'seen by the customer', ru: 'на виду у клиента' },
  future: { en: 'future: how things should be', ru: 'будущее: как должно быть' },
  hint: { en: 'hint', ru: 'подсказка' },
  hot: { en: 'hot', ru: 'горячий' },
  idea: { en: 'idea', ru: 'идея' },
  info: { en: 'information', ru: 'сообщение' },
  insights: { en: 'figures computed from data', ru: 'показатели, вычисленные по данным' },
  L: { en: 'leads', ru: 'лиды' },
  learning: { en: 'learning and growth', ru: 'обучение и развитие' },
  live: { en: 'works', ru: 'работает' },
  map: { en: 'one journey', ru: 'один путь' },
  marketing: { en: 'marketing', ru: 'маркетинг' },
  martech: { en: 'tools of marketing', ru: 'инструменты маркетинга' },
  mean: { en: 'mean', ru: 'среднее' },
  median: { en: 'median', ru: 'медиана' },
  missing: { en: 'wanted but not there', ru: 'нужна, но её нет' },
  money: { en: 'money', ru: 'деньги' },
  'n/a': { en: 'not applicable', ru: 'неприменимо' },
  none: { en: 'stated: there are none', ru: 'указано: здесь ничего нет' },
  off: { en: 'off', ru: 'выключено' },
  offline: { en: 'offline', ru: 'офлайн' },
  online: { en: 'online', ru: 'онлайн' },
  opportunity: { en: 'opportunity', ru: 'возможность' },
  other: { en: 'other', ru: 'другое' },
  owned: { en: 'owned', ru: 'собственный' },
  P: { en: 'average order', ru: 'средний чек' },
  p90: { en: 'nine in ten are no higher', ru: 'девять из десяти не выше' },
  paid: { en: 'paid', ru: 'платный' },
  pass: { en: 'passes', ru: 'проходит' },
  percent: { en: 'percent', ru: 'проценты' },
  planned: { en: 'planned', ru: 'запланировано' },
  points: { en: 'percentage points', ru: 'процентные пункты' },
  process: { en: 'processes', ru: 'процессы' },
  project: { en: 'what several maps share', ru: 'общее для нескольких карт' },
  Q: { en: 'deals per customer', ru: 'сделок на клиента' },
  range: { en: 'within a range', ru: 'в пределах' },
  ratio: { en: 'ratio', ru: 'отношение' },
  rest: { en: 'all other lanes', ru: 'все остальные дорожки' },
  ru: { en: 'Russian', ru: 'русский' },
  sales: { en: 'sales', ru: 'продажи' },
  score: { en: 'score', ru: 'балл' },
  service: { en: 'service', ru: 'сервис' },
  strength: { en: 'strength', ru: 'сильная сторона' },
  support: { en: 'support processes', ru: 'процессы поддержки' },
  threat: { en: 'threat', ru: 'угроза' },
  true: { en: 'yes', ru: 'да' },
  unknown: { en: 'nobody knows yet', ru: 'пока неизвестно' },
  up: { en: 'higher', ru: 'больше' },
  warm: { en: 'warm', ru: 'тёплый' },
  warning: { en: 'warning', ru: 'предупреждение' },
  weakness: { en: 'weakness', ru: 'слабая сторона' },
};

export const valueWords: readonly string[] = Object.keys(values);

export function say(id: FeatureWord, language: Language): string {
  return words[id][language];
}

/** What a written word means; nothing for words that speak for themselves. */
export function meaningOf(value: string, language: Language): string | undefined {
  return Object.hasOwn(values, value) ? values[value]?.[language] : undefined;
}

/** Everything by which a written word may be called. */
export function namesOfWord(word: string): string[] {
  const meaning = Object.hasOwn(values, word) ? values[word] : undefined;
  return meaning ? [word, meaning.en, meaning.ru] : [word];
}

export function sayValue(value: string, language: Language): string {
  return meaningOf(value, language) ?? value;
}
