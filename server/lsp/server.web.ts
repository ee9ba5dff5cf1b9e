/** The language server as a Web Worker: files are read through the editor, and versions are compared here, without git. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { exportsInBrowser } from '../export/exportsInBrowser.ts';
import { Reviewer } from '../review/reviewer.ts';
import { clientFiles } from './clientFiles.ts';
import { connectionOptions } from './incoming.ts';
import { startServer } from './startServer.ts';

const connection = createConnection(
  new BrowserMessageReader(self as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(self as DedicatedWorkerGlobalScope),
  connectionOptions,
);
startServer(connection, {
  files: clientFiles(connection),
  nextTurn: (task) => void setTimeout(task, 0),
  exports: () => Promise.resolve(exportsInBrowser()),
  review: (files) => {
    const reviewer = new Reviewer(files, undefined);
    return (question, cancellation) => reviewer.answer(question, cancellation);
  },
});
