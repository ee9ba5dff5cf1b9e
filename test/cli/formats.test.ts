/** The formats that programs read: JSON, SARIF, GitHub's workflow commands, JUnit. */
import { join } from 'node:path';
import { buildMatcher } from '@microsoft/sarif-matcher-utils';
import type { Log, Result } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { root } from '../setUp/paths.mjs';
import { cjm, folderWith, mapWith, mended, misspelt } from './cjm.ts';

const files = { 'a b/bread.cjm.yaml': mapWith(misspelt), 'clean.cjm.yaml': mapWith() };

describe('json', () => {
  test('has every finding with place, message and fixes', async () => {
    const { code, out } = await cjm(['check', '--format', 'json'], { cwd: folderWith(files) });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      version: 1,
      files: ['a b/bread.cjm.yaml', 'clean.cjm.yaml'],
      findings: [
        {
          path: 'a b/bread.cjm.yaml',
          rule: 'unknown-key',
          severity: 'error',
          message: 'Unknown key “tsak”; did you mean “task”?',
          line: 13,
          column: 5,
          endLine: 13,
          endColumn: 9,
          related: [],
          fixes: [{ title: 'Write “task”', preferred: true }],
        },
      ],
      failures: [],
      counts: { error: 1, warning: 0, info: 0, hint: 0, fixed: 0 },
    });
  });

  test('is whole even when nothing could be read', async () => {
    const { code, out } = await cjm(['check', '--json', 'missing'], { cwd: folderWith() });
    expect([code, JSON.parse(out)]).toEqual([
      2,
      { version: 1, files: [], findings: [], failures: ['“missing” does not exist'], counts: { error: 0, warning: 0, info: 0, hint: 0, fixed: 0 } },
    ]);
  });

  test('the same bytes on every run', async () => {
    const cwd = folderWith(files);
    for (const format of ['json', 'sarif', 'github', 'junit', 'pretty'])
      expect(await cjm(['check', '--format', format], { cwd })).toEqual(await cjm(['check', '--format', format], { cwd }));
  });
});

describe('sarif', () => {
  const sarif = async (args: readonly string[], cwd: string): Promise<Log> =>
    JSON.parse((await cjm(['check', '--format', 'sarif', ...args], { cwd })).out) as Log;

  test('results point into the rules, by relative addresses, with their fixes', async () => {
    const log = await sarif([], folderWith(files));
    expect([log.version, log.$schema, log.runs.length]).toEqual(['2.1.0', 'https://json.schemastore.org/sarif-2.1.0.json', 1]);
    const run = log.runs[0];
    expect([run?.columnKind, run?.invocations?.[0]?.executionSuccessful]).toEqual(['utf16CodeUnits', true]);
    expect(run?.originalUriBaseIds).toEqual({ '%SRCROOT%': { description: { text: 'The folder in which cjm was started.' } } });
    const rules = run?.tool.driver.rules ?? [];
    const index = rules.findIndex(({ id }) => id === 'unknown-key');
    const artifactLocation = { uri: 'a%20b/bread.cjm.yaml', uriBaseId: '%SRCROOT%' };
    const region = { startLine: 13, startColumn: 5, endLine: 13, endColumn: 9 };
    expect(run?.results).toEqual([
      {
        ruleId: 'unknown-key',
        ruleIndex: index,
        level: 'error',
        message: { text: 'Unknown key “tsak”; did you mean “task”?' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        partialFingerprints: { 'ruleAndLine/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) as string },
        fixes: [
          {
            description: { text: 'Write “task”' },
            artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'task' } }] }],
          },
        ],
      } satisfies Result,
    ]);
  });

  test('every rule is described once, in whole sentences, in the language asked for', async () => {
    for (const language of ['en', 'ru'] as const) {
      const rules = (await sarif(['--language', language], folderWith(files))).runs[0]?.tool.driver.rules ?? [];
      expect(rules.length).toBeGreaterThan(20);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const { id, shortDescription, fullDescription, help, defaultConfiguration } of rules) {
        expect(fullDescription?.text.startsWith(shortDescription?.text ?? '?'), id).toBe(true);
        expect(shortDescription?.text, id).toMatch(language === 'ru' ? /[а-я]/ : /[a-z]/);
        expect(help?.text, id).toBe(fullDescription?.text);
        expect(['error', 'warning', 'note', 'none'], id).toContain(defaultConfiguration?.level);
      }
    }
  });

  test.each<[string, Parameters<typeof folderWith>[0], string[]]>([
    ['nothing', {}, []],
    ['findings, fixes and related places', { ...files, 'two.cjm.yaml': mapWith(`${mended}\n    ${mended}\n    "%ключ 面包": 1`) }, ['--language', 'ru']],
    ['fixes in a project', { 'maps/bread.cjm.yaml': mapWith(), 'project.cjm.yaml': 'cjm: 1\nkind: project\nname: Shop\ntaems: [{ id: sales }]\n' }, []],
    ['the broken examples', undefined, [join(root, 'examples', 'broken')]],
  ])('is valid by the schema of SARIF 2.1.0: %s', async (_, texts, args) => {
    const { pass, message } = buildMatcher<Log>()(await sarif(args, folderWith(texts)));
    expect(pass, message()).toBe(true);
  });

  test('a finding keeps its fingerprint when lines come before it, and findings that look alike have different ones', async () => {
    const prints = async (text: string): Promise<unknown[]> =>
      (await sarif([], folderWith({ 'bread.cjm.yaml': text }))).runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['ruleAndLine/v1']) ??
      [];
    const twice = mapWith(`${misspelt}\n    xyzzy: 1\n    ${misspelt}`);
    const before = await prints(twice);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(await prints(`# one more line\n${twice}`)).toEqual(before);
  });

  test('related places and what could not be read', async () => {
    const log = await sarif(['.', 'missing'], folderWith({ 'bread.cjm.yaml': mapWith(`${mended}\n    ${mended}`) }));
    expect(log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'duplicate-key')?.relatedLocations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 13,
    });
    expect(log.runs[0]?.invocations).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: '“missing” does not exist' } }] },
    ]);
  });
});

describe('github', () => {
  test('escapes what its commands are made of', async () => {
    const cwd = folderWith({ 'a,b/c%d.cjm.yaml': mapWith('"ts%ak": x') });
    expect((await cjm(['check', '--format', 'github'], { cwd })).out).toBe(
      '::error file=a%2Cb/c%25d.cjm.yaml,line=13,col=5,endLine=13,endColumn=12,title=unknown-key::Unknown key “ts%25ak”\n',
    );
  });

  test('no columns for a place of several lines; notices for what is less than a warning', async () => {
    const { out } = await cjm(['check', '-', '--format', 'github', '--rule', 'unknown-key=info'], { input: mapWith(misspelt), cwd: folderWith() });
    expect(out).toBe('::notice file=<stdin>,line=13,col=5,endLine=13,endColumn=9,title=unknown-key::Unknown key “tsak”; did you mean “task”?\n');
  });
});

interface Element {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
}

/** By a parser that takes nothing that is not well-formed XML. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, parent: open.at(-1), attributes });
    open.push(name);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return elements;
}

describe('junit', () => {
  test('a suite per file, a failure for what makes the exit code 1', async () => {
    const cwd = folderWith(files);
    expect((await cjm(['check', '--format', 'junit'], { cwd })).out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cjm" tests="2" failures="1">
  <testsuite name="a b/bread.cjm.yaml" tests="1" failures="1">
    <testcase classname="a b/bread.cjm.yaml" name="unknown-key 13:5"><failure type="error" message="Unknown key “tsak”; did you mean “task”?">a b/bread.cjm.yaml:13:5 error Unknown key “tsak”; did you mean “task”?</failure></testcase>
  </testsuite>
  <testsuite name="clean.cjm.yaml" tests="1" failures="0">
    <testcase classname="clean.cjm.yaml" name="check"/>
  </testsuite>
</testsuites>
`);
    const failures = async (...args: string[]): Promise<string | undefined> =>
      /failures="(\d+)"/.exec((await cjm(['check', '--format', 'junit', '--rule', 'unknown-key=warning', ...args], { cwd })).out)?.[1];
    expect([await failures(), await failures('--max-warnings', '1'), await failures('--max-warnings', '0')]).toEqual(['0', '0', '1']);
  });

  test('is XML whatever the text', async () => {
    const { out } = await cjm(['check', '-', '--format', 'junit'], { cwd: folderWith(), input: mapWith('"<ts&a\'k>\\u0001\\n\\ud800\\"": x') });
    expect(out).toContain('&lt;ts&amp;a&apos;k&gt;');
    const failure = elementsOf(out).find(({ name }) => name === 'failure');
    expect(failure?.attributes['message']).toBe('Unknown key “<ts&a\'k>\ufffd\n\ufffd"”');
  });

  test('has the elements and numbers that readers of JUnit expect', async () => {
    const elements = elementsOf((await cjm(['check', '--format', 'junit', join(root, 'examples', 'broken')], { cwd: folderWith() })).out);
    const named = (name: string, parent?: string): Element[] => elements.filter((one) => one.name === name && (parent === undefined || one.parent === parent));
    expect(named('testsuite', 'testsuites').length).toBe(named('testsuite').length);
    expect(named('testcase', 'testsuite').length).toBe(named('testcase').length);
    const [whole] = named('testsuites');
    expect([Number(whole?.attributes['tests']), Number(whole?.attributes['failures'])]).toEqual([
      named('testcase').length,
      named('failure', 'testcase').length,
    ]);
    const sum = (key: string): number => named('testsuite').reduce((total, { attributes }) => total + Number(attributes[key]), 0);
    expect([sum('tests'), sum('failures')]).toEqual([named('testcase').length, named('failure').length]);
    expect(named('failure').length).toBeGreaterThan(0);
    for (const { attributes } of named('testcase')) expect(Object.keys(attributes)).toEqual(['classname', 'name']);
  });
});

test('the text of a fix in JSON and SARIF leads to what --fix writes', async () => {
  const { out } = await cjm(['check', '-', '--fix'], { input: mapWith(misspelt) });
  expect(out).toBe(mapWith(mended));
  expect(parseDocument(out).errors).toEqual([]);
});
