/** The words that all pages of a project share, in both languages; counted ones have a form for each plural category. */
import type { Language } from '../../vocabulary/catalogue.ts';

export interface ProjectWords {
  readonly maps: string;
  readonly personas: string;
  readonly studies: string;
  readonly views: string;
  readonly noMaps: string;
  readonly untitled: string;
  readonly exportName: string;
  readonly exportHint: string;
}

export const projectWords: Readonly<Record<Language, ProjectWords>> = {
  en: {
    maps: '{n} map|{n} maps',
    personas: '{n} persona|{n} personas',
    studies: '{n} study|{n} studies',
    views: 'Views of the project',
    noMaps: 'No map belongs to this project yet: put a `.cjm.yaml` file into its folder or below it.',
    untitled: 'Project without a name',
    exportName: 'Export…',
    exportHint: 'All pages or this one as a file: HTML, Markdown',
  },
  ru: {
    maps: '{n} карта|{n} карты|{n} карт',
    personas: '{n} персонаж|{n} персонажа|{n} персонажей',
    studies: '{n} исследование|{n} исследования|{n} исследований',
    views: 'Представления проекта',
    noMaps: 'Этому проекту пока не принадлежит ни одна карта: положите файл `.cjm.yaml` в его папку или ниже.',
    untitled: 'Проект без названия',
    exportName: 'Выгрузить…',
    exportHint: 'Все страницы или эта в файл: HTML, Markdown',
  },
};
