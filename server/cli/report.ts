/** `cjm report`: what has become of the maps of a folder since a day, told for people who read no maps. */
import { realpathSync } from 'node:fs';
import { extname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exportStatus } from '../../media/exportStatus.tsx';
import pagesCss from '../../media/pages.css';
import previewCss from '../../media/preview.css';
import projectCss from '../../media/project.css';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { arrangeStatus } from '../core/review/status.ts';
import { statusMarkdown } from '../core/review/statusMarkdown.ts';
import type { ProjectMap } from '../core/view/project/mapFacts.ts';
import { Git, GitError } from '../workspace/git.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';
import { compareAsAsked } from './diff.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findFiles } from './findFiles.ts';
import { ProjectLookup } from './projectLookup.ts';
import { readChoice, readDate } from './readOptions.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { Texts } from './texts.ts';
import { writeResult } from './writeText.ts';

export interface ReportOptions {
  readonly since?: string;
  readonly format?: string;
  readonly theme?: string;
  readonly today?: string;
  readonly output?: string;
}

const formats = ['markdown', 'html'] as const;

export async function report(folder: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const { output } = options;
  const isPage = /^\.html?$/i.test(output === undefined ? '' : extname(output));
  const format = readChoice('--format', options.format ?? (isPage ? 'html' : 'markdown'), formats, says);
  const theme = readChoice('--theme', options.theme ?? 'light', ['light', 'dark'], says);
  const since = readDate('--since', options.since, says);
  if (since === undefined) throw new Failure(says.sinceNeeded);
  const today = readDate('--today', options.today, says) ?? new Date().toISOString().slice(0, 10);
  const { root, commit } = await stateBefore(since, terminal);
  const { report: compared, failures } = await compareAsAsked([folder], { base: commit }, today, terminal);
  const maps = await mapsIn(folder, root, today, says);
  const unreadable = failures.map(({ message }) => message);
  const view = arrangeStatus({ maps, compared: compared.files, since, today, commit, unreadable }, language);
  const text = format === 'html' ? exportStatus(view, theme, previewCss + pagesCss + projectCss) : statusMarkdown(view);
  writeResult(text, output, terminal);
  for (const message of unreadable) terminal.complain(message);
  return failures.length > 0 ? 2 : 0;
}

/** The last commit of the line before the day began. */
async function stateBefore(since: string, { says, language }: Terminal): Promise<{ readonly root: string; readonly commit: string }> {
  try {
    const git = await Git.open(process.cwd());
    await git.commit('HEAD');
    const found = (await git.ask(['rev-list', '--max-count=1', '--first-parent', `--before=${since}T00:00:00Z`, 'HEAD'])).trim();
    if (found === '') throw new Failure(says.nothingBefore(since));
    return { root: git.root, commit: found };
  } catch (error) {
    if (error instanceof GitError) throw new Failure(sayGitFault(error.fault, language), { cause: error });
    throw error;
  }
}

/** The maps as they are now, called by their paths from the root of the repository. */
async function mapsIn(folder: string, root: string, today: string, says: Says): Promise<ProjectMap[]> {
  const { files } = await findFiles([realpathSync(resolve(folder))], undefined, says);
  const texts = new Texts(says);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules: {}, today });
  const maps: ProjectMap[] = [];
  for (const { path } of files) {
    const text = texts.find(path);
    const document = text === undefined ? undefined : MapDocument.open(text);
    if (!document || kindOf(document, path) !== 'map') continue;
    const { project, settings } = await lookup.find(path);
    const name = relative(root, path).split(sep).join('/');
    maps.push({ uri: pathToFileURL(path).href, path: name, journey: document.journey(project), result: document.check(project, settings) });
  }
  return maps;
}
