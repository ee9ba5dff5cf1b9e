/** `cjm check --threads`: the same result, whoever does the work. */
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { threadsFor } from '../../server/cli/checkThreads.ts';
import { cjm, folderWith, mapWith, mended, misspelt } from './cjm.ts';

/** Enough files for several tasks of several threads; every third one has something to mend, the first are the longest. */
function manyMaps(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => {
      const comment = '# a line that takes time to read\n'.repeat(index < 8 ? 2_000 : 1);
      return [`maps/map-${String(index).padStart(2, '0')}.cjm.yaml`, mapWith(index % 3 === 0 ? misspelt : mended) + comment];
    }),
  );
}

const project = { 'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\nrules: { unknown-key: warning }\n' };

test.each(['pretty', 'json', 'sarif', 'github', 'junit'])('%s: the same bytes from one thread and from several', async (format) => {
  const cwd = folderWith({ ...manyMaps(), ...project });
  const args = ['check', '--format', format, '--max-warnings', '3'];
  const alone = await cjm([...args, '--threads', '1'], { cwd });
  expect(alone.code).toBe(1);
  expect(alone.out).toContain('unknown-key');
  for (const threads of ['2', '3']) expect(await cjm([...args, '--threads', threads], { cwd })).toEqual(alone);
});

test('files that cannot be read are told in the same order, and the exit code is 2', async () => {
  const cwd = folderWith({ ...manyMaps(), 'maps/map-05.cjm.yaml': Buffer.from([0xff]).toString('latin1'), 'maps/map-50.cjm.yaml': '\0' });
  symlinkSync('nowhere.cjm.yaml', join(cwd, 'maps', 'map-30-link.cjm.yaml'));
  const alone = await cjm(['check', '--threads', '1', '--quiet'], { cwd });
  expect([alone.code, alone.err.split('\n')]).toEqual([
    2,
    ['cjm: “maps/map-30-link.cjm.yaml” does not exist', 'cjm: “maps/map-50.cjm.yaml” is not text in UTF-8; save it in that encoding', ''],
  ]);
  expect(await cjm(['check', '--threads', '3', '--quiet'], { cwd })).toEqual(alone);
});

test('--fix writes the same texts, in maps and in their project', async () => {
  const files = { ...manyMaps(), 'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\ntaems: [{ id: sales }]\n' };
  const [alone, together] = [folderWith(files), folderWith(files)];
  const result = await cjm(['check', '--fix', '--threads', '1'], { cwd: alone });
  expect(result).toEqual({ code: 0, out: '61 files, no problems\n', err: 'cjm: fixed 21 problems in 21 files\n' });
  expect(await cjm(['check', '--fix', '--threads', '3'], { cwd: together })).toEqual(result);
  const texts = (cwd: string): string[] =>
    readdirSync(cwd, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .toSorted()
      .map((path) => readFileSync(join(cwd, path), 'utf8'));
  expect(texts(together)).toEqual(texts(alone));
});

test('standard input is checked among the files', async () => {
  const cwd = folderWith({ ...manyMaps(), ...project });
  const run = (threads: string): ReturnType<typeof cjm> =>
    cjm(['check', 'maps', '-', '--stdin-path', 'maps/new.cjm.yaml', '--threads', threads], { cwd, input: mapWith(misspelt) });
  const together = await run('2');
  expect(together.out).toContain('maps/new.cjm.yaml:13:5 warning unknown-key');
  expect(together).toEqual(await run('1'));
});

test('a thread that breaks down is told, and ends the command with 2', async () => {
  const cwd = folderWith({
    ...manyMaps(),
    'breakDown.cjs': "if (!require('node:worker_threads').isMainThread) process.exit(7);",
    'fail.cjs': "if (!require('node:worker_threads').isMainThread) throw new Error('no more strength');",
  });
  const run = (name: string): ReturnType<typeof cjm> => cjm(['check', '--threads', '2'], { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, name)}` } });
  expect(await run('breakDown.cjs')).toMatchObject({ code: 2, err: expect.stringContaining('a thread ended with 7') as string });
  expect(await run('fail.cjs')).toMatchObject({ code: 2, err: expect.stringContaining('no more strength') as string });
});

describe('how many threads', () => {
  const filesOf = (texts: Readonly<Record<string, string>>): Parameters<typeof threadsFor>[0] => {
    const cwd = folderWith(texts);
    return Object.keys(texts).map((name) => ({ path: join(cwd, name), shown: name, isStandardInput: false }));
  };
  const large = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.cjm.yaml`, '#'.repeat(50_000)]));

  test('one for a few small files, as many as there are processors for many', () => {
    expect(threadsFor(filesOf({ 'bread.cjm.yaml': mapWith() }), 16)).toBe(1);
    expect([1, 2, 4, 64].map((processors) => threadsFor(filesOf(large), processors))).toEqual([1, 2, 4, 8]);
    expect(threadsFor(filesOf(large))).toBe(Math.min(8, availableParallelism()));
  });

  test('--threads has to be a number', async () => {
    expect(await cjm(['check', '--threads', 'many'], { cwd: folderWith() })).toEqual({
      code: 2,
      out: '',
      err: 'cjm: --threads “many” is no whole number from 0 up\n',
    });
  });
});
