/** What git knows of one file beside its commits: its name elsewhere, what is staged, what it can be compared with, who wrote its lines. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Git, GitError, isPointer } from './git.ts';

const mapPatterns = ['*.cjm.yaml', '*.cjm.yml'];
const specs = mapPatterns.map((pattern) => `:(top,icase)${pattern}`);
const mostCommits = 50;
/** Neither programs that a repository names for its texts nor one that looks at signatures. */
const plainly = ['--no-ext-diff', '--no-textconv', '--no-show-signature'];

/** What a file of the working tree is called at a commit, be it renamed since then, or there; nothing when it is not there. */
export async function nameAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  if (await git.has(commit, path)) return path;
  const head = await git.find('HEAD');
  if (head === undefined) return undefined;
  let name = (await git.has(head, path)) ? path : ((await nameAtHead(git, head, path)) ?? path);
  const look = ['--follow', '--diff-filter=R', '--find-renames', '--format=', '--name-status', '-z', ...plainly];
  const renames = (await git.ask(['log', ...look, '--end-of-options', `${commit}..${head}`, '--', `:(literal)${name}`])).split('\0');
  for (let at = 0; at + 2 < renames.length && !(await git.has(commit, name)); at += 3) if (renames[at + 2] === name) name = renames[at + 1] ?? name;
  if (!(await git.has(commit, name)))
    name = (await git.changed(commit, head, mapPatterns)).find(({ status, path: now }) => status === 'renamed' && now === name)?.before ?? name;
  return (await git.has(commit, name)) ? name : undefined;
}

/** Asks the index and which files are there, but not what they say, which would have to pass their filters. */
async function nameAtHead(git: Git, head: string, path: string): Promise<string | undefined> {
  const look = ['--cached', '--name-status', '-z', '--find-renames', '--diff-filter=RD', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const fields = (await git.ask(['diff', ...look, '--end-of-options', head, '--', ...specs])).split('\0');
  const gone = (await git.ask(['ls-files', '--deleted', '-z', '--full-name', '--', ...specs])).split('\0').filter(Boolean);
  while (fields.length > 1) {
    const [status = '', before = ''] = fields.splice(0, 2);
    if (status === 'D') gone.push(before);
    else if (fields.shift() === path) return before;
  }
  return goneLike(git, head, path, gone);
}

/** A file that was renamed without telling git is the one that has gone and shares most of its lines with it, at least half. */
async function goneLike(git: Git, head: string, path: string, gone: readonly string[]): Promise<string | undefined> {
  if (gone.length === 0) return undefined;
  const lines = await readFile(join(git.root, path), 'utf8').then(linesOf, () => []);
  const known = new Set(lines);
  const texts = await git.readAll(gone.map((old) => `${head}:${old}`));
  let [best, most]: [string | undefined, number] = [undefined, 0.5];
  for (const old of gone) {
    const before = linesOf(texts.get(`${head}:${old}`)?.toString('utf8') ?? '');
    const share = before.filter((line) => known.has(line)).length / Math.max(before.length, lines.length);
    if (share >= most) [best, most] = [old, share];
  }
  return best;
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim());
}

/** Reads maps and projects as they are staged. */
export async function readStaged(git: Git): Promise<(path: string) => Promise<Buffer | undefined>> {
  const entries = new Map((await git.ask(['ls-files', '--stage', '-z', '--full-name', '--', ...specs])).split('\0').flatMap(toEntry));
  const read = async (path: string, links = 0): Promise<Buffer | undefined> => {
    const entry = entries.get(path);
    if (entry === undefined || links > mostLinks) return undefined;
    const bytes = (await git.readAll([entry.hash])).get(entry.hash);
    if (bytes === undefined) throw new GitError({ kind: 'missing-object', path });
    if (isPointer(bytes)) throw new GitError({ kind: 'large-file-storage', path });
    return entry.isLink ? read(posix.join(posix.dirname(path), bytes.toString('utf8')), links + 1) : bytes;
  };
  return (path) => read(path);
}
const mostLinks = 8;

/** `100644 1a2b… 0<tab>path`; what is in conflict has no staged version yet. */
function toEntry(line: string): [path: string, entry: { readonly hash: string; readonly isLink: boolean }][] {
  const end = Math.max(0, line.indexOf('\t'));
  const [mode, hash = '', stage] = line.slice(0, end).split(' ');
  return stage === '0' ? [[line.slice(end + 1), { hash, isLink: mode === '120000' }]] : [];
}

export interface NamedRevision {
  readonly name: string;
  readonly subject: string;
}
export interface FileCommit {
  readonly hash: string;
  readonly subject: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}
export interface Revisions {
  /** Nothing when a commit is checked out. */
  readonly current: string | undefined;
  /** Newest first. */
  readonly branches: readonly NamedRevision[];
  readonly tags: readonly NamedRevision[];
  readonly commits: readonly FileCommit[];
  /** The branch that others are merged into. */
  readonly target: string | undefined;
  readonly isStaged: boolean;
}

export async function revisionsOf(git: Git, path: string): Promise<Revisions> {
  const [current, refs, commits, staged] = await Promise.all([
    currentBranch(git),
    allRefs(git),
    commitsOf(git, path),
    git.ask(['diff', '--cached', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--ignore-submodules', '--', `:(literal)${path}`]),
  ]);
  const named = (prefixes: readonly string[]): NamedRevision[] =>
    refs.filter(({ ref, leadsTo }) => leadsTo === '' && prefixes.some((prefix) => ref.startsWith(prefix))).map(({ name, subject }) => ({ name, subject }));
  const branches = named(['refs/heads/', 'refs/remotes/']);
  const origin = refs.find(({ ref }) => ref === 'refs/remotes/origin/HEAD')?.leadsTo;
  const candidates = [origin, ...['main', 'master'].filter((name) => name !== current)];
  const target = candidates.find((name) => branches.some((branch) => branch.name === name));
  return { current, branches, tags: named(['refs/tags/']), commits, target, isStaged: staged !== '' };
}

async function currentBranch(git: Git): Promise<string | undefined> {
  try {
    return (await git.ask(['symbolic-ref', '--quiet', '--short', 'HEAD'])).trim();
  } catch (error) {
    if (error instanceof GitError && error.fault.kind === 'failed') return undefined;
    throw error;
  }
}

interface Ref extends NamedRevision {
  readonly ref: string;
  /** Of one that only points to another. */
  readonly leadsTo: string;
}

async function allRefs(git: Git): Promise<Ref[]> {
  const format = ['refname', 'refname:short', 'symref:short', 'contents:subject'].map((field) => `%(${field})`).join('%00');
  const lines = (await git.ask(['for-each-ref', '--sort=-creatordate', `--format=${format}`, 'refs/heads', 'refs/remotes', 'refs/tags'])).split('\n');
  return lines.flatMap((line) => {
    const [ref = '', name = '', leadsTo = '', subject = ''] = line.split('\0');
    return ref === '' ? [] : [{ ref, name, leadsTo, subject }];
  });
}

/** Those that touched the file, under whichever name; none as long as there is none at all. */
async function commitsOf(git: Git, path: string): Promise<FileCommit[]> {
  const head = await git.find('HEAD');
  if (head === undefined) return [];
  const name = await nameAt(git, head, path);
  if (name === undefined) return [];
  const look = ['--follow', '-z', `--max-count=${mostCommits}`, '--encoding=UTF-8', '--format=%H%n%aN%n%as%n%s', ...plainly];
  const found = (await git.ask(['log', ...look, '--end-of-options', head, '--', `:(literal)${name}`])).split('\0');
  return found.flatMap((entry) => {
    const [hash = '', author = '', day = '', subject = ''] = entry.split('\n');
    return hash === '' ? [] : [{ hash, subject, author, day }];
  });
}

export interface Origin {
  /** Nothing for lines that are not committed. */
  readonly hash: string | undefined;
  readonly author: string;
  readonly day: string;
  readonly subject: string;
  readonly lines: number;
}

/** Who wrote these lines of a text that the file may not have on disk yet; from 1, both ends included. Newest first. */
export async function originsOf(git: Git, path: string, text: string, { first, last }: { readonly first: number; readonly last: number }): Promise<Origin[]> {
  const head = await git.commit('HEAD');
  const committed = await git.read(head, path);
  if (committed === undefined) return [{ ...notCommitted, lines: last - first + 1 }];
  const look = ['--porcelain', '--no-textconv', '--encoding=UTF-8', '--contents', '-', '-L', `${first},${last}`];
  // The mark at its start belongs to the first line, though no editor has it in the text.
  const contents = committed.subarray(0, mark.length).equals(mark) ? `\ufeff${text}` : text;
  const told = await git.askUnfiltered(['blame', ...look, '--', path], contents);
  return readOrigins(told.split('\n'));
}
const mark = Buffer.from('\ufeff');
const notCommitted = { hash: undefined, author: '', day: '', subject: '' };

/** `hash 1 1 2`, `author Ann` and so on when the commit comes for the first time, `<tab>the line`. */
function readOrigins(lines: readonly string[]): Origin[] {
  const commits = new Map<string, { author: string; seconds: number; day: string; subject: string; lines: number }>();
  let commit = { author: '', seconds: 0, day: '', subject: '', lines: 0 };
  for (const line of lines) {
    const [word = ''] = line.split(' ', 1);
    const rest = line.slice(word.length + 1);
    if (line.startsWith('\t')) commit.lines += 1;
    else if (/^[0-9a-f]{40,64}$/.test(word)) commits.set(word, (commit = commits.get(word) ?? { author: '', seconds: 0, day: '', subject: '', lines: 0 }));
    else if (word === 'author') commit.author = rest;
    else if (word === 'author-time') commit.seconds = Number(rest);
    else if (word === 'author-tz') commit.day = dayAt(commit.seconds, rest);
    else if (word === 'summary') commit.subject = rest;
  }
  return [...commits]
    .toSorted(([, a], [, b]) => b.seconds - a.seconds)
    .map(([hash, { author, day, subject, lines: count }]) =>
      /^0+$/.test(hash) ? { ...notCommitted, lines: count } : { hash, author, day, subject, lines: count },
    );
}

/** The day that the author had, `+0300`. */
function dayAt(seconds: number, zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? [];
  const minutesEast = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return new Date((seconds + minutesEast * 60) * 1000).toISOString().slice(0, 10);
}
