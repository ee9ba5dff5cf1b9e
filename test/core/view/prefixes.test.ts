/** A map is typed from the top: at every line of it there is something to show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readExample, viewOf } from './viewing.ts';

const examples = join(import.meta.dirname, '../../../examples');
const maps = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cjm.yaml') && !/(?:project|\.insights)\.cjm\.yaml$/.test(name))
  .toSorted();

test.each(maps.filter((name) => !name.startsWith('broken')))('every prefix of %s is drawn', (name) => {
  const { text, project } = readExample(name);
  const lines = text.split('\n');
  const titleLine = lines.findIndex((line) => line.startsWith('title:'));
  let columns = 0;
  for (let count = 1; count <= lines.length; count += 1) {
    const half = `${lines.slice(0, count).join('\n')}\n${lines[count]?.slice(0, Math.ceil((lines[count]?.length ?? 0) / 2)) ?? ''}`;
    const view = viewOf(half, project);
    if (count > titleLine) expect(view.header.title, `line ${count}`).not.toBe('');
    expect(view.columns.length, `line ${count}`).toBeGreaterThanOrEqual(columns - 1);
    columns = Math.max(columns, view.columns.length);
  }
  expect(columns).toBe(viewOf(text, project).columns.length);
});

test.each(maps.filter((name) => name.startsWith('broken')))('%s is drawn as far as it can be read', (name) => {
  const view = viewOf(readFileSync(join(examples, name), 'utf8'));
  expect(view.header.title, name).not.toBe('');
});
