import { describe, expect, test } from 'vitest';
import { head, refactor } from './refactoring.ts';

const map = `${head}stages:
  - stage: awareness
    next: { to: decision }
  - stage: decision
    steps:
      # how they begin
      - step: Looks
        pains:
          - Slow # on phones
        # nobody asked

      # loose remark

      - step: Picks
        id: pick
      - step: Pays
  - stage: delivery
    steps:
    - step: Waits
`;
const at = (word: string): string => map.replace(word, `${word.slice(0, 1)}<|>${word.slice(1)}`);

describe('within its stage', () => {
  test('down, with its comments; what stands between stays', () => {
    expect(refactor(at('Looks')).after('down')).toBe(
      map.replace(/ {6}# how[^]*pick\n/, (text) => {
        const [looks, between, picks] = [text.slice(0, text.indexOf('\n\n')), '\n\n      # loose remark\n\n', text.slice(text.indexOf('      - step: Picks'))];
        return `${picks.trimEnd()}${between}${looks}\n`;
      }),
    );
  });

  test('up', () => {
    expect(refactor(at('Pays')).after('up')).toBe(
      map.replace('      - step: Picks\n        id: pick\n      - step: Pays\n', '      - step: Pays\n      - step: Picks\n        id: pick\n'),
    );
  });

  test('the first not up, the last not down', () => {
    expect(refactor(at('Looks')).titles.filter((title) => title.endsWith(' up'))).toEqual([]);
    expect(refactor(at('Pays')).titles.filter((title) => title.endsWith(' down'))).toEqual([]);
  });
});

describe('into another stage', () => {
  test('the following one, as its first step, indented as there', () => {
    expect(refactor(at('Pays')).after('to “Delivery and use”')).toBe(
      map.replace('      - step: Pays\n', '').replace('    - step: Waits', '    - step: Pays\n    - step: Waits'),
    );
  });

  test('the one before, which has no steps yet', () => {
    expect(refactor(at('Looks')).after('to “Awareness”')).toBe(
      map
        .replace(/ {6}# how[^]*nobody asked\n/, '')
        .replace(
          '- stage: awareness\n',
          '- stage: awareness\n    steps:\n      # how they begin\n      - step: Looks\n        pains:\n          - Slow # on phones\n        # nobody asked\n',
        ),
    );
  });

  test('the last step takes its key along', () => {
    expect(refactor(at('Waits')).after('to “Decision”')).toBe(
      map.replace('    steps:\n    - step: Waits\n', '').replace('      - step: Pays\n', '      - step: Pays\n      - step: Waits\n'),
    );
  });
});

test('not where the step or its stage is broken, nor between brackets', () => {
  for (const text of [at('Pays').replace('id: pick', 'id: [pick'), `${head}stages:\n  - stage: decision\n    steps: [{ step: A<|> }, { step: B }]\n`])
    expect(refactor(text, { only: ['refactor.move'] }).titles).toEqual([]);
});

test('in Russian, with the line ends of the file and none at its end', () => {
  const text = `${head}stages:\n  - stage: decision\n    steps:\n      - step: Смотрит\n      - step: Пл<|>атит`.replaceAll('\n', '\r\n');
  expect(refactor(text, { language: 'ru' }).after('Переместить «Платит» выше')).toBe(
    `${head}stages:\n  - stage: decision\n    steps:\n      - step: Платит\n      - step: Смотрит`.replaceAll('\n', '\r\n'),
  );
});
