/** The words of the work page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface WorkLabels {
  readonly tab: string;
  readonly opportunities: string;
  readonly opportunitiesAbout: string;
  readonly rank: string;
  readonly opportunity: string;
  readonly where: string;
  readonly owner: string;
  readonly status: string;
  readonly due: string;
  readonly rating: string;
  readonly rice: string;
  readonly revenue: string;
  readonly done: string;
  readonly doneAbout: string;
  readonly effect: string;
  readonly owners: string;
  readonly ownersAbout: string;
  readonly open: string;
  readonly late: string;
  readonly next: string;
  readonly tasks: string;
  readonly evidence: string;
  readonly evidenceAbout: string;
  readonly study: string;
  readonly method: string;
  readonly age: string;
  readonly people: string;
  readonly usedAt: string;
  readonly unused: string;
  readonly stale: string;
  readonly teams: string;
  readonly teamsAbout: string;
  readonly systems: string;
  readonly systemsAbout: string;
  readonly team: string;
  readonly system: string;
  readonly nobody: string;
  readonly none: string;
}

export interface WorkWords {
  readonly labels: WorkLabels;
  readonly days: string;
  readonly summary: string;
  readonly best: string;
  readonly richest: string;
  readonly uncoveredBySystem: string;
  readonly uncoveredByOwner: string;
  readonly riceDetail: string;
  readonly riceDetailMonthly: string;
  readonly review: string;
  readonly undated: string;
  readonly otherStages: string;
  readonly andMore: string;
  readonly touchpoint: string;
  readonly initiative: string;
  readonly goal: string;
}

export const workWords: Readonly<Record<Language, WorkWords>> = {
  en: {
    labels: {
      tab: 'Work',
      opportunities: 'Opportunities of all maps',
      opportunitiesAbout:
        'Ranked by RICE: customers who reach the stage × impact × confidence ÷ effort, for a month where the periods of the maps differ; without counts by impact ÷ effort. Expected revenue follows from the changes of L, C, P and Q that are expected, in the period and the currency of its map.',
      rank: '№',
      opportunity: 'Opportunity',
      where: 'Where',
      owner: 'Owner',
      status: 'Status',
      due: 'Due',
      rating: 'Impact ÷ effort',
      rice: 'RICE',
      revenue: 'Expected revenue',
      done: 'Done',
      doneAbout: 'What was finished and what it brought.',
      effect: 'Revenue measured, else expected',
      owners: 'Who has what to do',
      ownersAbout: 'Open opportunities, initiatives, goals and touchpoints, everything else that has a day, and reviews of maps, by owner.',
      open: 'Open',
      late: 'overdue',
      next: 'Next due',
      tasks: 'What',
      evidence: 'Evidence and its age',
      evidenceAbout: 'Oldest first; a study that no stage rests on is either news for a map or no longer needed.',
      study: 'Study',
      method: 'Method',
      age: 'Age',
      people: 'People',
      usedAt: 'Stages that rest on it',
      unused: 'no stage rests on it',
      stale: 'stale',
      teams: 'Teams, stage by stage',
      teamsAbout: 'Number of stages of maps where the team is named as an owner.',
      systems: 'Systems, stage by stage',
      systemsAbout: 'Number of stages of maps that use the system.',
      team: 'Team',
      system: 'System',
      nobody: 'nobody named',
      none: 'Nothing yet.',
    },
    days: '{n} day|{n} days',
    summary: '{open} open, {late} overdue, {done} done.',
    best: 'First by RICE: “{text}”.',
    richest: 'Most revenue expected: “{text}”, {value}.',
    uncoveredBySystem: 'No system is named at {stages}.',
    uncoveredByOwner: 'No owner is named at {stages}.',
    riceDetail: 'reach {reach} × impact {impact} × confidence {confidence} ÷ effort {effort}',
    riceDetailMonthly: 'reach {reach} a month × impact {impact} × confidence {confidence} ÷ effort {effort}',
    review: 'Review of the map',
    undated: 'no date',
    otherStages: 'Other stages',
    andMore: 'and {n} more',
    touchpoint: 'touchpoint',
    initiative: 'initiative',
    goal: 'goal',
  },
  ru: {
    labels: {
      tab: 'Работа',
      opportunities: 'Возможности всех карт',
      opportunitiesAbout:
        'По убыванию RICE: клиенты на этапе × влияние × уверенность ÷ усилия, в пересчёте на месяц, если периоды карт разные; где числа клиентов нет — по влиянию ÷ усилия. Ожидаемая выручка следует из ожидаемых изменений L, C, P и Q, за период и в валюте своей карты.',
      rank: '№',
      opportunity: 'Возможность',
      where: 'Где',
      owner: 'Ответственный',
      status: 'Статус',
      due: 'Срок',
      rating: 'Влияние ÷ усилия',
      rice: 'RICE',
      revenue: 'Ожидаемая выручка',
      done: 'Сделано',
      doneAbout: 'Что закончили и что это дало.',
      effect: 'Измеренная выручка, а без неё — ожидавшаяся',
      owners: 'Кто за что отвечает',
      ownersAbout: 'Открытые возможности, инициативы, цели и точки контакта, всё остальное со сроком и пересмотры карт — по ответственным.',
      open: 'Открыто',
      late: 'просрочено',
      next: 'Ближайший срок',
      tasks: 'Что',
      evidence: 'Данные и их возраст',
      evidenceAbout: 'Старые сверху; исследование, на котором не стоит ни один этап, либо ещё не попало на карту, либо больше не нужно.',
      study: 'Исследование',
      method: 'Метод',
      age: 'Возраст',
      people: 'Человек',
      usedAt: 'Этапы, которые на нём стоят',
      unused: 'не стоит ни один этап',
      stale: 'устарело',
      teams: 'Команды по этапам',
      teamsAbout: 'На скольких этапах карт команда названа ответственной.',
      systems: 'Системы по этапам',
      systemsAbout: 'На скольких этапах карт работает система.',
      team: 'Команда',
      system: 'Система',
      nobody: 'никто не назван',
      none: 'Пока ничего.',
    },
    days: '{n} день|{n} дня|{n} дней',
    summary: 'Открыто: {open}, просрочено: {late}, сделано: {done}.',
    best: 'Первая по RICE: «{text}».',
    richest: 'Больше всего выручки ждём от «{text}»: {value}.',
    uncoveredBySystem: 'Систем не названо на этапах: {stages}.',
    uncoveredByOwner: 'Ответственных не названо на этапах: {stages}.',
    riceDetail: 'охват {reach} × влияние {impact} × уверенность {confidence} ÷ усилия {effort}',
    riceDetailMonthly: 'охват {reach} в месяц × влияние {impact} × уверенность {confidence} ÷ усилия {effort}',
    review: 'Пересмотр карты',
    undated: 'без даты',
    otherStages: 'Другие этапы',
    andMore: 'и ещё {n}',
    touchpoint: 'точка контакта',
    initiative: 'инициатива',
    goal: 'цель',
  },
};
