/** What checks yield: findings as data. Words, positions in lines, and fixes are made from them later, at the edge. */
import type { Place } from '../model/place.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import type { FileRange } from './projectFiles.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Params = Readonly<Record<string, string | number>>;

/** What a rule yields: where, with which words, and what else matters. */
export interface Draft {
  readonly at: Place;
  readonly params?: Params;
  /** When this one weighs otherwise than the rule usually does; what the project says wins. */
  readonly severity?: Severity;
  /** A second place that the reader should look at, and why. */
  readonly related?: readonly Related[];
  readonly elsewhere?: readonly RelatedElsewhere[];
}
export interface Related {
  readonly at: Place;
  readonly message: Bilingual;
}
/** The same in another file. */
export interface RelatedElsewhere {
  readonly uri: string;
  readonly range: FileRange;
  readonly message: Bilingual;
}

export interface Finding extends Draft {
  readonly rule: string;
  readonly severity: Severity;
  readonly params: Params;
}

/** A mechanical mend of a finding. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
  /** The one obvious mend: applied by “fix all” and `cjm check --fix`. */
  readonly preferred?: boolean;
  /** The file to edit when it is not the map: the project file. */
  readonly file?: 'map' | 'project';
}
export interface Edit {
  readonly at: Place;
  readonly text: string;
}
