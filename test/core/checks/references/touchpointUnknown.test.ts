import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('touchpoint-unknown');

test('on a stage, on a step, in an item', () => {
  check(`
    stages:
      - stage: awareness
        touchpoints: [stor, site]
        #             ^^^^ info touchpoint-unknown: “stor” is not a known touchpoint or channel
        steps:
          - step: Hears
            touchpoints:
              - { channel: cite, name: Home page }
              #            ^^^^ info touchpoint-unknown
            pains:
              - { text: Slow, touchpoint: The big wheel }
              #                           ^^^^^^^^^^^^^ info touchpoint-unknown
  `).fixedTo(`
    stages:
      - stage: awareness
        touchpoints: [store, site]
        steps:
          - step: Hears
            touchpoints:
              - { channel: cite, name: Home page }
            pains:
              - { text: Slow, touchpoint: The big wheel }
  `);
});

test('a warning once the project declares some, in Russian', () => {
  check(
    `
    cjm: 1
    language: ru
    model: classic5
    stages:
      - stage: awareness
        touchpoints: [Большое колесо]
        #             ^^^^^^^^^^^^^^ warning touchpoint-unknown: «Большое колесо» — неизвестная точка контакта или канал
  `,
    { language: 'ru', project: 'cjm: 1\nkind: project\nchannels:\n  - id: kiosk # own\n    name: Киоск\nteams: []\n' },
  )
    .offers('Declare “Большое колесо” in the project')
    .projectFixedTo(`
    cjm: 1
    kind: project
    channels:
      - id: kiosk # own
        name: Киоск
    touchpoints:
      - id: большое-колесо
        name: Большое колесо
    teams: []
  `);
});

test('a list between brackets, and one that is empty', () => {
  check('stages:\n  - stage: awareness\n    touchpoints: [chekout]\n                  ^^^^^^^ warning touchpoint-unknown\n', {
    project: 'cjm: 1\ntouchpoints: [{ id: checkout }] # all\n',
  })
    .offers('Write “checkout”', 'Declare “chekout” in the project')
    .projectFixedTo('cjm: 1\ntouchpoints: [{ id: checkout }, { id: chekout }] # all\n', 'Declare');
  check('stages:\n  - stage: awareness\n    touchpoints: [wheel]\n                  ^^^^^ info touchpoint-unknown\n', {
    project: 'cjm: 1\ntouchpoints:\nteams: []\n',
  }).projectFixedTo('cjm: 1\ntouchpoints:\n  - id: wheel\nteams: []\n');
});

test('known ones, states, own objects', () => {
  check(
    `
    stages:
      - stage: awareness
        touchpoints: [site, Checkout page, checkout, социальные сети]
        steps:
          - step: A
            touchpoints: unknown
          - step: B
            touchpoints: n/a
          - step: C
            touchpoints: none
          - step: D
            touchpoints:
              - { channel: site, name: A page of our own }
  `,
    { project: 'cjm: 1\ntouchpoints: [{ id: checkout, name: Checkout page }]\n' },
  );
});
