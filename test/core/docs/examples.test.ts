/** The tables of examples/README.md: every map and every broken file is listed, and the broken ones say what the table promises. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesById } from '../../../server/core/checks/allRules.ts';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { root } from '../../setUp/paths.mjs';

const folder = join(root, 'examples');
const readme = readFileSync(join(folder, 'README.md'), 'utf8');
const rows = [...readme.matchAll(/^\| \[[^\]]+\]\(([^)]+)\) \|.*\| (.*) \|\r?$/gm)].map(([, file = '', expected = '']) => ({ file, expected }));
const broken = rows.filter(({ file }) => file.startsWith('broken/'));

test('every map is listed once', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const maps = files.filter((name) => name.endsWith('.cjm.yaml') && !/(?:project|\.insights)\.cjm\.yaml$/.test(name));
  expect(rows.map(({ file }) => file).toSorted()).toEqual(maps.toSorted());
});

describe('broken maps', () => {
  test.each(broken.map(({ file, expected }) => [file, expected] as const))('%s: %s', (file, expected) => {
    const { findings } = MapDocument.open(readFileSync(join(folder, file), 'utf8')).check(emptyProject, defaultSettings);
    const found = new Set(findings.map(({ rule }) => rule));
    const promised = [...expected.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word).filter((word) => rulesById.has(word));
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.filter((rule) => !found.has(rule))).toEqual([]);
  });
});
