/** `cjm.export`: asks for a format, what to show and a place, and writes the map or the project there; files of all formats but PNG have the very bytes of the command line. */
import { commands, type Disposable, env, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ExportChoicesParams,
  type ExportChoicesResult,
  type ExportParams,
  type ExportResult,
  exportChoicesRequest,
  exportRequest,
  type ShownView,
} from '../../server/protocol.ts';
import { askLooks, askPages, type Format, type Wish } from '../exporting/askLooks.ts';
import { fromBase64 } from '../exporting/base64.ts';
import { rasterise } from '../exporting/rasterise.ts';
import { request } from '../languageClient.ts';
import { nameOf } from '../mapFiles.ts';
import { isPreviewOf } from '../preview/preview.ts';
import type { Previews } from '../preview/previews.ts';
import { mapAtHand, targetMap } from './targetMap.ts';

/** Answers given as an argument are not asked for. */
export function registerExport(previews: Previews, client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return commands.registerCommand('cjm.export', async (clicked?: unknown, given: Partial<Wish> = {}) => {
    const uri = targetMap(clicked) ?? previews.active()?.uri ?? mapAtHand()?.uri;
    if (uri === undefined) return;
    try {
      await workspace.openTextDocument(uri);
      const seen = [...previews.all].find((preview) => preview.panel.visible && isPreviewOf(preview, uri))?.shown;
      const wish = await ask(uri, seen ?? 'map', given, client);
      if (wish === undefined) return;
      const refusal = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Exporting {0}…', nameOf(uri)) }, () =>
        write(uri, wish, client, extensionUri),
      );
      if (refusal !== undefined) await window.showErrorMessage(refusal);
      else offerToOpen(wish);
    } catch (error) {
      await window.showErrorMessage(l10n.t('The export has failed: {0}', error instanceof Error ? error.message : String(error)));
    }
  });
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
async function ask(uri: Uri, seen: ShownView, given: Partial<Wish>, client: BaseLanguageClient): Promise<Wish | undefined> {
  const params: ExportChoicesParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const choices = await request<ExportChoicesResult>(client, exportChoicesRequest, params);
  const can = ({ format }: Format): boolean => choices.formats.includes(format === 'png' ? 'svg' : format);
  const wanted = formats().find(({ format }) => format === given.format);
  const chosen = wanted ?? (await window.showQuickPick(formats().filter(can), { placeHolder: l10n.t('Format of the file') }));
  if (chosen === undefined) return undefined;
  const looks = await (choices.pages === undefined ? askLooks(chosen, seen, choices.views, given) : askPages(chosen, seen, choices.pages, given));
  if (looks === undefined) return undefined;
  const target = given.target ?? (await window.showSaveDialog({ ...beside(uri, chosen.ending), filters: { [chosen.label]: [chosen.ending] } }));
  return target && { format: chosen.format, shown: looks.shown, theme: looks.theme, target };
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
  const params: ExportParams = {
    uri: client.code2ProtocolConverter.asUri(uri),
    target: client.code2ProtocolConverter.asUri(target),
    ...(shown === undefined ? {} : { shown }),
    theme,
    format: format === 'png' ? 'svg' : format,
  };
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
