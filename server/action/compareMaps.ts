/** Compares the maps of the checked out commit with those before the change, as `cjm diff` does. What cannot be compared is a problem in words, not an error. */
import { relative, sep } from 'node:path';
import { compareAsAsked } from '../cli/diff.ts';
import { Failure } from '../cli/failure.ts';
import type { PicturedReport } from '../cli/formats/diffHtml.ts';
import { saysIn } from '../cli/says.ts';
import { shellWord } from '../cli/shellWord.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { type Git, GitError } from '../workspace/git.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';
import { actionSaysIn } from './actionSays.ts';
import { findBase, type Revision, type WorkflowEvent } from './findBase.ts';

export interface ComparedMaps {
  readonly report: PicturedReport | undefined;
  /** Why there is no report. */
  readonly problem: Problem | undefined;
  /** Sentences about files that could not be read on one of the sides. */
  readonly failures: readonly string[];
}

export interface Problem {
  readonly message: string;
  /** Nobody expects a comparison of the first commit; of a pull request everybody does. */
  readonly level: 'error' | 'warning' | 'notice';
}

export interface Wanted {
  /** Absolute. */
  readonly paths: readonly string[];
  /** A revision; empty where the event says it. */
  readonly base: string;
  readonly event: WorkflowEvent;
}

export async function compareMaps(git: Git, wanted: Wanted, language: Language): Promise<ComparedMaps> {
  const { paths, base: asked, event } = wanted;
  const ours = actionSaysIn(language);
  try {
    const base = await findBase(git, event, asked, ours);
    if (!base) return notCompared(ours.nothingBefore, 'notice');
    const head = await git.commit('HEAD');
    const { report, failures } = await compareAsAsked(paths, { base: base.commit, head }, undefined, { language, says: saysIn(language) });
    return { report: named(report, base, head, git, paths), problem: undefined, failures: failures.map(({ message }) => message) };
  } catch (error) {
    return notCompared(sentenceOf(error, language), levelFor(wanted));
  }
}

/** A review that was asked for and cannot be made is no small thing. */
export function levelFor({ base, event }: Wanted): Problem['level'] {
  return base !== '' || event.pullRequest ? 'error' : 'warning';
}

/** @throws what is no fault of git or of the usage. */
export function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof GitError) return sayGitFault(error.fault, language);
  throw error;
}

export function notCompared(message: string, level: Problem['level']): ComparedMaps {
  return { report: undefined, problem: { message, level }, failures: [] };
}

/** People know the branch by its name; the command that gives the same report is exact. */
function named(report: PicturedReport, base: Revision, head: string, git: Git, paths: readonly string[]): PicturedReport {
  const near = paths.map((path) => relative(git.root, path).split(sep).join('/')).filter((path) => path !== '');
  const command = ['cjm diff', `--base ${base.commit.slice(0, 10)}`, `--head ${head.slice(0, 10)}`, ...near.map(shellWord)].join(' ');
  return { ...report, before: base, after: { name: 'HEAD', commit: head }, command };
}
