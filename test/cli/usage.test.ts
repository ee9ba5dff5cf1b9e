/** What every command shares: help, version, wrong usage, and errors of our own. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setUp/paths.mjs';
import { cjm, cliPath, folderWith } from './cjm.ts';

const commands = ['check', 'view', 'render', 'explain', 'new', 'schema', 'lsp'];

test('--version', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await cjm(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

test('--help names every command, in both languages', async () => {
  const { code, out } = await cjm(['--help']);
  expect(code).toBe(0);
  for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(out).toContain('Usage: cjm');
  const russian = (await cjm(['--help'], { env: { LC_ALL: 'ru_RU.UTF-8' } })).out;
  expect(russian).toContain('Использование: cjm');
  expect((await cjm(['--language', 'ru', '--help'])).out).toBe(russian);
});

test.each(commands)('%s --help', async (name) => {
  expect(await cjm([name, '--help'])).toEqual(await cjm(['help', name]));
  expect((await cjm([name, '--help'])).out).toContain(`cjm ${name}`);
});

test('nothing at all: the help, on standard error, exit code 2', async () => {
  const { code, out, err } = await cjm([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Usage: cjm');
});

test.each([
  [['chek'], 'unknown command “chek”; did you mean “check”?', 'неизвестная команда «chek»; возможно, имелось в виду «check»'],
  [['check', '--fxi'], 'unknown option “--fxi”; did you mean “--fix”?', 'неизвестный параметр «--fxi»; возможно, имелось в виду «--fix»'],
  [['check', '--format'], 'option “--format” needs a value', 'у параметра «--format» не указано значение'],
  [['check', '-o'], 'option “--output” needs a value', 'у параметра «--output» не указано значение'],
  [['view'], '“map” is missing', 'не указано: «map»'],
  [['explain'], '“topic” is missing', 'не указано: «topic»'],
  [['view', 'a', 'b'], 'there are too many arguments', 'слишком много аргументов'],
])('%j is wrong usage, in both languages', async (args, english, russian) => {
  expect(await cjm(args)).toEqual({ code: 2, out: '', err: `cjm: ${english} (see “cjm --help”)\n` });
  expect(await cjm(args, { env: { LC_ALL: 'ru_RU.UTF-8' } })).toEqual({ code: 2, out: '', err: `cjm: ${russian} (подробности: «cjm --help»)\n` });
});

test('an unknown language', async () => {
  expect(await cjm(['check', '--language', 'de'])).toEqual({ code: 2, out: '', err: 'cjm: --language cannot be “de”; it is one of: en, ru\n' });
});

test('where an error arose is shown only with --debug', async () => {
  expect((await cjm(['view', 'missing.cjm.yaml'])).err).not.toContain('    at ');
  expect((await cjm(['view', 'missing.cjm.yaml', '--debug'])).err).toMatch(/^cjm: “missing\.cjm\.yaml” does not exist\n.*\n {4}at /);
});

test('lsp --stdio is the language server', async () => {
  const message = (value: object): string => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...value });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  for (const args of [['lsp', '--stdio'], ['lsp']]) {
    const child = spawn(process.execPath, [await cliPath(), ...args], { cwd: folderWith() });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
    child.stdin.write(message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }));
    await expect.poll(() => out, { timeout: 20_000 }).toContain('"serverInfo":{"name":"cjm"');
    child.stdin.write(message({ id: 2, method: 'shutdown' }));
    await expect.poll(() => out, { timeout: 20_000 }).toContain('"id":2');
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write(message({ method: 'exit' }));
    expect(await ended).toBe(0);
  }
});
