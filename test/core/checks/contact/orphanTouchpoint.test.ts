import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { checkProject } from '../../../../server/core/checks/checkProject.ts';
import { parse } from '../../../../server/core/syntax/syntaxTree.ts';
import { checking } from '../checking.ts';

const checks = checking('orphan-touchpoint');
const uses = (touchpoint: string): string => `stages:\n  - stage: decision\n    touchpoints: [${touchpoint}]\n`;

test('a touchpoint that no map meets', () => {
  checks(
    `
    cjm: 1
    kind: project
    touchpoints:
      - id: checkout
        name: Checkout page
      # Opened in spring.
      # The smallest of all.
      - id: kiosk
        #   ^^^^^ hint orphan-touchpoint: Touchpoint “Kiosk” is used nowhere
        name: Kiosk  # not yet drawn
      - id: store-window
    `,
    { maps: { a: uses('checkout, store-window') } },
  ).fixedTo(`
    cjm: 1
    kind: project
    touchpoints:
      - id: checkout
        name: Checkout page
      - id: store-window
  `);
});

test('in a list between brackets', () => {
  checks(
    `
    cjm: 1
    kind: project
    touchpoints: [ { id: checkout }, { id: kiosk } ]
    #                                      ^^^^^ hint orphan-touchpoint
    `,
    { maps: { a: uses('checkout') } },
  ).fixedTo(`
    cjm: 1
    kind: project
    touchpoints: [ { id: checkout } ]
  `);
});

test('the only one takes its section along', () => {
  checks(
    `
    cjm: 1
    kind: project
    touchpoints:
      - id: kiosk
        #   ^^^^^ hint orphan-touchpoint
    teams: [ { id: web } ]
    `,
    { maps: { a: uses('store') } },
  ).fixedTo(`
    cjm: 1
    kind: project
    teams: [ { id: web } ]
  `);
});

test.each([
  ['by id', uses('kiosk')],
  ['by name', uses('Киоск')],
  ['as an object', uses('{ touchpoint: kiosk, importance: 4 }')],
  ['by an item', 'stages:\n  - stage: decision\n    pains:\n      - { text: Dark, touchpoint: kiosk }\n'],
  ['by a step', 'stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        touchpoints: [kiosk]\n'],
  ['perhaps, where a map cannot be read', 'stages:\n  - stage: decision\n    touchpoints: [kiosk, "store]\n'],
])('is met %s', (_, map) => {
  checks('cjm: 1\nkind: project\ntouchpoints:\n  - { id: kiosk, name: { en: Kiosk, ru: Киоск } }\n', { maps: { a: map } });
});

test('silent before there are maps, and where nobody knows them; its suppression waits', () => {
  const text = 'cjm: 1\nkind: project\ntouchpoints:\n  # cjm-ignore orphan-touchpoint: opens in June\n  - { id: kiosk }\n';
  checks(text, { maps: {} });
  checks(text);
  expect(checkProject(parse(text), defaultSettings).map(({ rule }) => rule)).not.toContain('suppression-unused');
});
