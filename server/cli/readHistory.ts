/** Reads what a map said at each commit that wrote it, each version with the project file of its own commit, and the working copy where that differs. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckSettings } from '../core/checks/check.ts';
import { checkSettings } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf, mapFilePattern } from '../core/fileKind.ts';
import { emptyProject, type Project } from '../core/model/project.ts';
import { readProject } from '../core/model/readProject.ts';
import { firstProblem, type Version } from '../core/review/compare.ts';
import type { Gap, ToldCommit } from '../core/review/historyReport.ts';
import { parse } from '../core/syntax/syntaxTree.ts';
import { type FileHistory, Git, isPointer } from '../workspace/git.ts';
import type { PastCommit } from '../workspace/gitHistory.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { Projects, projectFileNames } from '../workspace/projects.ts';
import { Failure } from './failure.ts';
import { decodeText, readText } from './readText.ts';
import type { Says } from './says.ts';

export interface Window {
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly max: number;
  readonly today: string | undefined;
}

export interface PastVersion {
  readonly commit: ToldCommit;
  readonly version: Version | undefined;
}
export interface PastMap {
  /** Newest first, read as one goes. */
  readonly versions: Iterable<PastVersion>;
  readonly count: number;
  readonly leftOut: number;
  readonly isCut: boolean;
}

export async function readHistory(given: string, window: Window, says: Says): Promise<PastMap> {
  if (!mapFilePattern.test(given)) throw new Failure(says.noMaps(given));
  const file = whereIs(given, says);
  const git = await Git.open(file.folder);
  const path = git.pathOf(file.absolute) ?? '';
  const head = await git.commit('HEAD');
  const { commits, isCut } = await historyOf(path, file.exists, git);
  if (commits.length === 0) throw new Failure(file.exists ? says.notCommitted(given) : says.notFound(given));
  const inTime = commits.filter(({ day }) => (window.since === undefined || day >= window.since) && (window.until === undefined || day <= window.until));
  const wanted = inTime.slice(0, window.max);
  const past = await readPast(git, wanted, window.today, says);
  const now = file.exists && window.until === undefined ? readText(file.absolute, given, says).text : undefined;
  const [committed] = await git.readAll([`${head}:${commits[0]?.path ?? path}`]).then((found) => [...found.values()]);
  const isSame = now !== undefined && committed !== undefined && withoutMark(committed.toString('utf8')) === now;
  const working = now === undefined || isSame ? [] : [await workingCopy(file.absolute, path, now, window.today)];
  return {
    versions: chained([...working, ...past]),
    count: working.length + past.length,
    leftOut: inTime.length - wanted.length,
    isCut: isCut && wanted.length === inTime.length && window.since === undefined,
  };
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

interface Whereabouts {
  readonly absolute: string;
  /** The nearest folder that exists: the file may have been removed together with its own. */
  readonly folder: string;
  readonly exists: boolean;
}

function whereIs(given: string, says: Says): Whereabouts {
  const absolute = resolve(given);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) throw new Failure(says.isFolder(given));
  if (stat) {
    const real = realpathSync(absolute);
    return { absolute: real, folder: dirname(real), exists: true };
  }
  let [folder, rest] = [dirname(absolute), basename(absolute)];
  while (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true && dirname(folder) !== folder)
    [folder, rest] = [dirname(folder), join(basename(folder), rest)];
  const real = realpathSync(folder);
  return { absolute: join(real, rest), folder: real, exists: false };
}

/** One that was renamed and not committed since has the history of its old name. */
async function historyOf(path: string, exists: boolean, git: Git): Promise<FileHistory> {
  const found = await git.history(path);
  if (found.commits.length > 0 || !exists) return found;
  const renamed = (await git.changed('HEAD', undefined, ['*.cjm.yaml', '*.cjm.yml'])).find((file) => file.path === path && file.status === 'renamed');
  return renamed ? git.history(renamed.before) : found;
}

interface PastText {
  readonly commit: ToldCommit;
  readonly text: string | undefined;
  readonly reading: Reading;
}
interface Reading {
  readonly project: Project;
  readonly settings: CheckSettings;
}

async function readPast(git: Git, commits: readonly PastCommit[], today: string | undefined, says: Says): Promise<PastText[]> {
  const projects = commits.map((commit) => projectPaths(commit.path).map((path) => `${commit.hash}:${path}`));
  const found = await git.readAll(commits.flatMap(({ hash, path }, index) => [`${hash}:${path}`, ...(projects[index] ?? [])]));
  const readings = new Map<string, Reading>();
  const past: PastText[] = [];
  for (const [index, commit] of commits.entries()) {
    const name = (projects[index] ?? []).find((one) => found.has(one));
    const { text, gap } = await textOf(git, commit, found.get(`${commit.hash}:${commit.path}`), says);
    const { time, day, author, subject, hash, path } = commit;
    const projectText = name === undefined ? '' : withoutMark(found.get(name)?.toString('utf8') ?? '');
    // The same project is the same object, so that what is known of the map's parts stays known.
    let reading = readings.get(projectText);
    if (!reading) readings.set(projectText, (reading = readingWith(name === undefined ? emptyProject : readProject(parse(projectText)).project, today)));
    past.push({ commit: { time, day, author, subject, hash, path, gap }, text, reading });
  }
  return past;
}

function readingWith(project: Project, today: string | undefined): Reading {
  return { project, settings: checkSettings(project, {}, today) };
}

/** From the file's own folder up to the root. */
function projectPaths(path: string): string[] {
  const folder = posix.dirname(path);
  const here = projectFileNames.map((name) => (folder === '.' ? name : `${folder}/${name}`));
  return folder === '.' ? here : [...here, ...projectPaths(folder)];
}

async function textOf(git: Git, { hash, path }: PastCommit, bytes: Buffer | undefined, says: Says): Promise<{ readonly text?: string; readonly gap?: Gap }> {
  if (!bytes) return { gap: { kind: (await git.has(hash, path)) ? 'missing-object' : 'removed' } };
  if (isPointer(bytes)) return { gap: { kind: 'large-file-storage' } };
  try {
    return { text: decodeText(bytes, path, says).text };
  } catch (error) {
    if (error instanceof Failure) return { gap: { kind: 'not-text' } };
    throw error;
  }
}

async function workingCopy(absolute: string, path: string, text: string, today: string | undefined): Promise<PastText> {
  const { project } = await new Projects(nodeFiles).find(pathToFileURL(absolute).href);
  const commit = { hash: undefined, author: undefined, day: undefined, time: undefined, subject: undefined, path, gap: undefined };
  return { commit, text, reading: readingWith(project, today) };
}

/** Each document is the one before with what differs, so that only that is read again. */
function* chained(past: readonly PastText[]): Generator<PastVersion> {
  let document: MapDocument | undefined;
  for (const { commit, text, reading } of past) {
    if (text === undefined) {
      yield { commit, version: undefined };
      continue;
    }
    document = document ? document.edit(changeTo(document.text, text)) : MapDocument.open(text);
    const kind = kindOf(document, commit.path);
    const line = firstProblem(document.tree);
    if (kind !== 'map') yield { commit: { ...commit, gap: { kind: 'no-map' } }, version: undefined };
    else yield { commit: { ...commit, gap: line === undefined ? undefined : { kind: 'broken', line } }, version: { document, kind, ...reading } };
  }
}

function changeTo(before: string, after: string): Parameters<MapDocument['edit']>[0] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [{ start, end: before.length - end, text: after.slice(start, after.length - end) }];
}
