/**
 * What happens to a message before a handler sees it: a request that was cancelled before its turn is not begun, and one that lacks what its
 * method needs is refused. What the method does with the rest is up to its handler.
 */
import { type Connection, type ConnectionOptions, ErrorCodes, LSPErrorCodes, Message, type RequestMessage, ResponseError } from 'vscode-languageserver';

type Test = (value: unknown) => boolean;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isString: Test = (value) => typeof value === 'string';
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every((each) => test(each));
const recordOf =
  (parts: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isRecord(value) && Object.entries(parts).every(([name, test]) => test(value[name]));
const isPosition = recordOf({ line: Number.isInteger, character: Number.isInteger });
const isRange = recordOf({ start: isPosition, end: isPosition });

const inText = { textDocument: recordOf({ uri: isString }) };
const atPosition = { ...inText, position: isPosition };
const inRange = { ...inText, range: isRange };
/** Parameters without which a method makes no sense, by method. */
const needed: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  'textDocument/codeAction': { ...inRange, context: recordOf({ diagnostics: Array.isArray }) },
  'textDocument/completion': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/documentHighlight': atPosition,
  'textDocument/hover': atPosition,
  'textDocument/inlayHint': inRange,
  'textDocument/linkedEditingRange': atPosition,
  'textDocument/onTypeFormatting': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rangeFormatting': inRange,
  'textDocument/rangesFormatting': { ...inText, ranges: listOf(isRange) },
  'textDocument/references': { ...atPosition, context: isRecord },
  'textDocument/rename': { ...atPosition, newName: isString },
  'textDocument/selectionRange': { ...inText, positions: listOf(isPosition) },
  'textDocument/semanticTokens/range': inRange,
  'completionItem/resolve': { label: isString, data: recordOf({ uri: isString, offset: Number.isInteger }) },
  'codeAction/resolve': { title: isString, data: recordOf({ uri: isString, start: Number.isInteger, end: Number.isInteger }) },
  'workspace/diagnostic': { previousResultIds: listOf(recordOf({ uri: isString, value: isString })) },
  'workspace/symbol': { query: isString },
  'workspace/willRenameFiles': { files: listOf(recordOf({ oldUri: isString, newUri: isString })) },
  'cjm/explain': { topic: isString },
  'cjm/locate': { uri: isString },
  'cjm/new': {},
  'cjm/topics': {},
  'cjm/view': { uri: isString },
};

/** Takes the place of a method whose parameters cannot be used: only a handler can answer. */
const refusal = 'cjm/refusal';

export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message) =>
      Message.isRequest(message) ? { jsonrpc: '2.0', id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } } : undefined,
  },
  messageStrategy: {
    handleMessage: (message, next) => {
      if (!Message.isRequest(message)) return next(message);
      const missing = missingPart(message.method, message.params);
      const refused: RequestMessage = { ...message, method: refusal, params: { method: message.method, missing } };
      return next(missing === undefined ? message : refused);
    },
  },
};

export function registerRefusal(connection: Connection): void {
  connection.onRequest(
    refusal,
    ({ method, missing }: { readonly method: string; readonly missing: string }) => new ResponseError(ErrorCodes.InvalidParams, `${method} needs ${missing}`),
  );
}

function missingPart(method: string, params: unknown): string | undefined {
  const parts = Object.hasOwn(needed, method) ? needed[method] : method.startsWith('textDocument/') ? inText : undefined;
  if (!parts) return undefined;
  if (!isRecord(params)) return 'parameters';
  return Object.entries(parts).find(([name, test]) => !test(params[name]))?.[0];
}
