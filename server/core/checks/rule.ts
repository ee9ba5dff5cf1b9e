/** What a rule is made of: one file each in `rules/`, listed in `allRules.ts`. */

import type { Metrics } from '../metrics/metrics.ts';
import type { Journey, Lanes, ReadContext, Stage, Step } from '../model/journey.ts';
import type { Project } from '../model/project.ts';
import type { Fold, OfStage } from '../model/stageFacts.ts';
import type { Outline } from '../syntax/outline.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Draft, Finding, Fix, Params, Severity } from './finding.ts';
import type { Around } from './projectFiles.ts';
import type { Say } from './say.ts';

/** `{name}` is replaced by the parameter of that name; a function where the sentence has variants. */
export type Message = string | ((params: Params, say: Say) => string);

export interface Rule {
  readonly id: string;
  /** Number in the domain's list, for cross-reference; rules of our own have none. */
  readonly code?: string;
  readonly severity: Severity;
  readonly message: { readonly en: Message; readonly ru: Message };
  /** Rules that say nothing new where this one speaks: they are not told at the same place. */
  readonly covers?: readonly string[];
  /** It looks at other files of the project too, so where these are not known nobody can say that it finds nothing. */
  readonly looksAround?: boolean;
  /** It looks at two versions of a file, so only their comparison finds it. */
  readonly betweenVersions?: boolean;
  /** Limits that a project may set, with their defaults. */
  readonly parameters?: Readonly<Record<string, number>>;

  // Finders: as local as the rule allows, because a local one runs again only when its object changed.
  /** Over the text of one chunk: syntax, comments, forms of writing. */
  readonly chunk?: (chunk: Chunk, scope: LocalScope) => Iterable<Draft>;
  /** Over the lanes of one step, or of one stage itself. */
  readonly lanes?: (lanes: Lanes, scope: LocalScope, part: Stage | Step) => Iterable<Draft>;
  readonly step?: (step: Step, scope: LocalScope) => Iterable<Draft>;
  readonly stage?: (stage: Stage, scope: LocalScope) => Iterable<Draft>;
  /** Over what a map says before, behind and beside its stages. Reads no stage, so it runs again only when something there has changed. */
  readonly head?: (journey: Journey, scope: HeadScope) => Iterable<Draft>;
  /** Over the whole journey, at every change: cheap work only, or through `scope.metrics()`. */
  readonly journey?: (journey: Journey, scope: JourneyScope) => Iterable<Draft>;

  /** Over a project file. */
  readonly project?: (file: ProjectFile, scope: ProjectScope) => Iterable<Draft>;

  /** Mends, made only when somebody asks for them. */
  readonly fix?: (finding: Finding, scope: FixScope) => Iterable<Fix>;
}

export interface ProjectFile {
  readonly tree: SyntaxTree;
  readonly outline: Outline;
  readonly project: Project;
  /** Every rule there is, to check those that the project sets. */
  readonly rules: readonly Rule[];
}

export interface LocalScope {
  readonly context: ReadContext;
  /** A limit of the running rule: the project's, else the default. */
  readonly parameter: (name: string) => number;
}

export interface HeadScope extends LocalScope {
  /** Days since 1970 of the day to count from; nothing when the host has not said. */
  readonly today: number | undefined;
}

export interface ProjectScope extends HeadScope {
  /** The file among the files of its project; nothing when the host does not know them. */
  readonly around: Around | undefined;
}

export interface JourneyScope extends ProjectScope {
  /** What a function makes of each stage alone, in order; made again only for stages that have changed. Rules that pass the same function share it. */
  readonly ofStages: <T>(make: OfStage<T>) => readonly T[];
  /** What a function finds in the stages, all in one list. */
  readonly inStages: <T>(find: OfStage<readonly T[]>) => readonly T[];
  readonly fold: <T>(fold: Fold<T>) => T;
  /** What the rule makes of an object alone, until that is another; drafts that are the very same are put into words once. */
  readonly keep: <T>(part: object, make: () => T) => T;
  /** What a function makes of the whole journey; made once for all rules that pass the same function. */
  readonly once: <T>(make: (journey: Journey, scope: JourneyScope) => T) => T;
  readonly metrics: () => Metrics;
}

export interface FixScope {
  readonly journey: Journey;
  readonly language: Language;
  readonly context: ReadContext;
  /** Text of the project file, when there is one. */
  readonly projectText: string | undefined;
}
