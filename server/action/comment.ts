/** A text → the one comment of a pull request that bears our mark: updated where it is there, made where it is not. Never throws: what went wrong is an outcome. */
import { setTimeout } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';

type Client = ReturnType<typeof getOctokit>;

export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  /** Of the pull request. */
  readonly number: number;
  /** Tells our comments apart where a repository uses the action more than once. */
  readonly id: string;
}

export type CommentOutcome =
  | { readonly kind: 'written'; readonly url: string }
  /** There was none, and none was to be made. */
  | { readonly kind: 'none' }
  /** The token may not write. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

const attempts = 3;
const secondsPerAttempt = 20;
const longestWait = 30;

/** The whole of it is tried again, since a comment may have been made although the answer got lost. */
export async function putComment(client: Client, place: CommentPlace, text: string, mayCreate: boolean): Promise<CommentOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await putOnce(client, place, text, mayCreate);
    } catch (error) {
      const seconds = attempt < attempts ? waitFor(error, attempt) : undefined;
      if (seconds === undefined) return outcomeOf(error);
      await setTimeout(seconds * 1000);
    }
  }
}

function markOf({ id }: CommentPlace): string {
  return `<!-- cjm:${id} -->`;
}

async function putOnce({ paginate, rest: { issues } }: Client, place: CommentPlace, text: string, mayCreate: boolean): Promise<CommentOutcome> {
  const { owner, repo, number } = place;
  const request = { signal: AbortSignal.timeout(secondsPerAttempt * 1000) };
  const issue = { owner, repo, issue_number: number, request };
  const body = `${markOf(place)}\n${text}`;
  for await (const { data } of paginate.iterator(issues.listComments, { ...issue, per_page: 100 })) {
    const ours = data.find((comment) => isOurs(comment, place));
    if (ours) return written(await issues.updateComment({ owner, repo, comment_id: ours.id, body, request }));
  }
  return mayCreate ? written(await issues.createComment({ ...issue, body })) : { kind: 'none' };
}

function written({ data }: { readonly data: { readonly html_url?: string } }): CommentOutcome {
  return { kind: 'written', url: data.html_url ?? '' };
}

interface Comment {
  readonly body?: string | undefined;
  readonly user?: { readonly type?: string } | null;
  readonly author_association?: string;
}

const insiders: ReadonlySet<string | undefined> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR', undefined]);

/** A stranger who copies the mark into a comment does not get our text under their name. */
function isOurs({ body, user, author_association: association }: Comment, place: CommentPlace): boolean {
  return (body?.startsWith(markOf(place)) ?? false) && (user?.type !== 'User' || insiders.has(association));
}

/** What GitHub's client throws: with a status, where there was an answer. */
interface RequestError extends Error {
  readonly status?: number;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

/** Seconds until it may go better; nothing where it will not. */
function waitFor(error: unknown, attempt: number): number | undefined {
  const { status = 500, response } = error as RequestError;
  if (status >= 500) return attempt;
  if (!isLimited(error as RequestError)) return undefined;
  const seconds = Number(response?.headers['retry-after'] ?? 60);
  return seconds <= longestWait ? seconds : undefined;
}

function isLimited({ status, response, message }: RequestError): boolean {
  const headers = response?.headers ?? {};
  const isSpent = headers['retry-after'] !== undefined || String(headers['x-ratelimit-remaining']) === '0' || /rate limit/i.test(message);
  return status === 429 || (status === 403 && isSpent);
}

function outcomeOf(error: unknown): CommentOutcome {
  const { status, message } = error as RequestError;
  const reason = `${status ?? ''} ${message.split(' - https://')[0] ?? ''}`.trim();
  const isRefused = [401, 403, 404].includes(status ?? 0) && !isLimited(error as RequestError);
  return { kind: isRefused ? 'refused' : 'failed', reason };
}
