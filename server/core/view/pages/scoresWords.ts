/** The words of the scores page in both languages; `{n}` and the like are filled in. */
import type { Language } from '../../vocabulary/catalogue.ts';

/** Those that the page brings with it. */
export interface ScoresLabels {
  readonly proud: string;
  readonly ashamed: string;
  readonly noReasons: string;
  readonly all: string;
  readonly stage: string;
  readonly stageScore: string;
  readonly experience: string;
  readonly unknown: string;
  readonly notStated: string;
  readonly memory: string;
  readonly todo: string;
  readonly what: string;
  readonly where: string;
  readonly owner: string;
  readonly answer: string;
  readonly nobody: string;
}

export interface ScoresWords {
  readonly labels: ScoresLabels;
  readonly scale: string;
  readonly stated: string;
  readonly own: string;
  readonly only: string;
  readonly every: string;
  readonly some: string;
  readonly nothingScored: string;
  readonly allAlike: string;
  readonly fewScored: string;
  readonly unscored: string;
  readonly highest: string;
  readonly lowest: string;
  readonly pain: string;
  readonly still: string;
  readonly gap: string;
  readonly strong: string;
  readonly met: string;
  readonly missed: string;
  readonly severity: string;
  readonly ratings: string;
  readonly target: string;
  readonly facts: { readonly mean: string; readonly peak: string; readonly low: string; readonly end: string; readonly fall: string };
  readonly from: string;
  readonly endsAbove: string;
  readonly endsBelow: string;
  readonly endsAt: string;
  readonly endUnknown: string;
  readonly noExperience: string;
  readonly wholeMap: string;
  readonly wholeStage: string;
  readonly todoCount: string;
  readonly todoNone: string;
  readonly asks: {
    readonly stageScore: string;
    readonly reached: string;
    readonly completed: string;
    readonly score: string;
    readonly value: string;
    readonly target: string;
    readonly satisfaction: string;
    readonly importance: string;
  };
  readonly answers: {
    readonly stageScore: string;
    readonly count: string;
    readonly score: string;
    readonly studies: string;
    readonly satisfaction: string;
    readonly importance: string;
    readonly target: string;
    readonly source: string;
    readonly method: string;
    readonly formula: string;
    readonly lane: string;
  };
}

export const scoresWords: Readonly<Record<Language, ScoresWords>> = {
  en: {
    labels: {
      proud: 'To be proud of',
      ashamed: 'To be ashamed of',
      noReasons: 'The map says nothing yet of why.',
      all: 'All stages',
      stage: 'Stage',
      stageScore: 'Stage score',
      experience: 'Mean experience',
      unknown: 'unknown',
      notStated: 'not stated',
      memory: 'Peak and end',
      todo: 'What nobody knows yet',
      what: 'What',
      where: 'Where',
      owner: 'Owner',
      answer: 'What would answer it',
      nobody: 'nobody named',
    },
    scale: 'on a scale from {min} to {max}',
    stated: 'stage score',
    own: 'experience of the stage, no stage score',
    only: 'experience of its only step, no stage score',
    every: 'mean experience of its {m} steps, no stage score',
    some: 'mean experience of {n} of its {m} steps, no stage score',
    nothingScored: 'No stage has a score, and no step an experience with one. Write `score: 4` on a stage or `experience: 4` on its steps.',
    allAlike: 'All scored stages have the same score, {score}: none stands out.',
    fewScored: 'Only {n} of {m} stages have a score or an experience, so fewer than three stand on each side.',
    unscored: 'Neither score nor experience: {names}.',
    highest: 'Highest step',
    lowest: 'Lowest step',
    pain: 'Pain',
    still: 'Even so',
    gap: 'Gap',
    strong: 'Strength',
    met: 'On target',
    missed: 'Off target',
    severity: 'severity {n} of 5',
    ratings: 'importance {importance}, satisfaction {satisfaction}',
    target: '{value}, target {target}',
    facts: { mean: 'Mean', peak: 'Peak', low: 'Low', end: 'End', fall: 'Steepest fall' },
    from: '{from} → {to}',
    endsAbove:
      'By the peak–end rule people remember the strongest moment and the end: this journey ends above its mean, so it is remembered better than it is lived.',
    endsBelow:
      'By the peak–end rule people remember the strongest moment and the end: this journey ends below its mean, so it is remembered worse than it is lived.',
    endsAt: 'By the peak–end rule people remember the strongest moment and the end: this journey ends at its mean.',
    endUnknown: 'What comes after, {where}, has no score yet, so the real end is not known.',
    noExperience: 'No step has an experience with a score, so there is neither peak nor end.',
    wholeMap: 'Whole map',
    wholeStage: 'the whole stage',
    todoCount: '{n} question|{n} questions',
    todoNone: 'Nothing is marked as unknown.',
    asks: {
      stageScore: 'Stage score',
      reached: 'Customers reached',
      completed: 'Customers who complete it',
      score: 'Experience score',
      value: '{name}: value',
      target: '{name}: target',
      satisfaction: '{name}: satisfaction',
      importance: '{name}: importance',
    },
    answers: {
      stageScore: 'Audit of the stage by those who own it, or a survey after it',
      count: 'Web analytics, CRM or a count over the period of the map',
      score: 'CSAT survey right after the step, or interviews',
      studies: 'Take the score from the study: {studies}',
      satisfaction: 'CSAT survey right after the contact',
      importance: 'Survey: how much does this contact matter?',
      target: 'Agree on a target with the owner',
      source: 'Source: {source}',
      method: '{name}',
      formula: 'Measure: {formula}',
      lane: 'Interviews with customers of this step',
    },
  },
  ru: {
    labels: {
      proud: 'Чем гордиться',
      ashamed: 'За что стыдно',
      noReasons: 'Почему, карта пока не говорит.',
      all: 'Все этапы',
      stage: 'Этап',
      stageScore: 'Оценка этапа',
      experience: 'Средний опыт',
      unknown: 'неизвестно',
      notStated: 'не указано',
      memory: 'Пик и конец',
      todo: 'Чего пока никто не знает',
      what: 'Что',
      where: 'Где',
      owner: 'Кто отвечает',
      answer: 'Откуда узнать',
      nobody: 'никто не назван',
    },
    scale: 'по шкале от {min} до {max}',
    stated: 'оценка этапа',
    own: 'опыт этапа, оценки этапа нет',
    only: 'опыт единственного шага, оценки этапа нет',
    every: 'средний опыт всех шагов ({m}), оценки этапа нет',
    some: 'средний опыт {n} из {m} шагов, оценки этапа нет',
    nothingScored: 'Ни у одного этапа нет оценки, и ни у одного шага нет опыта с оценкой. Напишите `score: 4` у этапа или `experience: 4` у его шагов.',
    allAlike: 'У всех оценённых этапов одна оценка, {score}: ни один не выделяется.',
    fewScored: 'Оценка или опыт есть только у {n} из {m} этапов, поэтому с каждой стороны меньше трёх.',
    unscored: 'Нет ни оценки, ни опыта: {names}.',
    highest: 'Лучший шаг',
    lowest: 'Худший шаг',
    pain: 'Боль',
    still: 'И всё же',
    gap: 'Разрыв',
    strong: 'Сила',
    met: 'В цели',
    missed: 'Мимо цели',
    severity: 'сила {n} из 5',
    ratings: 'важность {importance}, удовлетворённость {satisfaction}',
    target: '{value}, цель {target}',
    facts: { mean: 'Среднее', peak: 'Пик', low: 'Дно', end: 'Конец', fall: 'Самый резкий спад' },
    from: '{from} → {to}',
    endsAbove:
      'По правилу «пик и конец» помнят самый сильный момент и конец. Этот путь кончается выше своего среднего: вспоминать его будут лучше, чем проживали.',
    endsBelow:
      'По правилу «пик и конец» помнят самый сильный момент и конец. Этот путь кончается ниже своего среднего: вспоминать его будут хуже, чем проживали.',
    endsAt: 'По правилу «пик и конец» помнят самый сильный момент и конец. Этот путь кончается на своём среднем.',
    endUnknown: 'У того, что дальше ({where}), оценки ещё нет, так что настоящий конец неизвестен.',
    noExperience: 'Ни у одного шага нет опыта с оценкой, поэтому нет ни пика, ни конца.',
    wholeMap: 'Вся карта',
    wholeStage: 'весь этап',
    todoCount: '{n} вопрос|{n} вопроса|{n} вопросов',
    todoNone: 'Неизвестным не отмечено ничего.',
    asks: {
      stageScore: 'Оценка этапа',
      reached: 'Сколько клиентов дошло',
      completed: 'Сколько клиентов прошло этап',
      score: 'Оценка опыта',
      value: '{name}: значение',
      target: '{name}: цель',
      satisfaction: '{name}: удовлетворённость',
      importance: '{name}: важность',
    },
    answers: {
      stageScore: 'Аудит этапа теми, кто за него отвечает, или опрос после него',
      count: 'Веб-аналитика, CRM или подсчёт за период карты',
      score: 'Опрос удовлетворённости сразу после шага или интервью',
      studies: 'Взять оценку из исследования: {studies}',
      satisfaction: 'Опрос удовлетворённости сразу после контакта',
      importance: 'Опрос: насколько важен этот контакт?',
      target: 'Договориться о цели с тем, кто отвечает',
      source: 'Источник: {source}',
      method: '{name}',
      formula: 'Измерить: {formula}',
      lane: 'Интервью с клиентами на этом шаге',
    },
  },
};

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The form that goes with a number; the forms of a counted word are parted by `|`. */
export function counted(forms: string, n: number, language: Language): string {
  const all = forms.split('|');
  const index = (language === 'ru' ? ['one', 'few', 'many'] : ['one', 'other']).indexOf(new Intl.PluralRules(language).select(n));
  return fill(all[index] ?? all.at(-1) ?? '', { n });
}
