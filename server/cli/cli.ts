/** The command `cjm`: runs what the arguments ask for, and turns whatever goes wrong into one sentence and an exit code. */
import { CommanderError } from 'commander';
import { answersInThread } from './checkThreads.ts';
import { Failure } from './failure.ts';
import { messageLanguage } from './messageLanguage.ts';
import { createProgram, usageProblem } from './program.ts';
import { saysIn } from './says.ts';

async function run(args: readonly string[]): Promise<void> {
  const language = messageLanguage(args, process.env);
  const says = saysIn(language);
  const program = createProgram(language, (code) => void (process.exitCode = code));
  try {
    if (args.length === 0) {
      process.stderr.write(program.helpInformation());
      process.exitCode = 2;
    } else await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      const problem = usageProblem(error, says);
      if (problem === undefined) return;
      complain(`${problem} (${says.seeHelp('cjm')})`, error);
    } else if (error instanceof Failure) complain(error.message, error);
    else complain(`${says.internal(error instanceof Error ? error.message : String(error))}; ${says.runDebug}`, error);
    process.exitCode = 2;
  }
}

function complain(sentence: string, error: unknown): void {
  process.stderr.write(`cjm: ${sentence}\n`);
  if (process.argv.includes('--debug') && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n${error.cause instanceof Error ? `${error.cause.stack ?? ''}\n` : ''}`);
}

if (!answersInThread()) {
  // A reader that has seen enough (`cjm check | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  void run(process.argv.slice(2));
}
