/** The words of a status report in both languages; counted ones have a form for each plural category. */
import type { Language } from '../vocabulary/catalogue.ts';

export interface StatusLabels {
  readonly figure: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly done: string;
  readonly overdue: string;
  readonly fixed: string;
  readonly fresh: string;
  readonly changes: string;
  readonly better: string;
  readonly worse: string;
  readonly nobody: string;
}

export interface StatusWords {
  readonly labels: StatusLabels;
  readonly title: string;
  readonly from: string;
  readonly asOf: string;
  readonly maps: string;
  readonly work: string;
  readonly findings: string;
  readonly states: Readonly<Record<'added' | 'removed' | 'changed' | 'renamed' | 'same', string>>;
  readonly openCount: string;
  readonly changeCount: string;
  readonly experience: string;
  readonly more: string;
  readonly unread: string;
}

export const statusWords: Readonly<Record<Language, StatusWords>> = {
  en: {
    labels: {
      figure: 'Figure',
      before: 'Then',
      now: 'Now',
      difference: 'Difference',
      done: 'Done since then',
      overdue: 'Overdue',
      fixed: 'Findings mended',
      fresh: 'New findings',
      changes: 'What else has changed',
      better: 'better',
      worse: 'worse',
      nobody: 'nobody named',
    },
    title: 'Status since {date}',
    from: 'compared with {commit}',
    asOf: 'as of {date}',
    maps: '{changed} of {all} maps have changed.',
    work: 'Opportunities: {done} done, {overdue} overdue, {open} open.',
    findings: 'Findings: {fixed} mended, {fresh} new.',
    states: { added: 'new', removed: 'removed', changed: 'changed', renamed: 'renamed', same: 'unchanged' },
    openCount: '{n} open opportunity|{n} open opportunities',
    changeCount: '{n} change|{n} changes',
    experience: 'Mean experience',
    more: '… and {n} more',
    unread: 'Could not be read: {paths}.',
  },
  ru: {
    labels: {
      figure: 'Показатель',
      before: 'Было',
      now: 'Стало',
      difference: 'Разница',
      done: 'Сделано с тех пор',
      overdue: 'Просрочено',
      fixed: 'Исправленные замечания',
      fresh: 'Новые замечания',
      changes: 'Что ещё изменилось',
      better: 'лучше',
      worse: 'хуже',
      nobody: 'никто не назван',
    },
    title: 'Статус с {date}',
    from: 'по сравнению с {commit}',
    asOf: 'на {date}',
    maps: 'Изменилось карт: {changed} из {all}.',
    work: 'Возможности: сделано {done}, просрочено {overdue}, открыто {open}.',
    findings: 'Замечания: исправлено {fixed}, новых {fresh}.',
    states: { added: 'новая', removed: 'удалена', changed: 'изменена', renamed: 'переименована', same: 'без изменений' },
    openCount: '{n} открытая возможность|{n} открытые возможности|{n} открытых возможностей',
    changeCount: '{n} изменение|{n} изменения|{n} изменений',
    experience: 'Средний опыт',
    more: '… и ещё {n}',
    unread: 'Не удалось прочитать: {paths}.',
  },
};
