import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('usp-cliche');

test('phrases that every competitor uses, in the offers of personas', () => {
  check(`
    cjm: 1
    kind: project
    personas:
      - id: sam
        offer: The BEST  prices and high-quality
        #      ^^^^^^^^^^^^^^^^ warning usp-cliche: “The BEST prices” does not set you apart. Without a comparison it is a claim, and the next shop says the same.
        #                           ^^^^^^^^^^^^ warning usp-cliche: “high-quality” does not set you apart. Every competitor says so; name what proves it: a guarantee, a test, a defect rate.
      - id: pam
        offer: >-
          Wide
        # ^^^^ warning usp-cliche: “Wide selection” does not set you apart. A number of items or a rare category would say more.
          selection
  `).offers();
});

test('in the offers of a map, and of its own persona', () => {
  check(
    `
    persona: { name: Сосед, offer: Ваш надежный партнер }
    #                              ^^^^^^^^^^^^^^^^^^^^ warning usp-cliche: «Ваш надежный партнер» не отличает вас от конкурентов. Доверие держится на доказательствах: условиях договора, рекомендациях, штрафах.
    stages:
      - stage: awareness
        next: { offer: "Разумные цены" }
        #               ^^^^^^^^^^^^^ warning usp-cliche
  `,
    { language: 'ru' },
  );
});

test.each(['We call back in 30 seconds', 'We careen', 'Bank quality', 'unknown', 'none', ''])('not: %s', (offer) => {
  check(`
    persona: { name: Sam, needs: [high quality], offer: ${offer} }
    stages:
      - stage: awareness
        note: Best price
        next: { offer: ${offer}, note: high quality }
  `);
});

test.each([
  ['Гарантируем высокое качество, разумные цены и отличный сервис', ['высокое качество', 'разумные цены', 'отличный сервис']],
  ['О высоком качестве, разумных ценах и отличном сервисе', ['высоком качестве', 'разумных ценах', 'отличном сервисе']],
  ['Плитка высочайшего качества по разумной цене с отличным сервисом', ['высочайшего качества', 'разумной цене', 'отличным сервисом']],
  ['Качество высокое, цены разумные, сервис отличный', ['Качество высокое', 'цены разумные', 'сервис отличный']],
  ['С гибкой системой скидок и индивидуальным подходом', ['гибкой системой скидок', 'индивидуальным подходом']],
  ['Надёжному партнёру от надежных партнеров', ['Надёжному партнёру', 'надежных партнеров']],
])('in each of its Russian forms, and turned around: %s', (offer, phrases) => {
  const carets = phrases.map((phrase) => `        #${' '.repeat(6 + offer.indexOf(phrase))}${'^'.repeat(phrase.length)} warning usp-cliche`);
  check(['    cjm: 1', '    kind: project', '    personas:', '      - id: sam', `        offer: ${offer}`, ...carets].join('\n'));
});

test.each([
  ['High quality, fair prices, great service'],
  ['Top-quality tiles, reasonable prices and excellent service'],
  ['Superior quality at low prices, friendly service'],
])('the triple that makes the buyer look at the price alone: %s', (offer) => {
  const found = [...offer.matchAll(/(?:High|Superior) quality|Top-quality|(?:fair|reasonable|low) prices|(?:great|excellent|friendly) service/g)];
  const carets = found.map(({ 0: phrase, index }) => `        #${' '.repeat(6 + index)}${'^'.repeat(phrase.length)} warning usp-cliche`);
  check(['    cjm: 1', '    kind: project', '    personas:', '      - id: sam', `        offer: ${offer}`, ...carets].join('\n'));
});

test.each([
  'Ценность каждой плитки указана на сайте',
  'Подходим индивидуально к высоким потолкам',
  'Сервисный инженер через час',
  'Назначаем только то, что нужно',
])('not in Russian: %s', (offer) => {
  check(`
    persona: { name: Сосед, offer: "${offer}" }
    stages: []
  `);
});
