/**
 * Inlay hints: what follows from the text and is not written in it: names of stages, conversions, the profit formula, the way left to
 * a target. Only for the part of the text that is asked for, from figures that the check has measured already.
 */
import { type Say, sayIn } from '../checks/say.ts';
import type { FunnelMetrics, FunnelStepMetrics } from '../metrics/metrics.ts';
import type { KpiValue, Stage } from '../model/journey.ts';
import { type Place, type Span, textAt, toSpan } from '../model/place.ts';
import { looseForm } from '../model/slug.ts';
import type { StageOutline } from '../syntax/outline.ts';
import { lineAt } from '../syntax/sourceLine.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Desk } from '../view/arrange.ts';
import { arrangeMetrics } from '../view/arrangeMetrics.ts';
import { findIn, nameOf } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis, type Direction } from '../vocabulary/vocabulary.ts';
import type { FeatureContext } from './feature.ts';
import { deskOf } from './figures.ts';
import { type HintWords, hintWordsIn } from './hints/hintWords.ts';
import { targetDistance } from './hints/targetDistance.ts';

export interface InlayHint {
  /** Behind what it is about. */
  readonly offset: number;
  readonly label: string;
  /** Where it comes from, as plain lines. */
  readonly tooltip: string;
}

/** Which kinds are wanted. */
export interface ShownHints {
  readonly stageNames: boolean;
  readonly conversions: boolean;
  readonly formula: boolean;
  readonly targets: boolean;
}
export const allHints: ShownHints = { stageNames: true, conversions: true, formula: true, targets: true };

/** In file order. */
export function inlayHints(context: FeatureContext, span: Span, shown: ShownHints = allHints): InlayHint[] {
  if (context.kind !== 'map') return [];
  const { tree, outline } = context.document;
  const maker = new HintMaker(context, span);
  const { journey } = context;
  const hints = journey.stages.flatMap((stage, index) => {
    const part = outline.stages[index];
    if (!part || !touches(tree, part, span)) return [];
    return [...(shown.stageNames ? maker.stageName(stage) : []), ...(shown.targets ? kpisOf(stage).flatMap((kpi) => maker.target(kpi)) : [])];
  });
  if (shown.conversions) hints.push(...maker.conversions());
  if (shown.formula) hints.push(...maker.formula());
  if (shown.targets) hints.push(...[...journey.economics.factors.values()].flatMap((kpi) => maker.target(kpi)));
  return hints.filter(({ offset }) => offset >= span.start && offset <= span.end).toSorted((a, b) => a.offset - b.offset);
}

/** By its chunks, which cost nothing to look up. */
function touches(tree: SyntaxTree, { chunks }: StageOutline, span: Span): boolean {
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (!first || !last) return false;
  const { start } = toSpan(tree, { chunk: first, start: 0, end: 0 });
  const { end } = toSpan(tree, { chunk: last, start: 0, end: last.text.length });
  return start <= span.end && end >= span.start;
}

function kpisOf({ lanes, steps }: Stage): readonly KpiValue[] {
  return [lanes, ...steps.map((step) => step.lanes)].flatMap(({ kpis }) => kpis?.entries ?? []);
}

/** A class because every hint needs the same words and figures. */
class HintMaker {
  private readonly context: FeatureContext;
  private readonly span: Span;
  private readonly desk: Desk;
  private readonly words: HintWords;
  private readonly say: Say;

  constructor(context: FeatureContext, span: Span) {
    this.context = context;
    this.span = span;
    this.say = sayIn(context.language);
    this.desk = deskOf(context);
    this.words = hintWordsIn(context.language);
  }

  private isAsked(at: Place): boolean {
    const { end } = toSpan(this.context.document.tree, at);
    return end >= this.span.start && end <= this.span.end;
  }

  private hint(at: Place, label: string, ...tooltip: readonly (string | undefined)[]): InlayHint {
    return { offset: toSpan(this.context.document.tree, at).end, label, tooltip: tooltip.filter((line) => line !== undefined && line !== '').join('\n') };
  }

  /** The name in the language of the session, unless the text says it already. */
  stageName({ stage, definition, name }: Stage): InlayHint[] {
    const { language, journey } = this.context;
    const { model } = journey.context;
    if (stage.state !== 'given' || !definition || !model) return [];
    const shown = nameOf(definition, language);
    const isOwnName = name !== nameOf(definition, journey.context.language);
    if (isOwnName || looseForm(stage.value) === looseForm(shown)) return [];
    return [this.hint(stage.at, shown, this.words.stageOf(nameOf(model, language)), definition.id === stage.value ? undefined : definition.id)];
  }

  conversions(): InlayHint[] {
    const { journey } = this.context;
    const { funnel, funnels } = this.desk.result.metrics;
    const own = journey.funnels.flatMap(({ steps }, index) => this.ofFunnel(funnels[index], (position) => placeOf(steps[position]?.count)));
    return [...this.ofFunnel(funnel, (position) => placeOf(journey.stages[position]?.reached)), ...own];
  }

  private ofFunnel(funnel: FunnelMetrics | undefined, placeAt: (position: number) => Place | undefined): InlayHint[] {
    return (funnel?.steps ?? []).flatMap((step, position) => {
      const at = placeAt(position);
      return at && this.isAsked(at) ? this.conversion(step, at, step === funnel?.bottleneck) : [];
    });
  }

  private conversion({ conversion, previous, count, entry, loss, benchmark }: FunnelStepMetrics, at: Place, isBottleneck: boolean): InlayHint[] {
    if (conversion === undefined || count === undefined || previous?.count === undefined) return [];
    const { number } = this.desk.format;
    const { share } = this.say;
    const { words } = this;
    return [
      this.hint(
        at,
        words.ofStage(share(conversion), previous.name),
        words.arrived(number(count - entry, 0), number(previous.count, 0), previous.name),
        entry === 0 ? undefined : words.entered(number(entry, 0)),
        loss !== undefined && loss > 0 ? words.lost(number(loss, 0)) : undefined,
        benchmark === undefined ? undefined : words.benchmark(share(benchmark)),
        isBottleneck ? words.bottleneck : undefined,
      ),
    ];
  }

  /** Behind the key `economics`; a map without it shows the formula at the deal. */
  formula(): InlayHint[] {
    const { journey, document } = this.context;
    const { formula } = this.desk.result.metrics;
    const at = journey.economics.at ?? formula.deal?.at;
    if (!at) return [];
    const metrics = arrangeMetrics(this.desk);
    if (metrics.every(({ value }) => value === undefined)) return [];
    const figure = (id: string): string => `${id} ${metrics.find((metric) => metric.id === id)?.value ?? '?'}`;
    const profit = metrics.find(({ id, value }) => id === 'GP' && value !== undefined);
    const label = `${['L', 'C', 'P', 'Q'].map(figure).join(' × ')} = ${figure('REV')}${profit ? `, ${figure('GP')}` : ''}`;
    const tooltip = metrics.filter(({ value }) => value !== undefined).map(({ id, label: name, provenance }) => `${id} (${name}): ${provenance}`);
    const end = journey.economics.at ? lineAt(document.text, toSpan(document.tree, at).start).end : toSpan(document.tree, at).end;
    return [{ ...this.hint(at, label, ...tooltip), offset: end }];
  }

  target(kpi: KpiValue): InlayHint[] {
    const { journey } = this.context;
    const { value, target } = kpi;
    if (value.state !== 'given' || target.state !== 'given') return [];
    const direction: Direction =
      kpi.direction.state === 'given' ? kpi.direction.value : (findIn(kpi.code, journey.context.project.kpis, builtInKpis)?.direction ?? 'depends');
    const distance = targetDistance(kpi, direction, this.desk.format, journey.context.currency);
    if (distance === undefined) return [];
    const { words } = this;
    return [
      this.hint(
        value.at,
        distance === '' ? words.targetMet : words.toTarget(distance),
        words.figure(textAt(value.at), textAt(target.at)),
        words.better[direction],
      ),
    ];
  }
}

function placeOf(stated: { readonly state: string; readonly at: Place | undefined } | undefined): Place | undefined {
  return stated?.state === 'given' ? stated.at : undefined;
}
