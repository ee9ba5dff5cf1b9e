/** Texts of fenced blocks `cjm` → pictures of maps. The server draws; until it has, the former picture of the block stands there. */
import { commands, Disposable, type FileSystemWatcher, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DrawBlockParams, type DrawBlockResult, drawBlockRequest } from '../../server/protocol.ts';
import { request } from '../languageClient.ts';
import { isProject, languageId } from '../mapFiles.ts';
import { tellFailure } from '../serverErrors.ts';
import { waitingWords } from './drawsMaps.ts';
import { escape, type PictureOf } from './markdownIt.ts';

export interface Blocks extends Disposable {
  readonly pictureOf: PictureOf;
}

/** So many pictures are kept. */
const most = 100;
/** Milliseconds after which somebody who types is taken to pause. */
const pause = 300;
/** Milliseconds in which the page that asked for a picture has come to stand; one that comes before would be painted over. */
const moment = 100;

export function createBlocks(client: BaseLanguageClient, watcher: FileSystemWatcher): Blocks {
  /** By file and text of the block. */
  const drawings = new Map<string, DrawBlockResult>();
  const asked = new Set<string>();
  /** The last picture in each place. */
  const shown = new Map<string, string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const refresh = (): void => void commands.executeCommand('markdown.preview.refresh').then(undefined, (error: unknown) => client.warn(String(error)));
  const refreshSoon = (delay = pause): void => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, delay);
  };
  /** The editor loads the page anew to show another picture, so that somebody who types sees the former one until a pause. */
  const draw = async (key: string, params: DrawBlockParams, place: string): Promise<void> => {
    asked.add(key);
    keep(drawings, key, await picture(params, client));
    asked.delete(key);
    if (asked.size > 0) return;
    refreshSoon(shown.has(place) ? pause : moment);
  };
  const pictureOf: PictureOf = (text, uri, place) => {
    const key = JSON.stringify([uri, text]);
    const known = drawings.get(key);
    if (known === undefined && !asked.has(key)) void draw(key, { uri, text }, place);
    if (known !== undefined) keep(shown, place, known.html);
    return known?.html ?? shown.get(place) ?? waitingWords();
  };
  /** Pictures of a file look different now; with a project file or a setting, all may. */
  const forget = (uri?: Uri): void => {
    const isOld = ({ file }: DrawBlockResult): boolean =>
      uri === undefined || isProject(uri) || (file !== undefined && Uri.parse(file).toString() === uri.toString());
    const old = [...drawings].filter(([, drawing]) => isOld(drawing));
    if (old.length === 0) return;
    for (const [key] of old) drawings.delete(key);
    refreshSoon();
  };
  const watching = Disposable.from(
    watcher.onDidChange(forget),
    watcher.onDidCreate(forget),
    watcher.onDidDelete(forget),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === languageId) forget(document.uri);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('cjm')) forget();
    }),
  );
  return {
    pictureOf,
    dispose() {
      clearTimeout(waiting);
      watching.dispose();
    },
  };
}

async function picture(params: DrawBlockParams, client: BaseLanguageClient): Promise<DrawBlockResult> {
  try {
    return await request<DrawBlockResult>(client, drawBlockRequest, params);
  } catch (error) {
    return { html: `<p class="cjm-problem">${escape(tellFailure(client, error))}</p>`, file: undefined };
  }
}

/** The oldest goes when there are too many. */
function keep<T>(kept: Map<string, T>, key: string, value: T): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
