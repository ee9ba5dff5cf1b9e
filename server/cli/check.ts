/** `cjm check`: all rules on files and folders, in the format asked for; `--fix` mends first and reports what is left. */
import { rulesById } from '../core/checks/allRules.ts';
import { isSeverity, type RuleOverrides } from '../core/checks/settings.ts';
import { checkAround } from './checkAround.ts';
import { inOrder, threadsFor } from './checkThreads.ts';
import type { Failed, WorkSettings } from './checkWork.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findFiles, type InputFile, shownPath } from './findFiles.ts';
import { fixFile } from './fixFiles.ts';
import { formatNames, formats } from './formats/allFormats.ts';
import { type Counts, type Format, hasTooManyWarnings, type Totals } from './formats/report.ts';
import { openProgress } from './progress.ts';
import { ProjectLookup } from './projectLookup.ts';
import { readChoice, readCount, readDate, suggest } from './readOptions.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
import { Texts } from './texts.ts';
import { writeText } from './writeText.ts';

export interface CheckOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly maxWarnings?: string;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly threads?: string;
  readonly today?: string;
  readonly output?: string;
  readonly stdinPath?: string;
}

/** What a run works with. */
interface Run {
  readonly files: readonly InputFile[];
  readonly texts: Texts;
  readonly settings: Omit<WorkSettings, 'texts'>;
  /** How many threads share the work. */
  readonly threads: number;
  /** Files that could not be read or written. */
  readonly failures: Failure[];
  readonly terminal: Terminal;
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const format = readChoice('--format', options.format ?? (options.json === true ? 'json' : 'pretty'), formatNames, says);
  const maxWarnings = readCount('--max-warnings', options.maxWarnings, says);
  const rules = readRules(options.rule ?? [], says);
  const threads = readCount('--threads', options.threads, says);
  const today = readDate('--today', options.today, says) ?? new Date().toISOString().slice(0, 10);
  if (options.stdinPath !== undefined && !paths.includes('-')) throw new Failure(says.stdinPathAlone);

  const { files, failures } = await findFiles(paths.length === 0 ? ['.'] : paths, options.stdinPath, says);
  const texts = new Texts(says);
  const input = files.find(({ isStandardInput }) => isStandardInput);
  if (input) await texts.readInput(input);
  const { language, color, quiet } = terminal;
  const settings = { formats: [format], language, color, quiet, rules, today };
  const run: Run = { files, texts, settings, threads: threads ?? threadsFor(files), failures: [...failures], terminal };

  const fixed = options.fix === true ? await fix(run) : 0;
  const mended = options.fix === true ? texts.standardInput : undefined;
  // Mended standard input takes standard output; what is left to say about it goes out of its way.
  const pieces: string[] = [];
  const write =
    options.output !== undefined
      ? (text: string): void => void pieces.push(text)
      : mended !== undefined
        ? (text: string): void => void process.stderr.write(text)
        : terminal.out;
  const results = formats[format](terminal);
  const counts = await checkFiles(run, results, write);
  const totals: Totals = { ...counts, fixed, maxWarnings, failures: run.failures };
  write(results.end(totals));
  if (mended !== undefined) terminal.out(mended);
  if (options.output !== undefined) writeText(options.output, pieces.join(''), options.output, says);
  for (const { message } of run.failures) terminal.complain(message);
  return run.failures.length > 0 ? 2 : totals.error > 0 || hasTooManyWarnings(totals) ? 1 : 0;
}

async function checkFiles(run: Run, format: Format, write: (text: string) => void): Promise<Counts & { readonly files: number }> {
  const { files, texts, settings, threads, failures, terminal } = run;
  const counts = { files: 0, error: 0, warning: 0, info: 0, hint: 0 };
  const progress = openProgress(files.length, terminal);
  let done = 0;
  for await (const result of checkAround(files, { ...settings, texts: texts.apart }, threads)) {
    done += 1;
    if (result.kind === 'failed') failures.push(toFailure(result));
    else {
      counts.files += 1;
      for (const severity of result.severities) counts[severity] += 1;
      const text = format.add(result.parts[0]);
      if (text !== '') {
        progress.clear();
        write(text);
      }
    }
    progress.step(done);
  }
  progress.clear();
  return counts;
}

/**
 * How many fixes were applied, in the named files and in their projects. Projects come first, since what is right in a map may follow
 * from them; then the maps, each for itself; then what maps want mended in their projects, one at a time.
 */
async function fix({ files, texts, settings, threads, failures, terminal }: Run): Promise<number> {
  const lookup = new ProjectLookup({ ...settings, read: (path) => texts.find(path) });
  const projects: InputFile[] = [];
  const others: InputFile[] = [];
  for (const file of files) ((await lookup.find(file.path)).path === file.path ? projects : others).push(file);
  let count = 0;
  for (const file of projects) if (isReadable(file, texts)) count += await fixFile(file, texts, lookup);
  const waiting: InputFile[] = [];
  const progress = openProgress(others.length, terminal);
  let at = 0;
  for await (const result of inOrder('mend', others, { ...settings, texts: texts.apart }, threads)) {
    const file = others[at++];
    progress.step(at);
    if (file === undefined || result.kind === 'failed') continue;
    count += result.count;
    if (result.text !== undefined) texts.change(file.path, result.text);
    if (result.needsProject) waiting.push(file);
  }
  progress.clear();
  for (const file of waiting) count += await fixFile(file, texts, lookup);
  failures.push(...texts.save(shownPath));
  terminal.note(count === 0 ? terminal.says.nothingToFix : terminal.says.fixed(count, texts.changedCount));
  return count;
}

/** One that is not will be told when it is checked. */
function isReadable({ path, shown }: InputFile, texts: Texts): boolean {
  return texts.find(path, shown) !== undefined;
}

function toFailure({ message }: Failed): Failure {
  return new Failure(message);
}

function readRules(settings: readonly string[], says: Says): RuleOverrides {
  return Object.fromEntries(
    settings.map((setting) => {
      const [, rule, severity] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(setting) ?? [];
      if (rule === undefined || severity === undefined) throw new Failure(says.notRuleSetting(setting));
      if (!rulesById.has(rule)) throw new Failure(suggest(says.unknownRule(rule), rule, rulesById.keys(), says));
      if (!isSeverity(severity)) throw new Failure(suggest(says.unknownSeverity(severity, severities.join(', ')), severity, severities, says));
      return [rule, severity];
    }),
  );
}

const severities = ['error', 'warning', 'info', 'hint', 'off'];
