/** The comment of the pull request, where there is one and it may be written; else a sentence that says why not. It never fails a step. */
import { context, getOctokit } from '@actions/github';
import { differing } from '../core/review/report.ts';
import { actionSaysIn } from './actionSays.ts';
import { type CommentOutcome, putComment } from './comment.ts';
import type { WorkflowEvent } from './findBase.ts';
import type { Inputs } from './inputs.ts';
import { commentText, type Outcome } from './inWords.ts';

export interface Told {
  /** Of the comment; empty where there is none. */
  readonly url: string;
  readonly note: { readonly message: string; readonly level: 'warning' | 'notice' } | undefined;
}

const silent: Told = { url: '', note: undefined };

export async function tellPullRequest(outcome: Outcome, inputs: Inputs, { pullRequest }: WorkflowEvent): Promise<Told> {
  const { comment, commentId: id, token } = inputs;
  const says = actionSaysIn(outcome.language);
  if (comment === 'false') return silent;
  if (!pullRequest) return comment === 'true' ? { url: '', note: { message: says.noPullRequest, level: 'notice' } } : silent;
  const isWorthIt = comment === 'true' || (outcome.report !== undefined && differing(outcome.report).length > 0);
  const posted: CommentOutcome =
    token === ''
      ? { kind: isWorthIt ? 'refused' : 'none', reason: says.noToken }
      : await putComment(getOctokit(token), { ...context.repo, number: pullRequest.number, id }, commentText(outcome), isWorthIt);
  switch (posted.kind) {
    case 'written':
      return { url: posted.url, note: undefined };
    case 'none':
      return silent;
    case 'refused':
      return { url: '', note: { message: says.commentRefused(posted.reason), level: 'notice' } };
    case 'failed':
      return { url: '', note: { message: says.commentFailed(posted.reason), level: 'warning' } };
  }
}
