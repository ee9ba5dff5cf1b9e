/** The whole extension in a browser: the server runs in a Web Worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { drawNobody, registerNoAnalysis } from './commands/analyzeInBrowser.ts';
import type { JourneysTree } from './journeys/journeysTree.ts';
import { clientId, clientName } from './languageClient.ts';
import type { Whole } from './onDemand.ts';
import { register } from './registrations.ts';

export function start(context: ExtensionContext, journeys: JourneysTree): Whole {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const newWorker = createWorkers(script);
  context.subscriptions.push({ dispose: newWorker.end });
  return register(context, (options) => new LanguageClient(clientId, clientName, newWorker.start, options), journeys, {
    register: registerNoAnalysis,
    drawEach: drawNobody,
  });
}

/** One worker at a time: a restarted server takes the place of the one before, which may hang. */
function createWorkers(script: string): { start: () => Promise<MessageTransports>; end: () => void } {
  let worker: Worker | undefined;
  return {
    async start() {
      worker?.terminate();
      worker = new Worker(script);
      // Given as transports, because VS Code for the Web hands out workers that are no instances of `Worker`.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    end: () => worker?.terminate(),
  };
}
