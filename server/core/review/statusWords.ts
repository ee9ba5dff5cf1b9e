/** The words of a status report in both languages; counted ones have a form for each plural category. */
import type { Language } from '../vocabulary/catalogue.ts';
import type { StatusGoal, StatusMap } from './status.ts';

export interface StatusLabels {
  readonly figure: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly goal: string;
  readonly target: string;
  readonly result: string;
  readonly goalStates: Readonly<Record<NonNullable<StatusGoal['state']>, string>>;
  readonly done: string;
  readonly moved: string;
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
  readonly projectStates: Readonly<Record<StatusMap['state'], string>>;
  readonly personas: string;
  readonly openInitiatives: string;
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
      goal: 'Goal',
      target: 'Target',
      result: 'Result',
      goalStates: { 'newly-reached': 'reached since then', reached: 'reached', lost: 'no longer reached', overdue: 'overdue', 'not-yet': 'not yet reached' },
      done: 'Done since then',
      moved: 'With other dates',
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
    work: 'Opportunities and initiatives: {done} done, {overdue} overdue, {open} open.',
    findings: 'Findings: {fixed} mended, {fresh} new.',
    states: { added: 'new', removed: 'removed', changed: 'changed', renamed: 'renamed', same: 'unchanged' },
    projectStates: { added: 'new project', removed: 'removed project', changed: 'project, changed', renamed: 'project, renamed', same: 'project, unchanged' },
    personas: '{n} persona|{n} personas',
    openInitiatives: '{n} open initiative|{n} open initiatives',
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
      goal: 'Цель',
      target: 'Нужно',
      result: 'Итог',
      goalStates: {
        'newly-reached': 'достигнута с тех пор',
        reached: 'достигнута',
        lost: 'больше не достигнута',
        overdue: 'просрочена',
        'not-yet': 'пока не достигнута',
      },
      done: 'Сделано с тех пор',
      moved: 'С новыми сроками',
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
    work: 'Возможности и инициативы: сделано {done}, просрочено {overdue}, открыто {open}.',
    findings: 'Замечания: исправлено {fixed}, новых {fresh}.',
    states: { added: 'новая', removed: 'удалена', changed: 'изменена', renamed: 'переименована', same: 'без изменений' },
    projectStates: { added: 'новый проект', removed: 'проект удалён', changed: 'проект изменён', renamed: 'проект переименован', same: 'проект без изменений' },
    personas: '{n} персонаж|{n} персонажа|{n} персонажей',
    openInitiatives: '{n} открытая инициатива|{n} открытые инициативы|{n} открытых инициатив',
    openCount: '{n} открытая возможность|{n} открытые возможности|{n} открытых возможностей',
    changeCount: '{n} изменение|{n} изменения|{n} изменений',
    experience: 'Средний опыт',
    more: '… и ещё {n}',
    unread: 'Не удалось прочитать: {paths}.',
  },
};
