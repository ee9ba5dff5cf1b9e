/** `cjm check --fix`: the whole text afterwards, and what else happens to the file. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cjm, folderWith, mapWith, mended, misspelt } from './cjm.ts';

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

test('applies every preferred fix, says how many, and reports what is left', async () => {
  const cwd = folderWith({
    'bread.cjm.yaml': mapWith(`${misspelt}\n    ownres: [sales]`).replace('    owners: [sales]\n', '').replace('stage: decision', 'stage: desicion'),
    'clean.cjm.yaml': mapWith(),
  });
  expect(await cjm(['check', '--fix'], { cwd })).toEqual({ code: 0, out: '2 files, no problems\n', err: 'cjm: fixed 3 problems in 1 file\n' });
  expect(read(cwd, 'bread.cjm.yaml')).toBe(mapWith(`${mended}\n    owners: [sales]`).replace(/(touchpoints[^]*)    owners: \[sales\]\n/, '$1'));
  expect(readdirSync(cwd)).toEqual(['bread.cjm.yaml', 'clean.cjm.yaml']);
});

test('leaves a file alone that needs nothing', async () => {
  const cwd = folderWith({ 'bread.cjm.yaml': mapWith() });
  const before = statSync(join(cwd, 'bread.cjm.yaml'));
  expect(await cjm(['check', '--fix'], { cwd })).toEqual({ code: 0, out: '1 file, no problems\n', err: 'cjm: nothing could be fixed by itself\n' });
  const after = statSync(join(cwd, 'bread.cjm.yaml'));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test('keeps CRLF and the byte order mark', async () => {
  const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const cwd = folderWith({ 'bread.cjm.yaml': windows(mapWith(misspelt).replace('    owners: [sales]\n', '      CSTA: 81%\n').replace('kpis: n/a', 'kpis:')) });
  await cjm(['check', '--fix'], { cwd });
  expect(read(cwd, 'bread.cjm.yaml')).toBe(windows(mapWith(mended).replace('    owners: [sales]\n', '      CSAT: 81%\n').replace('kpis: n/a', 'kpis:')));
});

test('mends many things in many rounds, and the second run finds nothing', async () => {
  const cwd = folderWith({
    'bread.cjm.yaml': mapWith(`tsak: %sold out\n    tuochpoints: [store, site\n    gaols:\n      - Кейс #1 ждёт`).replace('    touchpoints: [store]\n', ''),
  });
  await cjm(['check', '--fix', '--quiet'], { cwd });
  expect(read(cwd, 'bread.cjm.yaml')).toBe(
    mapWith(`task: "%sold out"\n    touchpoints: [store, site]\n    goals:\n      - "Кейс #1 ждёт"`).replace('    touchpoints: [store]\n', ''),
  );
  expect((await cjm(['check', '--fix'], { cwd })).err).toBe('cjm: nothing could be fixed by itself\n');
});

test('mends the project file as well', async () => {
  const cwd = folderWith({ 'maps/bread.cjm.yaml': mapWith(), 'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\ntaems: [{ id: sales }]\n' });
  expect((await cjm(['check', '--fix'], { cwd })).code).toBe(0);
  expect(read(cwd, 'project.cjm.yaml')).toBe('cjm: 1\nkind: project\nname: Shop\nteams: [{ id: sales }]\n');
});

test('standard input goes mended to standard output, the report to standard error', async () => {
  const { code, out, err } = await cjm(['check', '-', '--fix'], { cwd: folderWith(), input: `\ufeff${mapWith(`${misspelt}\n    xyzzy: 1`)}` });
  expect([code, out]).toEqual([1, `\ufeff${mapWith(`${mended}\n    xyzzy: 1`)}`]);
  expect(err).toContain('cjm: fixed 1 problem in 1 file\n<stdin>:14:5 error unknown-key Unknown key “xyzzy”');
});

test('a link stays a link, permissions stay, and what may not be written is left', async () => {
  const cwd = folderWith({ 'real/bread.cjm.yaml': mapWith(misspelt) });
  chmodSync(join(cwd, 'real/bread.cjm.yaml'), 0o640);
  symlinkSync('real/bread.cjm.yaml', join(cwd, 'link.cjm.yaml'));
  expect((await cjm(['check', '--fix', 'link.cjm.yaml'], { cwd })).code).toBe(0);
  expect(lstatSync(join(cwd, 'link.cjm.yaml')).isSymbolicLink()).toBe(true);
  expect(read(cwd, 'real/bread.cjm.yaml')).toBe(mapWith(mended));
  expect(statSync(join(cwd, 'real/bread.cjm.yaml')).mode & 0o777).toBe(0o640);
});

test('says in Russian what it did', async () => {
  const cwd = folderWith({ 'bread.cjm.yaml': mapWith(misspelt) });
  expect((await cjm(['check', '--fix', '--language', 'ru'], { cwd })).err).toBe('cjm: исправлено: 1 замечание в 1 файле\n');
});
