/** What the figures of a map come to, as Markdown: a KPI against its target, a stage in the funnel, a factor of the profit formula, a score on its scale. */
import type { KpiValue, Stage } from '../model/journey.ts';
import { type Place, textAt } from '../model/place.ts';
import type { Quantity, QuantityRange } from '../model/quantity.ts';
import type { Stated } from '../model/stated.ts';
import type { Desk } from '../view/arrange.ts';
import { arrangeFunnel } from '../view/arrangeFunnel.ts';
import { arrangeMetrics } from '../view/arrangeMetrics.ts';
import { formatIn } from '../view/format.ts';
import { wordsIn } from '../view/words.ts';
import type { FeatureContext } from './feature.ts';
import { say } from './featureWords.ts';
import { escapeMarkdown, fact, facts } from './markdown.ts';

export function deskOf({ journey, checked, language }: FeatureContext): Desk {
  return { journey, result: checked(), format: formatIn(language), words: wordsIn(language), language, marks: new Map(), today: undefined };
}

/** Value, target, previous value and benchmark; where the figure comes from; what rests on it. */
export function kpiFigures(kpi: KpiValue, context: FeatureContext): string {
  const { language, journey } = context;
  const desk = deskOf(context);
  const shown = (stated: Stated<Quantity | QuantityRange>): string | undefined => {
    if (stated.state !== 'given') return stated.state === 'absent' ? undefined : desk.words.say(stated.state === 'unknown' ? 'unknown' : 'notApplicable');
    const written = textAt(stated.at);
    return escapeMarkdown('low' in stated.value ? written : desk.format.quantity(stated.value, written, journey.context.currency));
  };
  const source = [kpi.source, kpi.asOf].flatMap((stated) => (stated.state === 'given' ? [escapeMarkdown(stated.value)] : []));
  const sample = kpi.n.state === 'given' ? [`n = ${desk.format.number(kpi.n.value, 0)}`] : [];
  return facts(
    fact(say('value', language), shown(kpi.value)),
    fact(say('target', language), shown(kpi.target)),
    fact(say('previous', language), shown(kpi.previous)),
    fact(say('benchmark', language), shown(kpi.benchmark)),
    fact(say('source', language), [...source, ...sample].join(' · ')),
    ...restingOn(kpi.key, kpi.at, desk),
  );
}

/** The factors that take their value from this cell. */
function restingOn(key: Place, at: Place, desk: Desk): string[] {
  const { factors } = desk.result.metrics.formula;
  const views = arrangeMetrics(desk);
  return Object.values(factors).flatMap(({ id, derived }) => {
    const rests =
      derived?.how !== 'product' && derived?.from.some((source) => source.at.chunk === key.chunk && source.at.start >= key.start && source.at.end <= at.end);
    const view = rests ? views.find((metric) => metric.id === id) : undefined;
    return view?.value === undefined ? [] : [`**${id}** = ${escapeMarkdown(view.value)} (${escapeMarkdown(view.label)}): ${escapeMarkdown(view.provenance)}`];
  });
}

/** `**C** = 10.8 %, to 12 %: derived: …`, and what the stages give when that is another figure. */
export function factorFigures(id: string, context: FeatureContext): string | undefined {
  const desk = deskOf(context);
  const view = arrangeMetrics(desk).find((metric) => metric.id === id);
  const factor = Object.values(desk.result.metrics.formula.factors).find((one) => one.id === id);
  if (!view || !factor) return undefined;
  const other = factor.stated && factor.derived ? arrangeMetrics(withoutStated(desk, id)).find((metric) => metric.id === id) : undefined;
  return facts(
    `**${id}** = ${escapeMarkdown([view.value ?? desk.words.say('unknown'), view.target, view.distance].filter((part) => part !== undefined).join(', '))}: ${escapeMarkdown(view.provenance)}`,
    other && fact(say('derived', context.language), `${escapeMarkdown(other.value ?? '')} (${escapeMarkdown(other.provenance)})`),
  );
}

function withoutStated(desk: Desk, id: string): Desk {
  const { formula } = desk.result.metrics;
  const factors = Object.fromEntries(
    Object.values(formula.factors).map((factor) => [
      factor.id,
      factor.id === id && factor.derived ? { ...factor, stated: undefined, value: factor.derived.value, source: 'derived' } : factor,
    ]),
  );
  return { ...desk, result: { ...desk.result, metrics: { ...desk.result.metrics, formula: { ...formula, factors: factors as typeof formula.factors } } } };
}

/** How many arrive at a stage, which share of those before, and what is lost. */
export function funnelFigures(stage: Stage | undefined, context: FeatureContext): string | undefined {
  const desk = deskOf(context);
  const { funnel } = desk.result.metrics;
  const step = stage && funnel.steps.find((one) => one.stage === stage || one.id === stage.id);
  const view = step && arrangeFunnel(funnel, desk).steps.find(({ id }) => id === step.id);
  if (!view || view.countText === undefined) return undefined;
  const { language } = context;
  return facts(
    `${desk.words.say('reached')}: ${view.countText}`,
    view.conversionText === undefined
      ? undefined
      : `${say('conversion', language)}: ${view.conversionText} · ${escapeMarkdown(step.previous?.name ?? '')} → ${escapeMarkdown(view.name)}`,
    fact(say('lost', language), step.loss !== undefined && step.loss > 0 ? desk.format.number(step.loss, 0) : undefined),
    fact(say('benchmark', language), view.benchmarkText),
    view.note && `**${view.note.title}**: ${escapeMarkdown(view.note.text)}`,
  );
}

const scoreWords = ['score-worst', 'score-bad', 'score-neutral', 'score-good', 'score-best'];

/** `4` of 1..5 is good. */
export function scoreFigures(text: string, { journey, language }: FeatureContext): string | undefined {
  const { min, max } = journey.context.scale;
  const score = Number(text);
  if (Number.isNaN(score) || score < min || score > max) return undefined;
  const word = scoreWords[Math.min(4, Math.floor(((score - min) / (max - min)) * 5))] ?? '';
  return `**${text}** · ${wordsIn(language).say(word)} · ${say('scale', language)} ${min}..${max}`;
}
