/** `cjm new`: starter maps. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stageModels } from '../../server/core/vocabulary/vocabulary.ts';
import { cjm, folderWith } from './cjm.ts';

test('on standard output: the usual model, in the language of messages', async () => {
  const { code, out, err } = await cjm(['new'], { cwd: folderWith() });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^cjm: 1\ntitle: New journey\nlanguage: en\nmodel: classic5 {3}# Classic five stages\n/);
  expect((await cjm(['new'], { cwd: folderWith(), env: { LC_ALL: 'ru_RU.UTF-8' } })).out).toContain('language: ru\n');
});

test('into a file, with model, language, title and persona', async () => {
  const cwd = folderWith();
  expect(await cjm(['new', 'плитка', '--model', 'Девять этапов', '--language', 'ru', '--title', 'Ремонт: плитка', '--persona', 'Дизайнер'], { cwd })).toEqual({
    code: 0,
    out: '',
    err: 'cjm: создан плитка.cjm.yaml\n',
  });
  const text = readFileSync(join(cwd, 'плитка.cjm.yaml'), 'utf8');
  expect(text).toContain('title: "Ремонт: плитка"\nlanguage: ru\nmodel: nine');
  expect(text).toContain('name: Дизайнер');
});

test.each(stageModels.entries.map(({ id }) => id))('the starter for %s has no errors', async (model) => {
  const cwd = folderWith();
  expect((await cjm(['new', 'map.cjm.yaml', '--model', model, '--title', '100 % #1: "да"', '--persona', 'Ann: a buyer'], { cwd })).code).toBe(0);
  const { code, out } = await cjm(['check'], { cwd });
  expect(code, out).toBe(0);
});

test('--model custom has three stages to rename', async () => {
  const { code, out } = await cjm(['new', '--model', 'Custom'], { cwd: folderWith() });
  expect(code).toBe(0);
  expect(out).toContain('model: custom   # stages of your own\n');
  expect(out.match(/- stage: .*/g)).toEqual(['- stage: First stage', '- stage: Second stage', '- stage: Third stage']);
});

test('never overwrites', async () => {
  const cwd = folderWith({ 'map.cjm.yaml': 'mine' });
  expect(await cjm(['new', 'map'], { cwd })).toEqual({ code: 2, out: '', err: 'cjm: “map.cjm.yaml” exists already and stays as it is; give another name\n' });
  expect(readFileSync(join(cwd, 'map.cjm.yaml'), 'utf8')).toBe('mine');
});

test('takes model and language from the project, and knows its models', async () => {
  const cwd = folderWith({
    'project.cjm.yaml':
      'cjm: 1\nkind: project\nname: Shop\nlanguage: ru\nmodel: our-two\nmodels: [{ id: our-two, name: Our two, stages: [{ id: learn, name: Узнал, canonical: awareness }, { id: buy, name: Купил, canonical: purchase }] }]\n',
  });
  const { out } = await cjm(['new', '-'], { cwd });
  expect(out).toContain('language: ru\nmodel: our-two');
  expect(out).toContain('  - stage: buy   # Купил');
  writeFileSync(join(cwd, 'x.cjm.yaml'), out);
  expect((await cjm(['check', 'x.cjm.yaml'], { cwd })).code).toBe(0);
});

test.each([
  [['map.yaml'], '“map.yaml” would not be recognised as a map; call it “map.cjm.yaml”'],
  [['map.txt'], '“map.txt” would not be recognised as a map; call it “map.txt.cjm.yaml”'],
  [['no/map'], '“no/map.cjm.yaml” cannot be written: its folder does not exist'],
  [['--model', 'nin'], `there is no stage model “nin”; there are: ${[...stageModels.entries.map(({ id }) => id), 'custom'].join(', ')}; did you mean “nine”?`],
])('%j: exit code 2', async (args, message) => {
  expect(await cjm(['new', ...args], { cwd: folderWith() })).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
});
