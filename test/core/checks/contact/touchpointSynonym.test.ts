import { describe, test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('touchpoint-synonym');
const project = `
  cjm: 1
  kind: project
  touchpoints:
    - { id: web-shop, name: Website, channel: site }
    - { id: courier, name: Courier, channel: delivery-service }
    - { id: pick-up, name: Pick-up point, channel: delivery-service }
    - { id: help-desk, name: Help desk }
`;

test('two words for one channel', () => {
  check(`
    stages:
      - stage: awareness
        touchpoints: [social-networks, site]   # where they look
      - stage: decision
        touchpoints: [соцсети]
        #             ^^^^^^^ warning touchpoint-synonym: “соцсети” and “social-networks” look like one touchpoint
        steps:
          - step: Asks
            touchpoints: [Соцсети, phone]
  `)
    .offers('Write “social-networks” instead of “соцсети”')
    .fixedTo(`
    stages:
      - stage: awareness
        touchpoints: [social-networks, site]   # where they look
      - stage: decision
        touchpoints: [social-networks]
        steps:
          - step: Asks
            touchpoints: [social-networks, phone]
  `);
  check(
    `
    stages:
      - stage: awareness
        touchpoints: [соцсети, социальные медиа]
        #                      ^^^^^^^^^^^^^^^^ warning touchpoint-synonym: Похоже, «социальные медиа» и «соцсети» — одна точка контакта
  `,
    { language: 'ru' },
  );
});

test('a declared touchpoint and its channel: what is declared stays', () => {
  check(
    `
    stages:
      - stage: awareness
        touchpoints: [site]
      - stage: decision
        touchpoints:
          - web-shop
          # ^^^^^^^^ warning touchpoint-synonym: “web-shop” and “site” look like one touchpoint
  `,
    { project },
  ).fixedTo(`
    stages:
      - stage: awareness
        touchpoints: [web-shop]
      - stage: decision
        touchpoints:
          - web-shop
  `);
});

test('spellings that are nearly equal', () => {
  check(`
    stages:
      - stage: awareness
        touchpoints: [Status letter, Push notification]
      - stage: decision
        touchpoints:
          - Status letters
          # ^^^^^^^^^^^^^^ warning touchpoint-synonym: “Status letters” and “Status letter” look like one touchpoint
          - { channel: notifications, name: Push-notifications }
          #            ^^^^^^^^^^^^^ warning touchpoint-synonym
      - stage: delivery
        touchpoints: [{ channel: phone, name: Helpline }]
      - stage: loyalty
        touchpoints: [{ channel: phone, name: Help line }]
        #                        ^^^^^ warning touchpoint-synonym: “Help line” and “Helpline” look like one touchpoint
  `).fixedTo(`
    stages:
      - stage: awareness
        touchpoints: [Status letter, Push notification]
      - stage: decision
        touchpoints:
          - Status letter
          - { channel: notifications, name: Push-notifications }
      - stage: delivery
        touchpoints: [{ channel: phone, name: Helpline }]
      - stage: loyalty
        touchpoints: [{ channel: phone, name: Help line }]
  `);
  check(`
    stages:
      - stage: awareness
        touchpoints: [{ channel: phone, name: Helpline }, { channel: phone, name: Help line }]
        #                                                            ^^^^^ warning touchpoint-synonym
  `).offers();
});

test.each([
  ['the same, spelled loosely', '[Social networks, social-networks, site, Site]'],
  ['the id and the name of one that is declared', '[web-shop, Website]'],
  ['two that the project declares', '[courier, pick-up]'],
  ['numbers, letters and short words', '[Desk 1, Desk 2, Hall A, Hall B, Text, Test]'],
  ['other words', '[Sign-in page, Sign-up page, Inbound call, Unbound call, Entry poll, Exit poll]'],
  ['other channels', '[{ channel: app, name: Baskets }, { channel: site, name: Basket }]'],
  ['two words for parts of a channel', '[{ channel: delivery-service, name: Courier }, { channel: delivery-service, name: Pick-up point }]'],
  ['nothing', 'n/a'],
])('silent: %s', (_, value) => {
  check(`stages:\n  - stage: decision\n    touchpoints: ${value}\n`, { project });
});

test('in the project', () => {
  check(`
    cjm: 1
    kind: project
    touchpoints:
      - { id: socials, name: Соцсети }
      - { id: site-help, name: Service portal, channel: app }
      - id: networks
        #   ^^^^^^^^ warning touchpoint-synonym: “Social networks” and “Соцсети” look like one touchpoint
        name: Social networks
      - { id: service-portals, channel: app }
      #       ^^^^^^^^^^^^^^^ warning touchpoint-synonym: “service-portals” and “Service portal” look like one touchpoint
      - { id: courier, name: Courier, channel: delivery-service }
      - { id: pick-up, name: Pick-up point, channel: delivery-service }
      - { id: packaging, name: Crates, channel: packaging }
      - { id: bags, name: Bags and recipe cards, channel: packaging }
      - { id: pick-up }
    channels:
      - { id: kiosk, name: Kiosk corner }
      - { name: Kiosk corners }
      #         ^^^^^^^^^^^^^ warning touchpoint-synonym
  `);
});

describe('in two maps', () => {
  const uses = (touchpoint: string): string => `stages:\n  - stage: decision\n    touchpoints: [${touchpoint}]\n`;

  test('the one that is used less is told, with the other, and can be written like it', () => {
    check(
      `
      stages:
        - stage: decision
          touchpoints: [push notifications, store]
          #             ^^^^^^^^^^^^^^^^^^ warning touchpoint-synonym: “push notifications” and “push notification” look like one touchpoint
          steps:
            - step: Pays
              touchpoints: [Push notifications]
      `,
      { maps: { a: uses('push notification'), z: uses('push notification, store') } },
    )
      .pointsTo('a:8 “push notification”')
      .fixedTo(
        `
        stages:
          - stage: decision
            touchpoints: [push notification, store]
            steps:
              - step: Pays
                touchpoints: [push notification]
        `,
      );
    check(uses('push notification'), { maps: { a: uses('push notifications'), b: uses('push notification') } });
  });

  test('of two that are used alike, the first map’s stays', () => {
    check(uses('push notification'), { maps: { z: uses('push notifications') } });
    check(
      `
      stages:
        - stage: decision
          touchpoints: [push notification]
          #             ^^^^^^^^^^^^^^^^^ warning touchpoint-synonym
      `,
      { maps: { a: uses('push notifications') } },
    );
  });

  test('what the project declares stays', () => {
    const declared = 'cjm: 1\nkind: project\ntouchpoints:\n  - { id: push, name: Push notification }\n';
    check(
      `
      stages:
        - stage: decision
          touchpoints: [push notifications]
          #             ^^^^^^^^^^^^^^^^^^ warning touchpoint-synonym
      `,
      { project: declared, maps: { z: uses('push') } },
    );
    check(uses('push'), { project: declared, maps: { a: uses('push notifications'), b: uses('push notifications') } });
  });

  test('two names within the map are told as before', () => {
    check(
      `
      stages:
        - stage: decision
          touchpoints: [push notification, push notifications]
          #                                ^^^^^^^^^^^^^^^^^^ warning touchpoint-synonym
      `,
      { maps: { a: uses('push notification') } },
    );
  });
});
