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
export interface ViewParams { readonly uri: string }
export type ViewResult = { readonly view: JourneyView } | { readonly view: null; readonly reason: string };

/** Notification, server → editor: what changed in the picture since a version. */
export const viewChanged = 'cjm/viewChanged';
export interface ViewChangedParams { readonly uri: string; readonly patch: ViewPatch }

/** Notification, editor → server: nobody looks at this map's picture any more. */
export const viewClosed = 'cjm/viewClosed';

/** Request: element ↔ text. With `element` the answer has its range, with `position` the element there. */
export const locateRequest = 'cjm/locate';
export interface LocateParams { readonly uri: string; readonly element?: string; readonly position?: Range['start'] }
export interface LocateResult { readonly element: string; readonly range: Range }

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
  | { readonly kind: 'command'; readonly command: 'cjm.new' | 'cjm.import' | 'problems' }
  /** A version has been painted: milliseconds from message to paint, for the benchmark and the tests. */
  | { readonly kind: 'painted'; readonly version: number; readonly milliseconds: number };

/** What the preview keeps across reloads (`setState`). */
export interface PreviewState { readonly uri: string; readonly scroll: readonly [number, number] }
