/** Turns troubles of the server into what happens and what a person reads. When it stops by itself it is started again, or left to the person. */
import { commands, l10n, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const restartsAllowed = 4;
const withinMilliseconds = 3 * 60 * 1000;

export function createErrorHandler(): ErrorHandler {
  let stops: readonly number[] = [];
  return {
    error: (_error, _message, count) => ({ action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
    closed(): CloseHandlerResult {
      const now = Date.now();
      stops = [...stops.filter((time) => now - time < withinMilliseconds), now];
      if (stops.length <= restartsAllowed) return { action: CloseAction.Restart };
      stops = [];
      void offerRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Why there is no picture. */
export function tellFailure(client: BaseLanguageClient, error: unknown): string {
  if (!client.isRunning()) return l10n.t('The journey map server is not running. Run the command “CJM: Restart Server”.');
  return l10n.t('The map could not be drawn: {0}', error instanceof Error ? error.message : String(error));
}

async function offerRestart(): Promise<void> {
  const again = l10n.t('Restart');
  const output = l10n.t('Show Output');
  const chosen = await window.showErrorMessage(l10n.t('The journey map server stopped several times in a row.'), again, output);
  if (chosen === again) await commands.executeCommand('cjm.restartServer');
  if (chosen === output) await commands.executeCommand('cjm.showOutput');
}
