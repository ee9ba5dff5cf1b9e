import { describe, expect, test } from 'vitest';
import type { RankedTouchpoint, TouchpointsPage } from '../../../../server/core/view/pages/touchpointsPage.ts';
import { pagedExample } from '../../../preview/pagedView.ts';
import { touchpointsPageOf } from './touchpointPages.ts';

const map = `
reviewed: 2026-11-01
review-every: 30 d
stages:
  - stage: awareness
    touchpoints:
      - { channel: site, name: Landing page, importance: 5, satisfaction: 2, competitor: 4 }
      - { channel: word-of-mouth, importance: 5, satisfaction: 4, standard: Everyone is thanked, owner: Sales }
      - { channel: mailings, name: Leaflet, importance: 2, satisfaction: 3.4 }
    opportunities:
      - { text: A shorter page, status: doing, due: 2026-12-01 }
      - { text: A page of answers, status: dropped }
  - stage: decision
    steps:
      - step: Pays
        touchpoints:
          - { channel: site, name: Checkout, importance: 4, satisfaction: 3 }
          - { channel: phone, name: Hotline, importance: 3.5, satisfaction: 3.5 }
          - { channel: packaging, importance: 1, satisfaction: 5 }
          - { channel: chat, name: Bot, importance: 4, status: planned, due: 2026-12-24, owner: Service }
          - { channel: store, satisfaction: unknown }
          - { channel: app, satisfaction: 4 }
          - { channel: office, importance: 2, satisfaction: n/a }
        opportunities:
          - { text: Pay later, touchpoint: app }
  - stage: loyalty
`;

const names = ({ quadrants }: TouchpointsPage): Record<string, string[]> =>
  Object.fromEntries(quadrants.map(({ id, touchpoints }) => [id, touchpoints.map(({ rank, name, gapText }) => `${rank} ${name} ${gapText}`)]));
const find = ({ quadrants }: TouchpointsPage, name: string): RankedTouchpoint => {
  const found = quadrants.flatMap(({ touchpoints }) => touchpoints).find((touchpoint) => touchpoint.name === name);
  if (!found) throw new Error(`there is no touchpoint ${name}`);
  return found;
};

test('four fields are cut at 3.5; within one the opportunity score ranks: importance + max(gap, 0)', () => {
  // Landing page 5 + 3, checkout 4 + 1; word of mouth 5 + 1, hotline 3.5 + 0.
  expect(names(touchpointsPageOf(map))).toEqual({
    mend: ['1 Landing page +3', '2 Checkout +1'],
    keep: ['3 Word of mouth +1', '4 Hotline 0'],
    leave: ['5 Leaflet −1.4'],
    overdone: ['6 Packaging −4'],
  });
});

test('a ranked touchpoint says who, until when, how well, and what is done', () => {
  const page = touchpointsPageOf(map);
  expect(find(page, 'Landing page')).toMatchObject({
    element: 'awareness/*/touchpoints/1',
    where: 'Awareness',
    isWide: true,
    competitorText: '4',
    owner: { state: 'absent' },
    standard: { state: 'absent' },
    work: [{ element: 'awareness/*/opportunities/1', text: 'A shorter page', status: 'doing', meta: 'doing · Dec 1 · in the same column' }],
    label: '1. Landing page: Mend now, importance 5, satisfaction 2, competitor 4',
  });
  // What serves well is not told what is done beside it.
  expect(find(page, 'Word of mouth')).toMatchObject({ owner: { text: 'Sales' }, standard: { text: 'Everyone is thanked' }, work: [] });
});

test('what lacks a score is to be rated, unless nobody needs to', () => {
  expect(touchpointsPageOf(map).todo.map(({ name, lacks, has, isUnknown }) => [name, lacks, has, isUnknown])).toEqual([
    ['Bot', 'rated once it is there', 'planned · importance 4', false],
    ['Store', 'importance and satisfaction are not stated', '', true],
    ['App', 'importance is not stated', 'satisfaction 4', false],
  ]);
});

describe('the nine steps', () => {
  const steps = (page: TouchpointsPage) =>
    page.steps.map(({ number, state, text, missing }) => `${number} ${state}: ${text}${missing.map((one) => ` [${one.text}]`).join('')}`);

  test('each with its count and what it lacks', () => {
    expect(steps(touchpointsPageOf(map, { project: 'competitors: [Rival One]' }))).toEqual([
      '1 partly: 10 touchpoints; stages that have some: 2 of 3. [Loyalty and advocacy]',
      '2 done: Planned or missing: 1. [Bot]',
      '3 partly: A competitor’s score at 1 of 9. Competitors: Rival One. [Word of mouth] [Checkout] [Hotline] [Leaflet] [Office] [Packaging]',
      '4 done: Matter much (4 and more): 4 of 10.',
      '5 partly: Importance stated for 8 of 10, on 5 levels. [Store] [App]',
      '6 partly: Satisfaction known for 7 of 8. [Store]',
      '7 partly: Settled for 2 of 4 that matter or are to come. [Landing page: owner] [Checkout: owner]',
      '8 partly: A standard for 1 of 4 that matter. [Landing page] [Checkout] [Bot]',
      '9 done: Reviewed 21 days ago. Next review by Dec 1.',
    ]);
  });

  test('nothing said: all are open, and say what to do', () => {
    expect(steps(touchpointsPageOf('stages: [{ stage: awareness }]', { project: 'touchpoints: [{ id: till, name: Till }]' }))).toEqual([
      '1 open: 0 touchpoints; stages that have some: 0 of 1. [Awareness]',
      '2 open: None is marked as planned or missing.',
      '3 open: A competitor’s score at 0 of 0.',
      '4 open: No importance of 4 or more is stated.',
      '5 open: Importance stated for 0 of 0.',
      '6 open: Satisfaction known for 0 of 0.',
      '7 open: Nothing matters much and nothing is planned yet.',
      '8 open: Nothing is stated to matter much yet.',
      '9 open: No date of a review is stated.',
    ]);
  });

  test.each([
    ['reviewed: 2026-11-01', 'partly', 'Reviewed 21 days ago. How often to review is not stated (review-every).'],
    ['reviewed: 2026-09-01\nreview-every: 30 d', 'partly', 'Reviewed 82 days ago. The next review was due on Oct 1.'],
    ['reviewed: 2026-11-22\nreview-every: 7 d', 'done', 'Reviewed today. Next review by Nov 29.'],
  ])('%s', (head, state, text) => {
    expect(touchpointsPageOf(`${head}\nstages: [{ stage: awareness, touchpoints: [site] }]`).steps[8]).toMatchObject({ state, text });
  });

  test('when all matter, nothing has been chosen; who is important first is named first, and the rest is counted', () => {
    const uses = Array.from({ length: 9 }, (_, index) => `{ channel: site, name: Page ${index}, importance: ${index === 8 ? 5 : 4} }`).join(', ');
    const page = touchpointsPageOf(`stages: [{ stage: awareness, touchpoints: [${uses}] }]`);
    expect(page.steps[3]).toMatchObject({ state: 'partly', text: 'Matter much (4 and more): 9 of 9. All matter much: nothing is chosen.' });
    expect(page.steps[5]?.missing.map(({ text }) => text)).toEqual(['Page 8', 'Page 0', 'Page 1', 'Page 2', 'Page 3', 'Page 4']);
    expect(page.steps[5]?.more).toBe(3);
  });

  test('in Russian', () => {
    const [first, , , , fifth] = touchpointsPageOf('stages: [{ stage: awareness, touchpoints: [{ channel: site, importance: 5 }] }]', { language: 'ru' }).steps;
    expect([first?.name, first?.text, fifth?.text]).toEqual([
      'Найти все',
      '1 точка контакта; этапов, где они есть: 1 из 1.',
      'Важность указана у 1 из 1, 1 уровень.',
    ]);
  });
});

describe('what the project says', () => {
  const project = `
touchpoints:
  - { id: till, name: Till, channel: store, importance: 5, satisfaction: 2, owner: sales, due: 2026-01-10, status: planned, task: A second till }
  - { id: chat-line, name: Chat line, importance: 4, satisfaction: 2 }
teams: [{ id: sales, name: Sales floor }]
`;
  const text = `
stages:
  - { stage: awareness, touchpoints: [till] }
  - { stage: decision, touchpoints: [till, { touchpoint: chat-line, satisfaction: 3 }] }
  - { stage: loyalty, touchpoints: [chat-line], opportunities: [{ text: People answer, touchpoint: chat-line, status: planned, due: 2027-02-01 }] }
`;

  test('holds wherever the map says nothing else; one touchpoint stands once, with all its stages', () => {
    const page = touchpointsPageOf(text, { project });
    expect(names(page)['mend']).toEqual(['1 Till +3', '2 Chat line +2', '3 Chat line +1']);
    expect(find(page, 'Till')).toMatchObject({
      where: 'Awareness, Decision',
      status: 'planned',
      owner: { state: 'given', text: 'Sales floor' },
      due: { state: 'given', text: 'Jan 10', isOverdue: true },
      work: [{ text: 'A second till', meta: 'Jan 10' }],
    });
    expect(page.quadrants[0]?.touchpoints[2]?.work).toEqual([
      { element: 'loyalty/*/opportunities/1', text: 'People answer', status: 'planned', meta: 'planned · Feb 1' },
    ]);
  });
});

test('the groceries of the examples, counted by hand', () => {
  const { page } = pagedExample('touchpoints', 'grocery/grocery.cjm.yaml');
  if (page?.kind !== 'touchpoints') throw new Error('there is no touchpoints page');
  expect(page.description).toBe('Importance and satisfaction: mend now 3, keep 7, leave 4, overdone 1. The table beside it says the same.');
  expect(names(page)['mend']).toEqual(['1 Phone +3', '2 Social networks +1', '3 Messages +1']);
  expect(page.todo.map(({ name }) => name)).toEqual(['Basket reminder', 'Chat']);
  expect(page.hasRivals).toBe(false);
});
