/** `cjm check`: all rules on files and folders, in the format asked for; `--fix` mends first and reports what is left. */
import { rulesById } from '../core/checks/allRules.ts';
import { isSeverity, type RuleOverrides } from '../core/checks/settings.ts';
import { type CheckedFile, checkText, toRemark } from './checkedFile.ts';
import { type ExitCode, Failure } from './failure.ts';
import { findFiles, type InputFile } from './findFiles.ts';
import { fixFile, type TextStore } from './fixFiles.ts';
import { github } from './formats/github.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { pretty } from './formats/pretty.ts';
import { type Format, hasTooManyWarnings, type MakeFormat, type Totals } from './formats/report.ts';
import { sarif } from './formats/sarif.ts';
import { openProgress } from './progress.ts';
import { ProjectLookup } from './projectLookup.ts';
import { byteOrderMark, type FileText, readStandardInput, readText } from './readText.ts';
import { readChoice, readCount, readDate, suggest } from './readOptions.ts';
import type { Says } from './says.ts';
import type { Terminal } from './terminal.ts';
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

const formats: Readonly<Record<string, MakeFormat>> = { pretty, json, sarif, github, junit };

export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { says } = terminal;
  const format = formats[readChoice('--format', options.format ?? (options.json === true ? 'json' : 'pretty'), Object.keys(formats), says)];
  if (options.stdinPath !== undefined && !paths.includes('-')) throw new Failure(says.stdinPathAlone);
  const maxWarnings = readCount('--max-warnings', options.maxWarnings, says);
  const rules = readRules(options.rule ?? [], says);
  const today = readDate('--today', options.today, says) ?? new Date().toISOString().slice(0, 10);

  const { files, failures } = findFiles(paths.length === 0 ? ['.'] : paths, options.stdinPath, says);
  const texts = new Texts(says);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules, today });
  const run = new CheckRun(texts, lookup, [...failures], terminal);
  await texts.readInput(files);
  const fixed = options.fix === true ? await run.fix(files) : 0;

  // Standard input that is mended goes to standard output, and what is left to say about it out of its way.
  const writesText = options.fix === true && files.some(({ isStandardInput }) => isStandardInput);
  const pieces: string[] = [];
  const write = options.output === undefined && !writesText ? terminal.out : (text: string): void => void pieces.push(text);
  const totals = await run.check(files, format?.(terminal) ?? pretty(terminal), { fixed, maxWarnings }, write);
  if (writesText) terminal.out(texts.standardInput);
  if (options.output !== undefined) writeText(options.output, pieces.join(''), options.output, says);
  else if (writesText) process.stderr.write(pieces.join(''));
  for (const { message } of totals.failures) terminal.complain(message);
  return totals.failures.length > 0 ? 2 : totals.error > 0 || hasTooManyWarnings(totals) ? 1 : 0;
}

/** The texts at hand: standard input, and what `--fix` has changed; everything else is read when it is asked for. */
class Texts implements TextStore {
  standardInput = '';
  private readonly known = new Map<string, FileText>();
  private readonly changed = new Set<string>();
  private inputPath: string | undefined;
  private readonly says: Says;
  constructor(says: Says) {
    this.says = says;
  }

  async readInput(files: readonly InputFile[]): Promise<void> {
    const input = files.find(({ isStandardInput }) => isStandardInput);
    if (!input) return;
    this.inputPath = input.path;
    this.keep(input.path, await readStandardInput(input.shown, this.says));
  }

  private keep(path: string, file: FileText): void {
    this.known.set(path, file);
    if (path === this.inputPath) this.standardInput = withMark(file);
  }

  read(path: string, shown = path): string {
    return (this.known.get(path) ?? readText(path, shown, this.says)).text;
  }

  find(path: string): string | undefined {
    try {
      return this.read(path);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }

  change(path: string, text: string): void {
    const { hasMark } = this.known.get(path) ?? readText(path, path, this.says);
    this.keep(path, { text, hasMark });
    if (path !== this.inputPath) this.changed.add(path);
  }

  /** Paths of the files written. */
  save(shownAs: (path: string) => string): void {
    for (const path of this.changed) {
      const file = this.known.get(path);
      if (file) writeText(path, withMark(file), shownAs(path), this.says);
    }
  }

  get changedCount(): number {
    return this.changed.size + (this.inputPath === undefined ? 0 : 1);
  }
}

function withMark({ text, hasMark }: FileText): string {
  return hasMark ? byteOrderMark + text : text;
}

class CheckRun {
  private readonly texts: Texts;
  private readonly lookup: ProjectLookup;
  private readonly failures: Failure[];
  private readonly terminal: Terminal;
  constructor(texts: Texts, lookup: ProjectLookup, failures: Failure[], terminal: Terminal) {
    this.texts = texts;
    this.lookup = lookup;
    this.failures = failures;
    this.terminal = terminal;
  }
}
