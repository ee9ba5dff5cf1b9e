/** `cjm fmt`: what it writes, what it prints, and when it fails. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith } from './cjm.ts';

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const tidy = mapWith('task: Sell the last loaf of the day');
const untidy = mapWith("task:   'Sell the last loaf of the day'").replace('title: Bread\nlanguage: en', 'language: en\ntitle: Bread');

test('writes what is not in canonical form, and names it', async () => {
  const cwd = folderWith({ 'a.cjm.yaml': untidy, 'b/b.cjm.yaml': untidy, 'c.cjm.yaml': tidy });
  const before = statSync(join(cwd, 'c.cjm.yaml'));
  expect(await cjm(['fmt'], { cwd })).toEqual({ code: 0, out: 'a.cjm.yaml\nb/b.cjm.yaml\n', err: 'cjm: formatted 2 of 3 files\n' });
  expect([read(cwd, 'a.cjm.yaml'), read(cwd, 'b/b.cjm.yaml')]).toEqual([tidy, tidy]);
  const after = statSync(join(cwd, 'c.cjm.yaml'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(readdirSync(cwd)).toEqual(['a.cjm.yaml', 'b', 'c.cjm.yaml']);
  expect(await cjm(['fmt'], { cwd })).toEqual({ code: 0, out: '', err: 'cjm: formatted 0 of 3 files\n' });
});

test('--check writes nothing and fails when there is something to write', async () => {
  const cwd = folderWith({ 'a.cjm.yaml': untidy, 'c.cjm.yaml': tidy });
  expect(await cjm(['fmt', '--check'], { cwd })).toEqual({ code: 1, out: 'a.cjm.yaml\n', err: 'cjm: 1 of 2 files to format\n' });
  expect(read(cwd, 'a.cjm.yaml')).toBe(untidy);
  expect(await cjm(['fmt', '--check', '--quiet', 'c.cjm.yaml'], { cwd })).toEqual({ code: 0, out: '', err: '' });
});

test('standard input goes formatted to standard output, with its mark and line ends', async () => {
  const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const cwd = folderWith();
  expect(await cjm(['fmt', '-', '--quiet'], { cwd, input: windows(untidy) })).toEqual({ code: 0, out: windows(tidy), err: '' });
  expect(await cjm(['fmt', '--check', '-'], { cwd, input: untidy })).toEqual({ code: 1, out: '<stdin>\n', err: 'cjm: 1 of 1 file to format\n' });
});

test('--stdin-path finds the project: its language says what a comma is', async () => {
  const map = 'cjm: 1\nstages:\n  - stage: decision\n    benchmark: 2,5 %\n';
  const cwd = folderWith({ 'project.cjm.yaml': 'cjm: 1\nkind: project\nlanguage: ru\n' });
  expect((await cjm(['fmt', '-', '--stdin-path', 'maps/a.cjm.yaml'], { cwd, input: map })).out).toContain('benchmark: 2,5%\n');
  expect((await cjm(['fmt', '-'], { cwd: folderWith(), input: map })).out).toContain('benchmark: 2.5%\n');
  expect(await cjm(['fmt', '--stdin-path', 'a.cjm.yaml'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: --stdin-path goes with standard input, “-”\n' });
});

test('a file with errors is formatted around them, named, and fails', async () => {
  const broken = untidy.replace('touchpoints: [store]', 'touchpoints: [store');
  const cwd = folderWith({ 'a.cjm.yaml': broken.replace('title: Bread', 'title:   Bread') });
  const { code, out, err } = await cjm(['fmt'], { cwd });
  expect([code, out]).toEqual([1, 'a.cjm.yaml\n']);
  expect(err).toMatch(/^cjm: “a\.cjm\.yaml” cannot be read in line \d+; what cannot be read stays as it is, see “cjm check”\ncjm: formatted 1 of 1 file\n$/);
  expect(read(cwd, 'a.cjm.yaml')).toBe(broken);
});

test('what cannot be read is named, and the others are formatted', async () => {
  const cwd = folderWith({ 'a.cjm.yaml': untidy, 'b.cjm.yaml': Buffer.from([0xff, 0xfe, 0x41, 0x00]) });
  const { code, out, err } = await cjm(['fmt', '.', 'missing.cjm.yaml'], { cwd });
  expect([code, out]).toEqual([2, 'a.cjm.yaml\n']);
  expect(err).toContain('“missing.cjm.yaml” does not exist');
  expect(err).toContain('“b.cjm.yaml” is not text in UTF-8');
});

test('--upgrade brings an older version to the current one first', async () => {
  const old = tidy.replace('cjm: 1', 'cjm: 0');
  const cwd = folderWith({ 'a.cjm.yaml': old });
  expect((await cjm(['fmt', '--check'], { cwd })).code).toBe(0);
  expect(await cjm(['fmt', '--upgrade', '--quiet'], { cwd })).toEqual({ code: 0, out: 'a.cjm.yaml\n', err: '' });
  expect(read(cwd, 'a.cjm.yaml')).toBe(tidy);
});

test('passes by what .gitignore names, keeps links and permissions', async () => {
  const cwd = folderWith({ '.git/HEAD': '', '.gitignore': 'old/\n', 'old/a.cjm.yaml': untidy, 'real/b.cjm.yaml': untidy });
  chmodSync(join(cwd, 'real/b.cjm.yaml'), 0o640);
  symlinkSync('real/b.cjm.yaml', join(cwd, 'link.cjm.yaml'));
  expect((await cjm(['fmt', 'link.cjm.yaml', 'old'], { cwd })).out).toContain('link.cjm.yaml\n');
  expect(lstatSync(join(cwd, 'link.cjm.yaml')).isSymbolicLink()).toBe(true);
  expect(read(cwd, 'real/b.cjm.yaml')).toBe(tidy);
  expect(statSync(join(cwd, 'real/b.cjm.yaml')).mode & 0o777).toBe(0o640);
  expect((await cjm(['fmt'], { cwd })).out).not.toContain('old/');
});

test('the maps and projects of the examples are in canonical form', async () => {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['broken', 'data'].includes(entry.name),
  );
  const { code, out } = await cjm(['fmt', '--check', '--quiet', ...folders.map(({ name }) => `examples/${name}`)]);
  expect([code, out]).toEqual([0, '']);
});

test('says in Russian what it did', async () => {
  const cwd = folderWith({ 'a.cjm.yaml': untidy });
  expect((await cjm(['fmt', '--language', 'ru'], { cwd })).err).toBe('cjm: отформатировано 1 из 1 файла\n');
});
