/** `cjm export`: what a map says, for other programs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith } from './cjm.ts';

const grocery = join(root, 'examples/grocery/grocery.cjm.yaml');

describe('export', () => {
  test('--to csv: a row for each step, a column for each lane', async () => {
    const { code, out } = await cjm(['export', grocery, '--to', 'csv']);
    expect(code).toBe(0);
    expect(out.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = parse<Record<string, string>>(out.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const basket = data.find(({ Step }) => Step === 'Fills the basket');
    expect([basket?.['Stage'], basket?.['Experience'], basket?.['Pains']]).toEqual([
      'Decision',
      '5 Delight',
      'Substitutes are hard to find (severity 2 · out of stock)',
    ]);
    expect(data.filter(({ Step }) => Step !== '').length).toBe(9);
  });

  test('--to csv: what looks like a formula is none', async () => {
    const { out } = await cjm(['export', '-', '--to', 'csv'], { input: mapWith('actions: ["=HYPERLINK(1)"]') });
    expect(out).toContain("'=HYPERLINK(1)");
  });

  test('--to xlsx: a workbook with the map, its figures, its funnel and its findings, the same bytes on every run', async () => {
    const cwd = folderWith();
    expect(await cjm(['export', grocery, '--to', 'xlsx', '-o', 'a.xlsx'], { cwd })).toEqual({ code: 0, out: '', err: '' });
    await cjm(['export', grocery, '--to', 'xlsx', '-o', 'b.xlsx'], { cwd, env: { TZ: 'America/New_York' } });
    const workbook = readFileSync(join(cwd, 'a.xlsx'));
    expect(readFileSync(join(cwd, 'b.xlsx')).equals(workbook)).toBe(true);
    const files = unzipSync(workbook);
    const sheets = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect([...sheets.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual(['Map', 'Profit formula', 'Stage funnel', 'Findings']);
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Substitutes are hard to find');
  });

  test('--to json: keys and values as they are written', async () => {
    const { out } = await cjm(['export', grocery, '--to', 'json']);
    expect(JSON.parse(out)).toEqual(parseYaml(readFileSync(grocery, 'utf8')));
  });

  test('--to mermaid: the journey diagram', async () => {
    const { out } = await cjm(['export', grocery, '--to', 'mermaid']);
    expect(out).toMatch(/^journey\n {2}title Weekly grocery order\n {2}section Awareness\n {4}Hears about us: 4\n/);
  });

  test('--to markdown: what `cjm render` writes into an .md file', async () => {
    const cwd = folderWith();
    await cjm(['render', grocery, '-o', 'map.md'], { cwd });
    expect((await cjm(['export', grocery, '--to', 'markdown'])).out).toBe(readFileSync(join(cwd, 'map.md'), 'utf8'));
  });

  test.each([
    [[], 'say what to export to: --to is one of csv, xlsx, markdown, mermaid, json'],
    [['--to', 'doc'], '--to cannot be “doc”; it is one of: csv, xlsx, markdown, mermaid, json'],
    [['--to', 'mermaid'], '“<stdin>” has no scores of experience, and without them Mermaid draws no journey'],
  ])('%j: exit code 2', async (args, message) => {
    expect(await cjm(['export', '-', ...args], { input: mapWith() })).toEqual({ code: 2, out: '', err: `cjm: ${message}\n` });
  });
});
