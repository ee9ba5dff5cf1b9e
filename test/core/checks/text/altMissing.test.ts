import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('alt-missing');

test('a path alone', () => {
  check(`
    stages:
      - stage: awareness
        steps:
          - step: Hears, sees
            image: pictures/poster.png # drawn
            #      ^^^^^^^^^^^^^^^^^^^ hint alt-missing: The image has no description
  `).fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Hears, sees
            image: { src: pictures/poster.png, alt: "Hears, sees" } # drawn
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: awareness
        image: { src: poster.png }
        #      ^^^^^^^^^^^^^^^^^^^ hint alt-missing: У изображения нет описания
  `,
    { language: 'ru' },
  ).offers('Describe it by the name of its column');
});

test('a mapping without the key', () => {
  check(`
    stages:
      - stage: awareness
        image:
          src: poster.png
        # ^^^^^^^^^^^^^^^ hint alt-missing
  `).fixedTo(`
    stages:
      - stage: awareness
        image:
          src: poster.png
          alt: Awareness
  `);
});

test('described, unknown, not applicable, absent', () => {
  check(`
    stages:
      - stage: awareness
        image: { src: poster.png, alt: A poster }
        steps:
          - step: A
            image: unknown
          - step: B
            image: n/a
          - step: C
            image:
  `);
});
