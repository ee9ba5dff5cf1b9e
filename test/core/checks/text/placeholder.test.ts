import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('placeholder');

test('a word of a template', () => {
  check(`
    stages:
      - stage: awareness
        task: TBD
        #     ^^^ warning placeholder: The placeholder “TBD” is left
  `).fixedTo(`
    stages:
      - stage: awareness
        task: unknown
  `);
});

test('in Russian, inside a text', () => {
  check(
    `
    stages:
      - stage: awareness
        goals:
          - Согласовать ??? с отделом
            #           ^^^ warning placeholder: Осталась заглушка «???»
  `,
    { language: 'ru' },
  ).offers();
});

test.each(['[Action]', '"[Action]"', 'lorem ipsum', '"{{name}}"', '...', 'xxx', 'Step 1'])('%s', (written) => {
  const inside = written.replaceAll('"', '');
  check(`
    stages:
      - stage: awareness
        goals:
          - ${written}
          # ${written.startsWith('"') ? ' ' : ''}${'^'.repeat(inside.length)} warning placeholder
  `);
});

test('unknown values, references, keys and sentences', () => {
  check(`
    stages:
      - stage: awareness
        reached: ???
        note: What a question???!
        touchpoints: [site]
        goals:
          - unknown
          - Ask "why?"
  `);
});
