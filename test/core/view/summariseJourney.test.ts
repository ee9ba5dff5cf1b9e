/** What a list of maps shows of one. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import type { JourneySummary } from '../../../server/core/view/journeySummary.ts';
import { summariseJourney } from '../../../server/core/view/summariseJourney.ts';

function summaryOf(text: string, language: 'en' | 'ru' = 'en'): JourneySummary {
  const document = MapDocument.open(text);
  return summariseJourney(document.journey(emptyProject), document.check(emptyProject, defaultSettings), language);
}

const map = `cjm: 1
title: Weekly order
model: classic5
personas: [{ id: sam, name: Sam }, { id: eve, name: Eve }]
state: future
period: 2026-10
stages:
  - stage: awareness
    score: 4
    steps:
      - step: Hears
        experience: 1
  - stage: decision
    steps:
      - step: Pays
        experience: [{ score: 2, persona: sam }, { score: 3, persona: eve }]
      - step: Waits
        experience: 5
  - stage: loyalty
    score: unknown
`;

describe('a map in a list', () => {
  test('says whose it is, what it describes and how its stages fare', () => {
    const { title, personas, facts, stages } = summaryOf(map);
    expect({ title, personas, facts }).toEqual({ title: 'Weekly order', personas: ['Sam', 'Eve'], facts: ['future state', 'October 2026'] });
    expect(stages.map(({ name, score, level, steps }) => [name, score, level, steps.map((step) => `${step.name} ${step.score} ${step.level}`)])).toEqual([
      ['Awareness', '4', 'high', ['Hears 1 low']],
      ['Decision', '3.3', 'middle', ['Pays 2.5 middle', 'Waits 5 high']],
      ['Loyalty and advocacy', undefined, undefined, []],
    ]);
  });

  test('speaks the reader’s language and leaves the map’s alone', () => {
    const { facts, stages, worst } = summaryOf(map, 'ru');
    expect(facts).toEqual(['будущее состояние', 'октябрь 2026']);
    expect(stages[1]?.name).toBe('Decision');
    expect(worst).toEqual([{ name: 'Decision', score: '3,3' }]);
  });

  test('leads to the stages and steps in the text', () => {
    const lines = map.split('\n');
    const texts = summaryOf(map).stages.flatMap(({ range, steps }) =>
      [range, ...steps.map((step) => step.range)].map(({ start, end }) => lines[start.line]?.slice(start.character, end.character)),
    );
    expect(texts).toEqual(['awareness', 'Hears', 'decision', 'Pays', 'Waits', 'loyalty']);
  });

  test('names the stages with the lowest score, and none where all are alike', () => {
    const stages = (...scores: readonly number[]): string =>
      `cjm: 1\nmodel: custom\nstages:\n${scores.map((score, index) => `  - { stage: S${index}, score: ${score} }\n`).join('')}`;
    const worst = (text: string): string[] => summaryOf(text).worst.map(({ name, score }) => `${name} ${score}`);
    expect(worst(stages(3, 2, 4, 2))).toEqual(['S1 2', 'S3 2']);
    expect(worst(stages(3, 3))).toEqual([]);
    expect(worst(stages(3))).toEqual([]);
    expect(worst(stages())).toEqual([]);
  });

  test('counts what is wrong with it', () => {
    const { counts } = summaryOf('cjm: 1\ntitle: T\nmodel: classic5\nstages:\n  - stage: nowhere\n  - stage: decision\n    reched: 5\n');
    expect(counts.error + counts.warning).toBeGreaterThan(1);
    expect(summaryOf('title: "open').counts.error).toBeGreaterThan(0);
  });
});
