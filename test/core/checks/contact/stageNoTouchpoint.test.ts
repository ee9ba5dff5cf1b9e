import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-no-touchpoint');

test('a stage without touchpoints, on itself and on its steps', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning stage-no-touchpoint: Stage “Awareness” has no touchpoint
        goals: none
        touchpoints: []
        steps:
          - step: Hears about us
      - stage: decision
        steps:
          - step: Chooses
          - step: Pays
            touchpoints: [site]
  `);
  check(
    `
    stages:
      - { stage: loyalty, goals: none }
      #          ^^^^^^^ warning stage-no-touchpoint: У этапа «Лояльность и преданность» нет точек контакта
  `,
    { language: 'ru' },
  );
});

test.each(['n/a', 'none', 'unknown', '[site]'])('“%s” says something', (value) => {
  check(`stages:\n  - stage: decision\n    touchpoints: ${value}\n`);
});
