/** Every picture of the gallery: which map, which view, and what a person does until it looks like that. */
import type { Page } from 'playwright-core';
import { emptyProject } from '../../../server/core/model/project.ts';
import type { ViewName } from '../../../server/core/view/journeyView.ts';
import type { ProjectViewName } from '../../../server/core/view/project/projectView.ts';
import { gridText } from '../../bench/journeyText.ts';
import { customersOfGrocery } from './customers.ts';
import {
  emptyMap,
  grocery,
  groceryFuture,
  groceryInRussian,
  groceryWithInsights,
  longWords,
  type MapText,
  onboarding,
  repair,
  rightToLeft,
  singleStage,
} from './maps.ts';

interface Named {
  /** Of the pictures, before the theme. */
  readonly name: string;
  readonly title: { readonly en: string; readonly ru: string };
  readonly size?: { readonly width: number; readonly height: number };
}

/** What a person does with the page; `answer` lets the editor answer to what the page has asked. */
export interface Hand {
  readonly page: Page;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly answer: () => Promise<unknown>;
  /** Somebody replaces a piece of the text. */
  readonly typed: (from: string, to: string) => Promise<void>;
}

export type Scene = Named &
  (
    | {
        readonly kind: 'preview';
        readonly map: MapText;
        readonly shown?: ViewName;
        /** Laid over the map. */
        readonly second?: MapText;
        readonly act?: (hand: Hand) => Promise<unknown>;
      }
    | { readonly kind: 'comparison'; readonly act?: (hand: Hand) => Promise<unknown> }
    | { readonly kind: 'project'; readonly example: string; readonly shown: ProjectViewName; readonly act?: (hand: Hand) => Promise<unknown> }
    | { readonly kind: 'report'; readonly act?: undefined }
  );

/** All of the map, as long as it is. */
const whole = { width: 1440, height: 1500 };
const click =
  (selector: string) =>
  async ({ page }: Hand) =>
    page.locator(selector).first().click();

export const scenes: readonly Scene[] = [
  { name: 'map', title: { en: 'Map', ru: 'Карта' }, kind: 'preview', map: grocery, size: whole },
  { name: 'funnel', title: { en: 'Funnel', ru: 'Воронка' }, kind: 'preview', map: grocery, shown: 'funnel' },
  {
    name: 'what-if',
    title: { en: 'Funnel, a step and the average order tried out', ru: 'Воронка: проба другого шага и другого чека' },
    kind: 'preview',
    map: grocery,
    shown: 'funnel',
    async act({ page }) {
      await page.locator('[data-figure="stages/delivery"]').fill('0.36');
      await page.locator('[data-figure="P"]').fill('48');
    },
  },
  {
    name: 'funnels',
    title: { en: 'Further funnels', ru: 'Другие воронки' },
    kind: 'preview',
    map: onboarding,
    shown: 'funnel',
    size: { width: 1200, height: 1500 },
  },
  { name: 'channels', title: { en: 'Channels', ru: 'Каналы' }, kind: 'preview', map: grocery, shown: 'channels' },
  {
    name: 'touchpoints',
    title: { en: 'Touchpoints', ru: 'Точки контакта' },
    kind: 'preview',
    map: repair,
    shown: 'touchpoints',
    size: { width: 1200, height: 1100 },
  },
  {
    name: 'insights',
    title: { en: 'Insights', ru: 'Инсайты' },
    kind: 'preview',
    map: groceryWithInsights,
    shown: 'insights',
    size: { width: 1300, height: 1900 },
  },
  {
    name: 'each-customer',
    title: { en: 'Each customer', ru: 'Каждый клиент' },
    kind: 'preview',
    map: groceryWithInsights,
    shown: 'insights',
    async act({ page }) {
      await page.locator('input[data-each=customers]').check();
      const told = customersOfGrocery();
      await page.evaluate((data) => window.dispatchEvent(new MessageEvent('message', { data })), told);
      await page.locator('.points').first().waitFor();
      // Below the row of tools.
      await page.locator('.bubbles').evaluate((part) => window.scrollBy(0, part.getBoundingClientRect().top - 56));
    },
  },
  { name: 'diagram', title: { en: 'Diagram', ru: 'Диаграмма' }, kind: 'preview', map: grocery, shown: 'diagram', size: { width: 1200, height: 1150 } },
  { name: 'scores', title: { en: 'Scores', ru: 'Оценки' }, kind: 'preview', map: repair, shown: 'scores' },
  {
    name: 'filter',
    title: { en: 'Only what one team owns', ru: 'Только одной команды' },
    kind: 'preview',
    map: grocery,
    async act({ page }) {
      await page.locator('[data-menu="filter"]').click();
      await page.locator('[data-choose="owner"]').selectOption('Logistics');
    },
  },
  {
    name: 'rows',
    title: { en: 'Rows hidden and reordered', ru: 'Строки: скрытые и переставленные' },
    kind: 'preview',
    map: grocery,
    async act({ page }) {
      await page.locator('[data-menu="rows"]').click();
      await page.locator('[data-show-row="goals"]').uncheck();
      await page.locator('[data-move="pains"][data-by="-1"]').click();
    },
  },
  {
    name: 'search',
    title: { en: 'Search', ru: 'Поиск' },
    kind: 'preview',
    map: grocery,
    async act({ page, press }) {
      await page.locator('[data-search]').fill('basket');
      await page.locator('[data-search]').focus();
      await press('Enter', 'Enter');
    },
  },
  {
    name: 'second-map',
    title: { en: 'The future laid over today', ru: 'Будущее поверх сегодняшнего' },
    kind: 'preview',
    map: grocery,
    second: groceryFuture,
  },
  {
    name: 'compact',
    title: { en: 'Compact', ru: 'Плотно' },
    kind: 'preview',
    map: grocery,
    act: ({ page }) => page.locator('select[data-density]').selectOption('compact'),
  },
  {
    name: 'presentation',
    title: { en: 'Presenting a stage', ru: 'Показ этапа' },
    kind: 'preview',
    map: grocery,
    async act({ page, press }) {
      await page.locator('[data-bench="present"]').click();
      await page.locator('.presenting').waitFor();
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    },
  },
  {
    name: 'editor',
    title: { en: 'A pain changed in its place', ru: 'Правка боли на её месте' },
    kind: 'preview',
    map: grocery,
    async act({ page, press, answer }) {
      await page.locator('[data-cell="delivery/ask-help/pains"]').focus();
      await press('F2', 'Enter');
      await answer();
      await page.locator('.edit-box').waitFor();
    },
  },
  {
    name: 'menu',
    title: { en: 'What can be done with a step', ru: 'Что можно сделать с шагом' },
    kind: 'preview',
    map: grocery,
    act: ({ page }) => page.locator('[data-step="decision/place-order"]').click({ button: 'right' }),
  },
  { name: 'keys', title: { en: 'Keys', ru: 'Клавиши' }, kind: 'preview', map: grocery, act: click('[data-bench="keys"]') },
  { name: 'comparison', title: { en: 'Two versions compared', ru: 'Сравнение двух версий' }, kind: 'comparison', size: whole },
  { name: 'empty', title: { en: 'Empty map', ru: 'Пустая карта' }, kind: 'preview', map: emptyMap, size: { width: 1200, height: 500 } },
  {
    name: 'broken',
    title: { en: 'Broken text', ru: 'Текст с ошибкой' },
    kind: 'preview',
    map: grocery,
    act: ({ typed }) => typed('quote: Eleven minutes on hold', 'quote: "Eleven minutes on hold'),
  },
  { name: 'single-stage', title: { en: 'A single stage', ru: 'Единственный этап' }, kind: 'preview', map: singleStage },
  { name: 'long-words', title: { en: 'Long words', ru: 'Длинные слова' }, kind: 'preview', map: longWords },
  { name: 'right-to-left', title: { en: 'From right to left', ru: 'Справа налево' }, kind: 'preview', map: rightToLeft },
  {
    name: 'huge',
    title: { en: 'Sixty steps and twenty rows', ru: 'Шестьдесят шагов и двадцать строк' },
    kind: 'preview',
    map: { text: gridText(60, 20), project: emptyProject },
  },
  { name: 'russian', title: { en: 'A map in Russian', ru: 'Карта по-русски' }, kind: 'preview', map: groceryInRussian, size: whole },
  {
    name: 'russian-funnel',
    title: { en: 'A funnel in Russian', ru: 'Воронка по-русски' },
    kind: 'preview',
    map: groceryInRussian,
    shown: 'funnel',
  },
  {
    name: 'blueprint',
    title: { en: 'A service blueprint, with the rows that somebody may hide', ru: 'Сервис-блюпринт и список строк' },
    kind: 'preview',
    map: repair,
    act: click('[data-menu="rows"]'),
  },
  {
    name: 'portfolio',
    title: { en: 'All maps of a project, stage by stage', ru: 'Все карты проекта по этапам' },
    kind: 'project',
    example: 'grocery',
    shown: 'portfolio',
    size: { width: 1300, height: 700 },
  },
  {
    name: 'portfolio-revenue',
    title: { en: 'Revenue to win, by maps in Russian', ru: 'Резерв выручки по картам' },
    kind: 'project',
    example: 'tiles',
    shown: 'portfolio',
    size: { width: 1400, height: 560 },
    act: click('.measures input[value="revenue"]'),
  },
  {
    name: 'personas',
    title: { en: 'Persona sheets', ru: 'Листы персонажей' },
    kind: 'project',
    example: 'tiles',
    shown: 'personas',
    size: { width: 1200, height: 760 },
    act: ({ page }) =>
      page
        .locator('[data-persona]')
        .nth(2)
        .evaluate((sheet) => sheet.scrollIntoView()),
  },
  { name: 'strategy', title: { en: 'Strategy', ru: 'Стратегия' }, kind: 'project', example: 'grocery', shown: 'strategy', size: { width: 1300, height: 660 } },
  {
    name: 'scorecard',
    title: { en: 'Balanced scorecard', ru: 'Сбалансированная система показателей' },
    kind: 'project',
    example: 'grocery',
    shown: 'scorecard',
    size: { width: 1200, height: 660 },
  },
  {
    name: 'work',
    title: { en: 'Work of all maps', ru: 'Работа по всем картам' },
    kind: 'project',
    example: 'grocery',
    shown: 'work',
    size: { width: 1200, height: 640 },
  },
  { name: 'maturity', title: { en: 'Maturity', ru: 'Зрелость' }, kind: 'project', example: 'grocery', shown: 'maturity', size: { width: 1200, height: 560 } },
  { name: 'report', title: { en: 'What has changed in a month', ru: 'Что изменилось за месяц' }, kind: 'report' },
];
