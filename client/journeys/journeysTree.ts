/** The view `cjm.journeys` as the editor knows it from the beginning; what it shows is asked for when somebody looks at it. */
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeView, window } from 'vscode';
import type { Node } from './nodes.ts';

export type Nodes = Required<Pick<TreeDataProvider<Node>, 'getTreeItem' | 'getChildren'>>;

export interface JourneysTree extends Disposable {
  readonly view: TreeView<Node>;
  /** From where the nodes come from now on. */
  readonly fill: (nodes: Nodes) => void;
  readonly changed: () => void;
}

/** `wanted` is over when the tree has been filled. */
export function createJourneysTree(wanted: () => Promise<unknown>): JourneysTree {
  const changed = new EventEmitter<undefined>();
  let nodes: Nodes | undefined;
  const view = window.createTreeView<Node>('cjm.journeys', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => nodes?.getTreeItem(node) ?? {},
      async getChildren(node) {
        await wanted();
        return nodes?.getChildren(node);
      },
    },
  });
  return {
    view,
    fill(next) {
      nodes = next;
    },
    changed: () => changed.fire(undefined),
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}
