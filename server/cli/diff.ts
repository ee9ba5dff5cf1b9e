/** `cjm diff`: what differs between two files, or between two states of a repository, in the format asked for. */
import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkSettings } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf, mapFilePattern } from '../core/fileKind.ts';
import { type Comparison, compare, type Version } from '../core/review/compare.ts';
import { inJson } from '../core/review/inJson.ts';
import { inMarkdown } from '../core/review/inMarkdown.ts';
import { type ComparedFile, differing, type Report, type Side } from '../core/review/report.ts';
import { type ChangedFile, Git, GitError } from '../workspace/git.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { type FoundProject, Projects } from '../workspace/projects.ts';
import { type ExitCode, Failure } from './failure.ts';
import { shownPath } from './findFiles.ts';
import { diffText } from './formats/diffText.ts';
import { sayGitFault } from './gitSentences.ts';
import { readChoice, readDate } from './readOptions.ts';
import { decodeText, readStandardInput, readText } from './readText.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface DiffOptions {
  readonly base?: string;
  readonly head?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly today?: string;
  readonly output?: string;
}

const formatNames = ['text', 'markdown', 'json'] as const;

export async function diff(paths: readonly string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const format = readChoice('--format', options.format ?? (options.json === true ? 'json' : 'text'), formatNames, says);
  const today = readDate('--today', options.today, says);
  const { report, failures } = await saidInWords(() => reportOf(paths, options, today, terminal), terminal);
  const text =
    format === 'json'
      ? `${JSON.stringify(inJson(report, language), undefined, 2)}\n`
      : format === 'markdown'
        ? inMarkdown(report, language)
        : diffText(report, terminal);
  writeResult(text, options.output, terminal);
  for (const { message } of failures) terminal.complain(message);
  if (failures.length > 0) return 2;
  return options.exitCode === true && differing(report).length > 0 ? 1 : 0;
}

interface Outcome {
  readonly report: Report;
  /** Files that could not be read on one of the sides. */
  readonly failures: readonly Failure[];
}

async function saidInWords<T>(work: () => Promise<T>, { language }: Terminal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) throw new Failure(sayGitFault(error.fault, language), { cause: error });
    throw error;
  }
}

function reportOf(paths: readonly string[], options: DiffOptions, today: string | undefined, terminal: Terminal): Promise<Outcome> {
  const [first, second, ...others] = paths;
  const areFiles = first !== undefined && second !== undefined && others.length === 0 && ![first, second].some(isFolder);
  return options.base === undefined && options.head === undefined && areFiles
    ? compareFiles(first, second, today, terminal.says)
    : compareRevisions(paths, options, today, terminal);
}

function isFolder(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Texts of one side, by absolute path, with the project that each belongs to there. */
class Texts {
  readonly read: (path: string) => Promise<string | undefined>;
  private readonly projects: Projects;

  constructor(read: (path: string) => Promise<string | undefined>) {
    this.read = read;
    this.projects = new Projects({ read: (uri) => read(fileURLToPath(uri)), exists: nodeFiles.exists });
  }

  project(path: string): Promise<FoundProject> {
    return this.projects.find(pathToFileURL(path).href);
  }
}

function versionOf(path: string, text: string, { project }: FoundProject, today: string | undefined): Version {
  const document = MapDocument.open(text);
  return { document, kind: kindOf(document, path), project, settings: checkSettings(project, {}, today) };
}

async function compareFiles(first: string, second: string, today: string | undefined, says: Says): Promise<Outcome> {
  if (first === '-' && second === '-') throw new Failure(says.oneStandardInput);
  const disk = new Texts((path) => nodeFiles.read(pathToFileURL(path).href));
  const texts: string[] = [];
  for (const path of [first, second])
    texts.push((path === '-' ? await readStandardInput('<stdin>', says) : readText(resolve(path), shownPath(path), says)).text);
  const projects = await Promise.all([first, second].map((path) => disk.project(resolve(path))));
  // A copy that lies elsewhere belongs to the project of the other one.
  const [old, now] = [0, 1].map((side) => {
    const found = projects[side];
    return versionOf(resolve([first, second][side] ?? ''), texts[side] ?? '', (found?.uri === undefined ? projects[1 - side] : found) as FoundProject, today);
  }) as [Version, Version];
  const [before, path] = [first, second].map((one) => (one === '-' ? '<stdin>' : shownPath(one))) as [string, string];
  const file: ComparedFile = { status: 'changed', path, before, kind: now.kind, comparison: compare(old, now) };
  const named = (name: string): Side => ({ name, commit: undefined });
  return { report: { files: [file], before: named(before), after: named(path), command: `cjm diff ${before} ${path}` }, failures: [] };
}

async function compareRevisions(paths: readonly string[], options: DiffOptions, today: string | undefined, { says, language }: Terminal): Promise<Outcome> {
  const git = await Git.open(process.cwd());
  const head = options.head === undefined ? undefined : await git.commit(options.head);
  const base = await findBase(git, options.base, head);
  const sides = { before: atCommit(git, base.commit, says), after: head === undefined ? inTree(git, says) : atCommit(git, head, says) };
  const changed = await git.changed(base.commit, head, ['*.cjm.yaml', '*.cjm.yml']);
  const wanted = await Promise.all((paths.length === 0 ? [git.root] : paths).map((path) => wantedPath(path, git, { ...sides, base: base.commit }, says)));
  const isWanted = (path: string): boolean => wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
  const files: ComparedFile[] = [];
  const failures: Failure[] = [];
  for (const file of changed.filter(({ path, before }) => isWanted(path) || isWanted(before)).toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    try {
      const compared = await compareFile(file, git, sides, today);
      if (compared) files.push(compared);
    } catch (error) {
      if (error instanceof Failure) failures.push(error);
      else if (error instanceof GitError) failures.push(new Failure(sayGitFault(error.fault, language), { cause: error }));
      else throw error;
    }
  }
  const after: Side = { name: options.head, commit: head };
  const command = ['cjm diff', `--base ${base.name}`, ...(options.head === undefined ? [] : [`--head ${options.head}`]), ...paths].join(' ');
  return { report: { files, before: base, after, command }, failures };
}

interface Sides {
  readonly before: Texts;
  readonly after: Texts;
}

function atCommit(git: Git, commit: string, says: Says): Texts {
  return new Texts(async (absolute) => {
    const path = git.pathOf(absolute);
    const bytes = path === undefined ? undefined : await git.read(commit, path);
    return bytes && decodeText(bytes, path ?? absolute, says).text;
  });
}

function inTree(git: Git, says: Says): Texts {
  return new Texts(async (absolute) => {
    const path = git.pathOf(absolute);
    if (statSync(absolute, { throwIfNoEntry: false })?.isFile() === true) return readText(absolute, path ?? absolute, says).text;
    const bytes = path === undefined ? undefined : await git.readLeftOut(path);
    return bytes && decodeText(bytes, path ?? absolute, says).text;
  });
}

/** As git calls it. What is on neither side is a mistake. */
async function wantedPath(given: string, git: Git, { before, after, base }: Sides & { readonly base: string }, says: Says): Promise<string> {
  const absolute = resolve(given);
  const exists = statSync(absolute, { throwIfNoEntry: false });
  const path = git.pathOf(exists ? realpathSync(absolute) : absolute);
  if (path === undefined) throw new Failure(says.outsideRepository(given));
  await git.refuseSubmodule(base, path);
  if (exists?.isDirectory() === true) return path;
  if (!mapFilePattern.test(path)) throw new Failure(says.noMaps(given));
  const texts = await Promise.all([before, after].map((side) => side.read(join(git.root, path))));
  if (texts.every((text) => text === undefined)) throw new Failure(says.absentThere(given));
  return path;
}

/** Variables of GitHub Actions and GitLab CI: the branch that the change is meant for. */
const targetVariables = ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];

/** As asked for; in a pull request where it left its target branch; else the last commit. */
async function findBase(git: Git, asked: string | undefined, head: string | undefined): Promise<Side & { readonly name: string; readonly commit: string }> {
  if (asked !== undefined) return { name: asked, commit: await git.commit(asked) };
  const target = targetVariables.map((name) => process.env[name]).find((branch) => branch !== undefined && branch !== '');
  if (target === undefined) return { name: 'HEAD', commit: await git.commit('HEAD') };
  const name = (await git.find(`origin/${target}`)) === undefined ? target : `origin/${target}`;
  return { name, commit: await git.mergeBase(await git.commit(name), head ?? (await git.commit('HEAD')), name) };
}

async function compareFile({ status, path, before }: ChangedFile, git: Git, sides: Sides, today: string | undefined): Promise<ComparedFile | undefined> {
  const open = async (side: Texts, at: string, isThere: boolean): Promise<Version | undefined> => {
    const absolute = join(git.root, at);
    const text = isThere ? await side.read(absolute) : undefined;
    return text === undefined ? undefined : versionOf(absolute, text, await side.project(absolute), today);
  };
  const [old, now] = [await open(sides.before, before, status !== 'added'), await open(sides.after, path, status !== 'removed')];
  const version = now ?? old;
  // Other tools write `.yml` too, and links lead elsewhere.
  if (!version || (/\.yml$/i.test(path) && version.document.outline.pairs[0]?.pair.key.text !== 'cjm')) return undefined;
  const comparison: Comparison = compare(old, now);
  return { status: old === undefined ? 'added' : now === undefined ? 'removed' : status, path, before, kind: version.kind, comparison };
}
