/** Asks git what files said: without a shell, never on the network, running nothing that a repository names. Tells nothing of maps. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { followLine, logOptions, type PastCommit, readBatch, readLog } from './gitHistory.ts';
import { safeEnvironment, safeSettings, withoutFilters } from './gitSafety.ts';

export type GitFault =
  | { readonly kind: 'no-git' }
  | { readonly kind: 'no-repository'; readonly folder: string }
  | { readonly kind: 'no-tree' }
  | { readonly kind: 'unborn' }
  | { readonly kind: 'unknown-revision'; readonly revision: string; readonly isShallow: boolean }
  | { readonly kind: 'no-merge-base'; readonly revision: string; readonly isShallow: boolean }
  | { readonly kind: 'large-file-storage'; readonly path: string }
  | { readonly kind: 'missing-object'; readonly path: string }
  | { readonly kind: 'submodule'; readonly path: string; readonly module: string }
  | { readonly kind: 'failed'; readonly message: string };

export class GitError extends Error {
  override readonly name = 'GitError';
  readonly fault: GitFault;

  constructor(fault: GitFault, options?: ErrorOptions) {
    super(fault.kind, options);
    this.fault = fault;
  }
}

/** Paths are relative to the root, with `/`. */
export interface ChangedFile {
  readonly status: 'added' | 'removed' | 'changed' | 'renamed';
  readonly path: string;
  /** Where it was before. */
  readonly before: string;
}

/** `isCut`: the clone is shallow, and there may be more. */
export interface FileHistory {
  readonly commits: readonly PastCommit[];
  readonly isCut: boolean;
}

export class Git {
  /** Absolute, as the system has it. */
  readonly root: string;
  private leftOut: Promise<ReadonlySet<string>> | undefined;
  private readonly trees = new Map<string, Promise<ReadonlyMap<string, string>>>();

  private constructor(root: string) {
    this.root = root;
  }

  static async open(folder: string): Promise<Git> {
    try {
      return new Git(realpathSync((await run(folder, ['rev-parse', '--show-toplevel'])).toString('utf8').replace(/\r?\n$/, '')));
    } catch (error) {
      const message = error instanceof GitError && error.fault.kind === 'failed' ? error.fault.message : '';
      if (/not a git repository/i.test(message)) throw new GitError({ kind: 'no-repository', folder }, { cause: error });
      if (/must be run in a work tree/i.test(message)) throw new GitError({ kind: 'no-tree' }, { cause: error });
      throw error;
    }
  }

  /**
   * The commits that wrote a file, newest first, back to where it was made, over renames. A merge that took one side as it was is left out, and
   * that side is followed; where both sides had written, the merge counts and the line merged into is followed: what stood there, stood there one after the other.
   */
  async history(path: string): Promise<FileHistory> {
    const commits: PastCommit[] = [];
    let [at, from]: [string, string | undefined] = [path, await this.commit('HEAD')];
    while (from !== undefined) {
      const line = followLine(readLog(await this.ask(['log', ...logOptions, '--end-of-options', from, '--', `:(top,literal)${at}`])));
      from = undefined;
      for (const { isNew, ...commit } of line) {
        commits.push({ ...commit, path: at });
        const parent = isNew ? await this.find(`${commit.hash}^1`) : undefined;
        const before = parent && (await this.renamedFrom(parent, commit.hash, at));
        if (before === undefined) continue;
        [at, from] = [before, parent];
        break;
      }
    }
    const last = commits.at(-1);
    return { commits, isCut: last !== undefined && (await this.isShallow()) && (await this.find(`${last.hash}^1`)) === undefined };
  }

  /** What a file that is new in a commit was called before it. */
  private async renamedFrom(before: string, after: string, path: string): Promise<string | undefined> {
    if ((await this.filesOf(before)).has(path)) return undefined;
    const files = await orMissing(path, this.changed(before, after, ['*.yaml', '*.yml']));
    return files.find((file) => file.status === 'renamed' && file.path === path)?.before;
  }

  /** Files as they were, `commit:path`, by one process; links are followed within the commit. Those that are not there are left out. */
  async readAll(names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (let start = 0; start < names.length; start += mostAtOnce) {
      const asked = names.slice(start, start + mostAtOnce);
      const end = asked.some((name) => name.includes('\n')) ? '\0' : '\n';
      const options = ['--batch', '--follow-symlinks', ...(end === '\0' ? ['-z'] : [])];
      const output = await orMissing(pathIn(asked[0] ?? ''), run(this.root, ['cat-file', ...options], asked.map((name) => `${name}${end}`).join('')));
      for (const [name, bytes] of readBatch(asked, output)) found.set(name, bytes);
    }
    return found;
  }

  /** Whether the file belongs to a commit, though its text may not be at hand. */
  async has(commit: string, path: string): Promise<boolean> {
    return (await this.filesOf(commit)).has(path);
  }

  /** The commit that a revision names, and the commit only. */
  async commit(revision: string): Promise<string> {
    const found = await this.find(revision);
    if (found !== undefined) return found;
    if (revision === 'HEAD') throw new GitError({ kind: 'unborn' });
    throw new GitError({ kind: 'unknown-revision', revision, isShallow: await this.isShallow() });
  }

  /** Nothing when there is no such revision. */
  async find(revision: string): Promise<string | undefined> {
    try {
      return (await this.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim().split('\n').at(-1);
    } catch (error) {
      if (error instanceof GitError && error.fault.kind === 'failed') return undefined;
      throw error;
    }
  }

  /** The last commit that two commits have in common; `revision` is how people call the first. */
  async mergeBase(a: string, b: string, revision: string): Promise<string> {
    try {
      const [found] = (await this.ask(['merge-base', '--end-of-options', a, b])).split('\n');
      if (found !== undefined && found !== '') return found;
    } catch (error) {
      if (!(error instanceof GitError) || error.fault.kind !== 'failed') throw error;
    }
    throw new GitError({ kind: 'no-merge-base', revision, isShallow: await this.isShallow() });
  }

  /** Files by these patterns that differ between two commits, or may differ between a commit and the working tree; renames are followed. */
  async changed(before: string, after: string | undefined, patterns: readonly string[]): Promise<ChangedFile[]> {
    const look = ['--name-status', '-z', '--find-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules', '--end-of-options'];
    const specs = patterns.map((pattern) => `:(top,icase)${pattern}`);
    const args = ['diff', ...look, before, ...(after === undefined ? [] : [after]), '--', ...specs];
    const fields = (await (after === undefined ? this.askUnfiltered(args) : this.ask(args))).split('\0');
    const files: ChangedFile[] = [];
    while (fields.length > 1) {
      const [letter = ''] = fields.shift() ?? '';
      const path = fields.shift() ?? '';
      if (letter === 'R' || letter === 'C') {
        const now = fields.shift() ?? '';
        files.push(letter === 'R' ? { status: 'renamed', path: now, before: path } : { status: 'added', path: now, before: now });
      } else files.push({ status: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed', path, before: path });
    }
    return after === undefined ? this.withUntracked(files, specs) : files;
  }

  /** A file of the working tree that git does not know yet is a new one, also when it was removed from the index alone. */
  private async withUntracked(files: readonly ChangedFile[], specs: readonly string[]): Promise<ChangedFile[]> {
    const untracked = (await this.ask(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...specs])).split('\0').filter(Boolean);
    const removed = new Set(files.filter(({ status }) => status === 'removed').map(({ path }) => path));
    const others = files.filter(({ status, path }) => !(status === 'removed' && untracked.includes(path)));
    return [...others, ...untracked.map((path): ChangedFile => ({ status: removed.has(path) ? 'changed' : 'added', path, before: path }))];
  }

  /** The bytes of a file at a commit; nothing when it was not there. Links are followed within the commit. */
  async read(commit: string, path: string, links = 0): Promise<Buffer | undefined> {
    const mode = (await this.filesOf(commit)).get(path);
    if (mode === undefined || mode === moduleMode || links > mostLinks) return undefined;
    if (mode === linkMode) {
      const target = (await run(this.root, ['cat-file', 'blob', `${commit}:${path}`])).toString('utf8');
      return this.read(commit, posix.join(posix.dirname(path), target), links + 1);
    }
    const bytes = await orMissing(path, run(this.root, ['cat-file', 'blob', `${commit}:${path}`]));
    if (isPointer(bytes)) throw new GitError({ kind: 'large-file-storage', path });
    return bytes;
  }

  /** A file that a sparse checkout leaves out of the working tree, as the index has it. */
  async readLeftOut(path: string): Promise<Buffer | undefined> {
    this.leftOut ??= this.ask(['ls-files', '-t', '-z']).then(
      (text) => new Set(text.split('\0').flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : []))),
    );
    return (await this.leftOut).has(path) ? run(this.root, ['cat-file', 'blob', `:${path}`]) : undefined;
  }

  /** @throws for a path in a submodule, which has a history of its own. */
  async refuseSubmodule(commit: string, path: string): Promise<void> {
    const modules = [...(await this.filesOf(commit))].flatMap(([at, mode]) => (mode === moduleMode ? [at] : []));
    const module = modules.find((at) => path === at || path.startsWith(`${at}/`));
    if (module !== undefined) throw new GitError({ kind: 'submodule', path, module });
  }

  /** Files, links and submodules with their modes; what a submodule holds is not in the commit. */
  private filesOf(commit: string): Promise<ReadonlyMap<string, string>> {
    let files = this.trees.get(commit);
    if (!files) {
      files = this.ask(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit]).then((text) => new Map(text.split('\0').flatMap(toFile)));
      this.trees.set(commit, files);
    }
    return files;
  }

  /** A path as git calls it; nothing for one outside of the repository. */
  pathOf(absolute: string): string | undefined {
    const path = relative(this.root, absolute).split(sep).join('/');
    return path === '..' || path.startsWith('../') || /^[a-z]:/i.test(path) ? undefined : path;
  }

  /** A setting of this repository, not of the user or the machine; nothing where it is not set. */
  async setting(name: string): Promise<string | undefined> {
    const settings = (await this.ask(['config', '--local', '--null', '--list'])).split('\0').map((line) => line.split('\n'));
    return settings
      .findLast(([key]) => key === name)
      ?.slice(1)
      .join('\n');
  }

  async set(name: string, value: string): Promise<void> {
    await this.ask(['config', '--local', '--replace-all', '--end-of-options', name, value]);
  }

  async isShallow(): Promise<boolean> {
    return (await this.ask(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  }

  /** What git prints, given these arguments and this on its standard input. */
  async ask(args: readonly string[], input?: string): Promise<string> {
    return (await run(this.root, args, input)).toString('utf8');
  }

  /** The same of texts that are not in git yet, which would pass the filters of their files. */
  async askUnfiltered(args: readonly string[], input?: string): Promise<string> {
    const names = (await this.ask(['config', '--null', '--name-only', '--list'])).split('\0');
    return this.ask([...withoutFilters(names), ...args], input);
  }
}

/** What git cannot read though it is in the history is not in a partial clone. */
async function orMissing<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GitError && error.fault.kind === 'failed') throw new GitError({ kind: 'missing-object', path }, { cause: error });
    throw error;
  }
}

/** Of `commit:path`. */
function pathIn(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `100644 blob 1a2b…<tab>path`. */
function toFile(line: string): [path: string, mode: string][] {
  const [mode = '', kind] = line.split(' ', 2);
  return kind === 'blob' || mode === moduleMode ? [[line.slice(line.indexOf('\t') + 1), mode]] : [];
}

const linkMode = '120000';
const moduleMode = '160000';
const mostLinks = 8;
const pointer = Buffer.from('version https://git-lfs.github.com/spec/');
/** In one go to `cat-file`, so that what it answers stays within bounds. */
const mostAtOnce = 2000;
const mostBytes = 256_000_000;

/** What Git LFS leaves in the place of a text. */
export function isPointer(bytes: Buffer): boolean {
  return bytes.subarray(0, pointer.length).equals(pointer);
}

function run(folder: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['--no-pager', ...safeSettings, ...args],
      { cwd: folder, encoding: 'buffer', maxBuffer: mostBytes, windowsHide: true, env: safeEnvironment() },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new GitError({ kind: 'no-git' }, { cause: error }));
        else reject(new GitError({ kind: 'failed', message: sayingOf(stderr) || error.message }, { cause: error }));
      },
    );
    // What git does not read because it has ended is told by how it ended.
    child.stdin?.on('error', () => undefined);
    if (input !== undefined) child.stdin?.end(input);
  });
}

/** What git says, without its “fatal:”. */
function sayingOf(stderr: Buffer): string {
  return (
    stderr
      .toString('utf8')
      .trim()
      .split('\n')[0]
      ?.replace(/^(?:fatal|error): /, '') ?? ''
  );
}
