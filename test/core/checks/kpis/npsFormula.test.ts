import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('nps-formula');

test('a score that is not promoters − detractors', () => {
  check(`
    stages:
      - stage: loyalty
        kpis:
          NPS:
            value: 45 # spring
            #      ^^ error nps-formula: Promoters − detractors = 37, stated 45
            parts: { promoters: 52%, passives: 33%, detractors: 15% }
  `).fixedTo(`
    stages:
      - stage: loyalty
        kpis:
          NPS:
            value: 37 # spring
            parts: { promoters: 52%, passives: 33%, detractors: 15% }
  `);
});

test.each([
  ['37', 'promoters: 52%, passives: 33%, detractors: 15%'],
  ['38', 'promoters: 52%, passives: 33%, detractors: 15%'],
  ['37', 'promoters: 0.52, passives: 0.33, detractors: 0.15'],
  ['37', 'promoters: 520, passives: 330, detractors: 150'],
  ['unknown', 'promoters: 52%, detractors: 15%'],
  ['90', 'promoters: unknown, detractors: 15%'],
  ['90', 'happy: 52%, sad: 15%'],
])('%s of { %s }', (value, parts) => {
  check(`
    stages:
      - stage: loyalty
        kpis: { NPS: { value: ${value}, parts: { ${parts} } }, CSAT: { value: 80%, parts: { promoters: 10%, detractors: 90% } } }
  `);
});

test('numbers of answers, an alias, and a stricter project', () => {
  check(
    `
    stages:
      - stage: loyalty
        kpis: { net promoter score: { value: 38, parts: { promoters: 520, passives: 330, detractors: 150 } } }
        #                                    ^^ error nps-formula: Promoters − detractors = 37, stated 38
  `,
    { parameters: { tolerance: 0.5 } },
  );
});

test('in Russian', () => {
  check(
    `
    stages:
      - stage: loyalty
        kpis: { NPS: { value: 45, parts: { промоутеры: "52,5%", нейтралы: 32%, критики: "15,5%" } } }
        #                     ^^ error nps-formula: Промоутеры − критики = 37, указано 45
  `,
    { language: 'ru' },
  );
});
