/** The radar of the examples: levels, targets, what the next level asks for, and areas that nobody has rated. */
import { describe, expect, test } from 'vitest';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const ofProject = (text: string) => pageOf(projectView(`cjm: 1\nkind: project\nname: Small\n${text}`), 'maturity');

describe('the maturity of the grocer', () => {
  const page = pageOf(projectExample('grocery'), 'maturity');

  test('its seven areas have a level, a target and what the next level asks for', () => {
    const [strategy] = page.areas;
    expect(page.areas.map(({ name, level, target }) => `${name} ${level} → ${target}`)).toEqual([
      'Strategy 2 → 3',
      'Data 3 → 4',
      'Personas 3 → 4',
      'Journey 3 → 4',
      'Measurement 3 → 5',
      'Organisation 2 → 4',
      'Technology 2 → 3',
    ]);
    expect(strategy).toMatchObject({
      levelText: '2 · Described',
      targetText: '3 · Measured',
      next: 'Each goal has KPIs and targets that are looked at regularly.',
      note: 'Goals are written since October; half of them are looked at every month.',
    });
  });

  test('the mean of 18 levels over 7 areas, the weakest ones, and the longest way', () => {
    expect(page.notes).toEqual([
      'Mean level 2.6 of 5 over 7 areas.',
      'The chain is as strong as its weakest link: Strategy, Organisation, Technology, level 2.',
      'Furthest from its target: Measurement, 3 → 5.',
    ]);
  });
});

test('an area is found by its other names, an unknown one stands beside the known ones', () => {
  const { areas } = ofProject('maturity:\n  - { area: путь клиента, level: 5 }\n  - { area: courage, level: 1 }\n');
  const journey = areas.find(({ id }) => id === 'journey');
  expect([journey?.level, journey?.next]).toEqual([5, 'The highest level is reached.']);
  expect(areas.at(-1)).toMatchObject({ name: 'courage', level: 1, levelText: '1', next: '' });
});

test('nobody has rated anything: the page says what to write and what level 2 asks for', () => {
  const { areas, notes } = ofProject('');
  expect(notes).toEqual(['Nobody has rated the maturity yet. Write `maturity: [{ area: data, level: 2, target: 4 }]` into the project.']);
  expect(areas[0]).toMatchObject({
    level: undefined,
    place: undefined,
    next: 'Goals, segments and positioning are written down, and the departments have read them.',
  });
});

test('a level that is none is left out', () => {
  expect(ofProject('maturity: [{ area: data, level: 9 }]\n').areas[1]?.level).toBeUndefined();
});

test.each([
  ['en', '2.5 → 4', '2.5 · Described', 'The chain is as strong as its weakest link: Data, level 2.5.'],
  ['ru', '2,5 → 4', '2,5 · Описано', 'Цепь не прочнее своего слабого звена: Данные, уровень 2,5.'],
] as const)('a level between two is told as people write it, in %s', (language, marks, levelText, note) => {
  const page = pageOf(projectView('cjm: 1\nkind: project\nname: Small\nmaturity: [{ area: data, level: 2.5, target: 4 }]\n', {}, { language }), 'maturity');
  expect(page.areas[1]).toMatchObject({ marks, levelText });
  expect(page.areas[0]?.marks).toBe('?');
  expect(page.notes).toContain(note);
});
