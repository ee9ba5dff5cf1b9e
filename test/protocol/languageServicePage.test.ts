/** The page that tells what the server can do, held against what it announces and what can be set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { methodsOf } from './everything.ts';

describe('docs/language-service.md', () => {
  const page = readFileSync(join(root, 'docs/language-service.md'), 'utf8');
  /** First cells of the rows of the tables below a heading of that kind. */
  const rows = (from: string, to: string): string[] =>
    page
      .slice(page.indexOf(from), page.indexOf(to))
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[1] ?? '');
  const inCode = (cells: readonly string[]): string[] => cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));

  test('tells of everything that is announced, and of nothing else', () => {
    expect(inCode(rows('\n## All of it', '\n## What is not offered')).toSorted()).toEqual(Object.values(methodsOf).flat().toSorted());
  });

  test('does not say that something is missing which is there', () => {
    expect(inCode(rows('\n## What is not offered', '\n## Settings')).filter((method) => Object.values(methodsOf).flat().includes(method))).toEqual([]);
  });

  test('tells of every setting', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const settings = [contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    expect(inCode(rows('\n## Settings', '\n## In another editor')).toSorted()).toEqual(settings.toSorted());
  });
});
