/** The words of the portfolio page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';
import type { Measure } from './portfolioPage.ts';

export interface PortfolioLabels {
  readonly tab: string;
  readonly title: string;
  readonly about: string;
  readonly measure: string;
  readonly map: string;
  readonly whole: string;
  readonly stage: string;
  readonly goals: string;
  readonly kpis: string;
  readonly values: string;
  readonly studies: string;
  readonly trace: string;
  readonly traceAbout: string;
  readonly personas: string;
  readonly persona: string;
  readonly share: string;
  readonly maps: string;
  readonly score: string;
  readonly segments: string;
  readonly noMapYet: string;
  readonly notCovered: string;
}

export interface PortfolioWords {
  readonly labels: PortfolioLabels;
  readonly measures: Readonly<Record<Measure, { readonly name: string; readonly about: string }>>;
  readonly weakest: string;
  readonly oldest: string;
  readonly mostToGain: string;
  readonly uncovered: string;
  readonly other: string;
  readonly ownScale: string;
  readonly noStages: string;
  readonly errors: string;
  readonly days: string;
  readonly benchmark: string;
}

export const portfolioWords: Readonly<Record<Language, PortfolioWords>> = {
  en: {
    labels: {
      tab: 'Portfolio',
      title: 'All maps, stage by stage',
      about: 'Columns are canonical stages, so that maps of different models stand side by side; a stage that covers several of them is as wide.',
      measure: 'What the cells show',
      map: 'Map',
      whole: 'Whole map',
      stage: 'Stage',
      goals: 'Goals it serves',
      kpis: 'Scorecard figures',
      values: 'Values it speaks of',
      studies: 'Studies it rests on',
      trace: 'From stages to the strategy',
      traceAbout: 'Which goals, figures, brand values and studies meet at each stage; each leads to where it is explained.',
      personas: 'Personas and segments',
      persona: 'Persona',
      share: 'Share',
      maps: 'Maps',
      score: 'Mean score',
      segments: 'Segments',
      noMapYet: 'no map yet',
      notCovered: 'not on this map',
    },
    measures: {
      score: { name: 'Score', about: 'The score of the stage, else the mean experience of its steps.' },
      conversion: { name: 'Conversion', about: 'Share of the customers of the stage before that comes into the stage.' },
      revenue: {
        name: 'Revenue to win',
        about: 'What lifting the conversion into the stage to its benchmark would bring in the map’s period: revenue × (benchmark ÷ conversion − 1).',
      },
      freshness: { name: 'Freshness', about: 'Age of the newest study or figure that the stage rests on.' },
    },
    weakest: 'Weakest stage: {stage} of “{map}”, {value}.',
    oldest: 'Oldest evidence: {stage} of “{map}”, {value}.',
    mostToGain: 'Most to win: {value} at {stage} of “{map}”.',
    uncovered: 'No map covers {stages}.',
    other: 'Other stages',
    ownScale: '{value} on {min}⁠…⁠{max}',
    noStages: 'no stages yet',
    errors: '{n} error in the text|{n} errors in the text',
    days: '{n} day|{n} days',
    benchmark: 'benchmark {value}',
  },
  ru: {
    labels: {
      tab: 'Портфель',
      title: 'Все карты по этапам',
      about: 'Столбцы — канонические этапы, чтобы карты с разными моделями стояли рядом; этап, который охватывает несколько из них, шире.',
      measure: 'Что показывают ячейки',
      map: 'Карта',
      whole: 'Вся карта',
      stage: 'Этап',
      goals: 'Каким целям служит',
      kpis: 'Показатели',
      values: 'О каких ценностях говорит',
      studies: 'На каких исследованиях стоит',
      trace: 'От этапов к стратегии',
      traceAbout: 'Какие цели, показатели, ценности бренда и исследования сходятся на каждом этапе; каждая запись ведёт к пояснению.',
      personas: 'Персонажи и сегменты',
      persona: 'Персонаж',
      share: 'Доля',
      maps: 'Карты',
      score: 'Средняя оценка',
      segments: 'Сегменты',
      noMapYet: 'карты пока нет',
      notCovered: 'на этой карте нет',
    },
    measures: {
      score: { name: 'Оценка', about: 'Оценка этапа, а без неё — средний опыт его шагов.' },
      conversion: { name: 'Конверсия', about: 'Доля клиентов предыдущего этапа, которая доходит до этого.' },
      revenue: {
        name: 'Резерв выручки',
        about: 'Сколько за период карты дало бы поднятие конверсии в этап до ориентира: выручка × (ориентир ÷ конверсия − 1).',
      },
      freshness: { name: 'Свежесть данных', about: 'Возраст самого нового исследования или показателя, на котором стоит этап.' },
    },
    weakest: 'Самый слабый этап: «{stage}» на карте «{map}», {value}.',
    oldest: 'Самые старые данные: «{stage}» на карте «{map}», {value}.',
    mostToGain: 'Больше всего можно выиграть: {value} на этапе «{stage}» карты «{map}».',
    uncovered: 'Ни одна карта не охватывает: {stages}.',
    other: 'Другие этапы',
    ownScale: '{value} по шкале {min}⁠…⁠{max}',
    noStages: 'этапов пока нет',
    errors: '{n} ошибка в тексте|{n} ошибки в тексте|{n} ошибок в тексте',
    days: '{n} день|{n} дня|{n} дней',
    benchmark: 'ориентир {value}',
  },
};
