import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('tag-not-allowed');

test('a tag of YAML', () => {
  check(`
    stages:
      - stage: awareness
        task: !!str 5 # five
        #     ^^^^^ error tag-not-allowed: A map has no tags such as “!!str”
  `)
    .offers('Remove “!!str”', 'Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        task: 5 # five
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness
        task: "!!str 5" # five
  `,
      'Quote it',
    );
});

test('in Russian, a tag of some tool, on a list', () => {
  check(
    `
    stages:
      - stage: awareness
        touchpoints: !set [site, app]
        #            ^^^^ error tag-not-allowed: Тегов вроде «!set» в карте не бывает
  `,
    { language: 'ru' },
  ).offers('Remove “!set”');
});

test('merge keys', () => {
  check(`
    cjm: 1
    title: T
    model: classic5
    note: &note { text: a }
    stages:
      - stage: awareness
        <<: *note
      # ^^ error tag-not-allowed: A map has no merge keys “<<”: write the keys out
  `).offers();
});

test('merge keys in Russian', () => {
  check(
    `
    stages:
      - stage: awareness
        <<: { task: a }
      # ^^ error tag-not-allowed: Ключей слияния «<<» в карте не бывает: выпишите ключи
  `,
    { language: 'ru' },
  );
});

test('exclamation marks', () => {
  check(`
    stages:
      - stage: awareness
        task: Now!
        note: "!!str"
        goals:
          - !now
  `);
});
