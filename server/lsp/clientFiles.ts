/** Files through the editor, which knows virtual and remote file systems. An editor that does not answer has no such files. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type ReadFileResult, type ReadFolderResult, readFileRequest, readFolderRequest } from '../protocol.ts';
import type { Files, FolderEntry } from '../workspace/files.ts';
import { folderOf, nameOf } from '../workspace/uris.ts';

export function clientFiles(connection: Connection): Files {
  const list = async (uri: string): Promise<readonly FolderEntry[]> => {
    const { entries } = await orNothing<ReadFolderResult>(connection.sendRequest(readFolderRequest, { uri }), { entries: null });
    return entries ?? [];
  };
  return {
    read: async (uri) => {
      const { text } = await orNothing<ReadFileResult>(connection.sendRequest(readFileRequest, { uri }), { text: null });
      return text ?? undefined;
    },
    list,
    exists: async (uri) => (await list(folderOf(uri))).some(({ name }) => name === nameOf(uri)),
    // Where links of such file systems lead is not told.
    follow: async (uri) => uri,
  };
}

/** Only “I do not know this request” is an answer; anything else is an error. */
async function orNothing<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return nothing;
    throw error;
  }
}
