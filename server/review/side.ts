/** One side of a comparison as it is read, and where the sides that are not open files come from. */
import type { BlameParams, BlameResult, RevisionsResult, VersionSource } from '../protocol.ts';
import type { FoundProject } from '../workspace/projects.ts';
import type { ReviewSettings } from './question.ts';

export interface Side {
  /** Of the file as it was called there. */
  readonly uri: string;
  /** Nothing when it was not there. */
  readonly text: string | undefined;
  readonly found: FoundProject;
  /** What this side is called: “main”, “staged”. */
  readonly name: string;
  /** Short hash. */
  readonly commit: string | undefined;
}

/** Those of git. */
export type PastSource = Exclude<VersionSource, { readonly kind: 'file' | 'text' }>;

/** The history of files. @throws a `Refusal` where there is none. */
export interface History {
  readonly side: (uri: string, source: PastSource, settings: ReviewSettings) => Promise<Side>;
  readonly revisions: (uri: string, settings: ReviewSettings) => Promise<Extract<RevisionsResult, { readonly branches: unknown }>>;
  readonly origins: (
    uri: string,
    text: string,
    range: BlameParams['range'],
    settings: ReviewSettings,
  ) => Promise<Extract<BlameResult, { readonly origins: readonly unknown[] }>>;
}
