import { describe, expect, test } from 'vitest';
import { formOf } from '../../../server/core/gestures/form.ts';
import type { Gesture } from '../../../server/core/gestures/gesture.ts';
import { contextOf, wholeText } from '../features/context.ts';
import { changes, gestured } from './gesturing.ts';

const all = (element: string, key: string, value: readonly string[]): Gesture => ({ kind: 'set', element, key, value });
const item = 'decision/pays/opportunities/1';
/** An opportunity with keys of its own. */
const opportunity = (body: string): string => `
  stages:
    - stage: decision
      steps:
        - step: Pays
          opportunities:
            - text: Fee in the basket
${body.replace(/^(?=.)/gm, '              ')}
            - Another
`;

describe('several values said together', () => {
  test.each<readonly [string, string, readonly string[], string]>([
    ['evidence: [site] # seen', 'evidence', ['site', 'survey'], 'evidence: [site, survey] # seen'],
    ['evidence: [site, survey, log]', 'evidence', ['site', 'log'], 'evidence: [site, log]'],
    ['evidence: [site, survey]', 'evidence', ['survey'], 'evidence: [survey]'],
    ['evidence: [site, survey]', 'evidence', ['site'], 'evidence: [site]'],
    ['evidence: [site, survey]', 'evidence', ['log', 'survey'], 'evidence: [log, survey]'],
    ['evidence: site', 'evidence', ['site', 'log'], 'evidence: [site, log]'],
    ['evidence: none', 'evidence', ['log'], 'evidence: [log]'],
    [
      'evidence:\n  - site # first\n  # why\n  - survey',
      'evidence',
      ['site', 'survey', 'log', 'x: y'],
      'evidence:\n  - site # first\n  # why\n  - survey\n  - log\n  - "x: y"',
    ],
    ['evidence:\n  - site # first\n  # why\n  - survey\n  - log', 'evidence', ['site', 'log'], 'evidence:\n  - site # first\n  - log'],
    ['expect: { C: +1 pp, NPS: "-7" }', 'expect', ['C: +1.5 pp', 'NPS: -7'], 'expect: { C: +1.5 pp, NPS: "-7" }'],
    ['expect:\n  C: +1 pp # a guess', 'expect', ['C: +1 pp', 'WT: -7 min'], 'expect:\n  C: +1 pp # a guess\n  WT: -7 min'],
    ['status: idea', 'expect', ['C = +1 pp'], 'status: idea\nexpect: { C: +1 pp }'],
  ])('%j: %s %j', (before, key, values, now) => {
    expect(gestured(opportunity(before), all(item, key, values)).after).toBe(wholeText(opportunity(now)));
  });

  test.each<readonly [string, readonly string[], string]>([
    ['stages: []', ['of orders.yaml'], 'stages: []\ninsights: [of orders.yaml]'],
    ['insights: [a.yaml] # seen', ['a.yaml', 'b.yaml'], 'insights: [a.yaml, b.yaml] # seen'],
    ['insights: a.yaml', ['a.yaml', 'b.yaml'], 'insights: [a.yaml, b.yaml]'],
    ['insights:\n- a.yaml # why\n', ['a.yaml', 'b.yaml'], 'insights:\n- a.yaml # why\n- b.yaml\n'],
    ['insights:\r\n  - a.yaml\r\n', ['a.yaml', 'b.yaml'], 'insights:\r\n  - a.yaml\r\n  - b.yaml\r\n'],
  ])('of the whole map: %j, insights %j', (before, files, now) => {
    expect(gestured(before, all('facts', 'insights', files)).after).toBe(wholeText(now));
  });

  test('are taken away by none, and change nothing when they are said already', () => {
    expect(changes(opportunity('evidence: [site]\nstatus: idea'), all(item, 'evidence', []))).toBe('-            evidence: [site]');
    expect(changes(opportunity('evidence: [site]\nstatus: idea'), all(item, 'evidence', [' site ', '']))).toBe('');
  });

  test('make an object of a short form', () => {
    expect(changes(opportunity('status: idea'), all('decision/pays/opportunities/2', 'evidence', ['site']))).toBe(
      '-          - Another\n+          - text: Another\n+            evidence: [site]',
    );
    expect(changes(opportunity('status: idea'), all('decision/*/next', 'tools', ['quiz', 'gift']))).toBe('+    next:\n+      tools: [quiz, gift]');
  });

  test('are refused where they are none: a pair without a figure, what is built one by one', () => {
    expect(changes(opportunity('status: idea'), all(item, 'expect', ['much better']))).toMatch(/^refused: “much better” says no figure/);
    expect(changes(opportunity('status: idea'), all('step:decision/pays', 'opportunities', ['x']))).toMatch(/^refused/);
    expect(changes(opportunity('evidence: [site, # seen\n  log]'), all(item, 'evidence', ['one', 'two']))).toMatch(/^refused/);
  });

  test('are asked for in a form, one a line', () => {
    const form = formOf(contextOf(wholeText(opportunity('evidence: [site, log]\nexpect: { C: +1 pp }'))), item, false);
    const fields = 'fields' in form ? form.fields.filter(({ kind }) => kind === 'list').map(({ key, value }) => [key, value]) : form;
    expect(fields).toEqual([
      ['expect', 'C: +1 pp'],
      ['measured', ''],
      ['evidence', 'site\nlog'],
    ]);
  });
});
