/** A project with its maps as it is and as it was → what stakeholders ask of its strategy: goals reached and lost, initiatives done, moved and overdue. */
import type { Status } from '../model/journey.ts';
import { findEntry } from '../model/names.ts';
import { toDay } from '../model/period.ts';
import type { Initiative, Plan } from '../model/plan.ts';
import { readPlan } from '../model/readPlan.ts';
import { looseForm } from '../model/slug.ts';
import { arrangeProject, type ProjectSource } from '../view/project/arrangeProject.ts';
import { MapFactsMemory } from '../view/project/mapFacts.ts';
import type { GoalRow } from '../view/project/strategyPage.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { StatusGoal, StatusWork } from './status.ts';

export interface StatusProject {
  readonly path: string;
  readonly now: ProjectSource;
  /** With its maps as they were; nothing when there was none. */
  readonly before: ProjectSource | undefined;
}

export interface StrategyStatus {
  readonly goals: readonly StatusGoal[];
  readonly done: readonly StatusWork[];
  readonly moved: readonly StatusWork[];
  readonly overdue: readonly StatusWork[];
  /** Initiatives that are neither done nor dropped. */
  readonly open: number;
}

export interface StrategySpeech {
  readonly language: Language;
  /** Days since 1970. */
  readonly today: number | undefined;
  /** “Dec 15 2026”. */
  readonly date: (date: string) => string;
}

export function strategyStatus({ now, before }: StatusProject, speech: StrategySpeech): StrategyStatus {
  const { language, today, date } = speech;
  const [plan, old] = [readPlan(now.tree, language), before && readPlan(before.tree, language)];
  const work = (initiative: Initiative, detail: string): StatusWork => workOf(initiative, detail, plan, now, language);
  const pairs = plan.initiatives.map((initiative) => ({ initiative, former: old?.initiatives.find((one) => one.element === initiative.element) }));
  const open = plan.initiatives.filter(({ status }) => !isClosed(status));
  const span = ({ starts, due }: Initiative): string => [starts, due].map((day) => (day === undefined ? '' : date(day))).join(' – ');
  return {
    goals: goalsOf(now, before, speech),
    done: pairs.flatMap(({ initiative, former }) =>
      initiative.status === 'done' && former !== undefined && former.status !== 'done'
        ? [work(initiative, initiative.due === undefined ? '' : date(initiative.due))]
        : [],
    ),
    moved: pairs.flatMap(({ initiative, former }) =>
      former !== undefined && span(former) !== span(initiative) ? [work(initiative, `${span(former)} → ${span(initiative)}`)] : [],
    ),
    overdue: open.flatMap((initiative) => {
      const day = initiative.due === undefined ? undefined : toDay(initiative.due);
      return day !== undefined && today !== undefined && day < today ? [work(initiative, date(initiative.due ?? ''))] : [];
    }),
    open: open.length,
  };
}

function isClosed(status: Status | undefined): boolean {
  return status === 'done' || status === 'dropped';
}

function workOf({ text, owner, goals }: Initiative, detail: string, plan: Plan, { project }: ProjectSource, language: Language): StatusWork {
  const team = owner === undefined ? undefined : findEntry('team', owner, project);
  const served = plan.goals.filter((goal) => goals.some((id) => id === goal.id || looseForm(id) === looseForm(goal.text)));
  return { text, where: served.map((goal) => goal.text).join(', '), owner: team?.name[language] ?? owner ?? '', detail };
}

function goalsOf(now: ProjectSource, before: ProjectSource | undefined, speech: StrategySpeech): StatusGoal[] {
  const former = before ? rowsOf(before, speech) : [];
  return rowsOf(now, speech).map((row): StatusGoal => {
    const old = former.find(({ goal }) => goal.element === row.goal.element);
    const targets =
      row.target === '' ? row.figures.filter(({ isPlan, target }) => !isPlan && target !== '').map(({ code, target }) => `${code} ${target}`) : [row.target];
    return {
      text: row.goal.text,
      before: old ? figuresIn(old) : '',
      now: figuresIn(row),
      target: [...new Set(targets)].join(', '),
      state: stateOf(row, old),
    };
  });
}

function rowsOf(source: ProjectSource, { language, today }: StrategySpeech): readonly GoalRow[] {
  const [page] = arrangeProject(source, { version: 1, language, today, shown: ['strategy'], memory: new MapFactsMemory() }).pages;
  return page?.kind === 'strategy' ? page.goals : [];
}

/** Of the maps as they are: plans tell what is meant to be. */
function figuresIn({ figures }: GoalRow): string {
  return figures
    .filter(({ isPlan, value }) => !isPlan && value !== '')
    .map(({ code, value }) => `${code} ${value}`)
    .join(', ');
}

function stateOf(now: GoalRow, before: GoalRow | undefined): StatusGoal['state'] {
  if (now.isReached) return before === undefined || before.isReached ? 'reached' : 'newly-reached';
  if (before?.isReached === true) return 'lost';
  if (now.isLate) return 'overdue';
  return now.figures.some(({ verdict, isPlan }) => verdict === 'missed' && !isPlan) ? 'not-yet' : undefined;
}
