/** What the editor does in an insights file: checks, completes and explains what people write to clusters. */
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { checkFile } from '../../../server/core/checks/checkFile.ts';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { hover } from '../../../server/core/features/hover.ts';
import { textAt } from '../../../server/core/model/place.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { completing } from '../features/completing.ts';
import { contextOf, takeCursor } from '../features/context.ts';

const project = 'cjm: 1\nkind: project\npersonas: [{ id: busy-parent, name: Busy parent }]\n';
const cluster = (lines: string): string => `cjm: 1\nkind: insights\nclusters:\n  tx:\n    groups:\n      - id: tx-1\n        ${lines}\n`;

function found(text: string, shared = project): readonly string[] {
  const document = MapDocument.open(text);
  return checkFile(document, 'insights', readProject(parse(shared)).project, defaultSettings).map(
    (finding) => `${finding.severity} ${finding.rule} ${textAt(finding.at)}: ${describeFinding(finding, 'en')}`,
  );
}

describe('checks', () => {
  test.each([
    ['a persona that the project has', cluster('persona: busy-parent'), []],
    [
      'a persona that nobody knows',
      cluster('persona: busy-paren'),
      ['error unresolved-ref busy-paren: Persona “busy-paren” is not defined; did you mean “busy-parent”?'],
    ],
    ['a key that is misspelt', cluster('persoan: busy-parent'), ['error unknown-key persoan: Unknown key “persoan”; did you mean “persona”?']],
    ['a key twice', cluster('name: A\n        name: B'), [expect.stringMatching(/^error duplicate-key name/)]],
    ['a figure that is none', 'cjm: 1\nkind: insights\nseed: first\n', [expect.stringMatching(/^error invalid-value first/)]],
    ['broken YAML', 'cjm: 1\nkind: insights\nrepeat: [1\n', [expect.stringMatching(/^error syntax-error/)]],
  ])('%s', (_, text, findings) => expect(found(text)).toEqual(findings));

  test('no persona is missed where the project has none', () => expect(found(cluster('persona: anybody'), 'cjm: 1\nkind: project\n')).toEqual([]));
});

test('the personas of the project complete', () => {
  expect(completing(cluster('persona: <|>'), { project }).labels).toContain('busy-parent');
  expect(completing(cluster('per<|>'), { project }).labels).toContain('persona');
});

test.each([
  [cluster('cent<|>roid: { recency: 5 }'), 'en', 'in the units of its features'],
  ['cjm: 1\nkind: insights\nrepeat:\n  - { purchase: 1, obser<|>ved: 50% }\n', 'en', 'have had time to buy again'],
  ['cjm: 1\nkind: insights\nnps: { lo<|>w: 12 }\n', 'ru', 'Нижняя граница интервала'],
] as const)('keys are explained: %j', (marked, language, help) => {
  const { text, offset } = takeCursor(marked);
  expect(hover(contextOf(text, { language }), offset)?.markdown).toContain(help);
});
