/** The canonical form, case by case, each with the whole text before and after. */
import { describe, expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import { format } from '../../../server/core/format/format.ts';
import { starterMap } from '../../../server/core/starterMap.ts';
import { stageModels } from '../../../server/core/vocabulary/vocabulary.ts';
import { formats, formatted } from './formatting.ts';

describe('order of keys', () => {
  test('of a map, a stage, a step, an object', () =>
    formats(`
      title: Bread
      stages:
        - reached: 100
          stage: decision
          systems: [crm]
          kpis: { C: { target: 12%, value: 10% } }
          next: { offer: A loaf, tools: [quiz] }
          steps:
            - pains:
                - severity: 2
                  text: It is cold
              step: Buys
          touchpoints: [store]
      model: classic5
      cjm: 1
    `).to(`
      cjm: 1
      title: Bread
      model: classic5
      stages:
        - stage: decision
          reached: 100
          touchpoints: [store]
          kpis: { C: { value: 10%, target: 12% } }
          systems: [crm]
          steps:
            - step: Buys
              pains:
                - text: It is cold
                  severity: 2
          next: { tools: [quiz], offer: A loaf }
    `));

  test('own lanes come after all others, in the order of `lanes`', () =>
    formats(`
      cjm: 1
      lanes:
        - rest
        - { id: risks, name: Risks }
        - { id: costs, name: Costs }
      stages:
        - stage: decision
          steps:
            - step: Buys
              costs: [a]
              risks: none
              systems: [crm]
    `).to(`
      cjm: 1
      lanes:
        - rest
        - { id: risks, name: Risks }
        - { id: costs, name: Costs }
      stages:
        - stage: decision
          steps:
            - step: Buys
              systems: [crm]
              risks: none
              costs:
                - a
    `));

  test('a key that nobody knows stays behind the key above it', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          reached: 5
          raeched: 6
          task: Sell
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          task: Sell
          reached: 5
          raeched: 6
    `));

  test('of KPIs is the author’s', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          kpis:
            P: 5 EUR
            C: 10%
    `).asItIs());

  test('keys that stand twice are left where they are', () =>
    formats(`
      cjm: 1
      stages:
        - reached: 5
          stage: decision
          reached: 6
    `).asItIs());

  test('of a project file', () =>
    formats(
      `
      kind: project
      teams:
        - name: Web
          id: web
      name: Shop
      cjm: 1
    `,
      { name: 'project.cjm.yaml' },
    ).to(`
      cjm: 1
      kind: project
      name: Shop
      teams:
        - id: web
          name: Web
    `));

  test('of an insights file: only the layout, no number changes', () =>
    formats(
      `
      kind: insights
      cjm: 1
      repeat:
          thresholds: [1,2,   3.50]
          share: 0.100
    `,
      { name: 'orders.insights.cjm.yaml' },
    ).to(`
      cjm: 1
      kind: insights
      repeat:
        thresholds: [1, 2, 3.50]
        share: 0.100
    `));
});

describe('comments', () => {
  test('above a key travel with it, those at the end of a line stay on it', () =>
    formats(`
      # what this map is

      cjm: 1
      # counted in October
      period: 2026-10   # all stores
      # the name
      title: Bread
    `).to(`
      # what this map is

      cjm: 1
      # the name
      title: Bread
      # counted in October
      period: 2026-10   # all stores
    `));

  test('at the end of a block stay in it', () =>
    formats(`
      cjm: 1
      stages:
      - stage: decision
        next:
          offer: A loaf
          # to be tested
        pains:
        - It is cold
        # nobody asked yet
        goals: none
        # the end of the stage
      # the end of the stages
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          # nobody asked yet
          goals: none
          pains:
            - It is cold
          next:
            offer: A loaf
            # to be tested
          # the end of the stage
      # the end of the stages
    `));

  test('the header of the file stays at its top', () =>
    formats(`
      # All rights reserved.
      title: Bread
      cjm: 1
    `).to(`
      # All rights reserved.
      cjm: 1
      title: Bread
    `));

  test('of a key that moves to the dash go above the dash', () =>
    formats(`
      cjm: 1
      stages:
        - task: Sell
          # the middle of the journey
          stage: decision
    `).to(`
      cjm: 1
      stages:
        # the middle of the journey
        - stage: decision
          task: Sell
    `));

  test('in a list between brackets make it a block', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          owners: [sales, # in the store
            # and at night
            bakery]
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          owners:
            - sales # in the store
            # and at night
            - bakery
    `));

  test('below a value between brackets that are indented more are its own', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          systems: [crm]
              # until March
          owners: [sales]
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          owners: [sales]
          systems: [crm]
            # until March
    `));

  test('below a text never become a part of it', () =>
    formats(`
      cjm: 1
      note: |
          As it stands
        # nobody checked
      title: Bread
    `).to(`
      cjm: 1
      # nobody checked
      title: Bread
      note: |
        As it stands
    `));

  test('beside a dash stay beside it', () =>
    formats(`
      cjm: 1
      stages:
        -   # first
            stage: decision
    `).to(`
      cjm: 1
      stages:
        -   # first
          stage: decision
    `));

  test('an empty paragraph above a key that becomes the first stays where the paragraph was', () =>
    formats(`
      cjm: 1
      stages:
        - task: Sell

          stage: decision
    `).to(`
      cjm: 1
      stages:
        - stage: decision

          task: Sell
    `));
});

describe('suppressions go on suppressing what they did', () => {
  test('a key beside a dash stays there when a comment speaks of that line', () =>
    formats(`
      cjm: 1
      stages:
        # cjm-ignore stage-no-kpi: counted next year
        - task: Sell
          stage: decision
    `).asItIs());

  test('a list on one line stays on it, and one on many lines on many', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          goals: [Warm bread, Fresh bread] # cjm-ignore not-customer-voice: their own words
          # cjm-ignore owner-unknown: hired in May
          owners:
            - bakery
    `).asItIs());

  test('one at the end of a block speaks of the line below it', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          kpis:
            C: 10%
            # cjm-ignore touchpoint-unknown: opens in May
          touchpoints: [kiosk]
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          # cjm-ignore touchpoint-unknown: opens in May
          touchpoints: [kiosk]
          kpis:
            C: 10%
    `));
});

describe('lists and objects', () => {
  test('references share a line, texts do not', () =>
    formats(`
      cjm: 1
      lanes:
        - actions
        - rest
      stages:
        - stage: decision
          evidence: survey
          goals: [Warm bread, "Bread, today"]
          pains: []
          owners:
            - sales
            - bakery
    `).to(`
      cjm: 1
      lanes: [actions, rest]
      stages:
        - stage: decision
          evidence: survey
          goals:
            - Warm bread
            - Bread, today
          pains: []
          owners: [sales, bakery]
    `));

  test('what does not fit in 100 columns becomes a block, and only that', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          owners: [sales, bakery]
          experience: { score: 4, feeling: Painless payment, quote: "Three taps, and done before the bus came", evidence: [survey] }
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          experience:
            score: 4
            feeling: Painless payment
            quote: Three taps, and done before the bus came
            evidence: [survey]
          owners: [sales, bakery]
    `));

  test('references may reach the 100th column, and not go beyond it', () => {
    const map = (last: string): string => `cjm: 1\nstages:\n  - stage: decision\n    systems: [${'system-20, '.repeat(7)}${last}]\n`;
    const last = 'x'.repeat(100 - '    systems: []'.length - 'system-20, '.length * 7);
    expect(formatted(map(last)).text.split('\n')[3]).toHaveLength(100);
    formats(map(last)).asItIs();
    formats(map(`${last}x`)).to(`cjm: 1\nstages:\n  - stage: decision\n    systems:\n${'      - system-20\n'.repeat(7)}      - ${last}x\n`);
  });

  test('blanks between brackets are all alike', () =>
    formats(`
      cjm: 1
      scope: {starts: sees it,ends : buys it}
      stages: [ { stage: decision, kpis: {C: 10%}, owners: [ sales,bakery ] } ]
    `).to(`
      cjm: 1
      scope: { starts: sees it, ends: buys it }
      stages:
        - { stage: decision, kpis: { C: 10% }, owners: [sales, bakery] }
    `));

  test('an object in a block stays one, however short', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          experience:
            score: 4
    `).asItIs());

  test('a figure cut by its comma is left as it is', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          kpis: { C:  2,5%, P: 3 }
    `).asItIs());

  test('indentation is two blanks everywhere, one after a dash', () =>
    formats(`
      cjm:   1
      job:
          want:  bread
      stages:
      -   stage: decision
          steps:
          -   step: Buys
              goals:
              -   Warm bread
      -
        stage: loyalty
        task:
          Bring them back
    `).to(`
      cjm: 1
      job:
        want: bread
      stages:
        - stage: decision
          steps:
            - step: Buys
              goals:
                - Warm bread
        - stage: loyalty
          task: Bring them back
    `));
});

describe('scalars', () => {
  test('are quoted where YAML needs it or YAML 1.1 reads otherwise, nowhere else', () =>
    formats(`
      cjm: 1
      title: "Bread"
      period: "2026-10"
      reviewed: '2026-10-31'
      note: 'It''s "warm"'
      stages:
        - stage: decision
          task: 'Sell: the last loaf'
          reached: 010
          kpis: { WT: 1:30, C: ???, NPS: "-5", CR: "10,5%" }
          thoughts:
            - no
            - "yes"
            - 'true'
            - "2026"
            - "\\u00a0"
            - "-2 h"
          image: { src: "a.png", alt: "a, b" }
    `).to(`
      cjm: 1
      title: Bread
      period: 2026-10
      reviewed: 2026-10-31
      note: It's "warm"
      stages:
        - stage: decision
          task: "Sell: the last loaf"
          reached: "010"
          thoughts:
            - "no"
            - "yes"
            - "true"
            - "2026"
            - "\\u00a0"
            - -2 h
          image: { src: a.png, alt: "a, b" }
          kpis: { WT: "1:30", C: ???, NPS: "-5", CR: 10.5% }
    `));

  test('a number that is wanted as a number keeps its type', () =>
    formats(`
      cjm: 1
      scope: { partial: yes }
      stages:
        - stage: decision
          score: 04
    `).asItIs());

  test('blanks between a number and its unit', () =>
    formats(`
      cjm: 1
      review-every: 90d
      stages:
        - stage: decision
          benchmark: 36 %
          kpis: { C: { value: 10 %, target: 10 .. 12 % }, P: 41.20EUR, WT: { value: 20..30h }, NPS: €5 }
          opportunities:
            - { text: Cut 10 % off, expect: { C: +1.5pp, CSAT: -2  % } }
    `).to(`
      cjm: 1
      review-every: 90 d
      stages:
        - stage: decision
          benchmark: 36%
          kpis: { C: { value: 10%, target: 10 .. 12% }, P: 41.20 EUR, WT: { value: 20..30 h }, NPS: €5 }
          opportunities:
            - { text: Cut 10 % off, expect: { C: +1.5 pp, CSAT: -2% } }
    `));

  test('a decimal comma becomes a point in an English map and stays in a Russian one', () => {
    const map = (language: string, figure: string): string => `cjm: 1\nlanguage: ${language}\nstages:\n  - stage: decision\n    benchmark: ${figure}\n`;
    formats(map('en', '2,5 %')).to(map('en', '2.5%'));
    formats(map('en', '1,500')).asItIs();
    formats(map('ru', '2,5 %')).to(map('ru', '2,5%'));
  });

  test('texts that span lines are folded, others never', () =>
    formats(`
      cjm: 1
      note: We looked
        at the  queue

        and left
      stages:
        - stage: decision
          task: 'It''s
            warm'
          goals:
            - >
              Folded
            - |
                As it
                  stands
            - Three "taps"
              and done
    `).to(`
      cjm: 1
      note: >-
        We looked
        at the  queue

        and left
      stages:
        - stage: decision
          task: >-
            It's
            warm
          goals:
            - >
              Folded
            - |
              As it
                stands
            - >-
              Three "taps"
              and done
    `));

  test('blanks at the end of a line go, but not those of a block text', () =>
    formats(`cjm: 1  \ntitle: Bread   \nnote: |\n  warm  \n\n   \n  loaves\n \nstages:\n`).to(
      `cjm: 1\ntitle: Bread\nnote: |\n  warm  \n\n   \n  loaves\n\nstages:\n`,
    ));
});

describe('the file around it', () => {
  test.each([
    ['a missing final line end', 'cjm: 1', 'cjm: 1\n'],
    ['empty lines at the end', 'cjm: 1\n\n \n\n', 'cjm: 1\n'],
    ['CRLF', 'title: Bread\r\ncjm:  1', 'cjm: 1\r\ntitle: Bread\r\n'],
    ['a byte order mark', '\uFEFFtitle: Bread\ncjm: 1\n', '\uFEFFcjm: 1\ntitle: Bread\n'],
    ['the marker of a document', '---\ntitle: Bread\ncjm: 1\n', '---\ncjm: 1\ntitle: Bread\n'],
    ['many empty lines', 'cjm: 1\n\n\n\ntitle: Bread\n', 'cjm: 1\n\n\n\ntitle: Bread\n'],
    ['nothing', '', ''],
    ['a comment only', '# soon', '# soon\n'],
    ['the last key moving up', 'title: Bread\ncjm: 1', 'cjm: 1\ntitle: Bread\n'],
    ['a kept end of a block text', 'cjm: 1\nnote: |+\n    warm\n\n\n', 'cjm: 1\nnote: |+\n  warm\n\n\n'],
  ])('%s', (_, before, after) => {
    expect(formatted(before).text).toBe(after);
    expect(formatted(after).text).toBe(after);
  });

  test('a return alone is no line end for an editor: such a file is left alone', () => {
    expect(formatted('cjm:  1\rtitle: Bread\n').edits).toEqual([]);
  });

  test('only lines that change are edited', () => {
    const { edits } = formatted('cjm: 1\ntitle:   Bread\nmodel: classic5\nstages:\n  - stage: decision\n    task: "Sell"\n    reached: 5\n');
    expect(edits).toEqual([
      { start: 7, end: 22, newText: 'title: Bread\n' },
      { start: 66, end: 83, newText: '    task: Sell\n' },
    ]);
  });
});

describe('what is left alone', () => {
  test('a step with an error stays as it is, with its indentation, and the others are laid out where they stand', () =>
    formats(`
      title:  Bread
      cjm: 1
      stages:
      - stage: decision
        steps:
        -   step: Buys
            touchpoints: [store
        -   step:   Pays
            goals:
            - Warm bread
        next: {offer: A loaf}
      -   reached: 5
          stage: loyalty
    `).to(`
      title: Bread
      cjm: 1
      stages:
      - stage: decision
        steps:
        -   step: Buys
            touchpoints: [store
        - step: Pays
          goals:
            - Warm bread
        next: { offer: A loaf }
      - stage: loyalty
        reached: 5
    `));

  test('an alias does not come before its anchor', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          systems: &ours [crm,analytics]
          owners: *ours
          task:   Sell
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          systems: &ours [crm,analytics]
          owners: *ours
          task: Sell
    `));

  test('keys with anchors far from each other may move', () =>
    formats(`
      cjm: 1
      stages:
        - stage: decision
          systems: &ours [crm]
          task: Sell
        - stage: loyalty
          systems: *ours
    `).to(`
      cjm: 1
      stages:
        - stage: decision
          task: Sell
          systems: &ours [crm]
        - stage: loyalty
          systems: *ours
    `));

  test('a second document, tags, conflicts', () => {
    formats('cjm: 1\n---\ntitle:   x\n').asItIs();
    formats('cjm: 1\ntitle:   !!str x\n').asItIs();
    formats('title: x\ncjm: 1\nstages:\n  - stage: a\n<<<<<<< HEAD\n    task:   a\n=======\n    task:   b\n>>>>>>> b\n').asItIs();
  });
});

describe('a range', () => {
  const text = 'cjm:  1\ntitle:  Bread\nstages:\n- reached:  5\n  stage: decision\n  kpis: {C: 1 %}\n- reached: 6\n  stage: loyalty\n';

  test.each([
    ['one line', 1, 2, 'cjm:  1\ntitle: Bread\nstages:\n- reached:  5\n  stage: decision\n  kpis: {C: 1 %}\n- reached: 6\n  stage: loyalty\n'],
    ['a stage', 3, 6, 'cjm:  1\ntitle:  Bread\nstages:\n- stage: decision\n  reached: 5\n  kpis: { C: 1% }\n- reached: 6\n  stage: loyalty\n'],
    ['half a stage', 5, 7, 'cjm:  1\ntitle:  Bread\nstages:\n- reached:  5\n  stage: decision\n  kpis: { C: 1% }\n- reached: 6\n  stage: loyalty\n'],
    ['nothing', 4, 4, text],
    ['the end of the file', 8, 9, text],
  ])('%s', (_, from, to, after) => {
    expect(formatted(text, { range: { from, to } }).text).toBe(after);
  });

  test('at the end of the file takes away the empty lines in it, and no others', () => {
    expect(formatted('cjm: 1\n\n\n\n', { range: { from: 2, to: 4 } }).text).toBe('cjm: 1\n\n');
    expect(formatted('cjm: 1\n\n', { range: { from: 2, to: 3 } }).edits).toEqual([]);
  });
});

test('starter maps are canonical', () => {
  for (const { id: model } of stageModels.entries)
    for (const language of ['en', 'ru'] as const)
      for (const persona of ['', 'Сосед, 40']) {
        const text = starterMap({ model, language, title: 'Хлеб: тёплый', persona }) ?? '';
        expect(formatted(text).text).toBe(text);
      }
});

test('a long map is formatted faster than it is read', () => {
  const stage = (index: number): string =>
    `  - stage: s${index}\n    steps:\n${Array.from({ length: 20 }, (_, step) => `      - step: Step ${step}\n        goals:\n          - Goal\n        touchpoints: [store, site]\n        experience: { score: 4, feeling: Joy }\n`).join('')}`;
  const text = `cjm: 1\ntitle: Long\nmodel: custom\nstages:\n${Array.from({ length: 30 }, (_, index) => stage(index)).join('')}`;
  const document = MapDocument.open(text);
  const fastest = (task: () => void): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const start = performance.now();
        task();
        return performance.now() - start;
      }),
    );
  const reading = fastest(() => void MapDocument.open(text));
  const formatting = fastest(() => {
    expect(format(document, 'map', { language: 'en' }).length).toBe(0);
  });
  expect(formatting).toBeLessThan(reading);
});
