/** Findings of a map → lines to be read outside of the editor, in the order of the text. */
import { describeFinding } from '../checks/describe.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { lineOf } from '../checks/suppress.ts';
import type { Journey } from '../model/journey.ts';
import { toSpan } from '../model/place.ts';
import type { Language } from '../vocabulary/catalogue.ts';

export interface FindingLine {
  /** Counted from 1. */
  readonly line: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

export function findingLines({ tree }: Journey, findings: readonly Finding[], language: Language): readonly FindingLine[] {
  return findings
    .map((finding) => ({
      line: lineOf(tree, toSpan(tree, finding.at).start) + 1,
      severity: finding.severity,
      rule: finding.rule,
      message: describeFinding(finding, language),
    }))
    .toSorted((a, b) => a.line - b.line);
}
