/** The language server as a Web Worker: files are read through the editor. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './clientFiles.ts';
import { connectionOptions } from './incoming.ts';
import { startServer } from './startServer.ts';

const connection = createConnection(
  new BrowserMessageReader(self as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(self as DedicatedWorkerGlobalScope),
  connectionOptions,
);
startServer(connection, { files: clientFiles(connection), nextTurn: (task) => void setTimeout(task, 0) });
