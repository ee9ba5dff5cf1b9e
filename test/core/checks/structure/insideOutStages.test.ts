import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('inside-out-stages');

test('departments and systems', () => {
  check(
    `
    cjm: 1
    title: T
    model: custom
    stages:
      - stage: Sales department
        #      ^^^^^^^^^^^^^^^^ warning inside-out-stages: “Sales department” looks like a department or a system, not like a part of the customer’s path
      - stage: CRM
        #      ^^^ warning inside-out-stages
        steps:
          - step: Warehouse
            #     ^^^^^^^^^ warning inside-out-stages
          - step: web team
            #     ^^^^^^^^ warning inside-out-stages
      - stage: Обработка заказа
        #      ^^^^^^^^^^^^^^^^ warning inside-out-stages
  `,
    { project: 'cjm: 1\nkind: project\nteams: [{ id: web, name: Web team }]\n' },
  );
  check(
    `
    stages:
      - stage: Склад компании
        #      ^^^^^^^^^^^^^^ warning inside-out-stages: «Склад компании» похоже на отдел или систему, а не на часть пути клиента
  `,
    { language: 'ru' },
  );
});

test('stages of the path, and steps that only mention a department', () => {
  check(`
    cjm: 1
    title: T
    model: custom
    stages:
      - stage: Покупка
      - stage: Awareness
        steps:
          - step: Calls the sales department
          - step: Забирает заказ на складе
      - stage: Order from the warehouse in town
  `);
  check(`
    stages:
      - stage: сервис
  `);
});

test('the name that the model has', () => {
  check(`
    stages:
      - stage: awareness
        #      ^^^^^^^^^ warning inside-out-stages
        name: Marketing department
        actions: [Reads]
  `).fixedTo(`
    stages:
      - stage: awareness
        actions: [Reads]
  `);
  check(`
    stages:
      - { stage: awareness, name: Marketing department, actions: [Reads] }
      #          ^^^^^^^^^ warning inside-out-stages
  `).fixedTo(`
    stages:
      - { stage: awareness, actions: [Reads] }
  `);
});

test('a step has no other name', () => {
  check(`
    stages:
      - stage: awareness
        steps: [{ step: Marketing department }]
        #               ^^^^^^^^^^^^^^^^^^^^ warning inside-out-stages
  `).offers();
});
