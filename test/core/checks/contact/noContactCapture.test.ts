import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('no-contact-capture');

test('no means before the purchase', () => {
  check(`
    stages:
      - stage: awareness
      - stage: consideration   # the last before it
        #      ^^^^^^^^^^^^^ warning no-contact-capture: Nothing captures the customer’s contact before “Decision”
        next:
          tools: [case]
          note: Later
      - stage: decision
        next: { capture: [newsletter] }
  `)
    .offers('Say that the sale is anonymous')
    .fixedTo(`
    stages:
      - stage: awareness
      - stage: consideration   # the last before it
        next:
          tools: [case]
          capture: n/a
          note: Later
      - stage: decision
        next: { capture: [newsletter] }
  `);
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning no-contact-capture
        steps:
          - step: Sees
      - stage: decision
  `).fixedTo(`
    stages:
      - stage: awareness
        steps:
          - step: Sees
        next: { capture: n/a }
      - stage: decision
  `);
  check(
    `
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning no-contact-capture: До этапа «Решение» ничто не помогает получить контакт клиента
        next: { capture: }
      - stage: decision
  `,
    { language: 'ru' },
  );
});

test.each([
  ['a means', 'next: { capture: [newsletter] }'],
  ['an anonymous sale', 'next: { capture: n/a }'],
  ['unknown', 'next: { capture: unknown }'],
  ['nothing known of the way on', 'next: unknown'],
  ['no way on at all', 'next: n/a'],
])('silent: %s', (_, next) => {
  check(`stages:\n  - stage: awareness\n    ${next}\n  - stage: decision\n`);
});

test('no purchase, or nothing before it', () => {
  check('cjm: 1\ntitle: T\nmodel: custom\nstages: [{ stage: A }, { stage: B }]\n');
  check('stages:\n  - stage: delivery\n  - stage: loyalty\n');
  check('stages:\n  - stage: decision\n  - stage: loyalty\n');
});
