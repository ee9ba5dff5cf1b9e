/** The words of the scorecard page in both languages. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface ScorecardLabels {
  readonly tab: string;
  readonly title: string;
  readonly kpi: string;
  readonly value: string;
  readonly target: string;
  readonly where: string;
  readonly goals: string;
  readonly met: string;
  readonly missed: string;
  readonly unknown: string;
  readonly noTarget: string;
  readonly nowhere: string;
  readonly none: string;
  readonly plan: string;
  readonly ofGoal: string;
}

export interface ScorecardWords {
  readonly labels: ScorecardLabels;
  readonly summary: string;
  readonly empty: string;
  readonly other: string;
  readonly otherAbout: string;
}

export const scorecardWords: Readonly<Record<Language, ScorecardWords>> = {
  en: {
    labels: {
      tab: 'Scorecard',
      title: 'Balanced scorecard',
      kpi: 'KPI',
      value: 'Now',
      target: 'Target',
      where: 'Where it comes from',
      goals: 'Goals that it shows',
      met: 'met',
      missed: 'not met',
      unknown: 'unknown',
      noTarget: 'no target',
      nowhere: 'no map states it yet',
      none: 'No KPI of this perspective yet.',
      plan: 'plan',
      ofGoal: 'of the goal',
    },
    summary: 'Of all figures {met} meet their target, {missed} do not, {open} cannot be judged: target or value is missing, or they cannot be compared.',
    empty: 'No map states a KPI yet.',
    other: 'Without a perspective',
    otherAbout: 'Say in the project to which perspective they belong.',
  },
  ru: {
    labels: {
      tab: 'Показатели',
      title: 'Сбалансированная система показателей',
      kpi: 'Показатель',
      value: 'Сейчас',
      target: 'Цель',
      where: 'Откуда',
      goals: 'Какие цели показывает',
      met: 'достигнута',
      missed: 'не достигнута',
      unknown: 'неизвестно',
      noTarget: 'цели нет',
      nowhere: 'пока нет ни на одной карте',
      none: 'Показателей этой перспективы пока нет.',
      plan: 'план',
      ofGoal: 'из цели стратегии',
    },
    summary: 'Достигли цели: {met}, не достигли: {missed}, судить нельзя: {open} (нет цели или значения, либо их не сравнить).',
    empty: 'Показателей на картах пока нет.',
    other: 'Без перспективы',
    otherAbout: 'Укажите в проекте, к какой перспективе они относятся.',
  },
};
