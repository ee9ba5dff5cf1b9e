/** The event that started the workflow, as GitHub hands it over → what is read of it. */
import type { context } from '@actions/github';
import type { WorkflowEvent } from './findBase.ts';

/** Fields that webhooks document; each may be missing. */
interface Payload {
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly ref?: string; readonly sha?: string };
    readonly head?: { readonly sha?: string };
  };
  readonly merge_group?: { readonly base_ref?: string; readonly base_sha?: string };
  readonly before?: string;
  readonly repository?: { readonly default_branch?: string };
}

export function readEvent({ eventName, payload }: Pick<typeof context, 'eventName' | 'payload'>): WorkflowEvent {
  const { pull_request: pull, merge_group: group, before, repository } = payload as Payload;
  return {
    name: eventName,
    pullRequest:
      pull?.number === undefined
        ? undefined
        : { number: pull.number, target: pull.base?.ref ?? '', targetCommit: pull.base?.sha ?? '', headCommit: pull.head?.sha ?? '' },
    mergeGroup: group?.base_sha === undefined ? undefined : { target: (group.base_ref ?? '').replace(/^refs\/heads\//, ''), targetCommit: group.base_sha },
    // A synchronised pull request has one too, of its own branch.
    before: eventName === 'push' ? before : undefined,
    defaultBranch: repository?.default_branch,
  };
}
