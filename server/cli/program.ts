/** The arguments of `cjm`: commands, options, their help. What a command does is loaded when it is asked for. */
import { Command, type CommanderError } from 'commander';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { AnalyzeOptions } from './analyze.ts';
import type { CheckOptions } from './check.ts';
import type { DiffOptions } from './diff.ts';
import type { ExplainOptions } from './explain.ts';
import type { ExportOptions } from './export.ts';
import type { ExitCode } from './failure.ts';
import type { FmtOptions } from './fmt.ts';
import type { GitInstallOptions } from './gitInstall.ts';
import type { LogOptions } from './log.ts';
import type { MergeOptions } from './merge.ts';
import type { NewOptions } from './new.ts';
import { readChoice } from './readOptions.ts';
import type { RenderOptions } from './render.ts';
import type { ReportOptions } from './report.ts';
import { type Says, saysIn } from './says.ts';
import type { SchemaOptions } from './schema.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';
import { version } from './version.ts';
import type { ViewOptions } from './view.ts';

interface GlobalOptions extends TerminalOptions {
  readonly language?: Language;
}

/** `finish` gets the exit code of the command that ran. */
export function createProgram(language: Language, finish: (code: ExitCode) => void): Command {
  const says = saysIn(language);
  const { help } = says;
  const program = new Command('cjm')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => says.titles[title] ?? title, showGlobalOptions: true })
    .description(help.cjm)
    .version(version, '--version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .option('--language <en|ru>', help.language, (value) => readChoice('--language', value, ['en', 'ru'], says))
    .option('--quiet', help.quiet)
    .option('--no-color', help.color)
    .option('--debug', help.debug);

  /** A command whose work is in a module of its own. */
  const runs =
    <T>(task: (args: readonly unknown[], options: T & GlobalOptions, terminal: Terminal) => Promise<ExitCode>) =>
    async (...received: unknown[]): Promise<void> => {
      const command = received.at(-1) as Command;
      const options = command.optsWithGlobals<T & GlobalOptions>();
      finish(await task(received.slice(0, -2), options, openTerminal(language, options)));
    };

  program
    .command('check')
    .description(help.check)
    .argument('[paths...]', help.checkPaths)
    .option('--format <format>', help.format)
    .option('--json', help.json)
    .option('--max-warnings <n>', help.maxWarnings)
    .option('--rule <id=severity>', help.rule, (setting: string, settings?: readonly string[]) => [...(settings ?? []), setting])
    .option('--fix', help.fix)
    .option('--threads <n>', help.threads)
    .option('--today <date>', help.today)
    .option('-o, --output <file>', help.output)
    .option('--stdin-path <path>', help.stdinPath)
    .addHelpText('after', `\n${help.checkMore}`)
    .action(runs<CheckOptions>(async ([paths], options, terminal) => (await import('./check.ts')).check(paths as string[], options, terminal)));

  program
    .command('fmt')
    .description(help.fmt)
    .argument('[paths...]', help.checkPaths)
    .option('--check', help.fmtCheck)
    .option('--upgrade', help.upgrade)
    .option('--stdin-path <path>', help.stdinPath)
    .addHelpText('after', `\n${help.fmtMore}`)
    .action(runs<FmtOptions>(async ([paths], options, terminal) => (await import('./fmt.ts')).fmt(paths as string[], options, terminal)));

  program
    .command('view')
    .description(help.view)
    .option('--view <view>', help.page)
    .argument('<map>', help.mapOrProject)
    .option('--today <date>', help.viewToday)
    .option('-o, --output <file>', help.output)
    .option('--stdin-path <path>', help.stdinPath)
    .action(runs<ViewOptions>(async ([map], options, terminal) => (await import('./view.ts')).view(map as string, options, terminal)));

  program
    .command('render')
    .description(help.render)
    .argument('<map>', help.mapOrProject)
    .option('-o, --output <file>', help.renderOutput)
    .option('--view <view>', help.page)
    .option('--theme <theme>', help.theme)
    .option('--today <date>', help.viewToday)
    .option('--stdin-path <path>', help.stdinPath)
    .action(runs<RenderOptions>(async ([map], options, terminal) => (await import('./render.ts')).render(map as string, options, terminal)));

  program
    .command('export')
    .description(help.export)
    .argument('<map>', help.map)
    .option('--to <format>', help.to)
    .option('-o, --output <file>', help.output)
    .option('--today <date>', help.viewToday)
    .option('--stdin-path <path>', help.stdinPath)
    .action(runs<ExportOptions>(async ([map], options, terminal) => (await import('./export.ts')).exportTo(map as string, options, terminal)));

  program
    .command('merge')
    .description(help.merge)
    .argument('<base>', help.mergeBase)
    .argument('<ours>', help.mergeOurs)
    .argument('<theirs>', help.mergeTheirs)
    .option('-o, --output <file>', help.mergeOutput)
    .option('--path <path>', help.mergePath)
    .option('--ours-name <name>', help.oursName)
    .option('--theirs-name <name>', help.theirsName)
    .option('--marker-size <n>', help.markerSize)
    .addHelpText('after', `\n${help.mergeMore}`)
    .action(runs<MergeOptions>(async (paths, options, terminal) => (await import('./merge.ts')).merge(paths as [string, string, string], options, terminal)));

  program
    .command('git')
    .description(help.git)
    .command('install')
    .description(help.gitInstall)
    .option('--print', help.gitPrint)
    .action(runs<GitInstallOptions>(async (_, options, terminal) => (await import('./gitInstall.ts')).gitInstall(options, terminal)));

  program
    .command('diff')
    .description(help.diff)
    .argument('[paths...]', help.diffPaths)
    .option('--base <revision>', help.base)
    .option('--head <revision>', help.head)
    .option('--format <format>', help.diffFormat)
    .option('--theme <theme>', help.diffTheme)
    .option('--json', help.json)
    .option('--exit-code', help.exitCode)
    .option('--today <date>', help.viewToday)
    .option('-o, --output <file>', help.output)
    .addHelpText('after', `\n${help.diffMore}`)
    .action(runs<DiffOptions>(async ([paths], options, terminal) => (await import('./diff.ts')).diff(paths as string[], options, terminal)));

  program
    .command('log')
    .description(help.log)
    .argument('<map>', help.logMap)
    .option('--kpi <code>', help.logKpi, (code: string, codes?: readonly string[]) => [...(codes ?? []), code])
    .option('--stage <stage>', help.logStage)
    .option('--format <format>', help.logFormat)
    .option('--json', help.json)
    .option('--since <date>', help.since)
    .option('--until <date>', help.until)
    .option('--max <n>', help.logMax)
    .option('--today <date>', help.viewToday)
    .option('-o, --output <file>', help.output)
    .addHelpText('after', `\n${help.logMore}`)
    .action(runs<LogOptions>(async ([map], options, terminal) => (await import('./log.ts')).log(map as string, options, terminal)));

  const several = (value: string, values?: readonly string[]): readonly string[] => [...(values ?? []), value];
  program
    .command('analyze')
    .description(help.analyze)
    .argument('[orders...]', help.analyzeOrders)
    .option('--survey <file>', help.survey)
    .option('--sql <engine>', help.sql)
    .option('--table <name>', help.table)
    .option('--from-aggregates <file>', help.fromAggregates)
    .option('-o, --output <file>', help.analyzeOutput)
    .option('--column <role=name>', help.column, several)
    .option('--survey-column <role=name>', help.surveyColumn, several)
    .option('--date-format <dmy|mdy|ymd>', help.dateFormat)
    .option('--decimal <point|comma>', help.decimal)
    .option('--currency <code>', help.currency)
    .option('--encoding <name>', help.analyzeEncoding)
    .option('--until <date>', help.analyzeUntil)
    .option('--min-group <n>', help.minGroup)
    .option('--observation <days>', help.observation)
    .option('--purchases <n>', help.purchases)
    .option('--clusters <n>', help.clusters)
    .option('--survey-clusters <n>', help.surveyClusters)
    .option('--seed <n>', help.seed)
    .addHelpText('after', `\n${help.analyzeMore}`)
    .action(runs<AnalyzeOptions>(async ([orders], options, terminal) => (await import('./analyze.ts')).analyze(orders as string[], options, terminal)));

  program
    .command('report')
    .description(help.report)
    .argument('[folder]', help.reportFolder, '.')
    .option('--since <date|commit>', help.reportSince)
    .option('--format <format>', help.reportFormat)
    .option('--theme <theme>', help.theme)
    .option('--today <date>', help.reportToday)
    .option('-o, --output <file>', help.output)
    .action(runs<ReportOptions>(async ([folder], options, terminal) => (await import('./report.ts')).report(folder as string, options, terminal)));

  program
    .command('explain')
    .description(help.explain)
    .argument('<topic...>', help.topic)
    .option('--json', help.explainJson)
    .action(
      runs<ExplainOptions>(async ([words], options, terminal) => (await import('./explain.ts')).explain((words as string[]).join(' '), options, terminal)),
    );

  program
    .command('new')
    .description(help.new)
    .argument('[file]', help.newFile)
    .option('--model <model>', help.model)
    .option('--title <title>', help.title)
    .option('--persona <persona>', help.persona)
    .action(runs<NewOptions>(async ([file], options, terminal) => (await import('./new.ts')).createMap(file as string | undefined, options, terminal)));

  program
    .command('schema')
    .description(help.schema)
    .option('-o, --output <file>', help.output)
    .action(runs<SchemaOptions>(async (_, options, terminal) => (await import('./schema.ts')).schema(options, terminal)));

  program
    .command('lsp')
    .description(help.lsp)
    .option('--stdio', help.stdio)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async () => (await import('./lsp.ts')).lsp());
  return program;
}

/** What is wrong with the usage, in the reader's language; nothing when help or the version was asked for. */
export function usageProblem({ code, message, exitCode }: CommanderError, says: Says): string | undefined {
  if (exitCode === 0) return undefined;
  const [name = '', meant] = [...message.matchAll(/'([^']+)'|Did you mean (\S+)\?/g)].map((match) => match[1] ?? match[2] ?? '');
  const sentence = sentenceOf(code, name.split(' ').find((part) => part.startsWith('--')) ?? name, says);
  return meant === undefined || meant === '' ? sentence : `${sentence}; ${says.didYouMean(meant)}`;
}

function sentenceOf(code: string, name: string, says: Says): string {
  switch (code) {
    case 'commander.unknownOption':
      return says.unknownOption(name);
    case 'commander.unknownCommand':
      return says.unknownCommand(name);
    case 'commander.optionMissingArgument':
      return says.optionNeedsValue(name);
    case 'commander.help':
      return says.noGitCommand;
    case 'commander.missingArgument':
      return says.missingArgument(name);
    default:
      return says.tooManyArguments;
  }
}
