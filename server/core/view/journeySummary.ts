/** What a list of maps shows of one: types only. */

interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface JourneySummary {
  /** Empty when the map states none. */
  readonly title: string;
  readonly personas: readonly string[];
  /** “current state”, “October 2026”. */
  readonly facts: readonly string[];
  readonly counts: { readonly error: number; readonly warning: number };
  readonly stages: readonly StageSummary[];
  /** Names of the stages with the lowest score; none where all are alike. */
  readonly worst: readonly { readonly name: string; readonly score: string }[];
}

/** Of the stage's or the step's name in the text. */
interface PartSummary {
  readonly name: string;
  readonly range: TextRange;
  /** As written; of a stage that states none, the mean of what its customers feel. */
  readonly score: string | undefined;
  /** Where the score lies on the map's scale. */
  readonly level: 'low' | 'middle' | 'high' | undefined;
}
export type StepSummary = PartSummary;
export interface StageSummary extends PartSummary {
  readonly steps: readonly StepSummary[];
}
