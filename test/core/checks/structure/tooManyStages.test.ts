import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('too-many-stages');
const stages = (count: number) => Array.from({ length: count }, (_, index) => `  - stage: s${index}\n`).join('');
const steps = (count: number) => `  - stage: a\n    steps:\n${Array.from({ length: count }, (_, index) => `      - step: s${index}\n`).join('')}`;

test('more than nine stages', () => {
  check(`stages:\n^^^^^^ info too-many-stages: 10 stages; split the map (advised: up to 9)\n${stages(10)}`);
  check(`stages:\n^^^^^^ info too-many-stages: 22 этапа; разделите карту (рекомендуется не больше 9)\n${stages(22)}`, { language: 'ru' });
  check(`stages:\n${stages(9)}`);
});

test('more than twenty-five steps', () => {
  check(`stages:\n^^^^^^ info too-many-stages: 26 steps; split the map (advised: up to 25)\n${steps(26)}`);
  check(`stages:\n^^^^^^ info too-many-stages: 31 шаг; разделите карту (рекомендуется не больше 25)\n${steps(31)}`, { language: 'ru' });
  check(`stages:\n${steps(25)}`);
});

test('the limits are the project’s', () => {
  check(`stages:\n^^^^^^ info too-many-stages: 4 stages; split the map (advised: up to 3)\n${stages(4)}`, { parameters: { max: 3 } });
  check(`stages:\n^^^^^^ info too-many-stages: 3 steps; split the map (advised: up to 2)\n${steps(3)}`, { parameters: { 'max-steps': 2 } });
});
