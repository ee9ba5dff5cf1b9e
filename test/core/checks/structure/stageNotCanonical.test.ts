import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('stage-not-canonical');

test('an alias of the model, or of its canonical stage', () => {
  check(`
    stages:
      - stage: осознание   # first
        #      ^^^^^^^^^ info stage-not-canonical: “осознание” is an alias of the stage “awareness”
        task: Sell
      - stage: Purchase
        #      ^^^^^^^^ info stage-not-canonical
  `)
    .offers('Write “awareness”', 'Write “awareness” and keep “осознание” as its name')
    .fixedTo(`
    stages:
      - stage: awareness   # first
        task: Sell
      - stage: Purchase
  `)
    .fixedTo(
      `
    stages:
      - stage: awareness   # first
        name: осознание
        task: Sell
      - stage: Purchase
  `,
      'keep',
    );
});

test('in Russian, and with a name already there', () => {
  check(
    `
    stages:
      - { stage: Сделка, name: Оплата }
      #          ^^^^^^ info stage-not-canonical: «Сделка» — псевдоним этапа «decision»
  `,
    { language: 'ru' },
  ).offers('Write “decision”');
});

test('ids and names of the model are its own words', () => {
  check(`
    stages:
      - stage: awareness
      - stage: РАССМОТРЕНИЕ
      - stage: Delivery and use
      - stage: nonsense
      - stage: unknown
  `);
});
