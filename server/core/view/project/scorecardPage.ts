/** The KPIs of all maps → the balanced scorecard: by perspective, each figure with its target, the stages that it comes from and the goals that it shows. */
import type { Perspective } from '../../vocabulary/vocabulary.ts';
import type { ProjectDesk } from './desk.ts';
import { type FigureReading, kpiName, kpiRecord, readFigure } from './figures.ts';
import type { Place } from './projectView.ts';
import { perspectives } from './records.ts';
import { type ScorecardLabels, scorecardWords } from './scorecardWords.ts';
import { type LinkedStage, linkedStage } from './strategyPage.ts';

export interface ScorecardPage {
  readonly kind: 'scorecard';
  readonly words: ScorecardLabels;
  readonly perspectives: readonly PerspectiveView[];
  /** Kept, missed, open. */
  readonly notes: readonly string[];
}

export interface PerspectiveView {
  readonly id: Perspective | 'other';
  readonly name: string;
  readonly about: string;
  readonly rows: readonly ScorecardRow[];
}

export interface ScorecardRow {
  readonly code: string;
  readonly name: string;
  /** One for each place where it is stated; none for a figure that only a goal names. */
  readonly figures: readonly (FigureReading & { readonly stages: readonly LinkedStage[] })[];
  readonly goals: readonly Place[];
}

export function arrangeScorecardPage(desk: ProjectDesk): ScorecardPage {
  const words = scorecardWords[desk.language];
  const goalsOf = (code: string): Place[] =>
    desk.plan.goals.filter((goal) => desk.trace.ofGoal.get(goal)?.codes.includes(code)).map(({ element, text }) => desk.inProject(element, text));
  const named = desk.plan.goals.flatMap((goal) => desk.trace.ofGoal.get(goal)?.codes ?? []);
  const rows = [...new Set([...desk.trace.figures.keys(), ...named])].map(
    (code): ScorecardRow => ({
      code,
      name: kpiName(code, desk),
      figures: (desk.trace.figures.get(code) ?? []).map((at) => ({ ...readFigure(at, desk), stages: at.stages.map((stage) => linkedStage(stage, desk)) })),
      goals: goalsOf(code),
    }),
  );
  const of = (id: PerspectiveView['id']): ScorecardRow[] =>
    rows.filter(({ code }) => (kpiRecord(code, desk)?.perspective ?? 'other') === id).toSorted(byWeight);
  const other = of('other');
  const all = rows.flatMap(({ figures }) => figures);
  const count = (verdict: FigureReading['verdict']): string => desk.format.number(all.filter((figure) => figure.verdict === verdict).length);
  return {
    kind: 'scorecard',
    words: words.labels,
    perspectives: [
      ...perspectives.map(({ id, name, help }) => ({ id, name: name[desk.language], about: help?.[desk.language] ?? '', rows: of(id) })),
      ...(other.length > 0 ? [{ id: 'other' as const, name: words.other, about: words.otherAbout, rows: other }] : []),
    ],
    notes: all.length === 0 ? [words.empty] : [desk.words.say(words.summary, { met: count('met'), missed: count('missed'), open: count(undefined) })],
  };
}

/** Those that goals name come first, then those stated most often. */
function byWeight(a: ScorecardRow, b: ScorecardRow): number {
  return b.goals.length - a.goals.length || b.figures.length - a.figures.length || a.code.localeCompare(b.code);
}
