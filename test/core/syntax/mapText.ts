import fc from 'fast-check';
import type { TextChange } from '../../../server/core/syntax/syntaxTree.ts';

const base = `cjm: 1
title: Weekly order   # a comment
persona:
  id: sam
  name: "Sam: always in a hurry"
note: |
  stages:
    - stage: not a stage

  # not a comment
lanes: [actions, pains,
  kpis]
stages:
  - stage: awareness
    task: >-
      Plant the brand
      and learn
    reached: 48000
    steps:
      - step: Hears about us
        actions:
          - Hears from a friend
        touchpoints: [word-of-mouth, { channel: site, name: 'The ''site''' }]
      # a comment between steps
      - step: Делает заказ
        experience: { score: 4, quote: "Три
          клика" }
    next:
      tools: [quiz]
  -
    stage: decision
    kpis: { C: 10.8% }
    steps:
    - step: Pays
      pains:
      - text: |
          - step: inside
        severity: 4
    - step: Waits
    note: late
  - steps:
      - step: first
    stage: loyalty
funnels:
- id: repeat
  steps:
    - { step: a, count: 3 }
economics:
  C: ???
`;
const atRoot = base.replace(/^ {2}(?=- stage|-$|- steps)/gm, '').replace(/^ {4}(?=\S)/gm, '  ');

/** Whole maps in several layouts, with either line end, and bare beginnings of them. */
export const mapText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(base, base, base, atRoot, '\uFEFF' + base, `---\n${base}`, ''), fc.boolean(), fc.option(fc.nat(), { freq: 4 }))
  .map(([text, crlf, cut]) => {
    const layout = crlf ? text.replaceAll('\n', '\r\n') : text;
    return cut === null ? layout : layout.slice(0, cut % (layout.length + 1));
  });

const insertion = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '"',
  "'",
  '#',
  ' # cut',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '|\n',
  '>\n',
  '&a ',
  '*a',
  '!tag ',
  '---\n',
  '...\n',
  ',',
  'stages:\n',
  '    steps:\n',
  '      - step: pasted\n        goals: none\n',
  '  - stage: pasted\n',
  'note: pasted\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '? ',
  '%',
  '@',
  '\u00a0',
  'ё',
  '😀',
  '  ',
  '    ',
  '<<: ',
  'steps:',
  '-',
);

/** One edit anywhere: typed or pasted text, a deletion that may cross chunks, a copied piece. */
export const textChange: fc.Arbitrary<(text: string) => TextChange> = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    fc.oneof(insertion, insertion, fc.constant(''), fc.string({ maxLength: 4 })),
    fc.option(fc.nat(), { freq: 8 }),
  )
  .map(([at, length, inserted, copyFrom]) => (text: string) => {
    const start = at % (text.length + 1);
    const end = Math.min(text.length, start + length);
    const copied = copyFrom === null ? inserted : text.slice(copyFrom % (text.length + 1), (copyFrom % (text.length + 1)) + 60);
    return { start, end, text: copied };
  });

export const edit = (text: string, { start, end, text: inserted }: TextChange): string => text.slice(0, start) + inserted + text.slice(end);

/** A map after some edits: mostly broken somewhere, mostly readable elsewhere. */
export const editedText: fc.Arbitrary<string> = fc
  .tuple(mapText, fc.array(textChange, { maxLength: 5 }))
  .map(([text, changes]) => changes.reduce((now, change) => edit(now, change(now)), text));
