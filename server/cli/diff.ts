/** `cjm diff`: what differs between two files, or between two states of a repository, in the format asked for. */
import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkSettings } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf, mapFilePattern } from '../core/fileKind.ts';
import { type Comparison, compare, type Version } from '../core/review/compare.ts';
import { inJson } from '../core/review/inJson.ts';
import { inMarkdown } from '../core/review/inMarkdown.ts';
import { differing, type Side } from '../core/review/report.ts';
import { type ChangedFile, Git, GitError } from '../workspace/git.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import type { FoundProject } from '../workspace/projects.ts';
import { textsInGit, VersionTexts } from '../workspace/versionTexts.ts';
import { type ExitCode, Failure } from './failure.ts';
import { shownPath } from './findFiles.ts';
import type { PicturedFile, PicturedReport } from './formats/diffHtml.ts';
import { diffText } from './formats/diffText.ts';
import { readChoice, readDate } from './readOptions.ts';
import { decodeText, readStandardInput, readText } from './readText.ts';
import type { Says } from './says.ts';
import { shellWord } from './shellWord.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface DiffOptions {
  readonly base?: string;
  readonly head?: string;
  readonly format?: string;
  readonly theme?: string;
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly today?: string;
  readonly output?: string;
}

const formatNames = ['text', 'markdown', 'json', 'html'] as const;

export async function diff(paths: readonly string[], options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const format = readChoice('--format', options.format ?? (options.json === true ? 'json' : 'text'), formatNames, says);
  const theme = options.theme === undefined ? undefined : readChoice('--theme', options.theme, ['light', 'dark'], says);
  const today = readDate('--today', options.today, says);
  const { report, failures } = await compareAsAsked(paths, options, today, terminal);
  const text =
    format === 'json'
      ? `${JSON.stringify(inJson(report, language), undefined, 2)}\n`
      : format === 'markdown'
        ? inMarkdown(report, language)
        : format === 'html'
          ? (await import('./formats/diffHtml.ts')).diffHtml(report, { language, theme, today })
          : diffText(report, terminal);
  writeResult(text, options.output, terminal);
  for (const { message } of failures) terminal.complain(message);
  if (failures.length > 0) return 2;
  return options.exitCode === true && differing(report).length > 0 ? 1 : 0;
}

export interface Outcome {
  readonly report: PicturedReport;
  /** Files that could not be read on one of the sides. */
  readonly failures: readonly Failure[];
}

type Speech = Pick<Terminal, 'language' | 'says'>;

/** What paths and options ask for. */
export function compareAsAsked(paths: readonly string[], options: DiffOptions, today: string | undefined, speech: Speech): Promise<Outcome> {
  return saidInWords(() => reportOf(paths, options, today, speech), speech);
}

async function saidInWords<T>(work: () => Promise<T>, { language }: Speech): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) throw new Failure(sayGitFault(error.fault, language), { cause: error });
    throw error;
  }
}

function reportOf(paths: readonly string[], options: DiffOptions, today: string | undefined, speech: Speech): Promise<Outcome> {
  const [first, second, ...others] = paths;
  const areFiles = first !== undefined && second !== undefined && others.length === 0 && ![first, second].some(isFolder);
  return options.base === undefined && options.head === undefined && areFiles
    ? compareFiles(first, second, today, speech.says)
    : compareRevisions(paths, options, today, speech);
}

function isFolder(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function versionOf(path: string, text: string, { project }: FoundProject, today: string | undefined): Version {
  const document = MapDocument.open(text);
  return { document, kind: kindOf(document, path), project, settings: checkSettings(project, {}, today) };
}

async function compareFiles(first: string, second: string, today: string | undefined, says: Says): Promise<Outcome> {
  if (first === '-' && second === '-') throw new Failure(says.oneStandardInput);
  const disk = new VersionTexts((path) => nodeFiles.read(pathToFileURL(path).href));
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
  const file: PicturedFile = { status: 'changed', path, before, kind: now.kind, comparison: compare(old, now), versions: { before: old, after: now } };
  const named = (name: string): Side => ({ name, commit: undefined });
  return {
    report: { files: [file], before: named(before), after: named(path), command: ['cjm diff', ...[first, second].map(shellWord)].join(' ') },
    failures: [],
  };
}

async function compareRevisions(paths: readonly string[], options: DiffOptions, today: string | undefined, { says, language }: Speech): Promise<Outcome> {
  const git = await Git.open(process.cwd());
  const head = options.head === undefined ? undefined : await git.commit(options.head);
  const base = await findBase(git, options.base, head);
  const sides = { before: atCommit(git, base.commit, says), after: head === undefined ? inTree(git, says) : atCommit(git, head, says) };
  const changed = await git.changed(base.commit, head, ['*.cjm.yaml', '*.cjm.yml']);
  const wanted = await Promise.all((paths.length === 0 ? [git.root] : paths).map((path) => wantedPath(path, git, { ...sides, base: base.commit }, says)));
  const isWanted = (path: string): boolean => wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
  const files: PicturedFile[] = [];
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
  const words = ['--base', base.name, ...(options.head === undefined ? [] : ['--head', options.head]), ...paths];
  const command = `cjm diff ${words.map(shellWord).join(' ')}`;
  return { report: { files, before: base, after, command, unreadable: failures.map(({ message }) => message) }, failures };
}

interface Sides {
  readonly before: VersionTexts;
  readonly after: VersionTexts;
}

function atCommit(git: Git, commit: string, says: Says): VersionTexts {
  return textsInGit(
    git,
    (path) => git.read(commit, path),
    (bytes, path) => decodeText(bytes, path, says).text,
  );
}

function inTree(git: Git, says: Says): VersionTexts {
  return new VersionTexts(async (absolute) => {
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

async function compareFile({ status, path, before }: ChangedFile, git: Git, sides: Sides, today: string | undefined): Promise<PicturedFile | undefined> {
  const open = async (side: VersionTexts, at: string, isThere: boolean): Promise<Version | undefined> => {
    const absolute = join(git.root, at);
    const text = isThere ? await side.read(absolute) : undefined;
    return text === undefined ? undefined : versionOf(absolute, text, await side.project(absolute), today);
  };
  const [old, now] = [await open(sides.before, before, status !== 'added'), await open(sides.after, path, status !== 'removed')];
  const version = now ?? old;
  // A file that was only written anew is listed, too.
  if (status === 'changed' && old && now && sameText(old, now)) return undefined;
  // Other tools write `.yml` too, and links lead elsewhere.
  if (!version || (/\.yml$/i.test(path) && version.document.outline.pairs[0]?.pair.key.text !== 'cjm')) return undefined;
  const comparison: Comparison = compare(old, now);
  const versions = { before: old, after: now };
  return { status: old === undefined ? 'added' : now === undefined ? 'removed' : status, path, before, kind: version.kind, comparison, versions };
}

/** Line ends are git's affair. */
function sameText(a: Version, b: Version): boolean {
  const [one, other] = [a, b].map(({ document: { text } }) => text.replaceAll('\r\n', '\n'));
  return one === other;
}
