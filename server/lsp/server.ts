/** The language server as a process: over `--stdio`, `--node-ipc` or whatever the arguments name. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { askThread } from '../review/askThread.ts';
import type { Files } from '../workspace/files.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { clientFiles } from './clientFiles.ts';
import { connectionOptions } from './incoming.ts';
import { startServer } from './startServer.ts';

const connection = createConnection(ProposedFeatures.all, connectionOptions);
const client = clientFiles(connection);
const filesOf = (uri: string): Files => (uri.startsWith('file:') ? nodeFiles : client);
startServer(connection, {
  files: {
    read: (uri) => filesOf(uri).read(uri),
    list: (uri) => filesOf(uri).list(uri),
    exists: (uri) => filesOf(uri).exists(uri),
    follow: (uri) => filesOf(uri).follow(uri),
  },
  nextTurn: (task) => void setImmediate(task),
  // It lies beside this file, be that the server's or the command line's.
  review: askThread(`${__dirname}/review.js`),
  exports: async () => (await import('../export/exportsOfOpen.ts')).exportsOfOpen(__dirname),
});
