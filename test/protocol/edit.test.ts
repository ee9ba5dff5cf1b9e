/** Gestures in the picture over the wire: edits of the newest text, refusals in both languages, what can be changed. */
import { afterEach, describe, expect, test } from 'vitest';
import { sightOf } from '../../media/sight.ts';
import type { EditParams, EditResult, FormResult, MapGesture, ViewResult } from '../../server/protocol.ts';
import { applied } from './applied.ts';
import { type RunningServer, startServer } from './serverProcess.ts';

let server: RunningServer;
afterEach(async () => {
  expect(await server.stop()).toBe(0);
});

const uri = 'file:///somewhere/map.cjm.yaml';
const text = `cjm: 1
title: Bread
model: classic5
stages:
  - stage: decision
    steps:
      - step: Orders
        experience: 4
        pains:
          # Heard in five of eight interviews.
          - The fee comes last
          - No slot left
  - stage: loyalty
`;

const open = async (content = text, language: 'en' | 'ru' = 'en'): Promise<void> => {
  server = await startServer({ initializationOptions: { language, today: '2026-11-22' } });
  await server.open(uri, content);
};
const edit = (gesture: MapGesture, more: Partial<EditParams> = {}): Promise<EditResult> =>
  server.connection.sendRequest<EditResult>('cjm/edit', { uri, version: 1, gesture, ...more });
const form = (element: string, add = false): Promise<FormResult> => server.connection.sendRequest<FormResult>('cjm/form', { uri, element, add });
const type = (version: number, line: number, character: number, newText: string): Promise<void> =>
  server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: newText }],
  });
const seenNow = async (element: string): Promise<string | undefined> => {
  const { view } = await server.connection.sendRequest<ViewResult>('cjm/view', { uri });
  if (view === null) throw new Error('There is no picture.');
  return sightOf(view, element);
};
const edited = (result: EditResult, content = text): string => {
  if ('refusal' in result) throw new Error(result.refusal);
  return applied(content, [...result.edits]);
};

describe('a gesture', () => {
  test('becomes the smallest edit, of the version that the server has', async () => {
    await open();
    const result = await edit({ kind: 'set', element: 'decision/orders/experience', key: 'score', value: '5' });
    expect(result).toMatchObject({
      edits: [{ range: { start: { line: 7, character: 20 }, end: { line: 7, character: 21 } }, newText: '5' }],
      version: 1,
    });
  });

  test('that adds says what is to have the focus', async () => {
    await open();
    const result = await edit({ kind: 'add-item', cell: 'decision/orders/pains', text: 'Too heavy' });
    expect(result).toMatchObject({ select: 'decision/orders/pains/3' });
    expect(edited(result)).toBe(text.replace('          - No slot left\n', '          - No slot left\n          - Too heavy\n'));
  });

  test('of several parts is one set of edits, and the comment stays with its pain', async () => {
    await open();
    const pain = 'decision/orders/pains/1';
    const result = await edit([
      { kind: 'set', element: pain, key: 'text', value: 'The fee comes as the last thing' },
      { kind: 'set', element: pain, key: 'severity', value: '4' },
    ]);
    expect(edited(result)).toBe(
      text.replace('          - The fee comes last\n', '          - text: The fee comes as the last thing\n            severity: 4\n'),
    );
  });

  test('is made for the newest text, whatever version the editor names', async () => {
    await open();
    await type(2, 1, 0, '# A note\n');
    const result = await edit({ kind: 'delete', element: 'decision/orders/pains/2' }, { version: 1 });
    expect(result).toMatchObject({ version: 2 });
    const newest = text.replace('title', '# A note\ntitle');
    expect(edited(result, newest)).toBe(newest.replace('          - No slot left\n', ''));
  });

  test('at an element whose number has passed to a neighbour is refused', async () => {
    await open();
    const seen = await seenNow('decision/orders/pains/1');
    expect(seen).toContain('The fee comes last');
    expect(await edit({ kind: 'delete', element: 'decision/orders/pains/1' }, { seen })).toMatchObject({ version: 1 });
    await type(2, 9, 0, '          - A new first pain\n');
    const result = await edit({ kind: 'delete', element: 'decision/orders/pains/1' }, { version: 2, seen });
    expect(result).toEqual({ refusal: expect.stringContaining('changed in the text meanwhile'), changed: true });
  });

  test('of the funnel view is understood too', async () => {
    await open(`${text}economics: { L: 100, C: 10%, P: 10 EUR, Q: 1, M: 20% }\n`);
    const result = await edit({ kind: 'scenario', as: 'targets', changes: [{ figure: 'C', to: 0.12 }] });
    expect(edited(result, `${text}economics: { L: 100, C: 10%, P: 10 EUR, Q: 1, M: 20% }\n`)).toContain('C: { value: 10%, target: 12% }');
  });
});

describe('a refusal', () => {
  test.each([
    ['en', /no score of this map.*1 to 5/],
    ['ru', /не оценка этой карты/],
  ] as const)('is a sentence in the language of the session, %s', async (language, sentence) => {
    await open(text, language);
    expect(await edit({ kind: 'set', element: 'decision/orders/experience', key: 'score', value: '9' })).toEqual({ refusal: expect.stringMatching(sentence) });
  });

  test('says where the text is broken, and nothing is edited', async () => {
    await open(text.replace('- No slot left', '- "No slot left'));
    expect(await edit({ kind: 'delete', element: 'decision/orders/pains/1' })).toEqual({ refusal: expect.stringContaining('cannot be read') });
  });

  test('answers for what is not open', async () => {
    await open();
    expect(await edit({ kind: 'add-stage', text: 'delivery' }, { uri: 'file:///elsewhere/map.cjm.yaml' })).toEqual({
      refusal: expect.stringContaining('not open'),
    });
  });

  test.each([
    [{ uri, gesture: { kind: 'delete', element: 'title' } }, 'version'],
    [{ uri, version: 1, gesture: { kind: 'explode', element: 'title' } }, 'gesture'],
    [{ uri, version: 1, gesture: { kind: 'toString' } }, 'gesture'],
    [{ uri, version: 1, gesture: { kind: 'set', element: 'title', key: 'title' } }, 'gesture'],
    [{ uri, version: 1, gesture: { kind: 'add-item', cell: 'x', text: 5 } }, 'gesture'],
    [{ uri, version: 1, gesture: [] }, 'gesture'],
    [{ uri, version: 1, gesture: [{ kind: 'scenario', as: 'targets', changes: [] }] }, 'gesture'],
    [{ uri, version: 1, gesture: { kind: 'delete', element: 'title' }, seen: 5 }, 'seen'],
  ])('tells what is missing in %j', async (params, missing) => {
    await open();
    await expect(server.connection.sendRequest('cjm/edit', params)).rejects.toThrow(`cjm/edit needs ${missing}`);
  });
});

describe('the form of an element', () => {
  test('has what is written, and what may be', async () => {
    await open(text.replace('- The fee comes last', '- { text: The fee comes last, severity: 4 }'));
    const result = await form('decision/orders/pains/1');
    if ('refusal' in result) throw new Error(result.refusal);
    expect(result.form.fields.map(({ key, kind, value }) => [key, kind, value]).slice(0, 3)).toEqual([
      ['text', 'long', 'The fee comes last'],
      ['severity', 'number', '4'],
      ['barrier', 'suggest', ''],
    ]);
    expect(result.form.fields[1]).toMatchObject({ label: 'Severity', min: 1, max: 5 });
  });

  test('that is added to the map offers what it lacks', async () => {
    await open();
    const [stages, lanes] = [await form('stages', true), await form('lanes', true)];
    if ('refusal' in stages || 'refusal' in lanes) throw new Error('refused');
    expect(stages.form).toMatchObject({ adds: 'add-stage' });
    expect(stages.form.fields[0]?.choices?.map(({ value }) => value)).toEqual(['awareness', 'consideration', 'delivery']);
    const choices = lanes.form.fields[0]?.choices?.map(({ value }) => value) ?? [];
    expect([choices.includes('opportunities'), choices.includes('pains')]).toEqual([true, false]);
  });

  test('is refused for what cannot be changed in the picture', async () => {
    await open();
    expect(await form('decision/orders/pains')).toEqual({ refusal: expect.stringContaining('cannot be edited in the picture') });
    await expect(server.connection.sendRequest('cjm/form', { uri, element: 'title', add: 1 })).rejects.toThrow('cjm/form needs add');
  });
});
