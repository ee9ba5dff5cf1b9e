/** `cjm.export`: asks for a format, what to show and a place, and writes the map there; pictures of all formats but PNG have the very bytes of `cjm render`. */
import { commands, type Disposable, env, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ExportFormat } from '../../server/core/convert/formats.ts';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/protocol.ts';
import { fromBase64 } from '../exporting/fromBase64.ts';
import { rasterise } from '../exporting/rasterise.ts';
import { request } from '../languageClient.ts';
import type { Previews } from '../preview/previews.ts';
import { mapAtHand, targetMap } from './targetMap.ts';

interface Wish {
  readonly format: ExportFormat;
  readonly shown: 'map' | 'funnel';
  readonly theme: 'light' | 'dark';
  readonly target: Uri;
}

/** Answers given as an argument are not asked for. */
export function registerExport(previews: Previews, client: BaseLanguageClient, extensionUri: Uri): Disposable {
  return commands.registerCommand('cjm.export', async (clicked?: unknown, given: Partial<Wish> = {}) => {
    const uri = targetMap(clicked) ?? previews.active()?.uri ?? mapAtHand()?.uri;
    if (uri === undefined) return;
    const wish = await ask(uri, previews.active()?.shown === 'funnel' ? 'funnel' : 'map', given);
    if (wish === undefined) return;
    const refusal = await window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Exporting the map…') }, () =>
      write(uri, wish, client, extensionUri),
    );
    if (refusal !== undefined) await window.showErrorMessage(refusal);
    else await offerToOpen(wish);
  });
}

interface Format extends QuickPickItem {
  readonly format: ExportFormat;
  readonly ending: string;
  /** Texts and tables tell the whole map; pictures show one of its views, in a theme. */
  readonly isPicture: boolean;
}

const formats = (): readonly Format[] => [
  { format: 'html', ending: 'html', isPicture: true, label: 'HTML', description: l10n.t('one file for any browser') },
  { format: 'svg', ending: 'svg', isPicture: true, label: 'SVG', description: l10n.t('vector picture with text that stays text') },
  { format: 'png', ending: 'png', isPicture: true, label: 'PNG', description: l10n.t('picture for slides and chats') },
  { format: 'pdf', ending: 'pdf', isPicture: true, label: 'PDF', description: l10n.t('one page for print') },
  { format: 'md', ending: 'md', isPicture: false, label: 'Markdown', description: l10n.t('tables and diagrams for wikis and repositories') },
  { format: 'xlsx', ending: 'xlsx', isPicture: false, label: 'Excel', description: l10n.t('workbook with map, figures and findings') },
  { format: 'csv', ending: 'csv', isPicture: false, label: 'CSV', description: l10n.t('one row for each step') },
  { format: 'mermaid', ending: 'mmd', isPicture: false, label: 'Mermaid', description: l10n.t('journey diagram') },
  { format: 'json', ending: 'json', isPicture: false, label: 'JSON', description: l10n.t('keys and values as they are written') },
];

/** `undefined` as soon as a question is dismissed. */
async function ask(uri: Uri, usual: Wish['shown'], given: Partial<Wish>): Promise<Wish | undefined> {
  const all = formats();
  const chosen = all.find(({ format }) => format === given.format) ?? (await window.showQuickPick(all, { placeHolder: l10n.t('Format of the file') }));
  if (chosen === undefined) return undefined;
  const { shown, theme } = given;
  const looks = !chosen.isPicture ? looksOf('map')[0] : shown !== undefined && theme !== undefined ? { shown, theme } : await askLooks(usual);
  if (looks === undefined) return undefined;
  const target = given.target ?? (await window.showSaveDialog({ ...beside(uri, chosen.ending), filters: { [chosen.label]: [chosen.ending] } }));
  return target && { format: chosen.format, shown: looks.shown, theme: looks.theme, target };
}

type Looks = QuickPickItem & Pick<Wish, 'shown' | 'theme'>;

function askLooks(usual: Wish['shown']): Thenable<Looks | undefined> {
  const other = usual === 'map' ? 'funnel' : 'map';
  return window.showQuickPick([...looksOf(usual), ...looksOf(other)], { placeHolder: l10n.t('What to show') });
}

function looksOf(shown: Wish['shown']): readonly [Looks, Looks] {
  const label = shown === 'map' ? l10n.t('Map') : l10n.t('Funnel');
  return [
    { label, description: l10n.t('light'), shown, theme: 'light' },
    { label, description: l10n.t('dark'), shown, theme: 'dark' },
  ];
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
  await workspace.openTextDocument(uri);
  const drawn: Pick<ExportParams, 'format' | 'withFonts'> = format === 'png' ? { format: 'svg', withFonts: true } : { format };
  const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), shown, theme, ...drawn };
  try {
    const result = await request<ExportResult>(client, exportRequest, params);
    if (result.content === null) return result.reason;
    const bytes = fromBase64(result.content);
    await workspace.fs.writeFile(target, format === 'png' ? await rasterise(new TextDecoder().decode(bytes), extensionUri) : bytes);
    return undefined;
  } catch (error) {
    return l10n.t('The map could not be exported: {0}', error instanceof Error ? error.message : String(error));
  }
}

/** The message must not hold up whoever ran the command. */
async function offerToOpen({ format, target }: Wish): Promise<void> {
  const open = l10n.t('Open');
  const inEditor = ['svg', 'png', 'md', 'csv', 'mermaid', 'json'].includes(format);
  void window.showInformationMessage(l10n.t('Exported to {0}', workspace.asRelativePath(target)), open).then(async (chosen) => {
    if (chosen !== open) return;
    if (inEditor) await commands.executeCommand('vscode.open', target);
    else await env.openExternal(target);
  });
}
