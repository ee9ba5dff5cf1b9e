/** Rows of a survey → answers by person. */
import { expect, test } from 'vitest';
import { findSurveyColumns } from '../../../server/core/insights/columnNames.ts';
import { Fingerprints } from '../../../server/core/insights/fingerprints.ts';
import { answersOf, findExperience } from '../../../server/core/insights/insights.ts';
import { SurveyTable } from '../../../server/core/insights/surveyTable.ts';

function surveyFrom(text: string, buyers?: Fingerprints) {
  const [heads = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const table = new SurveyTable(heads, findSurveyColumns(heads, new Map()).columns, buyers);
  for (const row of rows) table.add(row);
  return table.finish();
}

const answers = (text: string) => Object.fromEntries(surveyFrom(text).questions.map((question) => [question.id, [...question.answers]]));

test('columns with answers from 0 to 10 are questions; others are not', () =>
  expect(
    answers(`
      customer | age | nps | Важность доставки | comment | empty
      a        | 34  | 9   | 4,5               | fine    |
      b        | 51  | 0   | 3                 |         |
    `),
  ).toEqual({ nps: [9, 0], 'важность-доставки': [4.5, 3] }));

test('who answers several times is counted with the latest answer', () =>
  expect(
    answers(`
      customer | date       | nps
      a        | 12.03.2026 | 9
      b        | 01.03.2026 | 7
      a        | 02.01.2026 | 1
      b.0      | 01.03.2026 | 7
      b        | 01.04.2026 | 3
    `),
  ).toEqual({ nps: [9, 3, 7] }));

test('answers without a customer are each somebody', () =>
  expect(
    answers(`
      customer | nps
               | 9
               | 8
      a        | 7
    `),
  ).toEqual({ nps: [9, 8, 7] }));

test('a missing answer is none', () =>
  expect(
    answers(`
      nps | csat
      9   |
      n/a | 4
    `),
  ).toEqual({ nps: [9, Number.NaN], csat: [Number.NaN, 4] }));

test('people are found among the buyers', () => {
  const buyers = new Fingerprints();
  buyers.add('17850.0');
  expect([...surveyFrom('customer|nps\nnobody|9\n17850|8', buyers).customers]).toEqual([-1, 0]);
});

test('questions that few answered are not told', () =>
  expect(answersOf(surveyFrom('nps|csat\n9|5\n10|\n8|\n0|'), 2)).toMatchObject({
    nps: { answers: 4, score: 25 },
    questions: [{ id: 'nps', answers: 4, mean: 6.75 }],
  }));

test('too few people make no clusters', () =>
  expect(findExperience(surveyFrom('nps\n9\n1\n8'), { minGroup: 5, observation: 90, purchases: 10, seed: 1, txCount: undefined, cxCount: undefined })).toBe(
    undefined,
  ));
