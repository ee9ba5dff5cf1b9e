/** Decides what happens when the server stops by itself: start it again, or say so and leave it to the person. */
import { commands, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

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

async function offerRestart(): Promise<void> {
  const again = l10n.t('Restart');
  const output = l10n.t('Show Output');
  const chosen = await window.showErrorMessage(l10n.t('The journey map server stopped several times in a row.'), again, output);
  if (chosen === again) await commands.executeCommand('cjm.restartServer');
  if (chosen === output) await commands.executeCommand('cjm.showOutput');
}
