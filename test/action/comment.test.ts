/** The comment of the action: one, kept up to date, and never a reason to fail. */
import { describe, expect, test } from 'vitest';
import { mapWith } from '../cli/cjm.ts';
import { fakeGitHub, type GitHub, newComment, type Refusal } from './fakeGitHub.ts';
import { type ActionRun, act, type PullRequest, pullRequest } from './runner.ts';

const before = mapWith('task: Sell the last loaf of the day');
const after = mapWith('task: Sell every loaf of the day');
const mark = '<!-- cjm:maps -->\n';
const address = 'https://github.example/shop/maps/pull/7#issuecomment-1000';
const changed = (): PullRequest => pullRequest({ 'bread.cjm.yaml': before }, { 'bread.cjm.yaml': after });
const unchanged = (): PullRequest => pullRequest({ 'bread.cjm.yaml': before }, { 'a.txt': '1' });

function onlyComment({ comments }: GitHub): string {
  expect(comments.map(({ id }) => id)).toEqual([1000]);
  return comments[0]?.body ?? '';
}

test('is made, updated in place, and says so when nothing differs any more', async () => {
  const github = await fakeGitHub();
  const { folder, event, merge, git, commit } = changed();
  const base = git('rev-parse', 'HEAD^1');
  const first = await act({ folder, event, api: github.url });
  expect([first.code, first.commands]).toEqual([0, []]);
  expect(first.outputs).toMatchObject({ changes: '1', errors: '0', warnings: '0', 'comment-url': address });
  const [old, now] = [base.slice(0, 10), merge.slice(0, 10)];
  const comment = onlyComment(github);
  expect(
    comment.startsWith(`${mark}### Journey “Bread”: 1 change

| Stage › step | What | Before | After |
|---|---|---|---|
| Decision | ~ task | Sell ~~the last~~ loaf of the day | Sell **every** loaf of the day |

<sub>`),
  ).toBe(true);
  for (const text of [`\`main\` (${old.slice(0, 7)})`, `\`cjm diff --base ${old} --head ${now}\``]) expect(comment).toContain(text);
  expect(comment).toMatch(/<sub>In all: 1 file, no problems · \[all findings\]\(https:\/\/github\.example\/shop\/maps\/actions\/runs\/42\)<\/sub>\n$/);

  commit({ 'bread.cjm.yaml': mapWith('task: Sell no loaf at all') });
  const second = await act({ folder, event, api: github.url, inputs: { base } });
  expect([second.code, second.outputs['comment-url']]).toEqual([0, address]);
  expect(onlyComment(github)).toContain('Sell **no** loaf');

  commit({ 'bread.cjm.yaml': before });
  const third = await act({ folder, event, api: github.url, inputs: { base } });
  expect([third.code, third.outputs['changes']]).toEqual([0, '0']);
  expect(onlyComment(github)).toContain(`${mark}Nothing that the maps say has changed.\n`);
});

describe('is made', () => {
  test.each([
    ['auto', 'where a map differs', changed, 1],
    ['auto', 'nowhere else', unchanged, 0],
    ['true', 'everywhere', unchanged, 1],
    ['false', 'nowhere', changed, 0],
  ])('comment: %s %s', async (comment, _, made, count) => {
    const github = await fakeGitHub();
    const { folder, event } = made();
    const { code, commands } = await act({ folder, event, api: github.url, inputs: { comment } });
    expect([code, commands, github.comments.length]).toEqual([0, [], count]);
    if (comment === 'false') expect(github.requests).toEqual([]);
  });

  test('not without a pull request; asked for, that is said', async () => {
    const github = await fakeGitHub();
    const { folder } = changed();
    expect((await act({ folder, name: 'schedule', api: github.url })).commands).toEqual([]);
    const { code, commands, summary } = await act({ folder, name: 'schedule', api: github.url, inputs: { comment: 'true' } });
    const message = 'There is no pull request to comment on: the event is not one of a pull request.';
    expect([code, commands]).toEqual([0, [{ name: 'notice', message, properties: {} }]]);
    expect(summary).toContain(message);
    expect(github.requests).toEqual([]);
  });
});

describe('is found', () => {
  test('over all pages; a stranger who copies the mark keeps their comment', async () => {
    const github = await fakeGitHub();
    for (let id = 1; id <= 250; id += 1) github.comments.push(newComment(id, `comment ${id}`));
    github.comments[20] = newComment(21, `${mark}mine`, 'User', 'CONTRIBUTOR');
    github.comments[240] = newComment(241, `${mark}old`);
    const { folder, event } = changed();
    const { outputs } = await act({ folder, event, api: github.url });
    expect(outputs['comment-url']).toMatch(/-241$/);
    expect(github.comments.length).toBe(250);
    expect(github.comments[20]?.body).toBe(`${mark}mine`);
    expect(github.comments[240]?.body).toContain('Sell **every** loaf');
    expect(github.requests.map((request) => request.split(' ')[0])).toEqual(['GET', 'GET', 'GET', 'PATCH']);
  });

  test('by the person whose token it is', async () => {
    const github = await fakeGitHub();
    github.comments.push(newComment(1000, `${mark}old`, 'User', 'MEMBER'));
    const { folder, event } = changed();
    await act({ folder, event, api: github.url });
    expect(onlyComment(github)).toContain('Sell **every** loaf');
  });

  test('by its id, so that two uses do not write over one another', async () => {
    const github = await fakeGitHub();
    const { folder, event } = changed();
    for (const id of ['maps', 'more', 'maps', 'more']) await act({ folder, event, api: github.url, inputs: { 'comment-id': id } });
    expect(github.comments.map(({ body }) => body.split('\n')[0])).toEqual(['<!-- cjm:maps -->', '<!-- cjm:more -->']);
  });
});

describe('cannot be written', () => {
  const tried = async (...refusals: readonly Refusal[]): Promise<ActionRun & { readonly github: GitHub }> => {
    const github = await fakeGitHub();
    github.refusals.push(...refusals.map((refusal) => ({ ...refusal })));
    const { folder, event } = changed();
    return { ...(await act({ folder, event, api: github.url })), github };
  };

  test.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [401, 'Bad credentials'],
  ])('%i %s, as for forks: the summary has it, with a line that says so', async (status, reason) => {
    const { code, commands, outputs, summary, github } = await tried({ method: 'POST', status, message: reason });
    const message = `No comment could be written (${status} ${reason}). In pull requests from forks the token may only read; elsewhere the job needs “permissions: pull-requests: write”. What the comment would say is in the job summary.`;
    expect([code, commands]).toEqual([0, [{ name: 'notice', message, properties: {} }]]);
    expect(outputs['comment-url']).toBe('');
    expect(summary).toContain(`> No comment could be written (${status} ${reason}).`);
    expect(summary).toContain('Sell **every** loaf');
    expect(github.requests.filter((request) => request.startsWith('POST')).length).toBe(1);
  });

  test('at first: it is tried again', async () => {
    const { code, commands, github } = await tried(
      { method: 'GET', status: 500, message: 'Oops', times: 1 },
      { method: 'POST', status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' }, times: 1 },
    );
    expect([code, commands]).toEqual([0, []]);
    expect(onlyComment(github)).toContain('Sell **every** loaf');
  });

  test('as it seems, since the answer got lost: there is one all the same', async () => {
    const { code, commands, github } = await tried({ method: 'POST', status: 502, message: 'Bad Gateway', afterwards: true, times: 1 });
    expect([code, commands]).toEqual([0, []]);
    expect(onlyComment(github)).toContain('Sell **every** loaf');
  });

  test.each<[string, Refusal, string]>([
    ['an error of the server', { method: 'POST', status: 503, message: 'Unavailable' }, '503 Unavailable'],
    [
      'a limit for hours',
      { method: 'GET', status: 403, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0' } },
      '403 API rate limit exceeded',
    ],
    ['a text that is refused', { method: 'POST', status: 422, message: 'Validation Failed' }, '422 Validation Failed'],
  ])('for good, because of %s: a warning, and no failure', async (_, refusal, reason) => {
    const { code, commands, summary } = await tried(refusal);
    const message = `The comment could not be written (${reason}). What it would say is in the job summary.`;
    expect([code, commands]).toEqual([0, [{ name: 'warning', message, properties: {} }]]);
    expect(summary).toContain('Sell **every** loaf');
  });

  test('because nobody is there', async () => {
    const { folder, event } = changed();
    const { code, commands } = await act({ folder, event });
    expect([code, commands.map(({ name }) => name)]).toEqual([0, ['warning']]);
    expect(commands[0]?.message).toMatch(/^The comment could not be written \(500 /);
  });

  test('without a token', async () => {
    const { folder, event } = changed();
    const { code, commands } = await act({ folder, event, inputs: { token: '' } });
    expect([code, commands.map(({ name }) => name)]).toEqual([0, ['notice']]);
    expect(commands[0]?.message).toContain('(the input “token” is empty)');
  });
});

describe('is safe', () => {
  test('titles of maps are no mark, no Markdown, no mention and no command', async () => {
    const github = await fakeGitHub();
    const title = '"::error::stop --> <!-- cjm:maps --> @all [a](b) ::set-output name=x::y\\n::warning::z"';
    const hostile = (task: string): string => mapWith(`task: ${task}`).replace('title: Bread', `title: ${title}`);
    const { folder, event } = pullRequest({ 'a.cjm.yaml': hostile('One') }, { 'a.cjm.yaml': `${hostile('Two')}"::error::k\\n::error::l": 1\n` });
    const { commands } = await act({ folder, event, api: github.url, inputs: { 'fail-on': 'never' } });
    expect(commands.map(({ name, properties }) => `${name} ${properties['title'] ?? ''}`)).toEqual(['error unknown-key']);
    expect(onlyComment(github).split('-->').length).toBe(2);
    expect(onlyComment(github)).not.toMatch(/@all|\[a\]\(b\)/);
  });

  test('and short enough, however much has changed; so is the summary', async () => {
    const github = await fakeGitHub();
    const long = (word: string): string =>
      mapWith(`task: ${word}\n    pains: [${Array.from({ length: 60 }, (_, index) => `${word} ${index} 面包师傅每天早上都很忙`).join(', ')}]`);
    const maps = (word: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`карта ${index}.cjm.yaml`, long(`${word}${index}`).replace('kpis: n/a', 'kpi: 1')]));
    const { folder, event } = pullRequest(maps('старое'), maps('новое'));
    const { outputs, summary } = await act({ folder, event, api: github.url, inputs: { 'fail-on': 'never' } });
    expect(onlyComment(github).length).toBeGreaterThan(40_000);
    expect(onlyComment(github).length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(300_000);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1_048_576);
    expect(Number(outputs['changes'])).toBeGreaterThan(80 * 60);
  });
});
