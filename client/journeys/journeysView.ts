/** All maps of the workspace → the tree of the view `cjm.journeys`, kept up to date while somebody looks at it. */
import { commands, Disposable, l10n, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type JourneysResult, journeysChanged, journeysRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { tellFailure } from '../serverErrors.ts';
import { sessionLanguage } from '../settings.ts';
import { createBadges } from './badges.ts';
import type { JourneysTree } from './journeysTree.ts';
import { childrenOf, type MapNode, type Node, toNodes } from './nodes.ts';
import { toTreeItem } from './treeItems.ts';

export function createJourneysView(client: BaseLanguageClient, { view, fill, changed }: JourneysTree): Disposable {
  const badges = createBadges();
  let wasAsked = false;
  const roots = async (): Promise<readonly Node[]> => {
    try {
      wasAsked = client.isRunning();
      const nodes = toNodes(await request<JourneysResult>(client, journeysRequest, {}), client, sessionLanguage());
      badges.show(nodes.flatMap(mapsIn));
      await tell();
      return nodes;
    } catch (error) {
      await tell(client.isRunning() ? l10n.t('The maps could not be listed: {0}', String(error)) : tellFailure(client, error));
      return [];
    }
  };
  fill({ getTreeItem: toTreeItem, getChildren: async (node) => [...(node === undefined ? await roots() : childrenOf(node))] });
  /** What is not known is not taken for nothing: the words for a workspace without maps are not shown then. */
  const tell = async (failure = ''): Promise<void> => {
    view.message = failure;
    await commands.executeCommand('setContext', 'cjmJourneysUnknown', failure !== '');
  };
  return Disposable.from(
    window.registerFileDecorationProvider(badges),
    client.onNotification(journeysChanged, changed),
    client.onDidChangeState(({ newState }) => {
      // A server that comes back knows nothing of what was asked before.
      if (newState === State.Running && wasAsked) changed();
    }),
  );
}

function mapsIn(node: Node): readonly MapNode[] {
  if (node.kind === 'project') return node.maps;
  return node.kind === 'map' ? [node] : [];
}
