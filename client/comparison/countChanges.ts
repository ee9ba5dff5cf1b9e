/** Turns the active map into an item of the status bar that says how many changes it has against the last commit. */
import { CancellationTokenSource, Disposable, env, l10n, StatusBarAlignment, type StatusBarItem, type TextDocument, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ChangeCountParams, type ChangeCountResult, changeCountRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { isMap, isRevision } from '../mapFiles.ts';
import type { RepositoryChanges } from './repositoryChanges.ts';

type Counts = NonNullable<ChangeCountResult>;

const setting = 'cjm.statusBar.changes';
/** Typing is counted when it rests for so long, in milliseconds. */
const rest = 500;

export function countChanges(client: BaseLanguageClient, repositories: RepositoryChanges): Disposable {
  const item = newItem();
  let latest: CancellationTokenSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function count(): Promise<void> {
    latest?.cancel();
    const { token } = (latest = new CancellationTokenSource());
    const document = documentToCount();
    const counts = document && (await ask(document, client, token));
    if (!token.isCancellationRequested) show(item, counts);
  }

  function countSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), rest);
  }

  void count();
  return Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    window.onDidChangeActiveTextEditor(() => void count()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) countSoon();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) void count();
    }),
    repositories.onDidChange(countSoon),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void count();
    }),
  );
}

/** Right of what the editor says of the language. */
function newItem(): StatusBarItem {
  const item = window.createStatusBarItem('cjm.changes', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Changes of the Journey Map');
  item.command = 'cjm.compareWithHead';
  return item;
}

/** Only what lies on a disk has a repository. */
function documentToCount(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  const isMeant = document?.uri.scheme === 'file' && isMap(document) && !isRevision(document.uri);
  return isMeant && workspace.getConfiguration().get(setting) === true ? document : undefined;
}

async function ask(document: TextDocument, client: BaseLanguageClient, token: CancellationTokenSource['token']): Promise<ChangeCountResult> {
  const params: ChangeCountParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  try {
    return await request<ChangeCountResult>(client, changeCountRequest, params, token);
  } catch {
    // A server that is not there counts nothing; who compares is told why.
    return null;
  }
}

function show(item: StatusBarItem, counts: ChangeCountResult | undefined): void {
  const sum = counts ? Object.values(counts).reduce((total, each) => total + each, 0) : 0;
  if (!counts || sum === 0) return item.hide();
  item.text = `$(diff) ${changes(sum)}`;
  item.tooltip = [l10n.t('Against the last commit:'), ...kinds(counts)].join('\n');
  item.accessibilityInformation = { label: `${changes(sum)}. ${item.tooltip}` };
  return item.show();
}

function kinds({ added, removed, changed, moved }: Counts): readonly string[] {
  const all = [
    [added, l10n.t('added: {0}', added)],
    [removed, l10n.t('removed: {0}', removed)],
    [changed, l10n.t('changed: {0}', changed)],
    [moved, l10n.t('moved: {0}', moved)],
  ] as const;
  return all.filter(([number]) => number > 0).map(([, text]) => text);
}

function changes(count: number): string {
  switch (new Intl.PluralRules(env.language).select(count)) {
    case 'one':
      return l10n.t('{0} change', count);
    case 'few':
      return l10n.t({ message: '{0} changes', args: [count], comment: ['few'] });
    default:
      return l10n.t('{0} changes', count);
  }
}
