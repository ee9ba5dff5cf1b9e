import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckSettings } from '../../../server/core/checks/check.ts';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import type { Edit, Finding } from '../../../server/core/checks/finding.ts';
import { applyEdits, findFixes } from '../../../server/core/checks/fix.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { toSpan } from '../../../server/core/model/place.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse, type SyntaxTree } from '../../../server/core/syntax/syntaxTree.ts';
import { runs, seed } from '../seed.ts';
import { edit, editedText, mapText, textChange } from '../syntax/mapText.ts';

const settings: CheckSettings = { rules: new Map(), today: '2026-12-01' };
const folder = new URL('../../../examples/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** A text, and the example whose project it belongs to. */
interface Sample {
  readonly text: string;
  readonly like: string;
}
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.cjm.yaml'))
  .toSorted();
const examples = files.map((like): Sample => ({ text: read(like), like }));
const projects = new Map(
  files.map((like): [string, { readonly project: Project; readonly projectText: string | undefined }] => {
    const own = like.replace(/[^/]*$/, 'project.cjm.yaml');
    const projectText = files.includes(own) ? read(own) : undefined;
    return [like, { project: projectText === undefined ? emptyProject : readProject(parse(projectText)).project, projectText }];
  }),
);
const projectOf = (like: string): { readonly project: Project; readonly projectText: string | undefined } =>
  projects.get(like) ?? { project: emptyProject, projectText: undefined };
const inSomeProject = (text: string): Sample => ({ text, like: files[0] ?? '' });

/** Lines as somebody might type or paste them, in any order and at any depth. */
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    ', '      ', '        ', '\t', '   '),
    fc.constantFrom('', '- ', '- - ', '? '),
    fc.constantFrom(
      '',
      'cjm: ',
      'title: ',
      'model: ',
      'language: ',
      'scale: ',
      'stages:',
      'stage: ',
      'steps:',
      'step: ',
      'goals: ',
      'touchpoints: ',
      'experience: ',
      'kpis: ',
      'C: ',
      'next: ',
      'tools: ',
      'lanes: ',
      'pains: ',
      'opportunities: ',
      'owners: ',
      'due: ',
      'expect: ',
      'reached: ',
      'evidence: ',
      'personas: ',
      'funnels: ',
      'economics: ',
      'research: ',
      'note: ',
      'image: ',
      'barriers: ',
      'tаsk: ',
      '<<: ',
      '"a": ',
      ': ',
    ),
    fc.oneof(
      fc.constantFrom(
        '',
        '1',
        'ru',
        'classic5',
        'awareness',
        'decision',
        'Цель: рост',
        'Кейс #1',
        '% охвата',
        '@team',
        '>20',
        '|',
        '>-',
        '*x',
        '&x',
        '&x y',
        '!now',
        '!!str 5',
        '- x',
        '?',
        '???',
        'n/a',
        'none',
        'unknown',
        '[site, app]',
        '[site, "a]',
        '[a, b',
        '{ score: 7, feeling: Восторг }',
        '{ C: 2,5%, L: 3 }',
        '{ value: 10.8%, target: 12 }',
        "'it's'",
        '"x" y',
        '"\\d"',
        '12,5',
        '1 000',
        '1:30',
        'no',
        '010',
        '2026-13-45',
        '2026-10-01',
        '10.8%',
        '41.20 EUR',
        '-2..2',
        'TBD',
        '[Action]',
        '# cjm-ignore stage-no-kpi',
        '# cjm-ignore x: y',
        '---',
        '...',
        '<<<<<<< HEAD',
        '=======',
        '>>>>>>> b',
        '\u00a0',
        '\u2028',
        '😀',
        '\ud800',
        '__proto__',
        'constructor: x',
      ),
      fc.string({ maxLength: 12 }),
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', ' # note\n', ''),
  )
  .map((parts) => parts.join(''));
const fragments = fc.array(line, { maxLength: 25 }).map((lines) => lines.join(''));

/** An example cut out between two lines, with a few edits. */
const cutExample = fc
  .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(), fc.array(textChange, { maxLength: 4 }))
  .map(([sample, from, length, changes]): Sample => {
    const lines = sample.text.split('\n');
    const first = from % 3 === 0 ? from % lines.length : 0;
    const cut = lines.slice(first, first + 1 + (length % lines.length)).join('\n');
    return { ...sample, text: changes.reduce((now, change) => edit(now, change(now)), cut) };
  });

function plain(tree: SyntaxTree, { rule, severity, params, at, related = [] }: Finding): unknown {
  return { rule, severity, params, ...toSpan(tree, at), related: related.map((one) => ({ ...toSpan(tree, one.at), message: one.message })) };
}

function expectInside(tree: SyntaxTree, at: Edit['at'], text: string): void {
  const { start, end } = toSpan(tree, at);
  expect(start, text).toBeGreaterThanOrEqual(0);
  expect(end, text).toBeGreaterThanOrEqual(start);
  expect(end, text).toBeLessThanOrEqual(tree.text.length);
}

/** Everything that is asked about a text, with the findings. */
function askAll({ text, like }: Sample): void {
  const { project, projectText } = projectOf(like);
  const document = MapDocument.open(text);
  const { findings } = document.check(project, settings);
  const journey = document.journey(project);
  for (const finding of findings) {
    expect(document.tree.indexOf.has(finding.at.chunk), finding.rule).toBe(true);
    expectInside(document.tree, finding.at, `${finding.rule} in ${document.text}`);
    for (const { at } of finding.related ?? []) expectInside(document.tree, at, `${finding.rule} in ${document.text}`);
    expect(describeFinding(finding, 'en')).not.toMatch(/undefined|NaN|\[object/);
    expect(describeFinding(finding, 'ru')).not.toMatch(/undefined|NaN|\[object/);
    for (const fix of findFixes(finding, { journey, context: journey.context, language: 'en', projectText })) {
      const tree = fix.file === 'project' ? parse(projectText ?? '') : document.tree;
      for (const { at } of fix.edits) expectInside(tree, at, `fix of ${finding.rule} in ${document.text}`);
      expect(fix.edits.length, finding.rule).toBeGreaterThan(0);
      expect(applyEdits(tree, fix.edits), `${fix.title.en} of ${finding.rule}`).not.toBe(tree.text);
    }
  }
}

test.each([
  ['lines in any order', fragments.map(inSomeProject), 1_000],
  ['maps after edits', editedText.map(inSomeProject), 300],
  ['examples cut and edited', cutExample, 300],
] as const)(
  '%s: nothing throws, everything points into the text',
  (_, texts, count) => {
    fc.assert(fc.property(texts, askAll), runs(count));
  },
  120_000,
);

test('every example cut after every line', () => {
  for (const sample of examples) {
    const lines = sample.text.split('\n');
    // Every fifth line in one run: all of them take minutes.
    lines.forEach((_, index) => {
      if (index % 5 === Math.abs(seed) % 5) askAll({ ...sample, text: lines.slice(0, index + 1).join('\n') });
    });
  }
}, 120_000);

test('an edited text has the findings of a text opened afresh', () => {
  fc.assert(
    fc.property(fc.oneof(mapText.map(inSomeProject), cutExample), fc.array(textChange, { minLength: 1, maxLength: 6 }), ({ text, like }, changes) => {
      const { project } = projectOf(like);
      let document = MapDocument.open(text);
      for (const change of changes) {
        document.check(project, settings);
        document = document.edit([change(document.text)]);
        const fresh = MapDocument.open(document.text);
        const found = document.check(project, settings).findings.map((finding) => plain(document.tree, finding));
        expect(found, document.text).toEqual(fresh.check(project, settings).findings.map((finding) => plain(fresh.tree, finding)));
      }
    }),
    runs(200),
  );
}, 120_000);
