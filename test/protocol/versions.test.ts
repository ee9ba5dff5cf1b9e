/** What is remembered of versions changes nothing but the time that reading them takes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyProject } from '../../server/core/model/project.ts';
import { readProject } from '../../server/core/model/readProject.ts';
import { compare } from '../../server/core/review/compare.ts';
import { parse } from '../../server/core/syntax/syntaxTree.ts';
import type { ReviewSettings } from '../../server/review/question.ts';
import type { Side } from '../../server/review/side.ts';
import { Versions } from '../../server/review/versions.ts';
import { mapWith } from '../cli/cjm.ts';
import { projectText } from './workspaceFolder.ts';

const settings: ReviewSettings = { language: 'en', today: '2026-11-22', rules: {}, roots: [] };
const side = (text: string | undefined, project?: string): Side => ({
  uri: 'file:///a.cjm.yaml',
  text,
  found:
    project === undefined
      ? { uri: undefined, text: undefined, project: emptyProject }
      : { uri: 'file:///project.cjm.yaml', text: project, project: readProject(parse(project)).project },
  name: 'main',
  commit: undefined,
});

/** A map, cut and put together somehow. */
const text = fc
  .array(fc.constantFrom(...mapWith('pains: [Cold 😀, Far away]').split(/(?<=\n)/), '    gains: [Warm 😁]\r\n', '  - stage: loyalty\n', ': [\n', '\t\n'), {
    maxLength: 30,
  })
  .map((lines) => lines.join(''));

test('a text is read as ever, whatever was read under its key before', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
      const versions = new Versions();
      for (const one of texts) {
        const remembered = versions.open('key', side(one), settings);
        const fresh = new Versions().open('key', side(one), settings);
        expect(remembered?.document.text).toBe(one);
        expect(remembered?.kind).toBe(fresh?.kind);
        const comparison = compare(fresh, remembered);
        expect([comparison.changes, comparison.findings]).toEqual([[], { fixed: [], new: [] }]);
      }
    }),
  );
});

test('the same text with the same project is the same version', () => {
  const versions = new Versions();
  const [first, again] = [0, 1].map(() => versions.open('key', side(mapWith(), projectText), settings));
  expect(again?.document).toBe(first?.document);
  expect(again?.project).toBe(first?.project);
  expect(again?.settings).toBe(first?.settings);
  const otherDay = versions.open('key', side(mapWith(), projectText), { ...settings, today: '2026-11-23' });
  expect(otherDay?.settings).not.toBe(first?.settings);
  const otherProject = versions.open('key', side(mapWith(), `${projectText}# more\n`), settings);
  expect(otherProject?.project).not.toBe(first?.project);
});

test('a file that was not there is no version', () => {
  expect(new Versions().open('key', side(undefined), settings)).toBeUndefined();
});
