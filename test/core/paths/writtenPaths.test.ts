/** Paths that files name: found by the schema, written as they were. */
import { expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { writePath, writtenPaths } from '../../../server/core/paths/writtenPaths.ts';

/** `line:character path` of each; the range holds just the path. */
function pathsIn(text: string, uri = 'a.cjm.yaml'): string[] {
  const document = MapDocument.open(text);
  const lines = text.split('\n');
  return writtenPaths(document, kindOf(document, uri)).map(({ path, range: { start, end } }) => {
    expect(lines[start.line]?.slice(start.character, end.character)).toBe(path);
    return `${start.line}:${start.character} ${path}`;
  });
}

test('pictures, insights and links of a map', () => {
  expect(
    pathsIn(
      [
        'cjm: 1',
        'insights: [orders.insights.cjm.yaml, "../q3.insights.cjm.yaml"]',
        'research:',
        "  - { id: a, link: 'docs/a.md#results' }",
        'stages:',
        '  - stage: decision',
        '    image: { src: ./pictures/a.png, alt: a.png }',
        '    pains:',
        '      - text: see docs/a.md',
        '        link: docs/b.md',
        '    steps:',
        '      - step: Pays',
        '        image: b.png  # c.png',
      ].join('\n'),
    ),
  ).toEqual(['1:11 orders.insights.cjm.yaml', '1:38 ../q3.insights.cjm.yaml', '3:20 docs/a.md', '6:18 ./pictures/a.png', '9:14 docs/b.md', '12:15 b.png']);
});

test('studies of a project', () => {
  expect(pathsIn('cjm: 1\nkind: project\nresearch:\n  - { id: a, link: docs/a.md }\n', 'project.cjm.yaml')).toEqual(['3:19 docs/a.md']);
});

test('addresses, absolute paths and plain words are no paths', () => {
  for (const link of ['https://example.org/a.md', 'mailto:a@example.org', '/etc/hosts', '"#part"', 'JIRA-12', '""', '"a\\tb/c.md"'])
    expect(pathsIn(`cjm: 1\nresearch:\n  - { id: a, link: ${link} }\n`)).toEqual([]);
});

test('a path that is written anew keeps its quotes, and gets some where it needs them', () => {
  const plain = { quote: '', flow: false, isPart: false } as const;
  expect(writePath('docs/a.md', plain)).toBe('docs/a.md');
  expect(writePath('docs/a, b.md', plain)).toBe('docs/a, b.md');
  expect(writePath('docs/a, b.md', { ...plain, flow: true })).toBe('"docs/a, b.md"');
  expect(writePath('docs/a #1.md', plain)).toBe('"docs/a #1.md"');
  expect(writePath('docs/it’s "a".md', { ...plain, quote: '"' })).toBe('docs/it’s \\"a\\".md');
  expect(writePath("docs/it's.md", { ...plain, quote: "'" })).toBe("docs/it''s.md");
});
