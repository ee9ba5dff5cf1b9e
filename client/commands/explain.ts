/** `cjm.explain`: shows what a word of the language means as a page of Markdown; without a word, asks for one. */
import { commands, Disposable, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ExplainResult, explainCommand, explainRequest, type TopicsResult, topicsRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { languageId } from '../mapFiles.ts';

const scheme = 'cjm-explain';

export function registerExplain(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: (address) => pageOf(address, client) }),
    commands.registerCommand(explainCommand, async (topic?: unknown, uri: unknown = activeMap()) => {
      const file = typeof uri === 'string' ? uri : undefined;
      const chosen = typeof topic === 'string' ? topic : await choose(file, client);
      if (chosen !== undefined) await commands.executeCommand('markdown.showPreview', addressOf(chosen, file));
    }),
  );
}

function activeMap(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri.toString() : undefined;
}

/** The last part of the path is the title of the page. */
function addressOf(topic: string, uri: string | undefined): Uri {
  return Uri.from({ scheme, path: `/${topic.replaceAll('/', ' · ')}.md`, query: JSON.stringify({ topic, uri }) });
}

async function pageOf({ query }: Uri, client: BaseLanguageClient): Promise<string> {
  const { topic, uri } = JSON.parse(query) as { readonly topic: string; readonly uri?: string };
  const { markdown } = await request<ExplainResult>(client, explainRequest, { topic, uri });
  return markdown ?? l10n.t('Nothing is known about “{0}”.', topic);
}

async function choose(uri: string | undefined, client: BaseLanguageClient): Promise<string | undefined> {
  const choices = request<TopicsResult>(client, topicsRequest, { uri });
  const items = choices.then((all) => all.map(({ topic, name, kind }): QuickPickItem => ({ label: topic, description: name, detail: kind })));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('What should be explained?'), matchOnDescription: true, matchOnDetail: true });
  return picked?.label;
}
