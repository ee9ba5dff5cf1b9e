/** The JSON Schema: it accepts every example, and rejects what is wrong in shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from '../../server/core/model/jsonSchema.ts';
import { root } from '../setUp/paths.mjs';
import { cjm, mapWith } from './cjm.ts';

const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.cjm\.ya?ml$/.test(path) && !path.startsWith('broken'),
);
let errorsOf: (value: unknown) => string[];

beforeAll(() => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false, allowUnionTypes: true }).compile(jsonSchema());
  errorsOf = (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
});

test.each(examples)('accepts %s', (path) => {
  expect(errorsOf(parse(readFileSync(join(root, 'examples', path), 'utf8')))).toEqual([]);
});

test.each(['unknown-key', 'cyrillic-key', 'missing-stages', 'future-version'])('rejects broken/%s', (name) => {
  expect(errorsOf(parse(readFileSync(join(root, 'examples', 'broken', `${name}.cjm.yaml`), 'utf8')))).not.toEqual([]);
});

describe('values', () => {
  const withLine = (line: string): string[] => errorsOf(parse(mapWith(line)));

  test.each([
    'reached: unknown',
    'reached: ???',
    'reached: n/a',
    'reached:',
    'reached: 48 000',
    'goals: none',
    'goals: []',
    'goals: n/a',
    'goals: [one, { text: two, due: 2026-12-15 }]',
    'experience: 4',
    'experience: [{ score: 4, persona: neighbour }]',
    'experience: unknown',
    'pains: [{ text: a, severity: ??? }]',
    'name: 2026',
    'evidence: assumption',
    'steps: []',
  ])('%s', (line) => {
    expect(withLine(line)).toEqual([]);
  });

  test.each([
    'goals: everything',
    'experience: fine',
    'pains: [{ severity: 3 }]',
    'pains: [{ text: a, severity: 9 }]',
    'traffic: lukewarm',
    'next: [quiz]',
    'steps: [{ id: a }]',
    'goals: [{ text: a, due: soon }]',
  ])('not %s', (line) => {
    expect(withLine(line)).not.toEqual([]);
  });

  test('own lanes are keys of stages and steps once they are declared', () => {
    const risky = mapWith('risks: [Nobody comes]');
    expect(errorsOf(parse(risky))).not.toEqual([]);
    expect(errorsOf(parse(risky.replace('\nstages:', '\nlanes: [rest, { id: risks, name: Risks, side: company }]\nstages:')))).toEqual([]);
  });

  test('the model may be the project’s', () => {
    expect(errorsOf(parse(mapWith().replace('model: classic5\n', '')))).toEqual([]);
  });
});

test('every key has its help, nothing of ours is left over, and no address but that of JSON Schema', () => {
  for (const language of ['en', 'ru'] as const) {
    const text = JSON.stringify(jsonSchema(language));
    expect(text).not.toMatch(/"(?:expects|doc|flow|ref)":/);
    expect(text.replace('https://json-schema.org/draft/2020-12/schema', '')).not.toMatch(/https?:/);
    const { $defs } = jsonSchema(language) as { readonly $defs: Record<string, { readonly properties?: Record<string, { readonly description?: string }> }> };
    const silent = Object.entries($defs)
      .filter(([name]) => name !== 'own-lanes')
      .flatMap(([name, { properties = {} }]) =>
        Object.entries(properties)
          .filter(([, { description }]) => description === undefined)
          .map(([key]) => `${name}.${key}`),
      );
    expect(silent).toEqual([]);
  }
});

test('cjm schema prints it', async () => {
  const { code, out } = await cjm(['schema']);
  expect([code, JSON.parse(out)]).toEqual([0, jsonSchema('en')]);
  expect(JSON.parse((await cjm(['schema', '--language', 'ru'])).out)).toEqual(jsonSchema('ru'));
});

test('dist/cjm.schema.json is written at build', () => {
  const path = join(root, 'dist', 'cjm.schema.json');
  expect(existsSync(path)).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(jsonSchema('en'));
});
