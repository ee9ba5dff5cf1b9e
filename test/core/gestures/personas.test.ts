import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { changes, gestured } from './gesturing.ts';

const map = (persona: string): string => `
  title: Tiles
${persona.replace(/^(?=.)/gm, '  ')}
  job: Have a bathroom
  stages:
    - stage: decision
`;
const set = (...value: readonly string[]): Gesture => ({ kind: 'set', element: 'personas', key: 'personas', value });

describe('personas', () => {
  test.each([
    ['state: current', ['retail'], '+persona: retail'],
    ['state: current', ['retail', 'dealer'], '+personas: [retail, dealer]'],
    ['persona: retail # since May', ['dealer'], '-persona: retail # since May\n+persona: dealer # since May'],
    ['persona: retail # since May', ['retail', 'dealer'], '-persona: retail # since May\n+personas: [retail, dealer] # since May'],
    ['personas: [retail, dealer]', ['dealer'], '-personas: [retail, dealer]\n+persona: dealer'],
    ['personas: [retail, dealer]', ['retail', 'dealer', 'designer'], '-personas: [retail, dealer]\n+personas: [retail, dealer, designer]'],
    ['personas:\n  # first\n  - retail\n  - dealer', ['retail', 'designer', 'dealer'], '+  - designer'],
    ['persona:', ['retail'], '-persona:\n+persona: retail'],
    ['persona: retail', [], '-persona: retail'],
    ['persona: retail', ['retail'], ''],
  ])('%j as %j', (before, personas, difference) => {
    expect(changes(map(before), set(...personas))).toBe(difference);
  });

  test('written out in the map stay in the text, and are called otherwise by their own key', () => {
    expect(changes(map('persona: { name: Families }'), set('retail'))).toMatch(/^refused: “persona” holds more than one value/);
    expect(changes(map('persona: { name: Families }'), { kind: 'set', element: 'personas', key: 'name', value: 'Couples' })).toBe(
      '-persona: { name: Families }\n+persona: { name: Couples }',
    );
    expect(changes(map('state: current'), { kind: 'set', element: 'personas', key: 'name', value: 'Couples' })).toBe('+persona: { name: Couples }');
  });

  test('are refused where a comment between them would be lost, and where both keys stand', () => {
    expect(changes(map('personas:\n  # first\n  - retail\n  - dealer'), set('dealer'))).toMatch(/^refused: The comments/);
    expect(changes(map('persona: retail\npersonas: [dealer]'), set('dealer'))).toMatch(/^refused: The key “personas” is written twice/);
  });

  test('have the focus afterwards', () => {
    expect(gestured(map('state: current'), set('retail')).select).toBe('personas');
  });
});
