/** Merges concurrent edits in both ways and hands the rates to the terminal and a page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { merge } from '../../server/core/review/merge.ts';
import { type Concurrent, type Kind, kinds } from '../core/review/concurrentEdits.ts';
import { contradicts, judge, mayContradict, pairsOf, type Verdict } from '../core/review/replay.ts';
import { writeInto } from './report.ts';

type Counts = Readonly<Record<Verdict, number>>;

interface Row {
  readonly kind: Kind;
  readonly pairs: number;
  readonly own: Counts;
  readonly git: Counts;
}

const command = 'npm run replay -- --write docs/review.md';

/** The exit code. */
export function runReplay(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { pairs: { type: 'string', default: '100' }, write: { type: 'string' } } });
  const count = Number(values.pairs);
  if (!Number.isInteger(count) || count < 1) {
    console.error(`--pairs ${values.pairs} is no number of pairs`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cjm-replay-'));
  try {
    const rows = kinds.map((kind) => replay(kind, count, folder));
    const table = toTable(rows);
    console.log(table);
    if (values.write !== undefined) writeInto(values.write, table, command);
    return rows.every(isGood) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function replay(kind: Kind, count: number, folder: string): Row {
  const own = { right: 0, conflict: 0, lost: 0 };
  const git = { right: 0, conflict: 0, lost: 0 };
  for (const pair of pairsOf(kind, count)) {
    const { text, conflicts } = merge(pair.base, pair.ours, pair.theirs);
    own[judge(pair, text, conflicts.length > 0)] += 1;
    git[judgeGit(pair, folder)] += 1;
  }
  return { kind, pairs: count, own, git };
}

function judgeGit(pair: Concurrent, folder: string): Verdict {
  for (const side of ['ours', 'base', 'theirs'] as const) writeFileSync(join(folder, side), pair[side]);
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 });
  if (status === null || status > 127) throw new Error('git merge-file could not be run');
  return judge(pair, stdout, status > 0);
}

function isGood({ kind, pairs, own }: Row): boolean {
  return own.lost === 0 && (mayContradict(kind) || (contradicts(kind) ? own.conflict : own.right) === pairs);
}

function toTable(rows: readonly Row[]): string {
  const head = ['concurrent edits', 'pairs', '`cjm merge`: right', 'conflict', 'lost', 'git alone: right', 'conflict', 'lost or broken'];
  const line = ({ kind, pairs, own, git }: Row): (string | number)[] => [
    kind,
    pairs,
    share(own.right, pairs),
    share(own.conflict, pairs),
    share(own.lost, pairs),
    share(git.right, pairs),
    share(git.conflict, pairs),
    share(git.lost, pairs),
  ];
  const cells = [head, head.map(() => '---'), ...rows.map(line)];
  return cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function share(count: number, all: number): string {
  return count === 0 ? '–' : `${Number(((100 * count) / all).toFixed(1))} %`;
}
