import { describe, expect, test } from 'vitest';
import { explain, topicChoices } from '../../../server/core/features/explaining/explain.ts';
import { findTopics } from '../../../server/core/features/explaining/findTopics.ts';
import { rulesAt, topicAt } from '../../../server/core/features/explaining/topicAt.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { contextOf, type Options, takeCursor, wholeText } from './context.ts';

function topic(marked: string, options: Options = {}): string | undefined {
  const { text, offset } = takeCursor(wholeText(marked));
  return topicAt(contextOf(text, options), offset);
}

describe('the topic under the pointer', () => {
  const project = 'cjm: 1\nkind: project\nkpis: [ { code: PICK, name: Picking accuracy } ]\nchannels: [ { id: kiosk, name: Kiosk } ]\n';
  test.each([
    ['stages: [ { stage: deci<|>sion } ]', 'classic5/decision'],
    ['stages: [ { stage: "Реше<|>ние" } ]', 'classic5/decision'],
    ['stages: [ { stage: decision, next: { to: deci<|>sion } } ]', 'classic5/decision'],
    ['model: cla<|>ssic5', 'classic5'],
    ['stages:\n  - stage: decision\n    kpis:\n      nps<|>: 3', 'NPS'],
    ['stages:\n  - stage: decision\n    kpis: { PI<|>CK: 98% }', 'PICK'],
    ['economics: { L<|>: 3 }', 'L'],
    ['stages: [ { stage: decision, touchpoints: [kio<|>sk] } ]', 'kiosk'],
    ['stages: [ { stage: decision, touchpoints: [Мага<|>зин] } ]', 'store'],
    ['stages: [ { stage: decision, barriers: [out-of-<|>stock] } ]', 'out-of-stock'],
    ['# cjm-ignore no-evi<|>dence: x', 'no-evidence'],
    ['cjm: 1\nkind: project\nrules: { no-evi<|>dence: off }', 'no-evidence'],
  ])('%s', (marked, expected) => {
    expect(topic(marked, { project })).toBe(expected);
    const known = findTopics(expected, { project: contextOf(wholeText(marked.replace('<|>', '')), { project }).project, language: 'en' });
    expect(known.length).toBeGreaterThan(0);
  });

  test.each(['title: wea<|>ther', 'stages: [ { stage: awarenes<|> } ]', 'stages: [ { stage: decision, task<|>: Sell } ]'])('none: %s', (marked) => {
    expect(topic(marked)).toBeUndefined();
  });
});

test('the rules that speak up under the pointer, each once', () => {
  const { text, offset } = takeCursor(wholeText('stages:\n  - stage: aware<|>nes\n'));
  expect(rulesAt(contextOf(text), offset)).toContain('stage-unknown');
  expect(rulesAt(contextOf(text), 3)).not.toContain('stage-unknown');
});

describe('the page', () => {
  test('has everything that the word means, as the command line tells it', () => {
    const topics = findTopics('L', { project: emptyProject, language: 'en' });
    const page = explain(' L ', emptyProject, 'en') ?? '';
    for (const { markdown } of topics) expect(page).toContain(markdown);
    expect(page.startsWith('*KPI*\n\n**')).toBe(true);
  });

  test('is in the language of the session', () => {
    expect(explain('CSAT', emptyProject, 'ru')).toMatch(/^\*показатель\*/);
  });

  test('is none for what nobody knows', () => {
    expect(explain('zzzz', emptyProject, 'en')).toBeUndefined();
  });
});

test('every topic that can be chosen has a page', () => {
  for (const language of ['en', 'ru'] as const)
    for (const choice of topicChoices(emptyProject, language)) expect(explain(choice.topic, emptyProject, language), choice.topic).toBeDefined();
});
