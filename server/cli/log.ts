/** `cjm log`: the figures, scores and owners of a map through its history in git, in the format asked for. */
import { exportHistory } from '../../media/exportHistory.tsx';
import css from '../../media/history.css';
import { arrangeHistory } from '../core/review/arrangeHistory.ts';
import { historyOf } from '../core/review/history.ts';
import { historyInJson } from '../core/review/historyJson.ts';
import { type Choice, choose, type HistoryReport, type ToldCommit } from '../core/review/historyReport.ts';
import { GitError } from '../workspace/git.ts';
import { type ExitCode, Failure } from './failure.ts';
import { shownPath } from './findFiles.ts';
import { logText } from './formats/logText.ts';
import { sayLogFault } from './logSentences.ts';
import { openProgress } from './progress.ts';
import { readHistory } from './readHistory.ts';
import { readChoice, readCount, readDate, suggest } from './readOptions.ts';
import type { Terminal } from './terminal.ts';
import { writeResult } from './writeText.ts';

export interface LogOptions {
  readonly kpi?: readonly string[];
  readonly stage?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly max?: string;
  readonly today?: string;
  readonly output?: string;
}

const formatNames = ['text', 'json', 'html'] as const;
/** Commits that are read unless more are asked for. */
const usualMost = 500;

export async function log(map: string, options: LogOptions, terminal: Terminal): Promise<ExitCode> {
  const { says, language } = terminal;
  const format = readChoice('--format', options.format ?? (options.json === true ? 'json' : 'text'), formatNames, says);
  const report = await reportOf(map, options, terminal);
  const text =
    format === 'json'
      ? `${JSON.stringify(historyInJson(report, language), undefined, 2)}\n`
      : format === 'html'
        ? exportHistory(arrangeHistory(report, language), css)
        : logText(report, terminal, widthOfTerminal());
  writeResult(text, options.output, terminal);
  return 0;
}

async function reportOf(map: string, options: LogOptions, terminal: Terminal): Promise<HistoryReport> {
  const { says, language } = terminal;
  const window = {
    since: readDate('--since', options.since, says),
    until: readDate('--until', options.until, says),
    max: readCount('--max', options.max, says) ?? usualMost,
    today: readDate('--today', options.today, says),
  };
  const past = await saidInWords(() => readHistory(map, window, says), terminal);
  const progress = openProgress(past.count, terminal);
  const commits: ToldCommit[] = [];
  function* versions() {
    for (const { commit, version } of past.versions) {
      commits.push(commit);
      progress.step(commits.length);
      yield version;
    }
  }
  const history = historyOf(versions(), language);
  progress.clear();
  commits.reverse();
  if (commits.length > 0 && commits.every(({ gap }) => gap?.kind === 'no-map')) throw new Failure(says.neverMap(map));
  const choice: Choice = { kpis: options.kpi ?? [], stage: options.stage };
  return {
    path: shownPath(map),
    commits,
    title: history.title,
    scale: history.scale,
    columns: history.columns,
    series: chosenFrom(history, choice, terminal),
    isChosen: choice.kpis.length > 0 || choice.stage !== undefined,
    leftOut: past.leftOut,
    isCut: past.isCut,
  };
}

function chosenFrom(history: ReturnType<typeof historyOf>, choice: Choice, { says }: Terminal): HistoryReport['series'] {
  const chosen = choose(history, choice);
  if ('series' in chosen) return chosen.series;
  const { unknown, text, known } = chosen;
  const list = known.join(', ');
  throw new Failure(suggest(unknown === 'kpi' ? says.noKpi(text, list) : says.noStage(text, list), text, known, says));
}

async function saidInWords<T>(work: () => Promise<T>, { language }: Terminal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GitError) throw new Failure(sayLogFault(error.fault, language), { cause: error });
    throw error;
  }
}

/** As the shell says it; where nobody sees the edge, lines are long. */
function widthOfTerminal(): number {
  const said = Number(process.env['COLUMNS']);
  return Number.isInteger(said) && said > 0 ? Math.max(40, said) : process.stdout.isTTY ? Math.max(40, process.stdout.columns) : 160;
}
