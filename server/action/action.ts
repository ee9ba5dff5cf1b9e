/** The GitHub action: runs, and turns whatever goes wrong into one sentence and a failed step. */
import { debug, setFailed } from '@actions/core';
import { answersInThread } from '../cli/checkThreads.ts';
import { Failure } from '../cli/failure.ts';
import { messageLanguage } from '../cli/messageLanguage.ts';
import { saysIn } from '../cli/says.ts';
import { runAction } from './runAction.ts';

async function run(): Promise<void> {
  try {
    await runAction();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    setFailed(error instanceof Failure ? message : saysIn(messageLanguage([], process.env)).internal(message));
    debug(error instanceof Error ? (error.stack ?? '') : '');
  }
}

// Checks start threads that run this very file.
if (!answersInThread()) void run();
