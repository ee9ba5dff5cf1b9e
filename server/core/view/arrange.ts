/** Arranges a measured, checked journey into the view model: everything a picture needs, in display order, in the map's language. */

import type { CheckResult } from '../checks/check.ts';
import { describeFinding } from '../checks/describe.ts';
import type { Finding, Severity } from '../checks/finding.ts';
import { isOnlyName, writtenPersonas } from '../checks/rules/offer/writtenPersonas.ts';
import { lineOf } from '../checks/suppress.ts';
import { columnId, columnsOf, type Journey } from '../model/journey.ts';
import { toSpan } from '../model/place.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { arrangeCells } from './arrangeCells.ts';
import { arrangeCurve } from './arrangeCurve.ts';
import { arrangeFunnel } from './arrangeFunnel.ts';
import { arrangeHeader } from './arrangeHeader.ts';
import { arrangeLanes } from './arrangeLanes.ts';
import { arrangeMetrics } from './arrangeMetrics.ts';
import { ElementIndex } from './elements.ts';
import { type Format, formatIn } from './format.ts';
import type { ColumnView, FindingMark, JourneyView, StageView, ViewName } from './journeyView.ts';
import type { InsightsFile } from './pages/insightsPage.ts';
import type { ArrangePage } from './pages/page.ts';
import { type Words, wordsIn } from './words.ts';

/** What the parts of the arrangement share. */
export interface Desk {
  readonly journey: Journey;
  readonly result: CheckResult;
  readonly format: Format;
  readonly words: Words;
  readonly language: Language;
  /** Findings by the element that they stand at. */
  readonly marks: ReadonlyMap<string, readonly FindingMark[]>;
  readonly today: number | undefined;
  /** Files of insights that the map names, where the view shows them. */
  readonly insights?: readonly InsightsFile[];
}

export interface ArrangeOptions {
  readonly version: number;
  /** Words and figures; the map's own language unless said. */
  readonly language?: Language;
  /** Days since 1970. */
  readonly today?: number | undefined;
  /** The map unless said. */
  readonly shown?: ViewName;
  /** Makes the page of a view other than the map. */
  readonly page?: ArrangePage | undefined;
  /** What the view of insights shows. */
  readonly insights?: readonly InsightsFile[];
}

export function arrange(
  journey: Journey,
  result: CheckResult,
  { version, language = journey.context.language, today, shown = 'map', page, insights = [] }: ArrangeOptions,
): JourneyView {
  const index = new ElementIndex(journey);
  const desk: Desk = {
    journey,
    result,
    format: formatIn(language),
    words: wordsIn(language),
    language,
    marks: marksOf(result.findings, index, language),
    today,
    insights,
  };
  const { metrics } = result;
  const funnel = metrics.funnel.steps.some(({ count }) => count !== undefined) ? arrangeFunnel(metrics.funnel, desk) : undefined;
  const funnels = metrics.funnels.map((further) => arrangeFunnel(further, desk));
  const lanes = arrangeLanes(desk);
  return {
    version,
    language,
    header: arrangeHeader(desk),
    metrics: arrangeMetrics(desk),
    stages: arrangeStages(desk),
    columns: arrangeColumns(desk),
    lanes,
    cells: arrangeCells(desk, lanes),
    funnel,
    curve: arrangeCurve(desk),
    funnels,
    views: viewsOf(journey, { hasFunnel: funnel !== undefined || funnels.length > 0, hasTouchpoints: metrics.touchpoints.length > 0 }),
    shown,
    page: page?.(shown, desk),
    counts: countsOf(result.findings),
    problem: firstProblem(journey, result.findings, language),
    labels: desk.words.all,
  };
}

/** In the order of the tabs. */
function viewsOf(journey: Journey, has: { readonly hasFunnel: boolean; readonly hasTouchpoints: boolean }): readonly ViewName[] {
  const { stages, context, insights } = journey;
  if (stages.length === 0) return ['map'];
  const touchpoints = has.hasTouchpoints || context.project.touchpoints.entries.length > 0;
  const views: readonly (readonly [ViewName, boolean])[] = [
    ['map', true],
    ['funnel', has.hasFunnel],
    ['channels', touchpoints],
    ['touchpoints', touchpoints],
    ['scores', true],
    // One of the project has its sheet there; of one that is only a name there is nothing to tell.
    ['personas', writtenPersonas(journey.outline).some((persona) => !isOnlyName(persona))],
    ['insights', insights.length > 0],
    ['diagram', true],
  ];
  return views.filter(([, isThere]) => isThere).map(([view]) => view);
}

function marksOf(findings: readonly Finding[], index: ElementIndex, language: Language): ReadonlyMap<string, readonly FindingMark[]> {
  const marks = new Map<string, FindingMark[]>();
  for (const finding of findings) {
    const element = index.findAt(finding.at)?.id;
    if (element === undefined) continue;
    const mark: FindingMark = { rule: finding.rule, severity: finding.severity, message: describeFinding(finding, language) };
    const list = marks.get(element);
    if (list) list.push(mark);
    else marks.set(element, [mark]);
  }
  return marks;
}

function arrangeStages(desk: Desk): StageView[] {
  let column = 0;
  return desk.journey.stages.map((stage): StageView => {
    const span = Math.max(1, stage.steps.length);
    const first = column;
    column += span;
    return {
      id: stage.id,
      name: stage.name,
      column: first,
      span,
      task: stage.task.state === 'given' ? stage.task.value : undefined,
      traffic: stage.temperature,
      trafficLabel: stage.temperature && desk.words.say(`traffic-${stage.temperature}`),
      component: (stage.definition?.component ?? []).join(' · '),
      score: scoreOf(desk, stage.score),
      ...noteOf(stage),
      findings: desk.marks.get(`stage:${stage.id}`) ?? [],
    };
  });
}

function noteOf({ note }: Pick<Journey['stages'][number], 'note'>): { readonly note?: string } {
  return note.state === 'given' ? { note: note.value } : {};
}

function scoreOf({ journey, format, words }: Desk, score: Journey['stages'][number]['score']): StageView['score'] {
  const { min, max } = journey.context.scale;
  if (score.state === 'given') return { text: format.number(score.value), share: Math.min(1, Math.max(0, (score.value - min) / (max - min))) };
  return score.state === 'unknown' ? { text: words.say('unknown'), share: undefined } : undefined;
}

function arrangeColumns({ journey, marks }: Desk): ColumnView[] {
  return columnsOf(journey).map(
    ({ stage, step }): ColumnView => ({
      id: columnId({ stage, step }),
      stage: stage.id,
      step: step?.id ?? '*',
      name: step?.name ?? '',
      ...(step && noteOf(step)),
      first: step === undefined || step === stage.steps[0],
      findings: (step && marks.get(`step:${stage.id}/${step.id}`)) ?? [],
    }),
  );
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The first thing that makes the text unreadable, if any. */
function firstProblem(journey: Journey, findings: readonly Finding[], language: Language): JourneyView['problem'] {
  const broken = findings.find(({ severity, at }) => severity === 'error' && at.chunk.problems.length > 0);
  return broken && { message: describeFinding(broken, language), line: lineOf(journey.tree, toSpan(journey.tree, broken.at).start) + 1 };
}
