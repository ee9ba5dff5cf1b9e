/** `cjm check` and the rules that look at several files of a project. */
import { expect, test } from 'vitest';
import { cjm, folderWith, mapWith } from './cjm.ts';

interface Found {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly related: readonly { readonly path: string; readonly line: number }[];
}

const across = new Set(['persona-without-map', 'orphan-touchpoint', 'usp-duplicate', 'touchpoint-synonym', 'suppression-unused']);

async function found(cwd: string, args: readonly string[] = [], input = ''): Promise<string[]> {
  const { out } = await cjm(['check', '--json', ...args], { cwd, input });
  return (JSON.parse(out) as { findings: Found[] }).findings
    .filter(({ rule }) => across.has(rule))
    .map(({ path, rule, message, related }) => [path, rule, message, ...related.map((one) => `→ ${one.path}:${one.line}`)].join(' | '));
}

const project =
  'cjm: 1\nkind: project\nname: Bakery\nlanguage: en\npersonas:\n  - { id: local, name: Local, offer: Bread that is warm at six }\n  - { id: tourist, name: Tourist }\ntouchpoints:\n  - { id: till, name: Till, channel: store }\n  - { id: window, name: Shop window, channel: store }\n';
const files = {
  'project.cjm.yaml': project,
  'a.cjm.yaml': mapWith().replace('persona: { id: neighbour, name: Neighbour }', 'persona: local').replace('[store]', '[till, push notification]'),
  'b.cjm.yaml': mapWith().replace('name: Neighbour }', 'name: Neighbour, offer: "Bread that is warm, at six!" }').replace('[store]', '[push notifications]'),
};

const all = [
  'b.cjm.yaml | usp-duplicate | Same offer for “Local” and “Neighbour” | → project.cjm.yaml:6',
  'b.cjm.yaml | touchpoint-synonym | “push notifications” and “push notification” look like one touchpoint | → a.cjm.yaml:14',
  'project.cjm.yaml | persona-without-map | Persona “Tourist” has no map of its own',
  'project.cjm.yaml | orphan-touchpoint | Touchpoint “Shop window” is used nowhere',
];

test('what the files of a project tell each other, in the order of the files', async () => {
  expect(await found(folderWith(files))).toEqual(all);
});

test('the same in several threads', async () => {
  const more = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`more/m${index}.cjm.yaml`, mapWith()]));
  expect(await found(folderWith({ ...files, ...more }), ['--threads', '3'])).toEqual(all);
});

test('all files of the project are known, whichever are asked for', async () => {
  const cwd = folderWith(files);
  expect(await found(cwd, ['project.cjm.yaml'])).toEqual(all.slice(2));
  expect(await found(cwd, ['b.cjm.yaml'])).toEqual(all.slice(0, 2));
});

test('standard input stands for its file', async () => {
  const cwd = folderWith(files);
  expect(await found(cwd, ['-', '--stdin-path', 'b.cjm.yaml'], files['b.cjm.yaml'])).toEqual(all.slice(0, 2));
  expect(await found(cwd, ['-', 'project.cjm.yaml', '--stdin-path', 'a.cjm.yaml'], files['a.cjm.yaml'].replace('local', 'tourist'))).toEqual([
    'project.cjm.yaml | persona-without-map | Persona “Local” has no map of its own',
    all[3],
  ]);
});

test('ignored maps, and those of a project further down, do not count', async () => {
  const drawn = mapWith().replace('persona: { id: neighbour, name: Neighbour }', 'persona: tourist').replace('[store]', '[window]');
  const cwd = folderWith({
    ...files,
    '.git/HEAD': '',
    '.gitignore': 'drafts/\n',
    'drafts/a.cjm.yaml': drawn,
    'inner/project.cjm.yaml': project,
    'inner/a.cjm.yaml': drawn,
  });
  expect((await found(cwd, ['project.cjm.yaml'])).length).toBe(2);
  expect(await found(cwd, ['inner'])).toEqual([
    'inner/project.cjm.yaml | persona-without-map | Persona “Local” has no map of its own',
    'inner/project.cjm.yaml | orphan-touchpoint | Touchpoint “Till” is used nowhere',
  ]);
});

test('a suppression is used when another file gives it something to suppress', async () => {
  const cwd = folderWith({
    ...files,
    'project.cjm.yaml': project.replace('  - { id: tourist', '  # cjm-ignore persona-without-map: comes next year\n  - { id: tourist'),
    'b.cjm.yaml': files['b.cjm.yaml'].replace('    touchpoints:', '    # cjm-ignore touchpoint-synonym: these differ\n    touchpoints:'),
  });
  expect(await found(cwd)).toEqual([all[0], all[3]]);
  const alone = folderWith({ 'b.cjm.yaml': mapWith().replace('    touchpoints:', '    # cjm-ignore touchpoint-synonym: these differ\n    touchpoints:') });
  expect((await found(alone)).map((line) => line.split(' | ')[1])).toEqual(['suppression-unused']);
});

test('other formats name the other file too', async () => {
  const cwd = folderWith(files);
  const { out } = await cjm(['check', 'b.cjm.yaml'], { cwd });
  expect(out).toContain('└ a.cjm.yaml:14:');
  const sarif = JSON.parse((await cjm(['check', 'b.cjm.yaml', '--format', 'sarif'], { cwd })).out) as {
    runs: { results: { ruleId: string; relatedLocations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
  };
  const synonym = sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'touchpoint-synonym');
  expect(synonym?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)).toEqual(['a.cjm.yaml']);
});
