/** Everything that one can ask of an open file, wherever it makes sense: what the server announces, and the methods that it is asked by. */
import type { CodeAction, CompletionItem, CompletionList, InitializeParams, Position } from 'vscode-languageserver/node';
import type { RunningServer } from './serverProcess.ts';

/** Requests and notifications by what announces them. An option that announces none has an empty list. */
export const methodsOf: Readonly<Record<string, readonly string[]>> = {
  positionEncoding: [],
  'textDocumentSync.openClose': ['textDocument/didOpen', 'textDocument/didClose'],
  'textDocumentSync.change': ['textDocument/didChange'],
  diagnosticProvider: ['textDocument/diagnostic'],
  'diagnosticProvider.interFileDependencies': [],
  'diagnosticProvider.workspaceDiagnostics': ['workspace/diagnostic'],
  'diagnosticProvider.workDoneProgress': [],
  'workspace.workspaceFolders.supported': [],
  'workspace.workspaceFolders.changeNotifications': ['workspace/didChangeWorkspaceFolders'],
  'workspace.fileOperations.willRename': ['workspace/willRenameFiles'],
  'workspace.fileOperations.didCreate': ['workspace/didCreateFiles'],
  'workspace.fileOperations.didRename': ['workspace/didRenameFiles'],
  'workspace.fileOperations.didDelete': ['workspace/didDeleteFiles'],
  completionProvider: ['textDocument/completion'],
  'completionProvider.resolveProvider': ['completionItem/resolve'],
  'completionProvider.completionItem.labelDetailsSupport': [],
  codeActionProvider: ['textDocument/codeAction'],
  'codeActionProvider.resolveProvider': ['codeAction/resolve'],
  hoverProvider: ['textDocument/hover'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  foldingRangeProvider: ['textDocument/foldingRange'],
  selectionRangeProvider: ['textDocument/selectionRange'],
  semanticTokensProvider: [],
  'semanticTokensProvider.full': ['textDocument/semanticTokens/full'],
  'semanticTokensProvider.full.delta': ['textDocument/semanticTokens/full/delta'],
  'semanticTokensProvider.range': ['textDocument/semanticTokens/range'],
  inlayHintProvider: ['textDocument/inlayHint'],
  codeLensProvider: ['textDocument/codeLens'],
  documentLinkProvider: ['textDocument/documentLink'],
  linkedEditingRangeProvider: ['textDocument/linkedEditingRange'],
  documentFormattingProvider: ['textDocument/formatting'],
  documentRangeFormattingProvider: ['textDocument/rangeFormatting'],
  'documentRangeFormattingProvider.rangesSupport': ['textDocument/rangesFormatting'],
  documentOnTypeFormattingProvider: ['textDocument/onTypeFormatting'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  renameProvider: ['textDocument/rename'],
  'renameProvider.prepareProvider': ['textDocument/prepareRename'],
  workspaceSymbolProvider: ['workspace/symbol'],
};

/** The paths in the capabilities that announce something: what can be asked, and each option that says yes. */
export function announced(capabilities: object): string[] {
  const options = (path: string, value: unknown): string[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value === false || Array.isArray(value) ? [] : [path];
    if (path.startsWith('workspace.fileOperations.')) return [path];
    const below = Object.entries(value).flatMap(([name, part]) => (isSilent(name) ? [] : options(`${path}.${name}`, part)));
    return path.endsWith('Provider') || path.endsWith('.full') ? [path, ...below] : below;
  };
  return Object.entries(capabilities).flatMap(([name, value]) => options(name, value));
}

/** Options that say how, not what. */
function isSilent(name: string): boolean {
  return ['identifier', 'legend', 'firstTriggerCharacter'].includes(name);
}

/** A client that takes all that it can be given. */
export const ableClient: Pick<InitializeParams, 'capabilities'> = {
  capabilities: {
    textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } }, diagnostic: {} },
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  },
};

/** A map with something for everybody: two blanks where one is enough, a picture, and a stage that has just been begun. */
export function withSomethingToDo(text: string): string {
  const spaced = text.replace(/^title: /m, 'title:  ').replace(/^( *)- step: .*\n/m, '$&$1  image: photo.png\n');
  return spaced.replace(/^economics:/m, '  - stage: loyalty\n    \n$&');
}

export interface Answered {
  readonly method: string;
  readonly params: object;
  /** Of a request that was refused, nothing. */
  readonly answer?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export async function askEverything({ connection }: RunningServer, uri: string, text: string): Promise<Answered[]> {
  const ask = async (method: string, params: object): Promise<Answered> => {
    try {
      return { method, params, answer: await connection.sendRequest(method, params) };
    } catch (error) {
      return { method, params, error: error as Error & { code: number } };
    }
  };
  const lines = text.split('\n');
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const about = (name: string, params: object = {}): Promise<Answered> => ask(`textDocument/${name}`, { textDocument, ...params });
  const positions = lines.flatMap((line, index) => spotsOf(line).map((character): Position => ({ line: index, character })));

  const ofFile = await Promise.all([
    ...['codeLens', 'diagnostic', 'documentLink', 'documentSymbol', 'foldingRange', 'semanticTokens/full'].map((name) => about(name)),
    about('formatting', { options }),
    about('rangeFormatting', { range: whole, options }),
    about('rangesFormatting', { ranges: [whole], options }),
    about('inlayHint', { range: whole }),
    about('semanticTokens/range', { range: whole }),
    about('semanticTokens/full/delta', { previousResultId: '1' }),
    about('onTypeFormatting', { position: { line: lines.indexOf('    '), character: 4 }, ch: '\n', options }),
    about('selectionRange', { positions }),
    ask('workspace/diagnostic', { previousResultIds: [] }),
    ask('workspace/symbol', { query: '' }),
    ask('workspace/willRenameFiles', { files: [{ oldUri: new URL('photo.png', uri).href, newUri: new URL('picture.png', uri).href }] }),
  ]);
  const ofPlaces = await Promise.all(
    positions.flatMap((position) => [
      ...['completion', 'definition', 'documentHighlight', 'hover', 'linkedEditingRange', 'prepareRename'].map((name) => about(name, { position })),
      about('references', { position, context: { includeDeclaration: true } }),
      about('rename', { position, newName: 'another-name' }),
      about('codeAction', { range: { start: position, end: position }, context: { diagnostics: [], triggerKind: 1 } }),
    ]),
  );
  const items = ofPlaces.flatMap(({ method, answer }) => (method === 'textDocument/completion' ? ((answer as CompletionList | null)?.items ?? []) : []));
  const actions = ofPlaces.flatMap(({ method, answer }) => (method === 'textDocument/codeAction' ? (answer as CodeAction[]) : []));
  const resolved = await Promise.all([
    ...distinct(items, ({ label, detail, labelDetails }) => JSON.stringify([label, detail, labelDetails])).map((item) => ask('completionItem/resolve', item)),
    ...distinct(actions, ({ title, edit }) => (edit ? '' : title))
      .filter(({ edit }) => !edit)
      .map((action) => ask('codeAction/resolve', action)),
  ]);
  return [...ofFile, ...ofPlaces, ...resolved];
}

/** Within the first word of a line and within what stands behind its colon. */
function spotsOf(line: string): number[] {
  const first = line.search(/[^\s-]/);
  const colon = line.indexOf(': ');
  return [...(first < 0 ? [] : [first + 1]), ...(colon < 0 || colon + 2 >= line.length ? [] : [colon + 3])].filter((at) => at <= line.length);
}

function distinct<T extends CompletionItem | CodeAction>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
