import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('tool-temperature');
const project = 'cjm: 1\nkind: project\ntools: [{ id: tasting, name: Tasting, traffic: warm }, { id: stand, name: Stand }]\n';

test('a tool for other traffic than the stage has', () => {
  check(
    `
    stages:
      - stage: awareness
        next: { tools: [quiz, quotation, case] }
        #                     ^^^^^^^^^ hint tool-temperature: “Quotation” is a tool for hot traffic; at “Awareness” the traffic is cold
      - stage: decision
        next:
          tools:
            - case
            # ^^^^ hint tool-temperature: “Case” is a tool for cold and warm traffic; at “Decision” the traffic is hot
            - tasting
            # ^^^^^^^ hint tool-temperature: “Tasting” is a tool for warm traffic; at “Decision” the traffic is hot
            - stand
            - an own one
  `,
    { project },
  )
    .offers('Move it to “Decision”', 'Use “Viral video” instead', 'Use “Product review” instead')
    .fixedTo(`
    stages:
      - stage: awareness
        next: { tools: [quiz, case] }
      - stage: decision
        next:
          tools:
            - case
            - tasting
            - stand
            - an own one
            - quotation
  `);
  check(
    `
    stages:
      - stage: consideration
        traffic: hot
        next: { tools: [консультация] }
        #               ^^^^^^^^^^^^ hint tool-temperature: Инструмент «Консультация» рассчитан на другой трафик: тёплый, а на этапе «Рассмотрение» он горячий
  `,
    { language: 'ru' },
  );
});

test.each(['stage: delivery\n    next: { tools: [quiz] }', 'stage: decision\n    next: { tools: unknown }', 'stage: decision\n    next: n/a'])(
  'silent: %j',
  (stage) => {
    check(`stages:\n  - ${stage}\n`);
  },
);

test('the only tool is not moved away: another one takes its place', () => {
  check(`
    stages:
      - stage: awareness
        next: { tools: [presentation] } # next year
        #               ^^^^^^^^^^^^ hint tool-temperature
      - stage: consideration
  `)
    .offers('Use “Viral video” instead', 'Use “Quiz” instead')
    .fixedTo(`
    stages:
      - stage: awareness
        next: { tools: [viral-video] } # next year
      - stage: consideration
  `);
});

test('a stage that has no tool yet gets its first', () => {
  check(`
    stages:
      - stage: consideration
        next: { tools: [quiz, client-reviews] }
        #               ^^^^ hint tool-temperature
      - stage: awareness
        goals: none
  `).fixedTo(`
    stages:
      - stage: consideration
        next: { tools: [client-reviews] }
      - stage: awareness
        goals: none
        next: { tools: [quiz] }
  `);
});
