import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { wholeText } from '../features/context.ts';
import { after, changes, gestured } from './gesturing.ts';

const text = `
  title: Bread
  stages:
    - stage: decision
  funnels:
    # Counted by the till.
    - id: repeat
      name: Repeat purchases
      steps:
        - { step: Visits again, count: 2100 }
        # After the first visit.
        - { step: Orders again, count: 410 }
    - name: Club
      steps: [{ step: Joins }]
`;
const add = (...steps: readonly string[]): Gesture => ({ kind: 'add-funnel', name: 'Gift: cards', steps });

describe('a further funnel', () => {
  test('comes in with its steps and what they count', () => {
    const bare = '\nstages:\n  - stage: decision\n';
    expect(changes(bare, add('Sees it: 2 100', 'Buys, wraps: 41', 'Gives'))).toBe(
      '+funnels:\n+  - name: "Gift: cards"\n+    steps:\n+      - { step: Sees it, count: 2 100 }\n+      - { step: "Buys, wraps", count: 41 }\n+      - { step: Gives }',
    );
    const { select } = gestured(bare, add('Sees it'));
    expect(select).toBe('funnel:gift-cards');
    expect(changes(text, add('Sees it'))).toBe('+  - name: "Gift: cards"\n+    steps:\n+      - { step: Sees it }');
  });

  test('without a step is none', () => {
    expect(changes(text, add())).toMatch(/^refused: An empty text/);
  });

  test('is called otherwise, and leaves with its comments', () => {
    expect(changes(text, { kind: 'set', element: 'funnel:repeat', key: 'name', value: 'Back again' })).toBe(
      '-    name: Repeat purchases\n+    name: Back again',
    );
    expect(gestured(text, { kind: 'delete', element: 'funnel:repeat' }).after).not.toMatch(/till|repeat|again/i);
    expect(after(text, { kind: 'delete', element: 'funnel:repeat' }, { kind: 'delete', element: 'funnel:club' })).not.toContain('funnels');
  });
});

describe('its step', () => {
  test('comes in before another one, and into brackets', () => {
    expect(changes(text, { kind: 'add-step', stage: 'funnel:repeat', text: 'Fills the basket: 640', at: 1 })).toBe(
      '+      - { step: Fills the basket, count: 640 }',
    );
    expect(gestured(text, { kind: 'add-step', stage: 'funnel:repeat', text: 'Pays' }).select).toBe('funnel:repeat/pays');
    expect(changes(text, { kind: 'add-step', stage: 'funnel:club', text: 'Stays' })).toBe(
      '-    steps: [{ step: Joins }]\n+    steps: [{ step: Joins }, { step: Stays }]',
    );
  });

  test('says another count or name', () => {
    expect(changes(text, { kind: 'set', element: 'funnel:repeat/orders-again', key: 'count', value: 500 })).toBe(
      '-      - { step: Orders again, count: 410 }\n+      - { step: Orders again, count: 500 }',
    );
    expect(changes(text, { kind: 'set', element: 'funnel:club/joins', key: 'text', value: 'Signs up' })).toBe(
      '-    steps: [{ step: Joins }]\n+    steps: [{ step: Signs up }]',
    );
  });

  test('leaves, the last one with its funnel', () => {
    expect(gestured(text, { kind: 'delete', element: 'funnel:repeat/orders-again' }).after).toBe(
      wholeText(text).replace('      # After the first visit.\n      - { step: Orders again, count: 410 }\n', ''),
    );
    expect(gestured(text, { kind: 'delete', element: 'funnel:club/joins' }).after).not.toContain('Club');
  });
});
