/** The words of the touchpoints page in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

/** Those that the page brings with it. */
export interface TouchpointsLabels {
  readonly title: string;
  readonly importance: string;
  readonly satisfaction: string;
  readonly little: string;
  readonly much: string;
  readonly ours: string;
  readonly theirs: string;
  readonly rival: string;
  readonly plannedMark: string;
  readonly ranked: string;
  readonly rankedBy: string;
  readonly nothingRated: string;
  readonly touchpoint: string;
  readonly gap: string;
  readonly owner: string;
  readonly due: string;
  readonly standard: string;
  readonly work: string;
  readonly todo: string;
  readonly steps: string;
  readonly more: string;
  readonly notStated: string;
  readonly unknown: string;
  readonly overdue: string;
  readonly done: string;
  readonly partly: string;
  readonly open: string;
}

export interface TouchpointsWords {
  readonly labels: TouchpointsLabels;
  readonly quadrants: { readonly mend: string; readonly keep: string; readonly leave: string; readonly overdone: string };
  readonly help: { readonly mend: string; readonly keep: string; readonly leave: string; readonly overdone: string };
  readonly described: string;
  readonly status: { readonly planned: string; readonly missing: string };
  readonly rate: { readonly both: string; readonly importance: string; readonly satisfaction: string; readonly satisfactionUnknown: string };
  readonly ratePlanned: string;
  readonly beside: string;
  readonly touchpoints: string;
  readonly ofAll: string;
  readonly steps: {
    readonly found: string;
    readonly noted: string;
    readonly noneNoted: string;
    readonly compared: string;
    readonly with: string;
    readonly chosen: string;
    readonly noneChosen: string;
    readonly allChosen: string;
    readonly ranked: string;
    readonly levels: string;
    readonly rated: string;
    readonly set: string;
    readonly nothingToSet: string;
    readonly standards: string;
    readonly reviewed: string;
    readonly nextReview: string;
    readonly reviewOverdue: string;
    readonly neverReviewed: string;
    readonly noRhythm: string;
    readonly nothingImportant: string;
  };
  readonly lacks: { readonly owner: string; readonly due: string; readonly task: string };
}

export const touchpointsWords: Readonly<Record<Language, TouchpointsWords>> = {
  en: {
    labels: {
      title: 'Importance and satisfaction',
      importance: 'Importance',
      satisfaction: 'Satisfaction',
      little: 'little',
      much: 'much',
      ours: 'ours, numbered as in the list',
      theirs: 'the competitor’s, joined to ours',
      rival: 'Competitor',
      plannedMark: 'planned or missing',
      ranked: 'Work list',
      rankedBy: 'by field, then by importance + gap',
      nothingRated: 'No touchpoint has both scores yet. State importance and satisfaction, 1 to 5, and it takes its place here.',
      touchpoint: 'Touchpoint',
      gap: 'Gap',
      owner: 'Owner',
      due: 'Due',
      standard: 'Standard',
      work: 'Work and status',
      todo: 'To be rated',
      steps: 'The nine steps of work with touchpoints',
      more: 'and {n} more',
      notStated: 'not stated',
      unknown: 'unknown',
      overdue: 'overdue',
      done: 'done',
      partly: 'under way',
      open: 'open',
    },
    quadrants: { mend: 'Mend now', keep: 'Keep', leave: 'Leave', overdone: 'Overdone' },
    help: {
      mend: 'matters much, serves badly',
      keep: 'matters much, serves well',
      leave: 'matters little, serves badly',
      overdone: 'matters little, serves well',
    },
    described: '{title}: {counts}. The table beside it says the same.',
    status: { planned: 'planned', missing: 'missing' },
    rate: {
      both: 'importance and satisfaction are not stated',
      importance: 'importance is not stated',
      satisfaction: 'satisfaction is not stated',
      satisfactionUnknown: 'satisfaction is unknown: ask customers',
    },
    ratePlanned: 'rated once it is there',
    beside: 'in the same column',
    touchpoints: '{n} touchpoint|{n} touchpoints',
    ofAll: '{n} of {all}',
    steps: {
      found: '{touchpoints}; stages that have some: {share}.',
      noted: 'Planned or missing: {n}.',
      noneNoted: 'None is marked as planned or missing.',
      compared: 'A competitor’s score at {share}.',
      with: 'Competitors: {names}.',
      chosen: 'Matter much (4 and more): {share}.',
      noneChosen: 'No importance of 4 or more is stated.',
      allChosen: 'All matter much: nothing is chosen.',
      ranked: 'Importance stated for {share}{levels}.',
      levels: ', on {n} level|, on {n} levels',
      rated: 'Satisfaction known for {share}.',
      set: 'Settled for {share} that matter or are to come.',
      nothingToSet: 'Nothing matters much and nothing is planned yet.',
      standards: 'A standard for {share} that matter.',
      reviewed: 'Reviewed on {day}.',
      nextReview: 'Next review by {day}.',
      reviewOverdue: 'The next review was due on {day}.',
      neverReviewed: 'No date of a review is stated.',
      noRhythm: 'How often to review is not stated (review-every).',
      nothingImportant: 'Nothing is stated to matter much yet.',
    },
    lacks: { owner: 'owner', due: 'due date', task: 'task' },
  },
  ru: {
    labels: {
      title: 'Важность и удовлетворённость',
      importance: 'Важность',
      satisfaction: 'Удовлетворённость',
      little: 'мало',
      much: 'много',
      ours: 'наша точка, номер как в списке',
      theirs: 'точка конкурента, соединена с нашей',
      rival: 'У конкурента',
      plannedMark: 'запланирована или отсутствует',
      ranked: 'План работ',
      rankedBy: 'по полю, затем по сумме важности и разрыва',
      nothingRated: 'Ни у одной точки контакта пока нет обеих оценок. Укажите важность и удовлетворённость от 1 до 5, и точка займёт здесь своё место.',
      touchpoint: 'Точка контакта',
      gap: 'Разрыв',
      owner: 'Ответственный',
      due: 'Срок',
      standard: 'Стандарт',
      work: 'Работа и статус',
      todo: 'Осталось оценить',
      steps: 'Девять шагов работы с точками контакта',
      more: 'и ещё {n}',
      notStated: 'не указано',
      unknown: 'неизвестно',
      overdue: 'просрочено',
      done: 'сделано',
      partly: 'в работе',
      open: 'не начато',
    },
    quadrants: { mend: 'Исправить сейчас', keep: 'Сохранить', leave: 'Не трогать', overdone: 'Избыточно' },
    help: {
      mend: 'важно, но работает плохо',
      keep: 'важно и работает хорошо',
      leave: 'неважно и работает плохо',
      overdone: 'неважно, но работает хорошо',
    },
    described: '{title}: {counts}. То же самое — в таблице рядом.',
    status: { planned: 'запланирована', missing: 'отсутствует' },
    rate: {
      both: 'не указаны важность и удовлетворённость',
      importance: 'не указана важность',
      satisfaction: 'не указана удовлетворённость',
      satisfactionUnknown: 'удовлетворённость неизвестна: спросите клиентов',
    },
    ratePlanned: 'оценить, когда появится',
    beside: 'в том же столбце',
    touchpoints: '{n} точка контакта|{n} точки контакта|{n} точек контакта',
    ofAll: '{n} из {all}',
    steps: {
      found: '{touchpoints}; этапов, где они есть: {share}.',
      noted: 'Запланировано или отсутствует: {n}.',
      noneNoted: 'Ни одна не отмечена как запланированная или отсутствующая.',
      compared: 'Оценка конкурента есть у {share}.',
      with: 'Конкуренты: {names}.',
      chosen: 'Важные (4 и выше): {share}.',
      noneChosen: 'Ни у одной не указана важность 4 и выше.',
      allChosen: 'Важны все: выбор не сделан.',
      ranked: 'Важность указана у {share}{levels}.',
      levels: ', {n} уровень|, {n} уровня|, {n} уровней',
      rated: 'Удовлетворённость известна у {share}.',
      set: 'Всё назначено у {share} важных или будущих.',
      nothingToSet: 'Важных и запланированных пока нет.',
      standards: 'Стандарт есть у {share} важных.',
      reviewed: 'Карту пересмотрели {day}.',
      nextReview: 'Следующий пересмотр — до {day}.',
      reviewOverdue: 'Пересмотреть надо было до {day}.',
      neverReviewed: 'Дата пересмотра не указана.',
      noRhythm: 'Не указано, как часто пересматривать (review-every).',
      nothingImportant: 'Важных точек пока не указано.',
    },
    lacks: { owner: 'ответственный', due: 'срок', task: 'задача' },
  },
};
