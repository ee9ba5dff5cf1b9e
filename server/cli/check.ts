/** `cjm check`: all rules on files and folders, in the format asked for; `--fix` mends first and reports what is left. */
import { rulesById } from '../core/checks/allRules.ts';
import { isSeverity, type RuleOverrides } from '../core/checks/settings.ts';
import { checkText, toRemark } from './checkedFile.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findFiles, type InputFile, shownPath } from './findFiles.ts';
import { fixFile } from './fixFiles.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { pretty } from './formats/pretty.ts';
import { type Format, hasTooManyWarnings, type Totals } from './formats/report.ts';
import { sarif } from './formats/sarif.ts';
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
  readonly today?: string;
  readonly output?: string;
  readonly stdinPath?: string;
}

const formats = { pretty, json, sarif, github, junit };
const formatNames = Object.keys(formats) as (keyof typeof formats)[];

/** What a run works with. */
interface Run {
  readonly files: readonly InputFile[];
  readonly texts: Texts;
  readonly lookup: ProjectLookup;
  /** Files that could not be read or written. */
  readonly failures: Failure[];
  readonly terminal: Terminal;
}

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const format = formats[readChoice('--format', options.format ?? (options.json === true ? 'json' : 'pretty'), formatNames, says)](terminal);
  const maxWarnings = readCount('--max-warnings', options.maxWarnings, says);
  const rules = readRules(options.rule ?? [], says);
  const today = readDate('--today', options.today, says) ?? new Date().toISOString().slice(0, 10);
  if (options.stdinPath !== undefined && !paths.includes('-')) throw new Failure(says.stdinPathAlone);

  const { files, failures } = findFiles(paths.length === 0 ? ['.'] : paths, options.stdinPath, says);
  const texts = new Texts(says);
  const input = files.find(({ isStandardInput }) => isStandardInput);
  if (input) await texts.readInput(input);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules, today });
  const run: Run = { files, texts, lookup, failures: [...failures], terminal };

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
  const counts = await checkFiles(run, format, write);
  const totals: Totals = { ...counts, fixed, maxWarnings, failures: run.failures };
  write(format.end(totals));
  if (mended !== undefined) terminal.out(mended);
  if (options.output !== undefined) writeText(options.output, pieces.join(''), options.output, says);
  for (const { message } of run.failures) terminal.complain(message);
  return run.failures.length > 0 ? 2 : totals.error > 0 || hasTooManyWarnings(totals) ? 1 : 0;
}

type Counts = Pick<Totals, 'files' | 'error' | 'warning' | 'info' | 'hint'>;

async function checkFiles({ files, texts, lookup, failures, terminal }: Run, format: Format, write: (text: string) => void): Promise<Counts> {
  const counts = { files: 0, error: 0, warning: 0, info: 0, hint: 0 };
  const progress = openProgress(files.length, terminal);
  for (const [index, file] of files.entries()) {
    const text = readOrFail(file, texts, failures);
    if (text === undefined) continue;
    const checked = checkText(file, text, await lookup.find(file.path));
    const remarks = checked.findings.map((finding) => toRemark(checked, finding, terminal.language));
    counts.files += 1;
    for (const { severity } of remarks) counts[severity] += 1;
    const piece = format.file({ checked, remarks });
    if (piece !== '') {
      progress.clear();
      write(piece);
    }
    progress.step(index + 1);
  }
  progress.clear();
  return counts;
}

/** How many fixes were applied, in the named files and in their projects. */
async function fix({ files, texts, lookup, failures, terminal }: Run): Promise<number> {
  let count = 0;
  const unreadable: Failure[] = [];
  for (const file of files) if (readOrFail(file, texts, unreadable) !== undefined) count += await fixFile(file, texts, lookup);
  failures.push(...texts.save(shownPath));
  terminal.note(count === 0 ? terminal.says.nothingToFix : terminal.says.fixed(count, texts.changedCount));
  return count;
}

function readOrFail({ path, shown }: InputFile, texts: Texts, failures: Failure[]): string | undefined {
  try {
    return texts.read(path, shown);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures.push(error);
    return undefined;
  }
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
