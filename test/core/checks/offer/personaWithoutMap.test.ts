import { test } from 'vitest';
import { checking } from '../checking.ts';

const checks = checking('persona-without-map');
const personas = `
  cjm: 1
  kind: project
  personas:
    - id: busy-parent
      name: Busy parent
    - { id: student, name: { en: Student, ru: Студент } }
`;

test('a persona that no map is about', () => {
  checks(
    `
    cjm: 1
    kind: project
    personas:
      - id: busy-parent
        name: Busy parent
      - { id: student, name: { en: Student, ru: Студент } }
      #       ^^^^^^^ warning persona-without-map: Persona “Student” has no map of its own
    `,
    { maps: { a: 'persona: busy-parent\n' } },
  );
});

test('in Russian', () => {
  checks(
    `
    cjm: 1
    kind: project
    language: ru
    personas:
      - id: student
        #   ^^^^^^^ warning persona-without-map: У персонажа «Студент» нет своей карты
        name: Студент
    `,
    { maps: {}, language: 'ru' },
  );
});

test('by name, in a list, or written out in the map', () => {
  checks(personas, { maps: { a: 'persona: Busy parent\n', b: 'persona: { id: student, name: Somebody }\n' } });
  checks(personas, { maps: { a: 'personas: [busy-parent, Студент]\n' } });
});

test('a persona of one item has no map of its own', () => {
  checks(
    `
    cjm: 1
    kind: project
    personas:
      - id: student
        #   ^^^^^^^ warning persona-without-map
    `,
    { maps: { a: 'stages:\n  - stage: decision\n    pains:\n      - { text: Dear, persona: student }\n' } },
  );
});

test('a map that cannot be read may be about it', () => {
  checks(personas, { maps: { a: 'persona: busy-parent\n', b: 'persona: "student\n' } });
});

test('silent where nobody knows the maps', () => {
  checks(personas);
});
