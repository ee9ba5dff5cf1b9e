/** What the action compares and checks: events, lines, files, outputs, and when it fails. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMatcher } from '@microsoft/sarif-matcher-utils';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { folderWith, mapWith, misspelt } from '../cli/cjm.ts';
import { type Repository, repository } from '../cli/repository.ts';
import { type ActionOptions, type ActionRun, act, manifest, pullRequest } from './runner.ts';

const before = mapWith('task: Sell the last loaf of the day');
const after = mapWith('task: Sell every loaf of the day');
/** A warning, and no error. */
const doubtful = mapWith('pains: [Sold out]');
const silent = { comment: 'false' };
const review = (options: ActionOptions): Promise<ActionRun> => act({ ...options, inputs: { ...silent, ...options.inputs } });
const said = ({ commands }: ActionRun): string[] => commands.map(({ name, message }) => `${name}: ${message}`);
const zeros = '0'.repeat(40);

describe('an event says what to compare with', () => {
  test('a pull request: the target that it is merged into, whatever came there since it was opened', async () => {
    const { folder, event, git } = pullRequest({ 'a.cjm.yaml': before, 'b.cjm.yaml': before }, { 'a.cjm.yaml': after }, { 'b.cjm.yaml': after });
    const { code, outputs, summary } = await review({ folder, event });
    expect([code, outputs['changes'], outputs['comment-url']]).toEqual([0, '1', '']);
    expect(summary).toContain(`\`main\` (${git('rev-parse', 'HEAD^1').slice(0, 7)})`);
  });

  test('a pull request whose branch is checked out: where it left the target', async () => {
    const { folder, event, git } = pullRequest({ 'a.cjm.yaml': before, 'b.cjm.yaml': before }, { 'a.cjm.yaml': after }, { 'b.cjm.yaml': after });
    git('checkout', '--quiet', 'topic');
    expect((await review({ folder, event })).outputs['changes']).toBe('1');
    git('update-ref', 'refs/remotes/origin/main', 'main');
    expect((await review({ folder, event })).outputs['changes']).toBe('1');
  });

  test('pull_request_target: what is checked out has to be the pull request', async () => {
    const { folder, event, git, merge } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    git('checkout', '--quiet', event.pull_request.base.sha);
    const { code, commands, summary } = await review({ folder, event, name: 'pull_request_target' });
    const message =
      'The maps are checked but not compared: the target branch itself is checked out, as pull_request_target does; check out refs/pull/7/merge with fetch-depth: 2.';
    expect([code, commands]).toEqual([1, [{ name: 'error', message, properties: {} }]]);
    expect(summary).toContain('not compared: the target branch itself is checked out');
    git('checkout', '--quiet', merge);
    expect((await review({ folder, event, name: 'pull_request_target' })).outputs['changes']).toBe('1');
  });

  test.each<[string, string, (made: { first: string; second: string }) => unknown, string]>([
    ['a push: the commit before it', 'push', ({ first }) => ({ before: first, repository: { default_branch: 'main' } }), '2'],
    ['a push that made the branch: where it left the default one', 'push', () => ({ before: zeros, repository: { default_branch: 'main' } }), '2'],
    ['a push over commits that are gone: the commit before the last', 'push', () => ({ before: 'f'.repeat(40) }), '1'],
    ['a merge queue: its base', 'merge_group', ({ first }) => ({ merge_group: { base_sha: first, base_ref: 'refs/heads/main' } }), '2'],
    ['a schedule: the commit before the last', 'schedule', () => ({ schedule: '0 0 * * *' }), '1'],
    ['a run by hand: the commit before the last', 'workflow_dispatch', () => ({ inputs: null }), '1'],
  ])('%s', async (_, name, eventOf, changes) => {
    const { folder, commit, git } = repository();
    const first = commit({ 'a.cjm.yaml': before, 'b.cjm.yaml': before });
    git('update-ref', 'refs/remotes/origin/main', first);
    const second = commit({ 'a.cjm.yaml': after });
    commit({ 'b.cjm.yaml': after });
    const { code, commands, outputs } = await review({ folder, name, event: eventOf({ first, second }) });
    expect([code, commands, outputs['changes']]).toEqual([0, [], changes]);
  });

  test('unless the input base names a revision, also a branch that only the remote has', async () => {
    const { folder, commit, git } = repository();
    git('update-ref', 'refs/remotes/origin/stable', commit({ 'a.cjm.yaml': before, 'b.cjm.yaml': before }));
    commit({ 'a.cjm.yaml': after });
    commit({ 'b.cjm.yaml': after });
    expect((await review({ folder, name: 'push', inputs: { base: 'stable' } })).outputs['changes']).toBe('2');
    const { code, outputs, commands } = await review({ folder, name: 'push', inputs: { base: 'nowhere' } });
    expect([code, outputs['changes'], commands.map(({ message }) => message)]).toEqual([
      1,
      '',
      ['The maps are checked but not compared: there is no revision “nowhere”.'],
    ]);
  });

  test('the first commit has nothing before it', async () => {
    const { folder, commit } = repository();
    commit({ 'a.cjm.yaml': before });
    const run = await review({ folder, name: 'push', event: { before: zeros, repository: { default_branch: 'main' } } });
    expect([run.code, said(run)]).toEqual([
      0,
      ['notice: The maps are checked but not compared: there is no commit before this one, so there is nothing to compare with.'],
    ]);
  });
});

describe('a shallow clone', () => {
  const cloned = ({ folder }: Repository, depth: number): string => {
    const clone = join(folderWith(), 'clone');
    execFileSync('git', ['init', '--quiet', clone]);
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', `--depth=${depth}`, `file://${folder}`, 'HEAD']);
    execFileSync('git', ['-C', clone, 'checkout', '--quiet', 'FETCH_HEAD']);
    return clone;
  };
  const reason = 'there is no revision “main”; the clone is shallow: fetch more of the history (fetch-depth: 0, or git fetch --unshallow)';

  test('lacks the target: said with the way out, and the maps are checked all the same', async () => {
    const made = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': mapWith(misspelt) });
    const folder = cloned(made, 1);
    const run = await review({ folder, event: made.event });
    expect([run.code, said(run)]).toEqual([
      1,
      [`error: The maps are checked but not compared: ${reason}.`, 'error: The maps have 1 error.', 'error: Unknown key “tsak”; did you mean “task”?'],
    ]);
    expect(run.outputs).toMatchObject({ changes: '', errors: '1' });
    expect(run.summary).toContain('fetch-depth: 0');
    const mild = await review({ folder, event: made.event, inputs: { 'fail-on': 'never' } });
    expect([mild.code, said(mild)[0]]).toEqual([0, `warning: The maps are checked but not compared: ${reason}.`]);
  });

  test('of two commits is enough for the merge that is checked out', async () => {
    const made = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const { code, outputs } = await review({ folder: cloned(made, 2), event: made.event });
    expect([code, outputs['changes']]).toEqual([0, '1']);
  });

  test('is only remarked on where no review was asked for', async () => {
    const made = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const { code, commands } = await review({ folder: cloned(made, 1), name: 'schedule' });
    expect([code, commands.map(({ name }) => name)]).toEqual([0, ['warning']]);
    expect(commands[0]?.message).toContain('fetch-depth: 0');
  });
});

describe('fail-on', () => {
  const maps = { clean: before, warning: doubtful, error: mapWith(misspelt) };
  test.each<[keyof typeof maps, 'same' | 'changed', string, number]>([
    ['error', 'same', 'error', 1],
    ['error', 'same', 'warning', 1],
    ['error', 'same', 'change', 1],
    ['error', 'changed', 'never', 0],
    ['warning', 'changed', 'error', 0],
    ['warning', 'same', 'warning', 1],
    ['clean', 'changed', 'warning', 0],
    ['clean', 'changed', 'change', 1],
    ['clean', 'same', 'change', 0],
  ])('maps with %s, %s; fail-on: %s → %i', async (map, state, failOn, code) => {
    const text = maps[map];
    const { folder, event } = pullRequest({ 'a.cjm.yaml': state === 'same' ? text : before.replace('last', 'first') }, { 'a.cjm.yaml': text, 'b.txt': '1' });
    expect((await review({ folder, event, inputs: { 'fail-on': failOn } })).code).toBe(code);
  });

  test('is about the maps as they are: errors that are gone do not count', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': mapWith(misspelt) }, { 'a.cjm.yaml': before });
    const { code, outputs } = await review({ folder, event, inputs: { 'fail-on': 'warning' } });
    expect([code, outputs['errors']]).toEqual([0, '0']);
  });

  test('a file that cannot be read fails too', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': Buffer.from('title: Stra\xdfe\n', 'latin1') });
    const run = await review({ folder, event });
    expect([run.code, said(run)]).toEqual([1, ['error: “a.cjm.yaml” is not text in UTF-8; save it in that encoding']]);
    expect(run.summary).toContain('### What could not be read\n\n- “a.cjm.yaml” is not text in UTF-8');
  });
});

describe('lines', () => {
  test('have their findings, by paths from the root, wherever the action works', async () => {
    const { folder, event } = pullRequest({ 'team/карты, новые/a b.cjm.yaml': before }, { 'team/карты, новые/a b.cjm.yaml': mapWith(misspelt) });
    for (const inputs of [
      {},
      { 'working-directory': 'team' },
      { 'working-directory': 'team', paths: 'карты, новые' },
      { paths: 'team\nteam/карты, новые/a b.cjm.yaml' },
    ]) {
      const { commands, summary } = await review({ folder, event, inputs: { 'fail-on': 'never', ...inputs } });
      const place = { file: 'team/карты, новые/a b.cjm.yaml', line: '13', endLine: '13', col: '5', endColumn: '9', title: 'unknown-key' };
      expect(commands).toEqual([{ name: 'error', message: 'Unknown key “tsak”; did you mean “task”?', properties: place }]);
      expect(summary).toMatch(
        /- ✖ \[`team\/карты, новые\/a b\.cjm\.yaml:13`\]\(https:\/\/github\.example\/shop\/maps\/blob\/[\da-f]{40}\/team\/[%\w]+\/a%20b\.cjm\.yaml#L13\) `unknown-key`: Unknown key “tsak”/,
      );
    }
  });

  test('show ten of a level, those of changed files first; the summary has all', async () => {
    const many = (count: number): string => `${before}${Array.from({ length: count }, (_, index) => `xyzzy${index}: 1\n`).join('')}`;
    const { folder, event } = pullRequest({ 'a.cjm.yaml': many(8), 'b.cjm.yaml': before }, { 'b.cjm.yaml': many(7) });
    const { commands, outputs, summary } = await review({ folder, event });
    const errors = commands.filter(({ name }) => name === 'error');
    expect(errors.length).toBe(10);
    expect(errors[0]?.message).toBe('The maps have 15 errors.');
    expect(errors.slice(1).map(({ properties }) => properties['file'])).toEqual([...Array<string>(7).fill('b.cjm.yaml'), 'a.cjm.yaml', 'a.cjm.yaml']);
    expect(outputs['errors']).toBe('15');
    expect(summary).toContain('### All findings: 15 errors (2 files)\n\nGitHub shows ten findings of a level at their lines; here are all of them.');
    expect(summary.match(/^- ✖ \[`[ab]\.cjm\.yaml:\d+`]/gm)?.length).toBe(15);
  });
});

describe('files', () => {
  test('SARIF is valid, with places from the root of the repository', async () => {
    const { folder, event } = pullRequest({ 'a.txt': '' }, { 'maps/a.cjm.yaml': mapWith(misspelt) });
    const { outputs } = await review({ folder, event, inputs: { 'working-directory': 'maps', sarif: 'out/findings.sarif' } });
    expect(outputs['sarif']).toBe(join(folder, 'maps', 'out', 'findings.sarif'));
    const log = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')) as Log;
    const { pass, message } = buildMatcher<Log>()(log);
    expect(pass, message()).toBe(true);
    expect(log.runs[0]?.results?.map(({ ruleId, locations }) => [ruleId, locations?.[0]?.physicalLocation?.artifactLocation?.uri])).toEqual([
      ['unknown-key', 'maps/a.cjm.yaml'],
    ]);
  });

  test('the page shows the comparison, and needs nothing beside it', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const { code, outputs } = await review({ folder, event, inputs: { html: 'out/comparison.html' } });
    expect([code, outputs['html']]).toEqual([0, join(folder, 'out', 'comparison.html')]);
    const page = readFileSync(outputs['html'] ?? '', 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('data-change="changed"');
    expect(page).not.toMatch(/<script|<link|src="http/);
    const { outputs: none } = await review({ folder, name: 'push', inputs: { base: 'nowhere', html: 'no.html' } });
    expect(none['html']).toBe('');
  });

  test('the report is what the summary says; files that nobody asked for are not written', async () => {
    const { folder, event, git } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const { outputs, summary } = await review({ folder, event });
    expect(readFileSync(outputs['report'] ?? '', 'utf8')).toBe(summary);
    expect(summary).toContain('Sell **every** loaf of the day');
    expect([outputs['sarif'], outputs['html'], git('status', '--porcelain')]).toEqual(['', '', '']);
  });
});

describe('language', () => {
  const inRussian = (text: string): string => text.replace('language: en', 'language: ru').replace('Bread', 'Хлеб');

  test('is that of the maps, changed or not', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': inRussian(before) }, { 'a.txt': '' });
    expect((await review({ folder, event })).summary).toContain('### Все замечания: замечаний нет (1 файл)');
  });

  test('is that of the maps that changed, unless it is said', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': inRussian(before) }, { 'a.cjm.yaml': inRussian(mapWith(misspelt)) });
    const auto = await review({ folder, event });
    expect(said(auto)).toEqual(['error: В картах найдено: 1 ошибка.', 'error: Неизвестный ключ «tsak»; возможно, «task»']);
    expect(auto.summary).toContain('### Все замечания: 1 ошибка (1 файл)');
    expect(said(await review({ folder, event, inputs: { language: 'en' } }))[0]).toBe('error: The maps have 1 error.');
    const shown = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    expect((await review({ ...shown, inputs: { language: 'ru' } })).summary).toContain('### Все замечания: замечаний нет (1 файл)');
  });
});

describe('where there is much to do', () => {
  test('threads share it', async () => {
    const pains = Array.from({ length: 1500 }, (_, index) => `Sold out on the ${index}th day of the year`).join(', ');
    const maps = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`${index}.cjm.yaml`, mapWith(`${misspelt}\n    pains: [${pains}]`)]));
    const { folder, event } = pullRequest({ 'a.txt': '' }, { ...maps, '0.cjm.yaml': before });
    const { outputs } = await review({ folder, event, name: 'workflow_dispatch', inputs: { 'fail-on': 'never', base: 'HEAD' } });
    expect([outputs['changes'], outputs['errors'], outputs['warnings']]).toEqual(['0', '23', String(23 * 1500)]);
  });
});

describe('where there is little to do', () => {
  test('no maps at all are no mistake', async () => {
    const { folder, event } = pullRequest({ 'a.txt': '' }, { 'a.txt': '1' });
    const { code, commands, outputs } = await review({ folder, event });
    expect([code, commands, outputs['changes'], outputs['errors']]).toEqual([0, [], '0', '0']);
  });

  test('paths that lead nowhere are one', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const run = await review({ folder, event, inputs: { paths: 'mops' } });
    expect([run.code, said(run)[1]]).toEqual([1, 'error: “mops” does not exist']);
  });

  test('no repository: maps are checked', async () => {
    const folder = folderWith({ 'a.cjm.yaml': mapWith(misspelt) });
    const run = await review({ folder, name: 'push' });
    expect([run.code, said(run)]).toEqual([
      1,
      [
        `warning: The maps are checked but not compared: “${folder}” is not in a git repository; name two files to compare them.`,
        'error: The maps have 1 error.',
        'error: Unknown key “tsak”; did you mean “task”?',
      ],
    ]);
  });

  test('a runner without summaries', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const run = await review({ folder, event, env: { GITHUB_STEP_SUMMARY: '' } });
    expect([run.code, said(run)]).toEqual([0, ['notice: This runner takes no job summary; what it would say is in the output “report”.']]);
  });

  test.each([
    [{ 'fail-on': 'sometimes' }, 'fail-on cannot be “sometimes”; it is one of: error, warning, change, never'],
    [{ comment: 'perhaps' }, 'comment cannot be “perhaps”; it is one of: auto, true, false'],
    [{ language: 'fr' }, 'language cannot be “fr”; it is one of: auto, en, ru'],
    [{ 'working-directory': 'nowhere' }, '“nowhere” does not exist'],
    [{ 'comment-id': 'a -->' }, 'comment-id cannot be “a -->”; letters, digits, “.”, “_” and “-” are possible, up to 64'],
  ])('an input that is none: %j', async (inputs, message) => {
    const { code, commands } = await act({ folder: folderWith(), inputs });
    expect([code, commands]).toEqual([1, [{ name: 'error', message, properties: {} }]]);
  });
});

describe('action.yml', () => {
  test('names what runs and what is given out', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    expect(Object.keys((await review({ folder, event })).outputs).toSorted()).toEqual(Object.keys(manifest.outputs).toSorted());
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  });

  test('needs none of its defaults: without variables for the inputs everything is the same', async () => {
    const { folder, event } = pullRequest({ 'a.cjm.yaml': before }, { 'a.cjm.yaml': after });
    const none = Object.fromEntries(Object.keys(manifest.inputs).map((input) => [input, '']));
    const { code, outputs } = await review({ folder, event, inputs: { ...none, ...silent } });
    expect([code, outputs['changes']]).toEqual([0, '1']);
  });
});
