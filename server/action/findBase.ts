/** What the event that started the workflow compares with: the commit before the change, and what people call it. Nothing is fetched. */
import { Failure } from '../cli/failure.ts';
import { type Git, GitError } from '../workspace/git.ts';
import type { ActionSays } from './actionSays.ts';

export interface Revision {
  readonly name: string;
  readonly commit: string;
}

/** What is read of the event. */
export interface WorkflowEvent {
  readonly name: string;
  readonly pullRequest: { readonly number: number; readonly target: string; readonly targetCommit: string; readonly headCommit: string } | undefined;
  readonly mergeGroup: { readonly target: string; readonly targetCommit: string } | undefined;
  /** Of a push: the commit before, zeros for a new branch. */
  readonly before: string | undefined;
  readonly defaultBranch: string | undefined;
}

/** Nothing where there was nothing before. @throws when there should be something and this clone lacks it. */
export async function findBase(git: Git, event: WorkflowEvent, asked: string, says: ActionSays): Promise<Revision | undefined> {
  if (asked !== '') return { name: asked, commit: (await git.find(asked)) ?? (await git.find(`origin/${asked}`)) ?? (await git.commit(asked)) };
  const { pullRequest, mergeGroup, before, defaultBranch } = event;
  if (pullRequest) return baseOfPullRequest(git, event.name, pullRequest, says);
  if (mergeGroup) return { name: mergeGroup.target, commit: await git.commit(mergeGroup.targetCommit) };
  if (before !== undefined && !/^0*$/.test(before)) {
    const commit = await git.find(before);
    if (commit !== undefined) return { name: before.slice(0, 10), commit };
  } else if (before !== undefined && defaultBranch !== undefined) {
    const commit = await whereItLeft(git, `origin/${defaultBranch}`);
    if (commit !== undefined) return { name: defaultBranch, commit };
  }
  return commitBefore(git);
}

async function baseOfPullRequest(git: Git, event: string, pullRequest: NonNullable<WorkflowEvent['pullRequest']>, says: ActionSays): Promise<Revision> {
  const { number, target, targetCommit, headCommit } = pullRequest;
  const head = await git.commit('HEAD');
  // What is checked out by itself is the merge into the target: its first parent lacks the pull request and nothing else.
  const [first, second] = [await git.find('HEAD^1'), await git.find('HEAD^2')];
  if (first !== undefined && second === headCommit) return { name: target, commit: first };
  const known = (await git.find(`origin/${target}`)) ?? (await git.find(targetCommit));
  const commit = await git.mergeBase(known ?? (await git.commit(target)), head, target);
  if (commit === head && event === 'pull_request_target') throw new Failure(says.targetCheckedOut(number));
  return { name: target, commit };
}

/** A branch that is new was made from the default one; on the default branch itself there is nothing that it left. */
async function whereItLeft(git: Git, branch: string): Promise<string | undefined> {
  const [commit, head] = [await git.find(branch), await git.commit('HEAD')];
  if (commit === undefined || commit === head) return undefined;
  try {
    return await git.mergeBase(commit, head, branch);
  } catch (error) {
    if (error instanceof GitError && error.fault.kind === 'no-merge-base' && !error.fault.isShallow) return undefined;
    throw error;
  }
}

/** The first commit has none; in a shallow clone nobody knows. */
async function commitBefore(git: Git): Promise<Revision | undefined> {
  const name = 'HEAD~1';
  try {
    return { name, commit: await git.commit(name) };
  } catch (error) {
    if (error instanceof GitError && error.fault.kind === 'unknown-revision' && !error.fault.isShallow) return undefined;
    throw error;
  }
}
