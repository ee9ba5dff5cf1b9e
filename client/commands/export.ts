/** `cjm.export`: asks for a format, what to show and a place, and writes the map there; files of all formats but PNG have the very bytes of the command line. */
import { commands, type Disposable, env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat } from '../../server/core/convert/formats.ts';
import type { ViewName } from '../../server/core/view/journeyView.ts';
import {
  type ExportChoicesParams,
  type ExportChoicesResult,
  type ExportParams,
  type ExportResult,
  exportChoicesRequest,
  exportRequest,
} from '../../server/protocol.ts';
import { fromBase64 } from '../exporting/base64.ts';
import { rasterise } from '../exporting/rasterise.ts';
import { request } from '../languageClient.ts';
import { isPreviewOf } from '../preview/preview.ts';
import type { Previews } from '../preview/previews.ts';
import { mapAtHand, targetMap } from './targetMap.ts';

interface Wish {
  readonly format: ExportFormat;
  readonly shown: ViewName;
  readonly theme: 'light' | 'dark';
  readonly target: Uri;
}

/** Answers given as an argument are not asked for. */
export function registerExport(previews: Previews, client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return commands.registerCommand('cjm.export', async (clicked?: unknown, given: Partial<Wish> = {}) => {
    const uri = targetMap(clicked) ?? previews.active()?.uri ?? mapAtHand()?.uri;
    if (uri === undefined) return;
    try {
      await workspace.openTextDocument(uri);
      const seen = [...previews.all].find((preview) => preview.panel.visible && isPreviewOf(preview, uri))?.shown;
      // Of a project nothing is exported here: the server says so.
      const wish = await ask(uri, (seen ?? 'map') as ViewName, given, client);
      if (wish === undefined) return;
      const refusal = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Exporting the map…') }, () =>
        write(uri, wish, client, extensionUri),
      );
      if (refusal !== undefined) await window.showErrorMessage(refusal);
      else offerToOpen(wish);
    } catch (error) {
      await window.showErrorMessage(l10n.t('The map could not be exported: {0}', error instanceof Error ? error.message : String(error)));
    }
  });
}

interface Format extends QuickPickItem {
  readonly format: ExportFormat;
  readonly ending: string;
  /** A drawing or a page shows one view in a theme, words tell one view; tables and data are of the whole map. */
  readonly shows: 'drawing' | 'page' | 'words' | 'data';
}

const formats = (): readonly Format[] => [
  { format: 'html', ending: 'html', shows: 'page', label: 'HTML', description: l10n.t('one file for any browser') },
  { format: 'svg', ending: 'svg', shows: 'drawing', label: 'SVG', description: l10n.t('vector picture with text that stays text') },
  { format: 'png', ending: 'png', shows: 'drawing', label: 'PNG', description: l10n.t('picture for slides and chats') },
  { format: 'pdf', ending: 'pdf', shows: 'drawing', label: 'PDF', description: l10n.t('one page for print') },
  { format: 'md', ending: 'md', shows: 'words', label: 'Markdown', description: l10n.t('tables and diagrams for wikis and repositories') },
  { format: 'xlsx', ending: 'xlsx', shows: 'data', label: 'Excel', description: l10n.t('workbook with map, figures and findings') },
  { format: 'csv', ending: 'csv', shows: 'data', label: 'CSV', description: l10n.t('one row for each step') },
  { format: 'mermaid', ending: 'mmd', shows: 'data', label: 'Mermaid', description: l10n.t('journey diagram') },
  { format: 'json', ending: 'json', shows: 'data', label: 'JSON', description: l10n.t('keys and values as they are written') },
];

/** `undefined` as soon as a question is dismissed. */
async function ask(uri: Uri, seen: ViewName, given: Partial<Wish>, client: BaseLanguageClient): Promise<Wish | undefined> {
  const params: ExportChoicesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const choices = await request<ExportChoicesResult>(client, exportChoicesRequest, params);
  const can = ({ format }: Format): boolean => choices.formats.includes(format === 'png' ? 'svg' : format);
  const wanted = formats().find(({ format }) => format === given.format);
  const chosen = wanted ?? (await window.showQuickPick(formats().filter(can), { placeHolder: l10n.t('Format of the file') }));
  if (chosen === undefined) return undefined;
  const looks = await askLooks(chosen, seen, choices.views, given);
  if (looks === undefined) return undefined;
  const target = given.target ?? (await window.showSaveDialog({ ...beside(uri, chosen.ending), filters: { [chosen.label]: [chosen.ending] } }));
  return target && { format: chosen.format, shown: looks.shown, theme: looks.theme, target };
}

type Looks = Pick<Wish, 'shown' | 'theme'>;

async function askLooks({ shows }: Format, seen: ViewName, views: readonly ViewName[], { shown, theme }: Partial<Wish>): Promise<Looks | undefined> {
  if (shows === 'data') return { shown: 'map', theme: 'light' };
  const themes = theme === undefined ? (['light', 'dark'] as const) : [theme];
  if (shown !== undefined && (theme !== undefined || shows === 'words')) return { shown, theme: theme ?? 'light' };
  // Diagrams are drawn by Mermaid, which only a page has; a file of them is text. Insights are tables.
  const shownViews = shown === undefined ? views.filter((view) => shows !== 'drawing' || (view !== 'diagram' && view !== 'insights')) : [shown];
  const first = shownViews.toSorted((one, other) => Number(other === seen) - Number(one === seen));
  const items = first.flatMap((view) => (shows === 'words' ? [looksItem(view, undefined)] : themes.map((each) => looksItem(view, each))));
  return window.showQuickPick(items, { placeHolder: l10n.t('What to show') });
}

function looksItem(shown: ViewName, theme: Wish['theme'] | undefined): Looks & QuickPickItem {
  const names: Readonly<Record<ViewName, string>> = {
    map: l10n.t('Map'),
    funnel: l10n.t('Funnel'),
    channels: l10n.t('Channels'),
    touchpoints: l10n.t('Touchpoints'),
    scores: l10n.t('Scores'),
    insights: l10n.t('Insights'),
    diagram: l10n.t('Diagram'),
  };
  const descriptions = { light: l10n.t('light'), dark: l10n.t('dark') };
  return { label: names[shown], ...(theme === undefined ? {} : { description: descriptions[theme] }), shown, theme: theme ?? 'light' };
}

/** `weekly.cjm.yaml` → `weekly.svg` in the same folder; for a map that was never saved, in the workspace. */
function beside(uri: Uri, ending: string): { readonly defaultUri?: Uri } {
  const name = `${
    uri.path
      .split('/')
      .at(-1)
      ?.replace(/\.cjm\.ya?ml$/i, '') || 'journey'
  }.${ending}`;
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) };
}

/** What went wrong in a sentence, else nothing. */
async function write(uri: Uri, { format, shown, theme, target }: Wish, client: BaseLanguageClient, extensionUri: Uri): Promise<string | undefined> {
  const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), shown, theme, format: format === 'png' ? 'svg' : format };
  const result = await request<ExportResult>(client, exportRequest, params);
  if (result.content === null) return result.reason;
  const bytes = result.encoding === 'base64' ? fromBase64(result.content) : new TextEncoder().encode(result.content);
  await workspace.fs.writeFile(target, format === 'png' ? await rasterise(result.content, extensionUri) : bytes);
  return undefined;
}

/** The message must not hold up whoever ran the command. */
function offerToOpen({ format, target }: Wish): void {
  const open = l10n.t('Open');
  const inEditor = ['svg', 'png', 'md', 'csv', 'mermaid', 'json'].includes(format);
  void window.showInformationMessage(l10n.t('Exported to {0}', workspace.asRelativePath(target)), open).then(async (chosen) => {
    if (chosen !== open) return;
    if (inEditor) await commands.executeCommand('vscode.open', target);
    else await env.openExternal(target);
  });
}
