/** What `git log` and `git cat-file --batch` print → commits in the order of one line, and bytes. Starts nothing. */

export interface PastCommit {
  readonly hash: string;
  readonly author: string;
  /** When it came into this history, in the time zone of whoever committed: ISO date, and seconds since 1970. */
  readonly day: string;
  readonly time: number;
  readonly subject: string;
  /** What the file was called then, relative to the root. */
  readonly path: string;
}

interface LoggedCommit extends LineCommit {
  /** The commits before it that wrote the file. */
  readonly parents: readonly string[];
}
interface LineCommit extends Omit<PastCommit, 'path'> {
  /** The file was not there before, at least not by this path. */
  readonly isNew: boolean;
}

const fields = ['%H', '%P', '%ct', '%cs', '%aN', '%s'];

/** With `--parents`, git rewrites parents to commits that wrote the file. What people may have set for their own eyes is put back. */
export const logOptions: readonly string[] = [
  '--parents',
  '--topo-order',
  '--no-follow',
  '--no-show-signature',
  '--no-color',
  '--no-notes',
  '--name-status',
  '--encoding=UTF-8',
  '-z',
  `--format=tformat:${fields.join('%x00')}`,
];

export function readLog(output: string): LoggedCommit[] {
  const all = output.split('\0');
  const commits: LoggedCommit[] = [];
  for (let at = 0; at + fields.length < all.length; ) {
    const [hash = '', parents = '', time = '', day = '', author = '', subject = ''] = all.slice(at, at + fields.length);
    at += fields.length;
    // A merge has no such line: `\nM`, and the path.
    const status = all[at]?.startsWith('\n') === true ? all[at] : undefined;
    if (status !== undefined) at += 2;
    commits.push({ hash, parents: parents === '' ? [] : parents.split(' '), time: Number(time), day, author, subject, isNew: status === '\nA' });
  }
  return commits;
}

/** From the newest one on, always into the first parent. */
export function followLine(logged: readonly LoggedCommit[]): LineCommit[] {
  const byHash = new Map(logged.map((commit) => [commit.hash, commit]));
  const line: LineCommit[] = [];
  let next = logged[0];
  while (next) {
    const { parents, ...commit }: LoggedCommit = next;
    const before: LoggedCommit | undefined = parents.map((hash) => byHash.get(hash)).find((parent) => parent !== undefined);
    line.push({ ...commit, isNew: commit.isNew || before === undefined });
    next = before;
  }
  return line;
}

/** In the order asked for; what is missing, leads nowhere or is no file is left out. */
export function* readBatch(names: readonly string[], output: Buffer): Generator<readonly [name: string, bytes: Buffer]> {
  let at = 0;
  for (const name of names) {
    const missing = Buffer.from(`${name} missing\n`);
    if (output.subarray(at, at + missing.length).equals(missing)) {
      at += missing.length;
      continue;
    }
    const end = output.indexOf(10, at);
    const [what = '', kind = '', size] = output.toString('utf8', at, end).split(' ');
    // `dangling 12`, `symlink 12`: a text of that length follows, but no file.
    const length = Number(size ?? kind);
    const start = end + 1;
    if (size !== undefined && kind === 'blob' && /^[\da-f]+$/.test(what)) yield [name, output.subarray(start, start + length)];
    at = start + length + 1;
  }
}
