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
