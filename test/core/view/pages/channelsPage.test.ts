import { describe, expect, test } from 'vitest';
import type { ChannelsPage, MatrixCell } from '../../../../server/core/view/pages/channelsPage.ts';
import { pagedExample, pagedView } from '../../../preview/pagedView.ts';
import { channelsPageOf } from './touchpointPages.ts';

/** One line a row: its name, its cells (a dot where it does not meet), its mean. */
function told({ groups }: ChannelsPage): string[] {
  return groups.flatMap(({ name, rows }) => [
    `${name}:`,
    ...rows.map((row) => `${row.name} | ${row.cells.map(tellCell).join(' ')} | ${row.mean?.text ?? '–'}`),
  ]);
}

function tellCell({ text, marks, gap, rival }: MatrixCell): string {
  if (marks.length === 0) return '.';
  const signs = { better: '▲', worse: '▽', even: '=' } as const;
  const parts = [
    text ?? marks.map(({ kind }) => kind).join('+'),
    gap === undefined ? '' : `(${gap})`,
    rival === undefined ? '' : `${signs[rival.verdict]}${rival.text}`,
  ];
  return parts.filter(Boolean).join('');
}

const map = `
stages:
  - stage: awareness
    touchpoints:
      - { channel: site, name: Landing page, importance: 5, satisfaction: 2, competitor: 4 }
      - { channel: site, name: Blog, importance: 3, satisfaction: 5 }
      - { channel: phone, importance: 4, satisfaction: unknown }
  - stage: consideration
  - stage: decision
    touchpoints: [app]
    steps:
      - step: Pays
        touchpoints:
          - { channel: site, name: Checkout, importance: 4, satisfaction: 3, competitor: 3 }
          - { channel: phone, status: missing }
          - { channel: store, satisfaction: 4, competitor: 2 }
      - step: Waits
        touchpoints: [{ channel: store, satisfaction: 4, competitor: 2 }, Somewhere else]
`;

test('channels are grouped and the most used stand first; a cell is the mean of its touchpoints', () => {
  // Site: awareness (2 + 5) ÷ 2 = 3.5, decision 3, all three (2 + 5 + 3) ÷ 3 = 3.3; the store at two steps of a stage counts once.
  expect(told(channelsPageOf(map))).toEqual([
    'Online:',
    'Site | 3.5(gap 3)▽4 . 3=3 | 3.3',
    'App | . . unrated | –',
    'Offline:',
    'Phone | unknown . missing | –',
    'Store | . . 4▲2 | 4',
    'Without a channel:',
    'Somewhere else | . . unrated | –',
  ]);
});

test('the edges hold means and the weakest place on the way', () => {
  const { stages, groups, mean } = channelsPageOf(map);
  // Awareness (2 + 5) ÷ 2; decision (3 + 4) ÷ 2; all (2 + 5 + 3 + 4) ÷ 4.
  expect(stages.map((stage) => [stage.name, stage.note, stage.mean?.text, stage.mean?.weakest])).toEqual([
    ['Awareness', '3 touchpoints', '3.5', undefined],
    ['Consideration', 'no touchpoint', undefined, undefined],
    ['Decision', '5 touchpoints', '3.5', { name: 'Site', text: '3' }],
  ]);
  expect(groups[0]?.rows[0]?.mean).toMatchObject({ text: '3.3', weakest: { name: 'Decision', text: '3' }, label: 'mean 3.3, weakest: Decision 3' });
  expect(mean?.text).toBe('3.5');
});

test('the sentences name what is weak, what is empty and what the map leaves out', () => {
  expect(channelsPageOf(map).notes).toEqual([
    '8 touchpoints in 4 channels, on average 3.5. Weakest: Site (3.3).',
    'No touchpoint at: Consideration.',
    'Stages of the model that this map leaves out: Delivery and use, Loyalty and advocacy.',
  ]);
  expect(channelsPageOf(map, { language: 'ru' }).notes[0]).toBe('8 точек контакта в 4 каналах, в среднем 3,5. Слабее всего: Сайт (3,3).');
});

test('a cell leads to its touchpoints and says them all; an empty one leads to its stage', () => {
  const site = channelsPageOf(map).groups[0]?.rows[0];
  expect(site?.note).toBe('owned · 2 stages');
  expect(site?.cells[0]).toMatchObject({
    element: 'awareness/*/touchpoints/1',
    marks: [{ element: 'awareness/*/touchpoints/1' }, { element: 'awareness/*/touchpoints/2' }],
    title: 'Landing page: importance 5, satisfaction 2, competitor 4\nBlog: importance 3, satisfaction 5',
    label:
      'Site, Awareness: satisfaction 3.5, gap 3, competitor 4. Landing page: importance 5, satisfaction 2, competitor 4. Blog: importance 3, satisfaction 5',
  });
  expect(site?.cells[1]).toMatchObject({ element: 'stage:consideration', marks: [], title: '', label: 'Site, Consideration: not met' });
  expect(site?.cells[2]).toMatchObject({ element: 'decision/pays/touchpoints/1' });
});

test('what is planned or missing has no part in means, whatever is expected of it', () => {
  const page = channelsPageOf(
    'stages: [{ stage: decision, touchpoints: [{ channel: site, satisfaction: 2 }, { channel: site, name: Bot, status: planned, satisfaction: 5 }] }]',
  );
  expect(told(page)).toEqual(['Online:', 'Site | 2 | 2']);
  expect(page.groups[0]?.rows[0]?.cells[0]?.marks.map(({ kind, text }) => [kind, text])).toEqual([
    ['rated', '2'],
    ['planned', 'planned'],
  ]);
});

describe('channels of the project', () => {
  const project = `
channels:
  - { id: kiosk, name: Kiosk, media: owned, place: offline }
  - { id: fair, name: Fair, place: offline }
touchpoints:
  - { id: till, name: Till, channel: kiosk, importance: 4, satisfaction: 1, competitor: 1 }
  - { id: window, name: Window, channel: a-shop-window }
`;

  test('those that nobody uses keep their row; those that nobody knows keep their name', () => {
    const page = channelsPageOf('stages: [{ stage: decision, touchpoints: [till, window] }]', { project });
    expect(told(page)).toEqual(['Offline:', 'Kiosk | 1(gap 3)=1 | 1', 'Fair | . | –', 'Neither online nor offline stated:', 'a-shop-window | unrated | –']);
    expect(page.groups[0]?.rows[1]?.note).toBe('not used in this map');
  });
});

test.each([
  ['', 'no touchpoint', 'absent'],
  ['touchpoints: none', 'none, as stated', 'none'],
  ['touchpoints: unknown', 'touchpoints unknown', 'unknown'],
])('a stage with “%s” keeps its column and says so', (line, note, empty) => {
  const { stages } = channelsPageOf(`stages: [{ stage: awareness, touchpoints: [site] }, { stage: decision${line && `, ${line}`} }]`);
  expect(stages[1]).toMatchObject({ note, empty });
});

test('nothing rated: no means, and a sentence that says so', () => {
  const page = channelsPageOf('stages: [{ stage: decision, touchpoints: [site] }]');
  expect([page.mean, page.stages[0]?.mean, page.notes[0]]).toEqual([undefined, undefined, '1 touchpoint in 1 channel, none rated yet.']);
});

test('the groceries of the examples, reckoned by hand', () => {
  const { page } = pagedExample('channels', 'grocery/grocery.cjm.yaml');
  if (page?.kind !== 'channels') throw new Error('there is no channels page');
  // Delivery: courier 4, packaging 4 and 3, messages 3, phone 2, e-mail 3, products 4 = 23 ÷ 7; the chat is unknown.
  expect(page.stages.map(({ mean }) => mean?.text)).toEqual(['3.3', '3.7', '4.3', '3.3', '3.7']);
  expect(page.stages[3]?.mean?.weakest).toEqual({ name: 'Phone', text: '2' });
  expect(page.groups.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['online', 8],
    ['offline', 7],
  ]);
});

test('a map without touchpoints has no such views', () => {
  expect(pagedView('channels', 'cjm: 1\ntitle: T\nmodel: classic5\nstages: [{ stage: decision }]\n').views).not.toContain('channels');
});
