import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('too-many-personas');

test('more than five in a project', () => {
  check(`
    cjm: 1
    kind: project
    personas: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }, { id: f }]
    ^^^^^^^^ warning too-many-personas: 6 personas; no more than 5 are advised
  `).offers();
  check(
    `
    cjm: 1
    kind: project
    personas:
    ^^^^^^^^ warning too-many-personas: 2 персонажа; рекомендуется не более 1
      - id: a
      - id: b
  `,
    { parameters: { max: 1 }, language: 'ru' },
  );
});

test.each(['personas: [{ id: a }, { id: b }, { id: c }, { id: d }, { id: e }]', 'personas:', 'teams: []', 'personas: x'])('not: %s', (line) => {
  check(`cjm: 1\nkind: project\n${line}\n`);
});
