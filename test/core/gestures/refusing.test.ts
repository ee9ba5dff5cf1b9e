/** Texts that are broken or written unusually: a gesture does right there, or says why it does nothing. */
import { describe, expect, test } from 'vitest';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { changes, gestured } from './gesturing.ts';

describe('where the text is broken', () => {
  const map = `
    stages:
      - stage: awareness
        steps:
          - step: Sees
            pains: [Noise
          - step: Reads
            pains:
              - Dust
      - stage: decision
  `;

  test.each<Gesture>([
    { kind: 'add-item', cell: 'awareness/sees/goals', text: 'x' },
    { kind: 'set', element: 'step:awareness/sees', key: 'note', value: 'x' },
    { kind: 'add-step', stage: 'stage:awareness', text: 'x' },
    { kind: 'add-stage', text: 'consideration' },
    { kind: 'move', element: 'stage:awareness', at: 1 },
    { kind: 'delete', element: 'stage:awareness' },
  ])('nothing is done there: %j', (gesture) => {
    expect(gestured(map, gesture).refusal).toMatch(/cannot be read|is not in the text|too unusually/);
  });

  test('elsewhere all goes on', () => {
    expect(changes(map, { kind: 'set', element: 'stage:awareness', key: 'note', value: 'x' })).toBe('+    note: x');
    expect(changes(map, { kind: 'set', element: 'stage:decision', key: 'task', value: 'Sell' })).toBe('+    task: Sell');
    expect(changes(map, { kind: 'set', element: 'awareness/reads/pains/1', key: 'text', value: 'Dirt' })).toBe('-          - Dust\n+          - Dirt');
  });

  test('a key at the margin is told apart from the broken one below it', () => {
    const open = '\nstages: []\nfunnels: [\neconomics: {}\n';
    expect(changes(open, { kind: 'set', element: 'title', key: 'title', value: 'New' })).toBe('-title: Test\n+title: New');
    expect(gestured(open, { kind: 'set', element: 'facts', key: 'period', value: '2026' }).refusal).toContain('around “period” cannot be read');
  });

  test('in the words of the session', () => {
    expect(gestured(map, { kind: 'delete', element: 'stage:awareness' }, { language: 'ru' }).refusal).toMatch(
      /^Текст вокруг «[^»]+» не читается, поэтому ничего не изменено/,
    );
  });
});

test('a key that is written twice', () => {
  const map = '\nstages:\n  - stage: decision\n    pains: [a]\n    pains: [b]\n';
  expect(gestured(map, { kind: 'add-item', cell: 'decision/*/pains', text: 'x' }).refusal).toContain('“pains” is written twice');
  expect(changes(map, { kind: 'add-item', cell: 'decision/*/goals', text: 'x' })).toBe('+    goals:\n+      - x');
});

test('a project file has no picture', () => {
  expect(gestured('\ncjm: 1\nkind: project\nname: X\n', { kind: 'set', element: 'title', key: 'title', value: 'x' }).refusal).toContain('This file is no map');
});

describe('anchors', () => {
  const map = `
    stages:
      - stage: awareness
        owners: &team [web, shop]
      - stage: decision
        owners: *team
        pains:
          - &late Late
          - Cold
          - *late
  `;

  test('what is used elsewhere stays', () => {
    expect(gestured(map, { kind: 'delete', element: 'stage:awareness' }).refusal).toBe(
      '“&team” is defined here and used elsewhere as “*team”; write it out there first.',
    );
    expect(gestured(map, { kind: 'delete', element: 'awareness/*/owners' }).refusal).toContain('“*team”');
    expect(gestured(map, { kind: 'set-state', cell: 'awareness/*/owners', state: 'none' }).refusal).toContain('“*team”');
    expect(gestured(map, { kind: 'delete', element: 'decision/*/pains/1' }).refusal).toContain('“*late”');
  });

  test('what uses it may go', () => {
    expect(changes(map, { kind: 'delete', element: 'decision/*/owners' })).toBe('-    owners: *team');
    expect(changes(map, { kind: 'delete', element: 'decision/*/pains/3' })).toBe('-      - *late');
    expect(changes(map, { kind: 'move', element: 'decision/*/pains/2', at: 0 })).toBe('-      - &late Late\n-      - Cold\n+      - Cold\n+      - &late Late');
  });

  test('neither passes the other', () => {
    expect(gestured(map, { kind: 'move', element: 'stage:decision', at: 0 }).refusal).toBe('There “*team” would stand before its “&team”; write it out first.');
    expect(gestured(map, { kind: 'move', element: 'decision/*/pains/3', at: 0 }).refusal).toContain('“*late” would stand before');
    expect(gestured(map, { kind: 'move', element: 'stage:awareness', at: 1 }).refusal).toContain('“*team” would stand before');
  });

  test('what an alias stands for is changed where it is written', () => {
    expect(gestured(map, { kind: 'set', element: 'decision/*/pains/3', key: 'text', value: 'x' }).refusal).toMatch(
      /^“\*late” stands for a text that is written elsewhere/,
    );
    expect(gestured(map, { kind: 'add-item', cell: 'decision/*/owners', text: 'x' }).refusal).toContain('“*team” stands for');
    const unused = map.replace('- *late', '- Wet');
    expect(changes(unused, { kind: 'set', element: 'decision/*/pains/1', key: 'text', value: 'Slow' })).toBe('-      - &late Late\n+      - &late Slow');
    expect(gestured(unused, { kind: 'set', element: 'decision/*/pains/1', key: 'severity', value: 3 }).refusal).toContain('too unusually');
  });

  test('but not when both places would change', () => {
    expect(gestured(map, { kind: 'set', element: 'decision/*/pains/1', key: 'text', value: 'x' }).refusal).toBe(
      '“&late” is used elsewhere as “*late”, so both places would change; write it out there first.',
    );
    expect(gestured(map, { kind: 'add-item', cell: 'awareness/*/owners', text: 'x' }).refusal).toContain('“*team”');
    expect(gestured(map, { kind: 'delete', element: 'awareness/*/owners/2' }).refusal).toContain('“*team”');
  });

  test('no second one of a name', () => {
    expect(gestured(map, { kind: 'duplicate', element: 'decision/*/pains/1' }).refusal).toContain('“&late” is defined here and would be defined twice');
    expect(changes(map, { kind: 'duplicate', element: 'decision/*/pains/2' })).toBe('+      - Cold');
  });
});

describe('other line ends and beginnings', () => {
  const lines = ['\uFEFFcjm: 1', 'kind: map', 'title: T', 'model: classic5', 'stages:', '  - stage: decision', '    pains:', '      - Late'];

  test('stay, and none at the end stays none', () => {
    const map = lines.join('\r\n');
    expect(gestured(map, { kind: 'add-item', cell: 'decision/*/pains', text: 'Cold' }).after).toBe(`${map}\r\n      - Cold`);
    expect(gestured(map, { kind: 'delete', element: 'decision/*/pains' }).after).toBe(lines.slice(0, 6).join('\r\n'));
    expect(gestured(map, { kind: 'duplicate', element: 'stage:decision' }).after).toBe(
      `${map}\r\n\r\n  - stage: decision\r\n    id: decision-2\r\n    pains:\r\n      - Late`,
    );
    expect(gestured(map, { kind: 'set', element: 'job', key: 'want', value: 'x' }).after).toBe(
      map.replace('model: classic5\r\n', 'model: classic5\r\njob:\r\n  want: x\r\n'),
    );
    expect(gestured(map, { kind: 'set', element: 'title', key: 'title', value: 'New' }).after).toBe(map.replace('title: T', 'title: New'));
  });
});

test('a text that keeps the blank lines below it is left alone', () => {
  const map = '\nstages:\n  - stage: decision\n    pains:\n      - |+\n        Late\n\n      - Cold\n';
  expect(gestured(map, { kind: 'move', element: 'decision/*/pains/1', at: 1 }).refusal).toContain('too unusually');
  expect(changes(map, { kind: 'set', element: 'decision/*/pains/2', key: 'text', value: 'Wet' })).toBe('-      - Cold\n+      - Wet');
});
