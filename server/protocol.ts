/**
 * Every message between the language server, the editor and the preview, both directions. Types and method names only.
 */
import type { JourneyView, ViewPatch } from './core/view/journeyView.ts';

/** A position range of the Language Server Protocol: zero-based lines and UTF-16 characters. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

// ── server ↔ editor ─────────────────────────────────────────────────────────────────────────────

/** Request: the view model of a map; from then on the server sends `cjm/viewChanged` for it until `cjm/viewClosed`. */
export const viewRequest = 'cjm/view';
export interface ViewParams {
  readonly uri: string;
}
export type ViewResult =
  | { readonly view: JourneyView }
  | { readonly view: null /** One sentence for the person, in the language of the session. */; readonly reason: string };

/** Notification, server → editor: what changed in the picture since a version. */
export const viewChanged = 'cjm/viewChanged';
export interface ViewChangedParams {
  readonly uri: string;
  readonly patch: ViewPatch;
}

/** Notification, editor → server: nobody looks at this map's picture any more. */
export const viewClosed = 'cjm/viewClosed';
export interface ViewClosedParams {
  readonly uri: string;
}

/** Request: element ↔ text. With `element` the answer has its range, with `position` the element there. */
export const locateRequest = 'cjm/locate';
export interface LocateParams {
  readonly uri: string;
  readonly element?: string;
  readonly position?: Range['start'];
}
/** `null` when nothing stands there. */
export interface LocateResult {
  readonly element: string;
  readonly range: Range;
}

/** Request: the stage models one can start a map from, the usual ones first, named in the language of the session. */
export const modelsRequest = 'cjm/models';
/** `detail` lists the stages in order. */
export interface StageModel {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}
export type ModelsResult = readonly StageModel[];

/** Request: the text of a starter map. An empty `title` or `persona` gets a placeholder in the map's language. */
export const newRequest = 'cjm/new';
export interface NewParams {
  readonly model: string;
  readonly language: 'en' | 'ru';
  readonly title: string;
  readonly persona: string;
}
export interface NewResult {
  readonly text: string;
}

/** Request: what a word of the language means: a rule, KPI, stage, model, channel or any other, as `cjm explain` tells it. */
export const explainRequest = 'cjm/explain';
export interface ExplainParams {
  readonly topic: string;
  /** An open file, whose project's words count too. */
  readonly uri?: string;
}
export interface ExplainResult {
  /** `null` when nobody knows the word. */
  readonly markdown: string | null;
}

/** Request: the words that an explanation can be chosen from, in the language of the session. */
export const topicsRequest = 'cjm/topics';
export type TopicsParams = Pick<ExplainParams, 'uri'>;
export interface TopicChoice {
  readonly topic: string;
  readonly name: string;
  readonly kind: string;
}
export type TopicsResult = readonly TopicChoice[];

/** Commands that the server makes the editor run, once its `initializationOptions` say `commands: true`. */
export const previewCommand = 'cjm.previewToSide';
/** Arguments: the topic, and the file that it was asked from. */
export const explainCommand = 'cjm.explain';
/** Arguments: a file, a position in it, and the locations to show there. */
export const showPlacesCommand = 'cjm.showPlaces';

/** Request, server → editor: the text of a file that is not open, read through the editor's file systems; `null` when it cannot be read. */
export const readFileRequest = 'cjm/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Request, server → editor: what lies in a folder, read through the editor's file systems; `null` when it cannot be read. */
export const readFolderRequest = 'cjm/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  /** A `link` leads to a folder and is not followed. */
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' }[] | null;
}

// ── editor ↔ preview (webview) ──────────────────────────────────────────────────────────────────

export type ToPreview =
  | { readonly kind: 'view'; readonly uri: string; readonly view: JourneyView; readonly imageRoot: string | undefined }
  | { readonly kind: 'patch'; readonly patch: ViewPatch }
  /** The cell at the editor's cursor; marked, and revealed when it is out of sight. */
  | { readonly kind: 'mark'; readonly element: string | undefined }
  | { readonly kind: 'empty'; readonly reason: string }
  | { readonly kind: 'locked'; readonly locked: boolean };

export type FromPreview =
  | { readonly kind: 'ready' }
  /** The patch in hand does not start at the version on screen: send the whole view. */
  | { readonly kind: 'resync' }
  /** The person chose an element (`decision/place-order/pains/1`, `stage:decision`, `metric:C` …). */
  | { readonly kind: 'select'; readonly element: string }
  | { readonly kind: 'command'; readonly command: 'cjm.new' | 'problems' }
  /** A version has been painted: milliseconds from message to paint, for the benchmark and the tests. */
  | { readonly kind: 'painted'; readonly version: number; readonly milliseconds: number };

/** What the preview keeps across reloads (`setState`). */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  readonly scroll: readonly [number, number];
}
