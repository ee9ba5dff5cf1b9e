import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../server/core/syntax/parseChunk.ts';
import { readPlain } from '../../../server/core/syntax/readPlain.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { runs } from '../seed.ts';
import { editedText } from './mapText.ts';

const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cjm.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

/** Read at once, the text says what the parser says of it; `false` when it is left to the parser. */
function isReadAlike(text: string): boolean {
  const node = readPlain(text);
  if (!node) return false;
  expect({ node, problems: [], anchors: false, reachesOut: false }, JSON.stringify(text)).toEqual(parseYaml(text));
  return true;
}

test.each([
  'title: Weekly order\n',
  '  - stage: awareness\n    reached: 48000\n    steps:\n',
  '      - step: Hears about us\n        goals:\n        - none\n        pains:\n          - text: Too late\n            severity: 4\n\n',
  'a: -2 h   # and a comment\nb: https://example.org/#x\nc: "quoted, # no comment"\nd: [one, two,three]\ne: []\n',
  "a: 1e3\nb: .5\nc: 0x1F\nd: ~\ne: True\nf: null\ng: 010\nh: '10'\n",
  'a:\n  b:\n    - c\n    - d:\nf: 12',
])('%j is read at once', (text) => {
  expect(isReadAlike(text)).toBe(true);
});

test.each([
  'a: b\n  c\n',
  'a: |\n  b\n',
  'a: {b: c}\n',
  'a: b: c\n',
  '- a\n b: c\n',
  '# only a comment\n',
  'a: &x b\n',
  '--- a\n',
  'a:\r\n  b\r\n',
  '"a": b\n',
  '-\n  a\n',
  'a: b\n\t\n',
  'a: "b\\n"\n',
  'a:\n    b: c\n  d: e\n',
])('%j is left to the parser', (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test('whatever is read at once is read as the parser reads it', () => {
  let atOnce = 0;
  const chunks = (text: string): readonly string[] => parse(text).chunks.map((chunk) => chunk.text);
  for (const text of examples.flatMap(chunks)) if (isReadAlike(text)) atOnce += 1;
  expect(atOnce).toBeGreaterThan(100);
  fc.assert(
    fc.property(editedText, (text) => {
      for (const chunk of [text, ...chunks(text)]) isReadAlike(chunk);
    }),
    runs(1_500),
  );
  const piece = fc.constantFrom(
    'a',
    'stage',
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '  ',
    '#',
    ' # x',
    '"q"',
    "'",
    '[a, b]',
    '{',
    '1',
    '-1',
    '.5',
    '~',
    'true',
    'Я',
    '\t',
    '\r\n',
    '|',
    '>',
    '&',
    '???',
    'n/a',
    '12%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => void isReadAlike(pieces.join(''))),
    runs(20_000),
  );
});
