import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { wholeText } from '../features/context.ts';
import { changes, gestured } from './gesturing.ts';

const text = `
  # How we sell.
  title: Tiles
  lanes:
    - actions
    - { id: risks, name: Risks, side: company } # asked for by sales
    - rest
  stages:
    - stage: awareness
      # Nobody asks.
      pains: none
      next: { offer: Free samples }
    - stage: decision
      steps:
        - step: Orders
          actions: [Asks]
          # From the calls.
          pains:
            - Late # twice
          risks: ???
        - { step: Pays, pains: [Dear], goals: none }
      next:
        tools: [quiz]
`;
const remove = (lane: string): Gesture => ({ kind: 'delete', element: `lane:${lane}` });

describe('a lane of the whole map', () => {
  test('leaves with its cells and their comments, in stages and steps alike', () => {
    expect(gestured(text, remove('pains')).after).toBe(
      wholeText(text)
        .replace('    # Nobody asks.\n    pains: none\n', '')
        .replace('        # From the calls.\n        pains:\n          - Late # twice\n', '')
        .replace('pains: [Dear], ', ''),
    );
  });

  test('leaves the map’s choice of lanes too', () => {
    expect(gestured(text, remove('risks')).after).toBe(
      wholeText(text).replace('  - { id: risks, name: Risks, side: company } # asked for by sales\n', '').replace('        risks: ???\n', ''),
    );
  });

  test('of transitions leaves every stage', () => {
    expect(gestured(text, remove('next')).after).toBe(
      wholeText(text).replace('    next: { offer: Free samples }\n', '').replace('    next:\n      tools: [quiz]\n', ''),
    );
  });

  test('that is not there cannot leave', () => {
    expect(changes(text, remove('thoughts'))).toMatch(/^refused: “thoughts” is not in the text any more/);
  });

  test('is called otherwise where the map names it, and only there', () => {
    const rename = (lane: string): Gesture => ({ kind: 'set', element: `lane:${lane}`, key: 'name', value: 'What may go wrong' });
    expect(changes(text, rename('risks'))).toBe(
      '-  - { id: risks, name: Risks, side: company } # asked for by sales\n+  - { id: risks, name: What may go wrong, side: company } # asked for by sales',
    );
    expect(changes(text, rename('actions'))).toBe('-  - actions\n+  - id: actions\n+    name: What may go wrong');
    expect(changes(text, rename('pains'))).toMatch(/^refused: The lane “pains” is called as the language calls it/);
  });

  test('comes in on the stages alone', () => {
    expect(changes(text, { kind: 'add-lane', lane: 'kpis', level: 'stages' })).toContain('+    kpis: ???');
    expect(gestured(text, { kind: 'add-lane', lane: 'kpis', level: 'stages' }).after.match(/kpis: \?\?\?/g)).toHaveLength(2);
    // Steps that say something answer for their stage.
    expect(gestured(text, { kind: 'add-lane', lane: 'goals', level: 'stages' }).after.match(/goals: \?\?\?/g)).toHaveLength(1);
  });

  test('of transitions comes in where a stage leads nowhere yet', () => {
    const map = '\nstages:\n  - stage: awareness\n    next: { offer: x }\n  - stage: decision\n    steps:\n      - step: Pays\n';
    const result = gestured(map, { kind: 'add-lane', lane: 'next' });
    expect(result.after).toBe(`${wholeText(map)}    next: ???\n`);
    expect(result.select).toBe('decision/*/next');
    expect(changes(result.after, { kind: 'set', element: 'decision/*/next', key: 'offer', value: 'A box more' })).toBe(
      '-    next: ???\n+    next:\n+      offer: A box more',
    );
  });
});

describe('a figure of the profit formula', () => {
  const add = (code: string): Gesture => ({ kind: 'add-kpi', cell: 'economics', code, value: '31%' });
  test.each([
    ['title: Tiles\n', '+economics:\n+  M: 31%'],
    ['title: Tiles\neconomics: { L: 10 }\n', '-economics: { L: 10 }\n+economics: { L: 10, M: 31% }'],
    ['title: Tiles\neconomics:\n  L: 10 # counted\n', '+  M: 31%'],
  ])('comes into %j', (before, difference) => {
    expect(changes(before, add('M'))).toBe(difference);
    expect(gestured(before, add('M')).select).toBe('metric:M');
  });

  test('is one of the formula', () => {
    expect(changes('title: Tiles\n', add('NPS'))).toMatch(/^refused: /);
  });
});

describe('a touchpoint', () => {
  const map = (entries: string): string => `\nstages:\n  - stage: decision\n    touchpoints:\n${entries}`;
  const set = (key: string, value: string): Gesture => ({ kind: 'set', element: 'decision/*/touchpoints/1', key, value });
  test('that is met in a channel is called by its name', () => {
    expect(changes(map('      - Slot picker\n'), set('channel', 'app'))).toBe('-      - Slot picker\n+      - name: Slot picker\n+        channel: app');
    expect(changes(map('      - { touchpoint: Slot picker, importance: 5 }\n'), set('channel', 'app'))).toBe(
      '-      - { touchpoint: Slot picker, importance: 5 }\n+      - { name: Slot picker, channel: app, importance: 5 }',
    );
    expect(changes(map('      - { channel: site, name: Slot picker }\n'), set('channel', 'app'))).toBe(
      '-      - { channel: site, name: Slot picker }\n+      - { channel: app, name: Slot picker }',
    );
  });
});

describe('a score', () => {
  test('may have a decimal comma, which the language writes as a point', () => {
    const map = '\nstages:\n  - stage: decision\n    steps:\n      - step: Pays\n        experience: 3\n';
    expect(changes(map, { kind: 'set', element: 'decision/pays/experience', key: 'score', value: '2,5' })).toBe(
      '-        experience: 3\n+        experience: 2.5',
    );
  });
});
