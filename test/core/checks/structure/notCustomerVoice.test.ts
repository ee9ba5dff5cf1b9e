import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('not-customer-voice');

test('the company speaks', () => {
  check(`
    stages:
      - stage: decision
        actions:
          - We send the offer
          # ^^^^^^^^^^^^^^^^^ hint not-customer-voice: A customer’s action begins with a verb of the company: “we send”
          - text: We process the order
            #     ^^^^^^^^^^^^^^^^^^^^ hint not-customer-voice
        steps:
          - { step: Pays, actions: ["Отправляем письмо"] }
          #                         ^^^^^^^^^^^^^^^^^^^ hint not-customer-voice
  `);
  check(
    `
    stages:
      - { stage: decision, actions: [Обрабатываем заказ] }
      #                              ^^^^^^^^^^^^^^^^^^ hint not-customer-voice: Действие клиента описано от лица компании: «обрабатываем»
  `,
    { language: 'ru' },
  );
});

test('the customer speaks, and the company speaks in its own lane', () => {
  check(`
    stages:
      - stage: decision
        actions: [Sends a letter, Wesendet, Отправляет заявку, We, n/a]
        activities: [We send the offer]
  `);
});

test('moves to the activities of the company, as it is written', () => {
  check(`
    stages:
      - stage: decision
        steps:
          - step: Orders
            actions:
              - Chooses
              - text: We send the offer # by mail
                #     ^^^^^^^^^^^^^^^^^ hint not-customer-voice
                owner: sales
            activities:
              - Packs
  `).fixedTo(`
    stages:
      - stage: decision
        steps:
          - step: Orders
            actions:
              - Chooses
            activities:
              - Packs
              - text: We send the offer # by mail
                owner: sales
  `);
  check(`
    stages:
      - { stage: decision, actions: [We process the order, Waits] }
      #                              ^^^^^^^^^^^^^^^^^^^^ hint not-customer-voice
  `).fixedTo(`
    stages:
      - { stage: decision, actions: [Waits], activities: [We process the order] }
  `);
});

test('the only action takes its lane along', () => {
  check(`
    stages:
      - stage: decision
        actions: # so far
          - We send the offer
          # ^^^^^^^^^^^^^^^^^ hint not-customer-voice
        owners: [sales]
  `).fixedTo(`
    stages:
      - stage: decision
        activities: # so far
          - We send the offer
        owners: [sales]
  `);
  check(`
    stages:
      - stage: decision
        actions:
          - We send the offer
          # ^^^^^^^^^^^^^^^^^ hint not-customer-voice
        activities:
          - Packs
  `).fixedTo(`
    stages:
      - stage: decision
        activities:
          - Packs
          - We send the offer
  `);
});
