import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeatureContext } from '../../../server/core/features/feature.ts';
import { type SemanticToken, semanticTokens } from '../../../server/core/features/semanticTokens.ts';
import type { TextChange } from '../../../server/core/syntax/syntaxTree.ts';
import { runs } from '../seed.ts';
import { mapText, textChange } from '../syntax/mapText.ts';
import { contextOf, type Options, wholeText } from './context.ts';

/** `type text`, with modifiers behind the type, in file order. */
function coloured(text: string, options: Options = {}): string[] {
  const whole = wholeText(text);
  const lines = whole.split('\n');
  return [...semanticTokens(contextOf(whole, options))].map((token) => `${kindOf(token)} ${lines[token.line]?.slice(token.character, endOf(token))}`);
}

function kindOf({ type, modifiers }: SemanticToken): string {
  return [type, ...modifiers].join('.');
}

function endOf({ character, length }: SemanticToken): number {
  return character + length;
}

const project = `
  cjm: 1
  kind: project
  personas: [ { id: busy-parent, name: Busy parent } ]
  channels: [ { id: kiosk, name: Kiosk } ]
  touchpoints: [ { id: checkout, name: Checkout page } ]
  teams: [ { id: web, name: Online development } ]
  systems: [ { id: till, name: Till } ]
  kpis: [ { code: PICK, name: Picking accuracy, unit: percent } ]
  models: [ { id: our-two, stages: [ { id: learn, name: Learns }, { id: buy, name: Buys } ] } ]
  research: [ { id: interviews-q3, method: interview } ]
`;

describe('in a map', () => {
  test('every kind of name, known and unknown, built in and the project’s own', () => {
    const text = `
      cjm: 1
      title: Test
      model: classic5
      persona: busy-parent
      research: [ { id: own-study, method: interview } ]
      stages:
        - stage: awareness
          touchpoints: [kiosk, checkout, site, stor]
          kpis: { PICK: 98%, C: 10.8%, XYZ: unknown }
          steps:
            - step: Hears about us
              goals: none
              experience: { score: 4, evidence: [interviews-q3, own-study, nowhere, assumption] }
              owners: [web, marketing, weeb]
              systems: [till, crm, tilll]
          next: { tools: [quiz, quizz], to: decision }
        - stage: decisio
    `;
    expect(coloured(text, { project })).toEqual([
      'namespace.defaultLibrary classic5',
      'persona busy-parent',
      'research.declaration own-study',
      'enumMember.defaultLibrary interview',
      'class.declaration.defaultLibrary awareness',
      'property.defaultLibrary touchpoints',
      'touchpoint kiosk',
      'touchpoint checkout',
      'touchpoint.defaultLibrary site',
      'touchpoint.unresolved stor',
      'property.defaultLibrary kpis',
      'kpi PICK',
      'number 98',
      'unit %',
      'kpi.defaultLibrary C',
      'number 10.8',
      'unit %',
      'kpi.unresolved XYZ',
      'state unknown',
      'method.declaration Hears about us',
      'property.defaultLibrary goals',
      'state none',
      'property.defaultLibrary experience',
      'number 4',
      'research interviews-q3',
      'research own-study',
      'research.unresolved nowhere',
      'state assumption',
      'property.defaultLibrary owners',
      'team web',
      'team.defaultLibrary marketing',
      'team.unresolved weeb',
      'property.defaultLibrary systems',
      'system till',
      'system.defaultLibrary crm',
      'system.unresolved tilll',
      'enumMember.defaultLibrary quiz',
      'enumMember.unresolved quizz',
      'class.unresolved decision',
      'class.declaration.unresolved decisio',
    ]);
  });

  test.each([
    ['stages: [ { stage: decision, reached: 48 000 } ]', ['number 48 000']],
    ['stages: [ { stage: decision, kpis: { CV: 43.50 EUR } } ]', ['number 43.50', 'unit EUR']],
    ['stages: [ { stage: decision, kpis: { CV: €43.50 } } ]', ['unit €', 'number 43.50']],
    ['stages: [ { stage: decision, kpis: { DT: { value: 1:30, target: 20..30 h } } } ]', ['number 1:30', 'number 20', 'number 30', 'unit h']],
    ['stages: [ { stage: decision, kpis: { NPS: soon } } ]', []],
    ['stages: [ { stage: decision, opportunities: [ { text: x, expect: { C: +1.5 pp } } ] } ]', ['number +1.5', 'unit pp']],
  ])('figures in %s', (text, expected) => {
    expect(coloured(text).filter((token) => /^(?:number|unit)/.test(token))).toEqual(expected);
  });

  test('own lanes, an inline persona and the stages of an own model', () => {
    const text = `
      cjm: 1
      title: none
      model: our-two
      persona: { id: sam, name: Sam }
      lanes: [actions, risks, rest, wrong, { id: risks, name: Risks }]
      stages:
        - stage: Learns
          risks:
            - text: none
              persona: sam
        - stage: aware
    `;
    expect(coloured(text, { project })).toEqual([
      'namespace our-two',
      'persona.declaration sam',
      'property.defaultLibrary actions',
      'property risks',
      'property.defaultLibrary rest',
      'property wrong',
      'property risks',
      'class.declaration Learns',
      'property risks',
      'persona sam',
      'class.declaration.unresolved aware',
    ]);
  });

  test('quotes are not coloured, names over two lines are coloured on both', () => {
    expect(
      coloured('stages:\n  - stage: "decision"\n    steps:\n      - step: Adds to\n          the basket\n      - step: |\n          Pays').filter((token) =>
        token.includes('declaration'),
      ),
    ).toEqual(['class.declaration.defaultLibrary decision', 'method.declaration Adds to', 'method.declaration the basket']);
  });

  test('with a model that allows any stage, none is unknown', () => {
    expect(coloured('cjm: 1\ntitle: x\nmodel: custom\nstages: [ { stage: Whatever } ]')).toEqual([
      'namespace.defaultLibrary custom',
      'class.declaration Whatever',
    ]);
  });
});

test('in a project', () => {
  expect(coloured('cjm: 1\nkind: project\nteams: [ { id: web } ]\ntouchpoints:\n  - { id: checkout, channel: site, owner: web, importance: 5 }\n')).toEqual([
    'enumMember project',
    'team.declaration web',
    'touchpoint.declaration checkout',
    'touchpoint.defaultLibrary site',
    'team web',
    'number 5',
  ]);
});

test('for a range: the stages and steps that it touches', () => {
  const text = wholeText('stages:\n  - stage: awareness\n    steps:\n      - step: One\n      - step: Two\n  - stage: decision\n');
  const context = contextOf(text);
  const at = text.indexOf('Two');
  expect([...semanticTokens(context, { start: at, end: at })].map(({ line, type }) => [line, type])).toEqual([[8, 'method']]);
});

/** The context after a change, once the tokens before it have been asked for. */
function typed(before: FeatureContext, change: (text: string) => TextChange): FeatureContext {
  Array.from(semanticTokens(before));
  const document = before.document.edit([change(before.document.text)]);
  return { ...before, document, journey: document.journey(before.project) };
}

test('whatever is typed: the tokens of an edited text are those of the same text opened anew, in order and inside their lines', () => {
  fc.assert(
    fc.property(mapText, fc.array(textChange, { maxLength: 5 }), (text, changes) => {
      const context = changes.reduce(typed, contextOf(text));
      const tokens = [...semanticTokens(context)];
      expect(tokens).toEqual([...semanticTokens(contextOf(context.document.text))]);
      const lines = context.document.text.split('\n');
      tokens.forEach((token, index) => {
        const before = tokens[index - 1];
        expect(token.length > 0 && endOf(token) <= (lines[token.line] ?? '').length).toBe(true);
        if (before) expect(before.line < token.line || endOf(before) <= token.character).toBe(true);
      });
    }),
    runs(150),
  );
});
