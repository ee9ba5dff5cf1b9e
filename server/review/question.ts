/** What the server asks of those who compare versions, wherever they work: questions as plain data, what they may read, and how a refusal is told. */
import type { RulePreferences } from '../core/checks/settings.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type {
  BlameParams,
  blameRequest,
  ChangeCountParams,
  ComparedPlaceParams,
  CompareParams,
  changeCountRequest,
  comparedPlaceRequest,
  compareRequest,
  RevisionsParams,
  revisionsRequest,
  VersionTextParams,
  versionTextRequest,
} from '../protocol.ts';
import type { Files } from '../workspace/files.ts';

/** The session that is asked for. */
export interface ReviewSettings {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly rules: RulePreferences;
  /** Folders beyond which no project is looked for. */
  readonly roots: readonly string[];
}

export type Question = { readonly settings: ReviewSettings } & (
  | { readonly method: typeof compareRequest; readonly params: CompareParams }
  | { readonly method: typeof comparedPlaceRequest; readonly params: ComparedPlaceParams }
  | { readonly method: typeof changeCountRequest; readonly params: ChangeCountParams }
  | { readonly method: typeof versionTextRequest; readonly params: VersionTextParams }
  | { readonly method: typeof revisionsRequest; readonly params: RevisionsParams }
  | { readonly method: typeof blameRequest; readonly params: BlameParams }
);

/** Files as the editor has them: open ones with their open text. */
export type ReviewFiles = Pick<Files, 'read' | 'exists'>;

/** Told when nobody waits for the answer any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => unknown;
}

/** Answers questions; what it answers to one that was cancelled nobody reads. */
export type Review = (question: Question, cancellation: Cancellation) => Promise<unknown>;

/** The part of an answer that is `null` where a reason stands instead; a method without one has nothing to say then. */
export const refusedParts: Readonly<Record<Question['method'], string>> = {
  'cjm/compare': 'comparison',
  'cjm/comparedPlace': '',
  'cjm/changeCount': '',
  'cjm/versionText': 'text',
  'cjm/revisions': 'current',
  'cjm/blame': 'origins',
};
