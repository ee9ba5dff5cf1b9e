/** Every snippet, filled in as it comes, is right where it wants to stand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../setUp/paths.mjs';
import { mistakesIn, type Placement, placed } from '../docs/placed.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(join(root, 'syntaxes/snippets.json'), 'utf8'));

const placements: Readonly<Record<string, Placement>> = {
  Map: 'complete',
  Project: 'complete',
  Stage: 'stages item',
  'Stage figures': 'stage',
  Step: 'steps item',
  'Company lanes': 'step',
  Experience: 'step',
  KPI: 'kpis',
  KPIs: 'step',
  Pain: 'pains',
  Opportunity: 'opportunities',
  Activity: 'activities',
  Touchpoint: 'touchpoints',
  Barrier: 'barriers',
  Next: 'stage',
  'Loop back': 'stage',
  'Job to be done': 'top',
  Persona: 'personas',
  Funnel: 'top',
  Economics: 'top',
  Research: 'research',
  'Own lane': 'top',
  Suppress: 'stage',
  'Suppress in file': 'top',
};

test('every snippet has its place here', () => {
  expect(Object.keys(snippets)).toEqual(Object.keys(placements));
});

describe.each(Object.entries(placements))('%s', (name, placement) => {
  const body = (snippets[name]?.body ?? []).join('\n');

  test('is right with its defaults', () => {
    expect(mistakesIn(placed(placement, expand(body)))).toEqual([]);
  });

  const choices = [...body.matchAll(/\$\{(\d+)\|([^|]+)\|\}/g)].flatMap(([, stop = '', words = '']) =>
    words
      .split(',')
      .slice(1)
      .map((word) => [stop, word] as const),
  );
  test.runIf(choices.length > 0).each(choices)('is right with choice %s: %s', (stop, word) => {
    expect(errorsIn(placed(placement, expand(body, { stop, word })))).toEqual([]);
  });

  test('has prefixes in both languages, and a description', () => {
    const prefixes = [snippets[name]?.prefix ?? []].flat();
    expect(prefixes.some((prefix) => /[а-яё]/i.test(prefix))).toBe(true);
    expect(snippets[name]?.description).toMatch(/^.+ \/ .*[а-яё]/i);
  });

  test('numbers its stops from 1 without gaps and ends at $0', () => {
    const stops = [...new Set([...body.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop)))].toSorted((a, b) => a - b);
    expect(stops).toEqual(stops.map((_, index) => index));
  });
});

/** With another model or scale the stages and scores of the default need not be known. */
function errorsIn(text: string): string[] {
  return mistakesIn(text).filter((mistake) => !/^(?:stage-unknown|emotion-range)/.test(mistake));
}

/** The body as the editor inserts it: defaults, first choices, the date of a day. */
function expand(body: string, chosen?: { readonly stop: string; readonly word: string }): string {
  const day: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '22' };
  return body
    .replaceAll(/\$\{(CURRENT_\w+)\}/g, (_, name: string) => day[name] ?? '')
    .replaceAll(/\$\{(\d+)\|([^|]+)\|\}/g, (_, stop: string, words: string) => (stop === chosen?.stop ? chosen.word : (words.split(',')[0] ?? '')))
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replaceAll(/\$\{?\d+\}?/g, '');
}
