/** The formats that programs read: JSON, SARIF, GitHub's workflow commands, JUnit. */
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
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
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(out.replace(/\n/g, '')).not.toMatch(/[\u0000-\u001f]/);
    expect(out).not.toMatch(/\p{Surrogate}/u);
    expect(out.match(/<testcase/g)?.length).toBe(out.match(/<\/testcase>|<testcase [^>]*\/>/g)?.length);
  });
});

test('the text of a fix in JSON and SARIF leads to what --fix writes', async () => {
  const { out } = await cjm(['check', '-', '--fix'], { input: mapWith(misspelt) });
  expect(out).toBe(mapWith(mended));
  expect(parseDocument(out).errors).toEqual([]);
});
