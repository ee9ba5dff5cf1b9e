import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { wholeText } from '../features/context.ts';
import { after, changes, gestured } from './gesturing.ts';

const map = `
  stages:
    # seen first
    - stage: awareness
      touchpoints: [site, { channel: app, importance: 4 }]   # both
      kpis:
        REACH: 900   # a guess
        CTR: { value: 2%, target: 3% }
      steps:
        - step: Sees
          id: see
          actions:
            - Looks up
            # the second
            - text: Reads
              id: read
              severity: 2   # asked

            - Forgets
              # not always
          pains: [Noise, "Dust, dirt"]

    - stage: decision
      steps:
      - step: Pays
        pains:
        - Late
      - step: Waits
        goals: none

    - stage: delivery
  economics: { C: 1% }
`;
const text = wholeText(map);
const without = (part: string): string => {
  expect(text).toContain(part);
  return text.replace(part, '');
};

describe('delete', () => {
  const gone = (element: string): string => after(map, { kind: 'delete', element });

  test('an item, with its comments; the others keep theirs', () => {
    expect(gone('awareness/see/actions/1')).toBe(without('          - Looks up\n'));
    expect(gone('awareness/see/actions/2')).toBe(
      without('          # the second\n          - text: Reads\n            id: read\n            severity: 2   # asked\n'),
    );
    expect(gone('awareness/see/actions/3')).toBe(without('\n\n          - Forgets\n            # not always'));
    expect(gone('awareness/see/pains/1')).toBe(text.replace('[Noise, "Dust, dirt"]', '["Dust, dirt"]'));
    expect(gone('awareness/see/pains/2')).toBe(text.replace('[Noise, "Dust, dirt"]', '[Noise]'));
    expect(gone('awareness/*/touchpoints/2')).toBe(text.replace(', { channel: app, importance: 4 }', ''));
    expect(gone('awareness/*/kpis/REACH')).toBe(without('      REACH: 900   # a guess\n'));
  });

  test('the last item takes its key along, unless something is said of the cell', () => {
    expect(gone('decision/pays/pains/1')).toBe(without('      pains:\n      - Late\n'));
    const said = map.replace('pains:\n        - Late', 'pains:   # asked in May\n        - Late');
    expect(after(said, { kind: 'delete', element: 'decision/pays/pains/1' })).toBe(text.replace('pains:\n      - Late', 'pains:   # asked in May'));
    const flow = '\nstages:\n  - stage: decision\n    owners: [web]   # who else?\n';
    expect(changes(flow, { kind: 'delete', element: 'decision/*/owners/1' })).toBe('-    owners: [web]   # who else?\n+    owners: []   # who else?');
  });

  test('a cell, a step, a stage', () => {
    expect(gone('awareness/see/pains')).toBe(without('        pains: [Noise, "Dust, dirt"]\n'));
    expect(gone('awareness/*/touchpoints')).toBe(without('    touchpoints: [site, { channel: app, importance: 4 }]   # both\n'));
    expect(gone('step:decision/pays')).toBe(without('    - step: Pays\n      pains:\n      - Late\n'));
    expect(gone('step:decision/waits')).toBe(without('    - step: Waits\n      goals: none\n'));
    expect(gone('stage:decision')).toBe(
      without('  - stage: decision\n    steps:\n    - step: Pays\n      pains:\n      - Late\n    - step: Waits\n      goals: none\n\n'),
    );
    expect(gone('stage:delivery')).toBe(without('\n\n  - stage: delivery'));
    expect(gestured(map, { kind: 'delete', element: 'stage:delivery' }).select).toBe('stage:decision');
  });

  test('the only step takes its key along', () => {
    const one = '\nstages:\n  - stage: decision\n    steps:\n      - step: Pays\n    next: { offer: x }\n';
    expect(changes(one, { kind: 'delete', element: 'step:decision/pays' })).toBe('-    steps:\n-      - step: Pays');
    expect(gestured(one, { kind: 'delete', element: 'step:decision/pays' }).select).toBe('stage:decision');
  });

  test('what refers to a stage stays, and the checks tell', () => {
    const loop = '\nstages:\n  - stage: awareness\n  - stage: loyalty\n    next: { to: awareness }\n';
    expect(changes(loop, { kind: 'delete', element: 'stage:awareness' })).toBe('-  - stage: awareness');
  });
});

describe('duplicate', () => {
  const twice = (element: string): ReturnType<typeof gestured> => gestured(map, { kind: 'duplicate', element });

  test('an item, with a fresh id', () => {
    const block = '          # the second\n          - text: Reads\n            id: read\n            severity: 2   # asked\n\n';
    expect(twice('awareness/see/actions/2').after).toBe(text.replace(block, block + block.replace('id: read', 'id: read-2')));
    expect(twice('awareness/see/actions/2').select).toBe('awareness/see/actions/3');
    expect(twice('awareness/see/pains/2').after).toBe(text.replace('"Dust, dirt"]', '"Dust, dirt", "Dust, dirt"]'));
  });

  test('a step: a stated id counts on, an own one is told', () => {
    expect(twice('step:decision/pays').after).toBe(
      text.replace('      - Late\n', '      - Late\n    - step: Pays\n      id: pays-2\n      pains:\n      - Late\n'),
    );
    const { after: now, select } = twice('step:awareness/see');
    expect(select).toBe('step:awareness/see-2');
    expect(now).toContain('        pains: [Noise, "Dust, dirt"]\n      - step: Sees\n        id: see-2\n');
    expect(now).toContain('id: read-2');
  });

  test('a stage with all that is in it', () => {
    const { after: now, select } = twice('stage:decision');
    expect(select).toBe('stage:decision-2');
    expect(now).toContain(
      '\n\n  - stage: decision\n    id: decision-2\n    steps:\n    - step: Pays\n      id: pays-2\n      pains:\n      - Late\n    - step: Waits\n      id: waits-2\n      goals: none\n\n  - stage: delivery',
    );
  });

  test('not a figure: a code stands once in a cell', () => {
    expect(twice('awareness/*/kpis/CTR').refusal).toBeDefined();
  });
});

describe('move', () => {
  const moved = (element: string, to: string | undefined, at?: number): string =>
    changes(map, { kind: 'move', element, ...(to === undefined ? {} : { to }), ...(at === undefined ? {} : { at }) });

  test('an item within its cell, with its comments', () => {
    expect(moved('awareness/see/actions/2', undefined, 0)).toBe(
      [
        '-          - Looks up',
        '-          # the second',
        '-          - text: Reads',
        '-            id: read',
        '-            severity: 2   # asked',
        '+          # the second',
        '+          - text: Reads',
        '+            id: read',
        '+            severity: 2   # asked',
        '+          - Looks up',
      ].join('\n'),
    );
    expect(after(map, { kind: 'move', element: 'awareness/see/pains/1', at: 1 })).toBe(text.replace('[Noise, "Dust, dirt"]', '["Dust, dirt", Noise]'));
  });

  test('an item into another cell, indented and written as there', () => {
    const late = after(map, { kind: 'move', element: 'awareness/see/actions/2', to: 'decision/pays/pains', at: 1 });
    expect(late).toBe(
      without('          # the second\n          - text: Reads\n            id: read\n            severity: 2   # asked\n').replace(
        '      - Late\n',
        '      - Late\n      # the second\n      - text: Reads\n        id: read\n        severity: 2   # asked\n',
      ),
    );
    expect(after(map, { kind: 'move', element: 'decision/pays/pains/1', to: 'awareness/see/pains', at: 1 })).toBe(
      text.replace('      pains:\n      - Late\n', '').replace('[Noise, "Dust', '[Noise, Late, "Dust'),
    );
    expect(after(map, { kind: 'move', element: 'awareness/see/pains/2', to: 'decision/waits/gains' })).toBe(
      text.replace('[Noise, "Dust, dirt"]', '[Noise]').replace('goals: none\n', 'goals: none\n      gains:\n      - "Dust, dirt"\n'),
    );
    expect(after(map, { kind: 'move', element: 'awareness/*/touchpoints/2', to: 'delivery/*/touchpoints' })).toBe(
      text
        .replace(', { channel: app, importance: 4 }', '')
        .replace('- stage: delivery\n', '- stage: delivery\n    touchpoints: [{ channel: app, importance: 4 }]\n'),
    );
  });

  test('the only item leaves its key for another of the same step', () => {
    expect(after(map, { kind: 'move', element: 'decision/pays/pains/1', to: 'decision/pays/gains' })).toBe(
      text.replace('pains:\n      - Late', 'gains:\n      - Late'),
    );
  });

  test('a figure with its comment', () => {
    expect(after(map, { kind: 'move', element: 'awareness/*/kpis/REACH', to: 'decision/*/kpis' })).toBe(
      without('      REACH: 900   # a guess\n').replace('- stage: decision\n', '- stage: decision\n    kpis:\n      REACH: 900   # a guess\n'),
    );
  });

  test('a step within its stage, and to others', () => {
    expect(moved('step:decision/waits', undefined, 0)).toBe(
      '-    - step: Pays\n-      pains:\n-      - Late\n-    - step: Waits\n-      goals: none\n+    - step: Waits\n+      goals: none\n+    - step: Pays\n+      pains:\n+      - Late',
    );
    expect(after(map, { kind: 'move', element: 'step:decision/pays', to: 'stage:awareness', at: 0 })).toBe(
      without('    - step: Pays\n      pains:\n      - Late\n').replace(
        '      - step: Sees',
        '      - step: Pays\n        pains:\n        - Late\n      - step: Sees',
      ),
    );
    expect(after(map, { kind: 'move', element: 'step:decision/pays', to: 'stage:delivery' })).toBe(
      without('    - step: Pays\n      pains:\n      - Late\n').replace(
        '- stage: delivery\n',
        '- stage: delivery\n    steps:\n      - step: Pays\n        pains:\n        - Late\n',
      ),
    );
  });

  test('a stage, with the blank line beside it', () => {
    const delivery = without('\n\n  - stage: delivery');
    expect(after(map, { kind: 'move', element: 'stage:delivery', at: 0 })).toBe(delivery.replace('  # seen first', '  - stage: delivery\n\n  # seen first'));
    const there = after(map, { kind: 'move', element: 'stage:awareness', at: 2 });
    expect(after(there, { kind: 'move', element: 'stage:awareness', at: 0 })).toBe(text);
  });

  test('to where it stands already is no edit', () => {
    expect(gestured(map, { kind: 'move', element: 'stage:decision', at: 1 })).toMatchObject({ count: 0, refusal: undefined });
  });

  test.each<[string, Gesture, string]>([
    ['a lane of another kind', { kind: 'move', element: 'awareness/*/touchpoints/1', to: 'decision/pays/pains' }, 'cannot stand in “pains”'],
    ['a cell with one value', { kind: 'move', element: 'decision/pays/pains/1', to: 'decision/pays/experience' }, 'holds one value'],
    [
      'brackets, where its comments would be lost',
      { kind: 'move', element: 'awareness/see/actions/2', to: 'awareness/see/pains' },
      'no place between the brackets',
    ],
    ['a step, for an item', { kind: 'move', element: 'decision/pays/pains/1', to: 'stage:decision' }, 'an item in a cell'],
  ])('not into %s', (_, gesture, reason) => {
    expect(gestured(map, gesture).refusal).toContain(reason);
  });
});

describe('a cell says that it has nothing', () => {
  const say = (cell: string, state: 'none' | 'unknown' | 'not-applicable' | 'absent'): string => changes(map, { kind: 'set-state', cell, state });

  test('in every state', () => {
    expect(say('decision/waits/goals', 'unknown')).toBe('-      goals: none\n+      goals: ???');
    expect(say('decision/pays/pains', 'none')).toBe('-      pains:\n-      - Late\n+      pains: none');
    expect(say('awareness/*/touchpoints', 'not-applicable')).toContain('+    touchpoints: n/a   # both');
    expect(say('decision/waits/owners', 'none')).toBe('+      owners: none');
    expect(say('decision/waits/goals', 'absent')).toBe('-      goals: none');
    expect(say('decision/waits/owners', 'absent')).toBe('');
    expect(say('delivery/*/experience', 'unknown')).toBe('+    experience: ???');
    expect(say('decision/waits/goals', 'none')).toBe('');
  });

  test('but “none” is for lists', () => {
    expect(say('delivery/*/experience', 'none')).toMatch(/^refused: “none” is said of lists only/);
    expect(say('delivery/*/kpis', 'none')).toMatch(/^refused: “none” is said of lists only/);
  });
});
