import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('tool-groups');
const project = 'cjm: 1\nkind: project\ntools: [{ id: tasting, traffic: hot, group: service }, { id: stand }]\n';

test('tools of one group only', () => {
  check(
    `
    stages:
      - stage: consideration
        next: { tools: [client-reviews, article] }
        #       ^^^^^ hint tool-groups: Stage “Consideration” lacks sales and service tools
      - stage: decision
        next:
          tools: [tasting]
          ^^^^^ hint tool-groups: Stage “Decision” lacks marketing and sales tools
      - stage: loyalty
        next:
          tools: [tasting, promotions]
  `,
    { project },
  )
    .offers('Add “Test drive”', 'Add “Diagnostics”')
    .fixedTo(
      `
    stages:
      - stage: consideration
        next: { tools: [client-reviews, article, diagnostics] }
      - stage: decision
        next:
          tools: [tasting]
      - stage: loyalty
        next:
          tools: [tasting, promotions]
  `,
      'Diagnostics',
    );
  check(
    `
    stages:
      - stage: delivery
        next: { tools: [замер NPS] }
        #       ^^^^^ hint tool-groups: На этапе «Доставка и использование» нет инструментов маркетинга и продаж
  `,
    { language: 'ru' },
  );
});

test.each([
  ['cold traffic has tools of one group only', 'stage: awareness\n    next: { tools: [quiz] }'],
  ['no tools', 'stage: decision\n    next: { tools: none }'],
  ['unknown', 'stage: decision\n    next: { tools: unknown }'],
  ['one that nobody knows', 'stage: decision\n    next: { tools: [promotions, a smile] }'],
  ['one without a group', 'stage: decision\n    next: { tools: [promotions, stand] }'],
])('silent: %s', (_, stage) => {
  check(`stages:\n  - ${stage}\n`, { project });
});

test('how many groups are wanted is the project’s to say', () => {
  check(
    `
    stages:
      - stage: decision
        next: { tools: [promotions, quotation] }
        #       ^^^^^ hint tool-groups: Stage “Decision” lacks service tools
  `,
    { parameters: { min: 3 } },
  );
  check('stages:\n  - stage: decision\n    next: { tools: [promotions] }\n', { parameters: { min: 1 } });
});

test('one more line in a list of lines', () => {
  check(
    `
    stages:
      - stage: decision
        next:
          tools:
          ^^^^^ hint tool-groups
            - promotions # each month
          offer: Free delivery
  `,
    { project },
  ).fixedTo(
    `
    stages:
      - stage: decision
        next:
          tools:
            - promotions # each month
            - tasting
          offer: Free delivery
  `,
    'tasting',
  );
});
