/** A node of the tree of maps → how the editor shows it: words, icon, what a click opens. */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { nameOf } from '../mapFiles.ts';
import { childrenOf, type MapNode, type Node, type PartNode, type ProjectNode } from './nodes.ts';

/** By this address the findings of a map are shown beside its name. */
export const badgeScheme = 'cjm-journey';

export function toTreeItem(node: Node): TreeItem {
  const item = node.kind === 'project' ? ofProject(node) : node.kind === 'map' ? ofMap(node) : ofPart(node);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

function ofProject({ uri, name }: ProjectNode): TreeItem {
  const item = new TreeItem(name ?? nameOf(uri), TreeItemCollapsibleState.Expanded);
  item.iconPath = new ThemeIcon('folder-library');
  item.description = folderOf(uri);
  item.tooltip = workspace.asRelativePath(uri);
  return item;
}

/** Within the workspace; nothing for its root. */
function folderOf(uri: Uri): string {
  const folder = Uri.joinPath(uri, '..');
  return workspace.workspaceFolders?.some((root) => root.uri.toString() === folder.toString()) === true ? '' : workspace.asRelativePath(folder);
}

function ofMap(node: MapNode): TreeItem {
  const { uri, journey } = node;
  const { personas, worst, facts } = journey;
  const item = new TreeItem(journey.title || nameOf(uri), collapsed(node));
  item.iconPath = new ThemeIcon('map');
  item.resourceUri = uri.with({ scheme: badgeScheme });
  item.description = [worst.map(({ name, score }) => `↓ ${name} ${score}`).join(', '), personas.join(', '), ...facts].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltipOf(node);
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  return item;
}

/** What a map says is put in as text, not as Markdown. */
function tooltipOf({ uri, journey: { title, personas, worst, facts, counts } }: MapNode): MarkdownString {
  const lines = [
    personas.join(', '),
    facts.join(', '),
    worst.length > 0 ? l10n.t('Lowest score: {0}', worst.map(({ name, score }) => `${name} (${score})`).join(', ')) : '',
    sayCounts(counts),
    workspace.asRelativePath(uri),
  ];
  const tooltip = new MarkdownString().appendText(title || nameOf(uri));
  for (const line of lines.filter((each) => each !== '')) tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}

export function sayCounts({ error, warning }: MapNode['journey']['counts']): string {
  if (error + warning === 0) return l10n.t('no errors, no warnings');
  return [error > 0 ? l10n.t('errors: {0}', error) : '', warning > 0 ? l10n.t('warnings: {0}', warning) : ''].filter((part) => part !== '').join(', ');
}

const colors = { low: 'charts.red', middle: 'charts.yellow', high: 'charts.green' } as const;

function ofPart(node: PartNode): TreeItem {
  const { kind, uri, range, name, score, level } = node;
  const item = new TreeItem(name, collapsed(node));
  const color = level === undefined ? undefined : new ThemeColor(colors[level]);
  item.iconPath = new ThemeIcon(kind === 'stage' ? (level === undefined ? 'circle-large-outline' : 'circle-filled') : 'circle-small-filled', color);
  if (score !== undefined) {
    item.description = score;
    item.tooltip = l10n.t('{0}: score {1}', name, score);
    item.accessibilityInformation = { label: item.tooltip };
  }
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri, { selection: range }] };
  return item;
}

function collapsed(node: Node): TreeItemCollapsibleState {
  return childrenOf(node).length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
}
