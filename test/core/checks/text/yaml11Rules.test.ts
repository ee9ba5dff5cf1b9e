import { test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('yaml11-value');

test('the word `off` of a project’s rules is the language’s own', () => {
  check(`
    cjm: 1
    kind: project
    rules:
      no-evidence: off
  `);
});
