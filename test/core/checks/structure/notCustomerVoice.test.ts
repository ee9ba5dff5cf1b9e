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
