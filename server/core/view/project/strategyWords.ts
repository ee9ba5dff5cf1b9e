/** The words of the strategy page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface StrategyLabels {
  readonly tab: string;
  readonly goal: string;
  readonly owner: string;
  readonly due: string;
  readonly figures: string;
  readonly stages: string;
  readonly initiatives: string;
  readonly initiative: string;
  readonly today: string;
  readonly undated: string;
  readonly status: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly serves: string;
  readonly system: string;
  readonly plan: string;
  readonly used: string;
  readonly planned: string;
  readonly segment: string;
  readonly needs: string;
  readonly preferences: string;
  readonly persona: string;
  readonly value: string;
  readonly spokenAt: string;
  readonly nowhere: string;
  readonly late: string;
  readonly target: string;
  readonly nobody: string;
  readonly met: string;
  readonly missed: string;
  readonly unstated: string;
  readonly noGoal: string;
}

export interface StrategyWords {
  readonly labels: StrategyLabels;
  readonly quadrants: { readonly strength: string; readonly weakness: string; readonly opportunity: string; readonly threat: string; readonly other: string };
  readonly kinds: { readonly calendar: string; readonly change: string; readonly martech: string; readonly other: string };
  readonly goalWithoutKpi: string;
  readonly goalNowhere: string;
  readonly goalIdle: string;
  readonly empty: string;
}

export const strategyWords: Readonly<Record<Language, StrategyWords>> = {
  en: {
    labels: {
      tab: 'Strategy',
      goal: 'Goal',
      owner: 'Owner',
      due: 'Due',
      figures: 'Seen by',
      stages: 'Stages that serve it',
      initiatives: 'Initiatives for it',
      initiative: 'Initiative',
      today: 'today',
      undated: 'Without dates',
      status: 'Status',
      kind: 'Kind',
      from: 'From',
      to: 'To',
      serves: 'Serves',
      system: 'System',
      plan: 'Plan',
      used: 'in use',
      planned: 'planned',
      segment: 'Segment',
      needs: 'Needs',
      preferences: 'Preferences',
      persona: 'Persona',
      value: 'Value to convey',
      spokenAt: 'Stages that speak of it',
      nowhere: 'no stage speaks of it yet',
      late: 'overdue',
      target: 'target',
      nobody: 'nobody named',
      met: 'met',
      missed: 'not met',
      unstated: 'no map states it yet',
      noGoal: 'serves no goal yet',
    },
    quadrants: { strength: 'Strengths', weakness: 'Weaknesses', opportunity: 'Opportunities', threat: 'Threats', other: 'Situation' },
    kinds: { calendar: 'calendar plan', change: 'management change', martech: 'martech', other: 'other' },
    goalWithoutKpi: 'No KPI says whether it is reached.',
    goalNowhere: 'No map states its KPIs, so no stage serves it yet.',
    goalIdle: 'No initiative serves it yet.',
    empty: 'Not written yet.',
  },
  ru: {
    labels: {
      tab: 'Стратегия',
      goal: 'Цель',
      owner: 'Ответственный',
      due: 'Срок',
      figures: 'По чему видно',
      stages: 'Этапы, которые ей служат',
      initiatives: 'Инициативы для неё',
      initiative: 'Инициатива',
      today: 'сегодня',
      undated: 'Без сроков',
      status: 'Статус',
      kind: 'Вид',
      from: 'С',
      to: 'По',
      serves: 'Служит цели',
      system: 'Система',
      plan: 'План',
      used: 'работает',
      planned: 'запланирована',
      segment: 'Сегмент',
      needs: 'Потребности',
      preferences: 'Предпочтения',
      persona: 'Персонаж',
      value: 'Ценность',
      spokenAt: 'Этапы, которые о ней говорят',
      nowhere: 'пока ни один этап о ней не говорит',
      late: 'просрочено',
      target: 'цель',
      nobody: 'никто не назван',
      met: 'достигнута',
      missed: 'не достигнута',
      unstated: 'пока нет ни на одной карте',
      noGoal: 'пока не служит ни одной цели',
    },
    quadrants: { strength: 'Сильные стороны', weakness: 'Слабые стороны', opportunity: 'Возможности', threat: 'Угрозы', other: 'Ситуация' },
    kinds: { calendar: 'календарный план', change: 'изменение в управлении', martech: 'Martech', other: 'другое' },
    goalWithoutKpi: 'Ни один показатель не скажет, достигнута ли она.',
    goalNowhere: 'Её показателей нет ни на одной карте, поэтому пока ей не служит ни один этап.',
    goalIdle: 'Ни одна инициатива ей пока не служит.',
    empty: 'Пока не записано.',
  },
};
