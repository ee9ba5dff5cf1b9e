/** What one file tells the others: the names it gives and uses, with their ranges. Kept for files that are not open, so it holds no text and no tree. */
import type { FileKind } from '../fileKind.ts';
import type { Position } from '../syntax/positions.ts';

/** What can be defined once and referred to elsewhere. */
export type NameKind =
  | 'persona'
  | 'touchpoint'
  | 'channel'
  | 'team'
  | 'system'
  | 'tool'
  | 'barrier'
  | 'capture'
  | 'research'
  | 'kpi'
  | 'goal'
  | 'model'
  | 'lane'
  | 'stage'
  | 'step';

export interface Name {
  readonly kind: NameKind;
  /** Identity within kind and scope: the id of what it resolves to; of what nobody defines, the slug of its text. A stage of an own model is `model/stage`. */
  readonly id: string;
  /** `project`: the same name in every map of the project; `map`: this file's alone (stages, steps, an inline persona, a map's own research). */
  readonly scope: 'project' | 'map';
  /** `label`: another text by which what is defined here may be called, its `name` or an alias. */
  readonly role: 'definition' | 'label' | 'use';
  /** As written, without quotes. */
  readonly text: string;
  /** Of the text alone, without quotes. */
  readonly range: { readonly start: Position; readonly end: Position };
  /** Of a definition: no id is written, so that the id follows from this text. */
  readonly isDerived?: true;
  /** Of a channel: it stands as a touchpoint by itself. */
  readonly isTouchpoint?: true;
  /** How it is written, unless plainly in a block. */
  readonly writing?: Writing;
}

export interface Writing {
  /** Between these quotes. */
  readonly quote?: '"' | "'";
  /** Between brackets. */
  readonly flow?: true;
  /** After `|` or `>`, which the range includes. */
  readonly block?: true;
}

export interface FileFacts {
  readonly uri: string;
  readonly kind: FileKind;
  /** URI of the nearest project file; `undefined` without one. */
  readonly project: string | undefined;
  /** Title of a map, name of a project. */
  readonly title: string | undefined;
  readonly names: readonly Name[];
}
