/** What the files of a project tell each other's checks: no text and no tree, so that it can be kept for all of them. Made by `summarise`; nothing here computes. */
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import type { Position } from '../syntax/positions.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';

/** A place in a file that need not be open. */
export interface FileRange {
  readonly start: Position;
  readonly end: Position;
}

export interface FileSummary {
  readonly uri: string;
  readonly kind: FileKind;
  /** Title of a map, name of a project. */
  readonly title: string | undefined;
  /** Whose path a map draws, as written. */
  readonly personas: readonly string[];
  /** Offers to the personas that the file itself describes. */
  readonly offers: readonly StatedOffer[];
  /** Each once, where a map meets it first. */
  readonly touchpoints: readonly MetTouchpoint[];
  /** Ids of the project's touchpoints that a map refers to. */
  readonly used: readonly string[];
  /** It holds comments that suppress rules. */
  readonly suppresses: boolean;
  /** What could not be read, for mistakes of writing: it may name anything. */
  readonly unread: string;
}

export interface StatedOffer {
  readonly persona: Bilingual;
  /** The same for one persona that is described in several files. */
  readonly id: string;
  /** Case, punctuation and spaces are taken off. */
  readonly words: string;
  readonly range: FileRange;
}

export interface MetTouchpoint {
  /** The same for all that is known to be one. */
  readonly key: string;
  readonly label: string;
  /** Id in the project. */
  readonly declared: string | undefined;
  readonly channel: string | undefined;
  /** It is the channel itself. */
  readonly isChannel: boolean;
  /** Written as a reference, which may be written elsewhere just so. */
  readonly isReference: boolean;
  readonly range: FileRange;
}

/** All files of one project, and what rules make of them together. Another object when one of them tells something else. */
export class ProjectFiles {
  readonly project: Project;
  readonly files: readonly FileSummary[];
  private readonly made = new Map<unknown, unknown>();

  constructor(project: Project, files: readonly FileSummary[]) {
    this.project = project;
    this.files = files;
  }

  get maps(): readonly FileSummary[] {
    return this.files.filter(({ kind }) => kind === 'map');
  }

  /** Made once for all that pass the same function. */
  once<T>(make: (files: ProjectFiles) => T): T {
    if (!this.made.has(make)) this.made.set(make, make(this));
    return this.made.get(make) as T;
  }
}

/** One file among the files of its project. */
export interface Around {
  readonly uri: string;
  readonly project: ProjectFiles;
}
