/** What a comparison of several files is told from, in whichever format, and what all formats say of it: the headline, the findings with their lines. */
import { describeFinding } from '../checks/describe.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import type { FileKind } from '../fileKind.ts';
import type { Journey } from '../model/journey.ts';
import { toSpan } from '../model/place.ts';
import { given } from '../model/stated.ts';
import { positionAt } from '../syntax/positions.ts';
import { type Format, formatIn } from '../view/format.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Change } from './change.ts';
import type { Comparison } from './compare.ts';
import { fieldText } from './plain.ts';
import { type ReviewWords, reviewWordsIn } from './reviewWords.ts';
import type { Teller } from './tell.ts';

export interface ComparedFile {
  readonly status: 'added' | 'removed' | 'changed' | 'renamed';
  readonly path: string;
  /** Another path before, when it was renamed. */
  readonly before: string;
  readonly kind: FileKind;
  readonly comparison: Comparison;
}

export interface Report {
  readonly files: readonly ComparedFile[];
  /** What was compared with what: a revision and its commit; nothing for the working tree or a file. */
  readonly before: Side;
  readonly after: Side;
  /** That gives the same report again. */
  readonly command: string;
  /** Sentences about files that could not be compared. */
  readonly unreadable?: readonly string[];
}
export interface Side {
  readonly name: string | undefined;
  readonly commit: string | undefined;
}

export function tellerOf({ kind, comparison: { journeys } }: ComparedFile, language: Language): Teller {
  return { words: reviewWordsIn(language), format: formatIn(language), journeys, kind };
}

/** Files that say something else than before. */
export function differing({ files }: Report): ComparedFile[] {
  return files.filter(({ comparison: { changes, unread }, status }) => changes.length > 0 || status !== 'changed' || unread.after !== undefined);
}

/** Of a map that came or went as a whole, its stages: what else it says, it says itself. */
export function toldChanges({ kind, status, comparison: { changes } }: ComparedFile): readonly Change[] {
  const isWhole = kind === 'map' && (status === 'added' || status === 'removed');
  return isWhole ? changes.filter(({ doc, path, step, lane }) => doc === 'stage' && step === undefined && lane === undefined && path !== '') : changes;
}

export function countChanges(files: readonly ComparedFile[]): number {
  return files.reduce((sum, file) => sum + toldChanges(file).length, 0);
}

/** Short sentences, the most important one first: money, experience, risk. */
export interface Headline {
  readonly revenue: { readonly share: number; readonly before: string; readonly after: string } | undefined;
  readonly experience: { readonly at: string; readonly before: string; readonly after: string; readonly better: boolean | undefined } | undefined;
  readonly risks: readonly string[];
}

export function headlineOf({ comparison }: Pick<ComparedFile, 'comparison'>, { words, format }: Pick<Teller, 'words' | 'format'>): Headline {
  const { before, after } = comparison.figures;
  const money = (amount: number): string => format.money(amount, after?.currency, 0);
  const isRevenue =
    before?.REV !== undefined &&
    after?.REV !== undefined &&
    before.REV > 0 &&
    before.currency === after.currency &&
    Math.round(before.REV) !== Math.round(after.REV);
  return {
    revenue: isRevenue ? { share: (after.REV ?? 0) / (before.REV ?? 1) - 1, before: money(before.REV ?? 0), after: money(after.REV ?? 0) } : undefined,
    experience: steepest(comparison, format),
    risks: risksOf(comparison, words),
  };
}

/** What each factor brought to revenue, as a share of what it was; those that brought next to nothing are left out, the strongest ones are marked. */
export function factorsOf(
  { figures: { attribution, before } }: Comparison,
  format: Format,
): { readonly id: string; readonly text: string; readonly strong: boolean }[] {
  const base = before?.REV ?? 0;
  const shares = attribution && base > 0 ? (['L', 'C', 'P', 'Q'] as const).map((id) => ({ id, share: attribution[id] / base })) : [];
  const moved = shares.filter(({ share }) => Math.abs(share) >= 0.0005);
  const most = Math.max(...moved.map(({ share }) => Math.abs(share)));
  return moved.map(({ id, share }) => ({ id, text: `${share > 0 ? '+' : ''}${format.share(share, 1, 1)}`, strong: Math.abs(share) === most }));
}

/** The change of a score that is largest for its scale; of equals the first. */
function steepest({ changes, journeys }: Comparison, format: Format): Headline['experience'] {
  const scores = changes.flatMap((change) => {
    const part = change.doc === 'experience' ? change.parts.find(({ key }) => key === 'score') : undefined;
    const [before, after] = [Number(part?.before && fieldText(change.before, 'score')), Number(part?.after && fieldText(change.after, 'score'))];
    return part && Number.isFinite(before) && Number.isFinite(after) ? [{ change, before, after }] : [];
  });
  const [first] = scores.toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (!first) return undefined;
  return { at: columnName(first.change, journeys.after), before: format.number(first.before), after: format.number(first.after), better: first.change.better };
}

function columnName({ stage, step }: Change, journey: Journey | undefined): string {
  const at = journey?.stages.find(({ id }) => id === stage);
  return at?.steps.find(({ id }) => id === step)?.name ?? at?.name ?? stage ?? '';
}

function risksOf({ findings }: Comparison, words: ReviewWords): string[] {
  const count = (severity: Severity): number => findings.new.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return [...(errors > 0 ? [words.count('errors', errors)] : []), ...(warnings > 0 ? [words.count('warnings', warnings)] : [])];
}

export function titleOf({ path, comparison: { journeys }, kind }: ComparedFile): string {
  const journey = journeys.after ?? journeys.before;
  const title = kind === 'project' ? journey?.context.project.name : given(journey?.title);
  return title ?? path;
}

export interface ToldFinding {
  readonly isNew: boolean;
  readonly rule: string;
  readonly severity: Severity;
  /** From 1, in the version that it was found in. */
  readonly line: number;
  readonly message: string;
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** New ones first, grave ones first. Who removes a map has mended nothing in it. */
export function findingsOf({ comparison: { findings, journeys } }: Pick<ComparedFile, 'comparison'>, language: Language): ToldFinding[] {
  if (!journeys.after) return [];
  const told = (list: readonly Finding[], journey: Journey | undefined, isNew: boolean): ToldFinding[] =>
    list
      .map((finding) => ({
        isNew,
        rule: finding.rule,
        severity: finding.severity,
        line: journey ? positionAt(journey.tree, toSpan(journey.tree, finding.at).start).line + 1 : 1,
        message: describeFinding(finding, language),
      }))
      .toSorted((a, b) => ranks[a.severity] - ranks[b.severity] || a.line - b.line);
  return [...told(findings.new, journeys.after, true), ...told(findings.fixed, journeys.before, false)];
}
