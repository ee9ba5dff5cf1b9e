/** `cjm report`: what has become of the maps and projects of a folder since a day or a commit, told for people who read no maps. */
import { statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { toDay } from '../core/model/period.ts';
import { arrangeStatus } from '../core/review/status.ts';
import { statusMarkdown } from '../core/review/statusMarkdown.ts';
import { exportsBeside } from '../export/exportsBeside.ts';
import { Git, GitError } from '../workspace/git.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';
import { compareAsAsked } from './diff.ts';
import { type ExitCode, Failure } from './failure.ts';
import { shownPath } from './findFiles.ts';
import { readChoice, readDate } from './readOptions.ts';
import { filesIn } from './reportedFiles.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface ReportOptions {
  readonly since?: string;
  readonly format?: string;
  readonly theme?: string;
  readonly today?: string;
  readonly output?: string;
}

const formats = ['markdown', 'html'] as const;

export async function report(given: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const { output } = options;
  const isPage = /^\.html?$/i.test(output === undefined ? '' : extname(output));
  const format = readChoice('--format', options.format ?? (isPage ? 'html' : 'markdown'), formats, says);
  const theme = readChoice('--theme', options.theme ?? 'light', ['light', 'dark'], says);
  if (options.since === undefined) throw new Failure(says.sinceNeeded);
  const today = readDate('--today', options.today, says) ?? new Date().toISOString().slice(0, 10);
  const start = await startOf(options.since, today, terminal);
  const folder = folderOf(given);
  const { report: compared, failures } = await compareAsAsked([folder], { base: start.commit }, today, terminal);
  const { maps, projects, failures: unusable } = await filesIn(folder, start.root, today, compared.files, says);
  if (maps.length + projects.length + compared.files.length === 0) throw unusable[0] ?? new Failure(says.noMaps(shownPath(folder)));
  const unreadable = [...failures, ...unusable].map(({ message }) => message);
  const { since, revision, commit } = start;
  const view = arrangeStatus({ maps, projects, compared: compared.files, since, revision, today, commit, unreadable }, language);
  const text = format === 'html' ? exportsBeside(__dirname).exportStatus(view, theme) : statusMarkdown(view);
  writeResult(text, output, terminal);
  for (const message of unreadable) terminal.complain(message);
  return unreadable.length > 0 ? 2 : 0;
}

/** A project file stands for its folder. */
function folderOf(path: string): string {
  const isProject = /^project\.cjm\.ya?ml$/i.test(basename(path)) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isProject ? dirname(path) : path;
}

interface Start {
  readonly root: string;
  readonly commit: string;
  /** A day: by UTC, the first one that is told of. */
  readonly since: string;
  readonly revision: string | undefined;
}

/** The last commit of the line before the day began, or the commit that is named. */
async function startOf(since: string, today: string, { says, language }: Terminal): Promise<Start> {
  try {
    const git = await Git.open(process.cwd());
    await git.commit('HEAD');
    if (toDay(since) === undefined) return await startAt(since, git, says);
    if (since > today) throw new Failure(says.sinceLater(since, today));
    const found = (await git.ask(['rev-list', '--max-count=1', '--first-parent', `--before=${since}T00:00:00Z`, 'HEAD'])).trim();
    if (found === '') throw new Failure(says.nothingBefore(since, await git.isShallow()));
    return { root: git.root, commit: found, since, revision: undefined };
  } catch (error) {
    if (error instanceof GitError) throw new Failure(sayGitFault(error.fault, language), { cause: error });
    throw error;
  }
}

async function startAt(revision: string, git: Git, says: Says): Promise<Start> {
  const commit = await git.find(revision);
  if (commit === undefined) throw new Failure(says.sinceUnknown(revision, await git.isShallow()));
  const seconds = Number(await git.ask(['show', '--no-patch', '--format=%ct', commit]));
  return { root: git.root, commit, since: new Date(seconds * 1000).toISOString().slice(0, 10), revision };
}
