import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('single-channel');
const project = `
  cjm: 1
  kind: project
  touchpoints: [{ id: web-shop, channel: site }, { id: somewhere }]
`;

test('one channel in all stages', () => {
  check(
    `
    stages:
    ^^^^^^ info single-channel: All touchpoints are in one channel, “Site”
      - stage: awareness
        touchpoints: [site]
      - stage: decision
        touchpoints: none
        steps:
          - step: Pays
            touchpoints: [web-shop, { channel: website, name: Basket }]
  `,
    { project },
  ).offers();
  check(
    `
    stages:
    ^^^^^^ info single-channel: Все точки контакта в одном канале: «Телефон»
      - stage: decision
        touchpoints: [phone, звонок]
  `,
    { language: 'ru' },
  );
});

test.each([
  ['two channels', '[site, phone]'],
  ['one touchpoint', '[site]'],
  ['one of which no channel is known', '[site, web-shop, somewhere]'],
  ['one that nobody knows', '[site, web-shop, a wall]'],
  ['none', 'none'],
])('silent: %s', (_, value) => {
  check(`stages:\n  - stage: decision\n    touchpoints: ${value}\n`, { project });
});

test('where nobody knows there may be another channel', () => {
  check('stages:\n  - stage: awareness\n    touchpoints: unknown\n  - stage: decision\n    touchpoints: [site, website]\n');
});
