/** Files through the editor, which knows virtual and remote file systems. An editor that does not answer has no such files. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type FindFilesResult, findFilesRequest, type ReadFileResult, readFileRequest } from '../protocol.ts';
import type { Files } from '../workspace/files.ts';

export function clientFiles(connection: Connection): Files {
  return {
    read: (uri) =>
      orNothing(
        connection.sendRequest<ReadFileResult>(readFileRequest, { uri }).then(({ text }) => text ?? undefined),
        undefined,
      ),
    below: async (folderUri) => {
      const { uris } = await orNothing(connection.sendRequest<FindFilesResult>(findFilesRequest), { uris: [] });
      const folder = folderUri.endsWith('/') ? folderUri : `${folderUri}/`;
      return uris.filter((uri) => uri.startsWith(folder)).map((uri) => decodeURIComponent(uri.slice(folder.length)));
    },
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
