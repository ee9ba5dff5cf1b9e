/** The KPIs of all maps → the balanced scorecard: by perspective, each figure with its target, the stages that it comes from and the goals that it shows. */
import type { Goal } from '../../model/plan.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Perspective } from '../../vocabulary/vocabulary.ts';
import type { ProjectDesk } from './desk.ts';
import { type FigureReading, kpiName, kpiRecord, readFigure } from './figures.ts';
import type { Place } from './projectView.ts';
import { perspectives } from './records.ts';
import { type ScorecardLabels, scorecardWords } from './scorecardWords.ts';
import { type LinkedStage, linkedStage } from './strategyPage.ts';
import type { FigureAt } from './trace.ts';

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
  readonly figures: readonly ScorecardFigure[];
  readonly goals: readonly Place[];
  /** That of a goal, for figures that have none of their own. */
  readonly target: string;
}

export interface ScorecardFigure extends FigureReading {
  /** Of the stage that states it, within an exported file; empty for a figure of a whole map. */
  readonly anchor: string;
  /** From which a figure of a whole map comes. */
  readonly stages: readonly LinkedStage[];
  /** The map states no target; this is that of its goal. */
  readonly isOfGoal: boolean;
}

export function arrangeScorecardPage(desk: ProjectDesk): ScorecardPage {
  const words = scorecardWords[desk.language];
  const goalsOf = (code: string): Place[] =>
    desk.plan.goals.filter((goal) => desk.trace.ofGoal.get(goal)?.codes.includes(code)).map(({ element, text }) => desk.inProject(element, text));
  const named = desk.plan.goals.flatMap((goal) => desk.trace.ofGoal.get(goal)?.codes ?? []);
  const own = desk.project.kpis.entries.map(({ id }) => id);
  const rows = [...new Set([...desk.trace.figures.keys(), ...named, ...own])].map(
    (code): ScorecardRow => ({
      code,
      name: kpiName(code, desk),
      figures: (desk.trace.figures.get(code) ?? []).map((at) => scorecardFigure(at, desk)),
      goals: goalsOf(code),
      target: aimText(aimOf(code, desk), desk),
    }),
  );
  const of = (id: PerspectiveView['id']): ScorecardRow[] =>
    rows.filter(({ code }) => (kpiRecord(code, desk)?.perspective ?? 'other') === id).toSorted(byWeight);
  const other = of('other');
  const all = rows.flatMap(({ figures }) => figures).filter(({ isPlan }) => !isPlan);
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

/** Where several goals ask for it, or its goal is seen by several figures, nobody knows which target is meant. */
function aimOf(code: string, { plan, trace }: ProjectDesk): Goal['target'] {
  const [only, ...others] = plan.goals.filter((goal) => trace.ofGoal.get(goal)?.codes.includes(code));
  return only !== undefined && others.length === 0 && trace.ofGoal.get(only)?.codes.length === 1 ? only.target : undefined;
}

function aimText(aim: Goal['target'], { format, project }: ProjectDesk): string {
  return aim ? format.quantity(aim.quantity, aim.written, project.currency) : '';
}

/** A bare number of the project is of the project's currency. */
function inCurrency(aim: Goal['target'], { project: { currency } }: ProjectDesk): Quantity | undefined {
  return aim?.quantity.kind === 'money' && currency !== undefined ? { currency, ...aim.quantity } : aim?.quantity;
}

function scorecardFigure(at: FigureAt, desk: ProjectDesk): ScorecardFigure {
  const aim = aimOf(at.figure.code, desk);
  const { kpi, derived } = at.figure;
  const isOfGoal = aim !== undefined && (derived ? derived.target === undefined : kpi?.target.state === 'absent');
  const reading = readFigure(at, desk, inCurrency(aim, desk));
  const stages = at.stages.map((stage) => linkedStage(stage, desk));
  const isOfStage = at.figure.stage !== undefined;
  return {
    ...reading,
    ...(isOfGoal ? { target: aimText(aim, desk) } : {}),
    isOfGoal,
    anchor: isOfStage ? (stages[0]?.anchor ?? '') : '',
    stages: isOfStage ? [] : stages,
  };
}

/** Those that goals name come first, then those stated most often. */
function byWeight(a: ScorecardRow, b: ScorecardRow): number {
  return b.goals.length - a.goals.length || b.figures.length - a.figures.length || a.code.localeCompare(b.code);
}
