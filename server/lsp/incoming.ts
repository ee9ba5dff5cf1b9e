/**
 * What happens to a message before a handler sees it: a request that was cancelled before its turn is not begun, and a message that lacks what
 * its method needs is refused. What the method does with the rest is up to its handler.
 */
import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  LSPErrorCodes,
  Message,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

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
const orNothing =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const isPosition = recordOf({ line: Number.isInteger, character: Number.isInteger });
const isRange = recordOf({ start: isPosition, end: isPosition });

const inText = { textDocument: recordOf({ uri: isString }) };
const atPosition = { ...inText, position: isPosition };
const inRange = { ...inText, range: isRange };
/** What each kind of version says beside its kind. */
const sources: Readonly<Record<string, readonly string[]>> = {
  file: ['uri'],
  text: ['text', 'name'],
  revision: ['revision'],
  index: [],
  mergeBase: ['revision'],
};
const isSource: Test = (value) =>
  isRecord(value) && Object.entries(sources).some(([kind, parts]) => value['kind'] === kind && parts.every((part) => isString(value[part])));
const isTruth: Test = (value) => typeof value === 'boolean';
const isScalar: Test = (value) => isString(value) || typeof value === 'number';
const atMost = { at: orNothing(Number.isInteger) };
/** What each kind of gesture says beside its kind. */
const gestures: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  set: { element: isString, key: isString, value: (value) => value === null || isScalar(value) || listOf(isString)(value) },
  'set-state': { cell: isString, state: (value) => ['none', 'unknown', 'not-applicable', 'absent'].includes(value as string) },
  'add-item': { cell: isString, text: isString, ...atMost },
  'add-kpi': { cell: isString, code: isString, value: isScalar },
  'add-step': { stage: isString, text: isString, ...atMost },
  'add-stage': { text: isString, ...atMost },
  'add-lane': { lane: isString, name: orNothing(isString), side: orNothing((value) => ['customer', 'contact', 'company'].includes(value as string)) },
  delete: { element: isString },
  duplicate: { element: isString },
  move: { element: isString, to: orNothing(isString), ...atMost },
  scenario: {
    as: (value) => value === 'targets' || value === 'opportunities',
    changes: listOf(recordOf({ figure: isString, to: (value) => typeof value === 'number' })),
  },
};
const isOneGesture: Test = (value) =>
  isRecord(value) && isString(value['kind']) && Object.hasOwn(gestures, value['kind'] as string) && recordOf(gestures[value['kind'] as string] ?? {})(value);
const isGesture: Test = (value) =>
  Array.isArray(value) ? value.length > 0 && value.every((each) => isOneGesture(each) && each.kind !== 'scenario') : isOneGesture(value);
/** Parameters without which a method makes no sense, by method. */
const needed: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  'textDocument/didOpen': { textDocument: recordOf({ uri: isString, text: isString }) },
  'textDocument/didChange': { ...inText, contentChanges: listOf(recordOf({ text: isString, range: orNothing(isRange) })) },
  'textDocument/didClose': inText,
  'textDocument/codeAction': { ...inRange, context: recordOf({ diagnostics: Array.isArray }) },
  'textDocument/codeLens': inText,
  'textDocument/completion': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/diagnostic': inText,
  'textDocument/documentHighlight': atPosition,
  'textDocument/documentLink': inText,
  'textDocument/documentSymbol': inText,
  'textDocument/foldingRange': inText,
  'textDocument/formatting': inText,
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
  'textDocument/semanticTokens/full': inText,
  'textDocument/semanticTokens/full/delta': { ...inText, previousResultId: isString },
  'textDocument/semanticTokens/range': inRange,
  'completionItem/resolve': { label: isString, data: recordOf({ uri: isString, offset: Number.isInteger }) },
  'codeAction/resolve': { title: isString, data: orNothing(recordOf({ uri: isString, start: Number.isInteger, end: Number.isInteger })) },
  'workspace/diagnostic': { previousResultIds: listOf(recordOf({ uri: isString, value: isString })) },
  'workspace/symbol': { query: isString },
  'workspace/willRenameFiles': { files: listOf(recordOf({ oldUri: isString, newUri: isString })) },
  'cjm/blame': { uri: isString, range: isRange },
  'cjm/changeCount': { uri: isString },
  'cjm/compare': { uri: isString, before: isSource, after: isSource },
  'cjm/comparedPlace': { uri: isString, source: isSource, element: isString },
  'cjm/drawBlock': { uri: orNothing(isString), text: isString },
  'cjm/edit': { uri: isString, version: Number.isInteger, gesture: isGesture, seen: orNothing(isString) },
  'cjm/explain': { topic: isString },
  'cjm/export': { uri: isString, format: isString, theme: isString, shown: orNothing(isString), target: orNothing(isString) },
  'cjm/exportChoices': { uri: isString },
  'cjm/orderColumns': { heads: listOf(isString), stated: (value) => isRecord(value) && Object.values(value).every(isString) },
  'cjm/form': { uri: isString, element: isString, add: orNothing(isTruth) },
  'cjm/journeys': {},
  'cjm/locate': { uri: isString },
  'cjm/overlay': { uri: isString, other: isString },
  'cjm/revisions': { uri: isString },
  'cjm/new': { model: isString, title: isString, persona: isString },
  'cjm/topics': {},
  'cjm/versionText': { uri: isString, source: isSource },
  'cjm/view': { uri: isString, shown: orNothing(isString) },
};

/** Takes the place of a method whose parameters cannot be used: only a handler can answer. */
const refusal = 'cjm/refusal';
interface Refusal {
  readonly reason: string;
}

export const connectionOptions: ConnectionOptions = {
  connectionStrategy: {
    cancelUndispatched: (message) =>
      Message.isRequest(message) ? { jsonrpc: '2.0', id: message.id, error: { code: LSPErrorCodes.RequestCancelled, message: 'cancelled' } } : undefined,
  },
  messageStrategy: {
    handleMessage: (message, next) => {
      if (!Message.isRequest(message) && !Message.isNotification(message)) return next(message);
      const missing = missingPart(message.method, message.params);
      const refused: RequestMessage | NotificationMessage = { ...message, method: refusal, params: { reason: `${message.method} needs ${missing}` } };
      return next(missing === undefined ? message : refused);
    },
  },
};

export function registerRefusal(connection: Connection): void {
  connection.onRequest(refusal, ({ reason }: Refusal) => new ResponseError(ErrorCodes.InvalidParams, reason));
  connection.onNotification(refusal, ({ reason }: Refusal) => connection.console.error(reason));
}

function missingPart(method: string, params: unknown): string | undefined {
  const parts = Object.hasOwn(needed, method) ? needed[method] : undefined;
  if (!parts) return undefined;
  if (!isRecord(params)) return 'parameters';
  return Object.entries(parts).find(([name, test]) => !test(params[name]))?.[0];
}
