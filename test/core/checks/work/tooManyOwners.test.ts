import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('too-many-owners');

test('more than two teams in a cell', () => {
  check(`
    stages:
      - stage: decision
        owners: [web, logistics, sales]
        ^^^^^^ hint too-many-owners: 3 owners at “Decision”; advised: up to 2
        steps:
          - step: Pays
            owners: [web, logistics]
  `)
    .offers('“web” alone decides here', '“logistics” alone decides here', '“sales” alone decides here')
    .fixedTo(
      `
    stages:
      - stage: decision
        owners: [logistics]
        steps:
          - step: Pays
            owners: [web, logistics]
  `,
      'logistics',
    );
  check(
    `
    stages:
      - stage: decision
        steps:
          - step: Платит
            owners: [web, logistics, sales, ИТ, склад]
            ^^^^^^ hint too-many-owners: 5 ответственных у «Платит»; рекомендуется не больше 2
  `,
    { language: 'ru' },
  );
});

test.each(['[web, logistics, Logistics, логистика]', 'none', 'unknown', 'n/a'])('silent: %s', (owners) => {
  check(`stages:\n  - stage: decision\n    owners: ${owners}\n`);
});

test('the limit is the project’s', () => {
  const text = 'stages:\n  - stage: decision\n    owners: [web, logistics, sales]\n';
  check(text, { parameters: { max: 3 } });
});

test('in a list of lines the line of the one that decides stays as it is', () => {
  check(`
    stages:
      - stage: decision
        owners:
        ^^^^^^ hint too-many-owners
          - web
          - "logistics" # since May
          - sales
        systems: [crm]
  `).fixedTo(
    `
    stages:
      - stage: decision
        owners:
          - "logistics" # since May
        systems: [crm]
  `,
    'logistics',
  );
});
