import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('temperature-drop');

test('stated or usual, traffic only warms up before the deal', () => {
  check(`
    stages:
      - stage: awareness
        traffic: hot   # a slip
      - stage: consideration
        #      ^^^^^^^^^^^^^ warning temperature-drop: Traffic cools from hot to warm at “Consideration”
        task: Show
      - stage: decision
        traffic: cold
        #        ^^^^ warning temperature-drop: Traffic cools from warm to cold at “Decision”
      - stage: delivery
        traffic: cold
  `)
    .offers('Make the traffic of “Consideration” hot')
    .fixedTo(`
    stages:
      - stage: awareness
        traffic: hot   # a slip
      - stage: consideration
        task: Show
        traffic: hot
      - stage: decision
        traffic: cold
      - stage: delivery
        traffic: cold
  `);
});

test('in Russian, in a model of one’s own', () => {
  check(
    `
    cjm: 1
    title: T
    language: ru
    model: custom
    stages:
      - { stage: Узнал, traffic: warm }
      - { stage: Задумался }
      - { stage: Забыл, traffic: cold }
      #                          ^^^^ warning temperature-drop: Трафик «остывает» на этапе «Забыл»: был тёплый, стал холодный
  `,
    { language: 'ru' },
  );
  check(`
    cjm: 1
    title: T
    model: custom
    stages:
      - { stage: A, traffic: warm }
      - { stage: B, traffic: cold }   # why
      #                      ^^^^ warning temperature-drop
  `).fixedTo(`
    cjm: 1
    title: T
    model: custom
    stages:
      - { stage: A, traffic: warm }
      - { stage: B, traffic: warm }   # why
  `);
});

test('warming up, and what is not known', () => {
  check(`
    stages:
      - stage: awareness
        traffic: warm
      - stage: consideration
        traffic: unknown
      - stage: decision
        traffic: n/a
  `);
});
