/** The words of the maturity page in both languages; what the levels mean is in the vocabulary. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface MaturityLabels {
  readonly tab: string;
  readonly radar: string;
  readonly area: string;
  readonly level: string;
  readonly target: string;
  readonly now: string;
  readonly next: string;
  readonly evidence: string;
  readonly notRated: string;
  readonly top: string;
}

export interface MaturityWords {
  readonly labels: MaturityLabels;
  readonly mean: string;
  readonly least: string;
  readonly furthest: string;
  readonly unrated: string;
  readonly empty: string;
}

export const maturityWords: Readonly<Record<Language, MaturityWords>> = {
  en: {
    labels: {
      tab: 'Maturity',
      radar: 'Maturity by area, from level 1 on the inner ring to 5 on the outer one',
      area: 'Area',
      level: 'Level',
      target: 'Target',
      now: 'Now',
      next: 'The next level asks for',
      evidence: 'Rests on',
      notRated: 'not rated',
      top: 'The highest level is reached.',
    },
    mean: 'Mean level {mean} of 5 over {n} areas.',
    least: 'The chain is as strong as its weakest link: {areas}, level {level}.',
    furthest: 'Furthest from its target: {area}, {by}.',
    unrated: 'Not rated yet: {areas}.',
    empty: 'Nobody has rated the maturity yet. Write `maturity: [{ area: data, level: 2, target: 4 }]` into the project.',
  },
  ru: {
    labels: {
      tab: 'Зрелость',
      radar: 'Зрелость по областям: уровень 1 на внутреннем кольце, 5 на внешнем',
      area: 'Область',
      level: 'Уровень',
      target: 'Цель',
      now: 'Сейчас',
      next: 'Следующий уровень требует',
      evidence: 'Основано на',
      notRated: 'не оценено',
      top: 'Достигнут высший уровень.',
    },
    mean: 'Средний уровень {mean} из 5, областей: {n}.',
    least: 'Цепь не прочнее своего слабого звена: {areas}, уровень {level}.',
    furthest: 'Дальше всего от цели: {area}, {by}.',
    unrated: 'Пока не оценены: {areas}.',
    empty: 'Зрелость пока никто не оценивал. Запишите в проект `maturity: [{ area: data, level: 2, target: 4 }]`.',
  },
};
