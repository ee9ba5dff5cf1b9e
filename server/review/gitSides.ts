/** The history of files as git tells it: sides of comparisons at commits and in the index, with the projects that they have there. Through Node. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { reviewWordsIn } from '../core/review/reviewWords.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { BlameParams } from '../protocol.ts';
import { decodeUtf8 } from '../workspace/decodeUtf8.ts';
import { Git, GitError } from '../workspace/git.ts';
import { nameAt, originsOf, readStaged, revisionsOf } from '../workspace/gitRevisions.ts';
import { sayGitFault } from '../workspace/gitSentences.ts';
import { textsInGit, type VersionTexts } from '../workspace/versionTexts.ts';
import type { ReviewSettings } from './question.ts';
import { Refusal, refuse } from './refusal.ts';
import type { History, PastSource, Side } from './side.ts';

export class GitSides implements History {
  /** They know the files of the commits that were asked for. */
  private readonly repositories = new Map<string, Git>();

  side(uri: string, source: PastSource, settings: ReviewSettings): Promise<Side> {
    return inWords(settings.language, async () => {
      const { git, path } = await this.find(uri, settings.language);
      const state = await stateOf(git, path, source, settings);
      const absolute = join(git.root, state.path ?? path);
      const text = state.path === undefined ? undefined : await state.texts.read(absolute);
      return { uri: pathToFileURL(absolute).href, text, found: await state.texts.project(absolute), name: state.name, commit: state.commit };
    });
  }

  revisions(uri: string, { language }: ReviewSettings): ReturnType<History['revisions']> {
    return inWords(language, async () => {
      const { git, path } = await this.find(uri, language);
      return revisionsOf(git, path);
    });
  }

  origins(uri: string, text: string, { start, end }: BlameParams['range'], { language }: ReviewSettings): ReturnType<History['origins']> {
    return inWords(language, async () => {
      const { git, path } = await this.find(uri, language);
      const count = text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
      const last = Math.min(end.line + (end.character === 0 && end.line > start.line ? 0 : 1), count);
      const first = Math.max(1, start.line + 1);
      if (first > last) return { origins: [] };
      const name = (await nameAt(git, await git.commit('HEAD'), path)) ?? path;
      return { origins: await originsOf(git, name, text, { first, last }) };
    });
  }

  private async find(uri: string, language: Language): Promise<{ readonly git: Git; readonly path: string }> {
    if (!uri.startsWith('file:')) throw refuse('notOnDisk', language);
    const absolute = await realPath(fileURLToPath(uri));
    const opened = await Git.open(await existingFolder(dirname(absolute)));
    const git = this.repositories.get(opened.root) ?? opened;
    this.repositories.set(git.root, git);
    const path = git.pathOf(absolute);
    if (path === undefined) throw new GitError({ kind: 'no-repository', folder: dirname(absolute) });
    return { git, path };
  }
}

/** Where and as what a file is found. */
interface State {
  readonly texts: VersionTexts;
  /** Nothing when it is not there. */
  readonly path: string | undefined;
  readonly name: string;
  readonly commit: string | undefined;
}

async function stateOf(git: Git, path: string, source: PastSource, { language, roots }: ReviewSettings): Promise<State> {
  const { say } = reviewWordsIn(language);
  const realRoots = await Promise.all(roots.filter((root) => root.startsWith('file:')).map(async (root) => realUri(root)));
  const texts = (name: string, read: (at: string) => Promise<Buffer | undefined>): VersionTexts =>
    textsInGit(
      git,
      read,
      (bytes, at) => {
        const decoded = decodeUtf8(bytes);
        if (!decoded) throw refuse('notText', language, { name: at, side: name });
        return decoded.text;
      },
      realRoots,
    );
  if (source.kind === 'index') {
    const name = say('staged');
    const read = await readStaged(git);
    const head = await git.find('HEAD');
    const isThere = head === undefined || (await read(path)) !== undefined;
    return { texts: texts(name, read), path: isThere ? path : await nameAt(git, head, path), name, commit: undefined };
  }
  const named = await git.commit(source.revision);
  const commit = source.kind === 'mergeBase' ? await git.mergeBase(named, await git.commit('HEAD'), source.revision) : named;
  const short = commit.slice(0, 7);
  const revision = /^[0-9a-f]{40,64}$/.test(source.revision) ? source.revision.slice(0, 7) : source.revision;
  const name = source.kind === 'mergeBase' ? `${revision} (${say('commonAncestor')})` : revision;
  return {
    texts: texts(name, (at) => git.read(commit, at)),
    path: await nameAt(git, commit, path),
    name,
    commit: name === short ? undefined : short,
  };
}

async function inWords<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) throw new Refusal(sayGitFault(error.fault, language, 'editor'), { cause: error });
    throw error;
  }
}

/** Without links, also for what is not there any more. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (dirname(path) === path) throw error;
    return join(await realPath(dirname(path)), basename(path));
  }
}

async function realUri(uri: string): Promise<string> {
  return pathToFileURL(await realPath(fileURLToPath(uri))).href;
}

/** The folder, or the nearest one above it that is there: a file may be asked about after its folder has gone. */
async function existingFolder(folder: string): Promise<string> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder || dirname(folder) === folder ? folder : existingFolder(dirname(folder));
}
