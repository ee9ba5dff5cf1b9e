import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('yaml11-value');

test('a truth value for others', () => {
  check(`
    stages:
      - stage: awareness
        goals:
          - no # really
          # ^^ info yaml11-value: Other YAML tools read “no” as false
  `)
    .offers('Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        goals:
          - "no" # really
  `);
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: delivery
        kpis:
          WT: 1:30
          #   ^^^^ info yaml11-value: Другие инструменты YAML прочтут «1:30» как 90
  `,
    { language: 'ru' },
  ).offers('Quote it');
});

test('a number that is read as a text', () => {
  check(`
    stages:
      - stage: awareness
        reached: 1e3
        #        ^^^ info yaml11-value: Other YAML tools read “1e3” as text, not as a number
  `)
    .offers('Write 1000', 'Quote it')
    .fixedTo(`
    stages:
      - stage: awareness
        reached: 1000
  `);
});

test('in Russian, a number that is read as a text', () => {
  check(
    `
    stages:
      - stage: awareness
        reached: 1e3
        #        ^^^ info yaml11-value: Другие инструменты YAML прочтут «1e3» как текст, а не как число
  `,
    { language: 'ru' },
  );
});

test.each([
  ['Yes', 'true'],
  ['ON', 'true'],
  ['off', 'false'],
  ['y', 'true'],
  ['N', 'false'],
  ['1_000', '1000'],
  ['010', '8'],
  ['1:30:00', '5400'],
  ['-2:30', '-150'],
  ['0b11', '3'],
])('%s is %s', (written, other) => {
  check(`
    stages:
      - stage: awareness
        note: ${written}
        #     ${'^'.repeat(written.length)} info yaml11-value: Other YAML tools read “${written}” as ${other}
  `);
});

test.each(['"no"', 'nO', 'no way', '2026-10-01', '2026', '1:75', '0:45', '0', '10', '1.5', 'true', '08', '+1.5 pp', 'on foot', '1..5'])('%s', (written) => {
  check(`
    stages:
      - stage: awareness
        note: ${written}
  `);
});

test('keys', () => {
  check(`
    stages:
      - stage: awareness
        kpis:
          C: { value: 10%, n: 100 }
  `);
});
