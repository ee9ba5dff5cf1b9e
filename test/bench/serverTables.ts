/** The language server beside its peer: as the peer is shipped, with its waiting taken out, and bundled as ours is. */
import { join } from 'node:path';
import { root } from '../setUp/paths.mjs';
import { type Effort, type Measured, measureServer } from './measureServer.ts';
import { installPeer, peerName } from './peer.ts';
import { type Judged, short, type Table } from './report.ts';
import type { Server } from './session.ts';

interface Goal {
  readonly what: string;
  /** Which run of the peer the figure is compared with. */
  readonly peer: 'shipped' | 'impatient' | 'bundled';
  /** What is compared: one figure, or median and p95. */
  readonly of: (measured: Measured) => readonly number[];
  /** At 300, 3,000 and 30,000 lines. */
  readonly goals: readonly (readonly number[])[];
}

const goals: readonly Goal[] = [
  {
    what: 'edit → diagnostics, peer as shipped (it waits 200 ms)',
    peer: 'shipped',
    of: ({ edit }) => [edit.median, edit.p95],
    goals: [
      [50, 25],
      [60, 25],
      [100, 50],
    ],
  },
  {
    what: 'edit → diagnostics, peer with its wait removed',
    peer: 'impatient',
    of: ({ edit }) => [edit.median, edit.p95],
    goals: [
      [3, 3],
      [12, 6],
      [70, 35],
    ],
  },
  { what: 'completion right after an edit', peer: 'shipped', of: ({ completion }) => [completion?.median ?? Number.NaN], goals: [[4], [20], [100]] },
  { what: 'hover', peer: 'shipped', of: ({ hover }) => [hover?.median ?? Number.NaN], goals: [[2], [5], [50]] },
  { what: 'processor time per edit', peer: 'impatient', of: ({ cpuPerEdit }) => [cpuPerEdit], goals: [[3], [15], [100]] },
  { what: 'cold start to first diagnostics, both bundled', peer: 'bundled', of: ({ coldStart }) => [coldStart.median], goals: [[3], [3], [4]] },
  { what: 'peak memory', peer: 'shipped', of: ({ peak }) => [peak], goals: [[1.4], [1.7], [3]] },
];

type Run = Record<'ours' | Goal['peer'], Measured>;

export async function serverTables(isQuick: boolean): Promise<readonly Table[]> {
  const peer = await installPeer();
  const servers: Readonly<Record<keyof Run, Server>> = {
    ours: { args: [join(root, 'dist', 'server.js'), '--stdio'], languageId: 'cjm' },
    shipped: { args: peer.shipped, languageId: 'yaml' },
    impatient: { args: peer.shipped, languageId: 'yaml', impatient: true },
    bundled: { args: peer.bundled, languageId: 'yaml' },
  };
  const runs: Run[] = [];
  for (const lines of isQuick ? [300, 3_000] : [300, 3_000, 30_000]) {
    const effort = effortAt(lines, isQuick);
    const measure = async (name: keyof Run, own: Effort): Promise<Measured> => {
      console.error(`  ${name}, ${lines} lines …`);
      return measureServer(servers[name], lines, own);
    };
    runs.push({
      ours: await measure('ours', effort),
      shipped: await measure('shipped', { ...effort, starts: 1 }),
      impatient: await measure('impatient', { ...effort, completions: 0, hovers: 0, starts: 1 }),
      // Only its start is compared.
      bundled: await measure('bundled', { edits: 4, completions: 0, hovers: 0, starts: effort.starts }),
    });
  }
  return [ratios(runs, isQuick), times(runs)];
}

/** The peer takes seconds for one edit of 30,000 lines. */
function effortAt(lines: number, isQuick: boolean): Effort {
  if (isQuick) return { edits: 24, completions: 8, hovers: 8, starts: 2 };
  return lines > 10_000 ? { edits: 24, completions: 8, hovers: 8, starts: 3 } : { edits: 60, completions: 20, hovers: 20, starts: 5 };
}

function ratios(runs: readonly Run[], isQuick: boolean): Table {
  return {
    title: `Language server against ${peerName}`,
    note: `Its figure ÷ ours, median; of edits also the 95th percentile in brackets. Half of the edits add a line or take it away.${isQuick ? ' **Quick run: few edits, no 30,000 lines.**' : ''}`,
    head: ['', ...runs.map(({ ours }) => `${ours.lines.toLocaleString('en')} lines`)],
    rows: goals.map(({ what, peer, of, goals: wanted }) => [what, ...runs.map((run, size) => judge(of(run[peer]), of(run.ours), wanted[size] ?? []))]),
  };
}

function judge(peer: readonly number[], ours: readonly number[], wanted: readonly number[]): Judged {
  const reached = ours.map((value, index) => (peer[index] ?? Number.NaN) / value);
  return { text: pair(reached.map(short)), goal: pair(wanted.map(String)), isMet: wanted.every((goal, index) => (reached[index] ?? 0) >= goal) };
}

function pair([first = '–', second]: readonly string[]): string {
  return second === undefined ? first : `${first} (${second})`;
}

const names: Readonly<Record<keyof Run, string>> = { ours: 'ours', shipped: 'peer as shipped', impatient: 'peer without its wait', bundled: 'peer bundled' };

function times(runs: readonly Run[]): Table {
  const rows = runs.flatMap((run) =>
    (['ours', 'shipped', 'impatient', 'bundled'] as const).map((name) => {
      const { lines, coldStart, edit, cpuPerEdit, completion, items, hover, peak, broken } = run[name];
      const found = name === 'bundled' ? '' : `${broken.found} of ${broken.written}`;
      return [
        names[name],
        lines.toLocaleString('en'),
        short(coldStart.median),
        name === 'bundled' ? '' : `${short(edit.median)} / ${short(edit.p95)}`,
        name === 'bundled' ? '' : short(cpuPerEdit),
        completion && completion.n > 0 ? `${short(completion.median)} / ${short(completion.p95)}, ${short(items)} items` : '',
        hover && hover.n > 0 ? `${short(hover.median)} / ${short(hover.p95)}` : '',
        short(peak),
        found,
      ];
    }),
  );
  return {
    title: 'The same in milliseconds and MiB',
    note: 'Median / 95th percentile. “Found” shows that a server checked: invalid values written, and diagnostics they added.',
    head: ['server', 'lines', 'cold start', 'edit → diagnostics', 'processor per edit', 'completion', 'hover', 'peak MiB', 'found'],
    rows,
  };
}
