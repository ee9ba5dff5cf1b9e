/** The ways to work with a funnel, each with the step that it names here and what a tenth more would bring; worst step first is lifted to its benchmark. */
import type { FunnelStepMetrics } from '../../metrics/metrics.ts';
import { type Entry, nameOf } from '../../vocabulary/catalogue.ts';
import { funnelMethods } from '../../vocabulary/vocabulary.generated.ts';
import { type FunnelDesk, tenth } from './funnelDesk.ts';
import type { MethodView, StepSheet } from './funnelView.ts';
import { fill } from './funnelWords.ts';

/** What a method comes to in this funnel: by how much all that follows grows. */
interface Plan {
  readonly step: FunnelStepMetrics | undefined;
  readonly what: string;
  readonly factor: number;
  readonly changes: MethodView['changes'];
}

type Method = (desk: FunnelDesk, steps: readonly StepSheet[]) => Plan | undefined;

const methods: Readonly<Record<string, Method>> = {
  'proportional-widening': widen,
  stretching: stretch,
  'main-conversion-stage': bringToMain,
  'most-problematic-stage': mendWorst,
};

export function methodsOf(desk: FunnelDesk, steps: readonly StepSheet[]): MethodView[] {
  return (funnelMethods as readonly Required<Entry>[]).flatMap((method): MethodView[] => {
    const plan = Object.hasOwn(methods, method.id) ? methods[method.id]?.(desk, steps) : undefined;
    if (!plan) return [];
    const { language } = desk.words;
    return [
      {
        id: method.id,
        name: nameOf(method, language),
        help: method.help[language],
        element: plan.step && `funnel:${desk.funnel.id}/${plan.step.id}`,
        what: plan.what,
        effect: effectOf(plan.factor, desk),
        changes: plan.changes.map(({ id, to }) => ({ id, to: Number(to.toPrecision(12)) })),
      },
    ];
  });
}

/** More money; more people at the end where no money is known. */
function effectOf(factor: number, { worth, funnel, say, money, format }: FunnelDesk): string {
  if (worth !== undefined) return `+${money(worth * (factor - 1))}`;
  const last = funnel.steps.findLast(({ count }) => count !== undefined)?.count ?? 0;
  return fill(say['at-the-end'], { n: `+${format.number(last * (factor - 1), 0)}` });
}

function widen({ funnel, say, format }: FunnelDesk, steps: readonly StepSheet[]): Plan | undefined {
  const step = funnel.steps.find(({ count }) => count !== undefined);
  const figure = steps.find(({ id }) => id === step?.id)?.figure;
  if (!step || !figure || !funnel.steps.some(({ conversion }) => conversion !== undefined)) return undefined;
  const to = figure.value * tenth;
  const what = fill(say['method-widen'], { step: step.name, from: format.number(figure.value, 0), to: format.number(to, 0) });
  return { step, what, factor: tenth, changes: [{ id: figure.id, to }] };
}

function stretch({ funnel, say }: FunnelDesk, steps: readonly StepSheet[]): Plan | undefined {
  const lifted = funnel.steps.flatMap(({ id, conversion }) => {
    const figure = steps.find((step) => step.id === id)?.figure;
    return figure && conversion !== undefined && conversion > 0 && conversion < 1 ? [{ id: figure.id, from: conversion, to: raised(conversion) }] : [];
  });
  if (lifted.length === 0) return undefined;
  const factor = lifted.reduce((product, { from, to }) => product * (to / from), 1);
  return { step: undefined, what: say['method-stretch'], factor, changes: lifted.map(({ id, to }) => ({ id, to })) };
}

/** More people on the step before it, since those who come from outside do the same. */
function bringToMain({ funnel, say, format }: FunnelDesk, steps: readonly StepSheet[]): Plan | undefined {
  const { main } = funnel;
  const before = funnel.steps.find(({ id }) => id === main?.previous?.id);
  const figure = steps.find(({ id }) => id === before?.id)?.figure;
  if (!main || !before || !figure || main.conversion === undefined) return undefined;
  const to = before.conversion === undefined ? figure.value * tenth : raised(figure.value);
  const factor = to / figure.value;
  if (factor <= 1) return undefined;
  const people = format.number((before.count ?? 0) * (factor - 1), 0);
  return {
    step: main,
    what: fill(say['method-main'], { step: main.name, value: format.share(main.conversion), people }),
    factor,
    changes: [{ id: figure.id, to }],
  };
}

function mendWorst({ funnel, say, format }: FunnelDesk, steps: readonly StepSheet[]): Plan | undefined {
  const { bottleneck } = funnel;
  const figure = steps.find(({ id }) => id === bottleneck?.id)?.figure;
  if (!bottleneck?.conversion || !figure) return undefined;
  const { conversion, benchmark = 0 } = bottleneck;
  const to = benchmark > conversion ? Math.min(1, benchmark) : raised(conversion);
  const what = fill(say['method-worst'], { step: bottleneck.name, from: format.share(conversion), to: format.share(to) });
  return { step: bottleneck, what, factor: to / conversion, changes: [{ id: figure.id, to }] };
}

/** No more than all can go on. */
function raised(conversion: number): number {
  return Math.min(Math.max(1, conversion), conversion * tenth);
}
