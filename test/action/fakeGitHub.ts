/** The endpoints of GitHub's REST interface that the action uses, with the comments they keep, on a local port. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
  readonly author_association: string;
}

/** What is answered instead of what should be. */
export interface Refusal {
  readonly method: string;
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The work is done, and its answer is lost. */
  readonly afterwards?: boolean;
  /** How often; for ever by default. */
  times?: number;
}

export interface GitHub {
  /** As GITHUB_API_URL has it, below a path as on GitHub Enterprise Server. */
  readonly url: string;
  /** Of pull request 7. */
  readonly comments: Comment[];
  readonly refusals: Refusal[];
  /** What was asked, in order: `POST /repos/…`. */
  readonly requests: string[];
}

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => servers.forEach((server) => server.close()));

const path = '/api/v3/repos/shop/maps/issues';

export async function fakeGitHub(): Promise<GitHub> {
  const comments: Comment[] = [];
  const refusals: Refusal[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `${origin}/api/v3`, comments, refusals, requests };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', origin);
    requests.push(`${method} ${url.pathname}`);
    const body = await textOf(request);
    const refusal = refusals.find((one) => one.method === method && (one.times ?? 1) > 0);
    if (refusal?.times !== undefined) refusal.times -= 1;
    if (refusal && refusal.afterwards !== true) return send(response, refusal.status, { message: refusal.message }, refusal.headers);
    if (headers.authorization !== 'token secret') return send(response, 401, { message: 'Bad credentials' });
    const [status, data, more] = handle(method, url, body);
    if (refusal) send(response, refusal.status, { message: refusal.message }, refusal.headers);
    else send(response, status, data, more);
  }

  function handle(method: string, url: URL, body: string): [status: number, data: unknown, headers?: Readonly<Record<string, string>>] {
    if (method === 'GET' && url.pathname === `${path}/7/comments`) return page(url);
    if (method === 'POST' && url.pathname === `${path}/7/comments`) {
      const comment = newComment(1000 + comments.length, bodyOf(body));
      comments.push(comment);
      return [201, shown(comment)];
    }
    const comment = comments.find(({ id }) => method === 'PATCH' && url.pathname === `${path}/comments/${id}`);
    if (!comment) return [404, { message: 'Not Found' }];
    comment.body = bodyOf(body);
    return [200, shown(comment)];
  }

  function page(url: URL): [status: number, data: unknown, headers: Readonly<Record<string, string>>] {
    const [size, number] = [Number(url.searchParams.get('per_page') ?? 30), Number(url.searchParams.get('page') ?? 1)];
    const isLast = number * size >= comments.length;
    url.searchParams.set('page', String(number + 1));
    return [200, comments.slice((number - 1) * size, number * size).map(shown), isLast ? {} : { link: `<${url.href}>; rel="next"` }];
  }
}

export function newComment(id: number, body: string, type = 'Bot', association = 'NONE'): Comment {
  return { id, body, user: { login: type === 'Bot' ? 'github-actions[bot]' : 'somebody', type }, author_association: association };
}

function shown(comment: Comment): unknown {
  return { ...comment, html_url: `https://github.example/shop/maps/pull/7#issuecomment-${comment.id}` };
}

/** GitHub refuses what is too long. */
function bodyOf(text: string): string {
  const { body } = JSON.parse(text) as { readonly body: string };
  if (body.length > 65_536) throw new Error(`a comment of ${body.length} characters`);
  return body;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, data: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(data));
}
