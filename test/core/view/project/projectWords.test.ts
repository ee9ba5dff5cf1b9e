/** The words of all pages of a project: there in both languages, with the same places to fill in and all forms that a number asks for. */
import { describe, expect, test } from 'vitest';
import { maturityWords } from '../../../../server/core/view/project/maturityWords.ts';
import { personasWords } from '../../../../server/core/view/project/personasWords.ts';
import { portfolioWords } from '../../../../server/core/view/project/portfolioWords.ts';
import { projectWords } from '../../../../server/core/view/project/projectWords.ts';
import { scorecardWords } from '../../../../server/core/view/project/scorecardWords.ts';
import { strategyWords } from '../../../../server/core/view/project/strategyWords.ts';
import { workWords } from '../../../../server/core/view/project/workWords.ts';
import { projectExample } from './projectViews.ts';

const pages = {
  maturity: maturityWords,
  personas: personasWords,
  portfolio: portfolioWords,
  project: projectWords,
  scorecard: scorecardWords,
  strategy: strategyWords,
  work: workWords,
};

/** “labels.title” with its text. */
function textsIn(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : typeof value === 'object' && value !== null ? textsIn(value, `${path}${key}.`) : [],
  );
}

/** What is the same wherever one reads it. */
const isNobodysWord = (text: string): boolean => /^[\P{L}]*(?:RICE|KPI|martech)?[\P{L}]*$/u.test(text.replaceAll(/\{\w+\}|`[^`]*`/g, ''));

describe.each(Object.entries(pages))('%s', (_, words) => {
  const [english, russian] = [textsIn(words.en), new Map(textsIn(words.ru))];

  test('every text is there in Russian, with letters of Russian', () => {
    const foreign = english.filter(([key, text]) => !isNobodysWord(text) && !/[а-яё]/i.test(russian.get(key) ?? ''));
    expect(foreign).toEqual([]);
    expect(english.filter(([, text]) => /[а-яё]/i.test(text))).toEqual([]);
  });

  test('the same is filled in, in both', () => {
    const places = (text: string | undefined): string[] => [...new Set(text?.match(/\{\w+\}/g) ?? [])].toSorted();
    for (const [key, text] of english) expect([key, places(russian.get(key))]).toEqual([key, places(text)]);
  });

  test('what is counted has two forms in English and three in Russian', () => {
    for (const [key, text] of english.filter(([, one]) => one.includes('|')))
      expect([key, text.split('|').length, russian.get(key)?.split('|').length]).toEqual([key, 2, 3]);
  });
});

test('a project is told in the language of who looks, also where it is written in another one', () => {
  const told = (language: 'en' | 'ru') => JSON.stringify(projectExample('grocery', { language }).pages);
  const [english, russian] = [told('en'), told('ru')];
  for (const [en, ru] of [
    ['"Financial"', '"Финансы"'],
    ['"Maturity"', '"Зрелость"'],
    ['Jan 15 2027', '15 янв. 2027'],
    ['"overdue"', '"просрочено"'],
    ['"Interview"', '"Интервью"'],
    ['"Repeat purchase"', '"Повторная покупка"'],
    ['future state', 'будущее состояние'],
    ['Measured', 'Измеряется'],
  ] as const)
    expect([english.includes(en), english.includes(ru), russian.includes(ru), russian.includes(en), en]).toEqual([true, false, true, false, en]);
});
