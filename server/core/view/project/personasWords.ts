/** The words of the personas page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface PersonasLabels {
  readonly tab: string;
  readonly value: string;
  readonly entry: string;
  readonly jobs: string;
  readonly main: string;
  readonly additional: string;
  readonly influencers: string;
  readonly path: string;
  readonly stage: string;
  readonly score: string;
  readonly touchpoints: string;
  readonly matters: string;
  readonly sceptic: string;
  readonly offer: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly noMap: string;
  readonly missing: string;
  readonly comparison: string;
  readonly comparisonAbout: string;
  readonly interviews: string;
  readonly interviewsAbout: string;
  readonly study: string;
  readonly method: string;
  readonly date: string;
  readonly people: string;
  readonly learned: string;
  readonly usedAt: string;
  readonly unused: string;
  readonly noInterviews: string;
  readonly noPersonas: string;
  readonly notCovered: string;
  readonly evidence: string;
}

export interface PersonasWords {
  readonly labels: PersonasLabels;
  readonly complete: string;
  readonly ofCustomers: string;
  readonly revenue: string;
  readonly perCustomer: string;
  readonly answers: { readonly pass: string; readonly fail: string; readonly unknown: string; readonly absent: string };
  readonly noCliche: string;
  readonly noOffer: string;
  readonly jobWhen: string;
  readonly jobWant: string;
  readonly jobSoThat: string;
}

export const personasWords: Readonly<Record<Language, PersonasWords>> = {
  en: {
    labels: {
      tab: 'Personas',
      value: 'Value to the company',
      entry: 'First channel',
      jobs: 'Jobs to be done',
      main: 'main',
      additional: 'additional',
      influencers: 'who influences',
      path: 'The path: stages, touchpoints and what matters in each',
      stage: 'Stage',
      score: 'Score',
      touchpoints: 'Touchpoint',
      matters: 'What matters there',
      sceptic: 'Sceptic test of the offer',
      offer: 'Offer',
      findings: 'What the rules say',
      noFindings: 'The rules find nothing.',
      noMap: 'No map of this persona yet.',
      missing: 'not written yet',
      comparison: 'Scores of the personas, stage by stage',
      comparisonAbout: 'Stage score, else the mean experience of its steps; several maps of a persona are averaged.',
      interviews: 'Interviews and talks',
      interviewsAbout: 'Where the jobs to be done were heard, and which stages rest on it.',
      study: 'Study',
      method: 'Method',
      date: 'Date',
      people: 'People',
      learned: 'What was asked and learned',
      usedAt: 'Stages that rest on it',
      unused: 'no stage yet',
      noInterviews: 'No interviews or focus groups under `research` yet: jobs to be done are heard in talks.',
      noPersonas: 'The project describes no persona yet. Write one under `personas`.',
      notCovered: 'no score',
      evidence: 'Rests on',
    },
    complete: '{a} of {b} steps',
    ofCustomers: '{value} of customers',
    revenue: '{value} revenue, {period}',
    perCustomer: '{value} a customer',
    answers: { pass: 'yes', fail: 'no', unknown: 'not known', absent: 'not asked' },
    noCliche: 'No cliché found in the offer.',
    noOffer: 'There is no offer to test yet.',
    jobWhen: 'When',
    jobWant: 'I want',
    jobSoThat: 'so that',
  },
  ru: {
    labels: {
      tab: 'Персонажи',
      value: 'Ценность для компании',
      entry: 'Первый канал',
      jobs: 'Задачи клиента (JTBD)',
      main: 'основные',
      additional: 'дополнительные',
      influencers: 'кто влияет',
      path: 'Путь: этапы, точки контакта и что в них важно',
      stage: 'Этап',
      score: 'Оценка',
      touchpoints: 'Точка контакта',
      matters: 'Что здесь важно',
      sceptic: 'Тест «Скептик»',
      offer: 'Оффер',
      findings: 'Что говорят правила',
      noFindings: 'Замечаний у правил нет.',
      noMap: 'Карты этого персонажа пока нет.',
      missing: 'пока не записано',
      comparison: 'Оценки персонажей по этапам',
      comparisonAbout: 'Оценка этапа, а без неё — средний опыт его шагов; несколько карт персонажа усредняются.',
      interviews: 'Интервью и беседы',
      interviewsAbout: 'Где услышали задачи клиента и какие этапы на этом стоят.',
      study: 'Исследование',
      method: 'Метод',
      date: 'Дата',
      people: 'Человек',
      learned: 'О чём спрашивали и что узнали',
      usedAt: 'Этапы, которые на нём стоят',
      unused: 'пока ни один этап',
      noInterviews: 'В `research` пока нет интервью и фокус-групп, а задачи клиента слышно именно в разговорах.',
      noPersonas: 'В проекте пока нет персонажей. Опишите первого в `personas`.',
      notCovered: 'оценки нет',
      evidence: 'Основано на',
    },
    complete: '{a} из {b} шагов',
    ofCustomers: '{value} клиентов',
    revenue: 'выручка {value}, {period}',
    perCustomer: '{value} с клиента',
    answers: { pass: 'да', fail: 'нет', unknown: 'неизвестно', absent: 'не спрашивали' },
    noCliche: 'Штампов в оффере не найдено.',
    noOffer: 'Проверять пока нечего: оффера нет.',
    jobWhen: 'Когда',
    jobWant: 'хочу',
    jobSoThat: 'чтобы',
  },
};
