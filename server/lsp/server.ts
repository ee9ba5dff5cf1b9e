/** The language server as a process: over `--stdio`, `--node-ipc` or whatever the arguments name. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { clientFiles } from './clientFiles.ts';
import { startServer } from './startServer.ts';

const connection = createConnection(ProposedFeatures.all);
const client = clientFiles(connection);
startServer(connection, {
  files: { read: async (uri) => (uri.startsWith('file:') ? nodeFiles.read(uri) : client.read(uri)), list: client.list },
  nextTurn: (task) => void setImmediate(task),
});
