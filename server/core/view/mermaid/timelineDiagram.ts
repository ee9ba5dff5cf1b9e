/** A journey → Mermaid's `timeline`: a section for each stage, a period for each step, below it what the customer does. */
import type { Journey, Stage, Step } from '../../model/journey.ts';
import { given } from '../../model/stated.ts';
import { inMermaid } from './escape.ts';

/** Nothing for a map without stages. */
export function timelineDiagram(journey: Journey): string | undefined {
  if (journey.stages.length === 0) return undefined;
  const lines = journey.stages.flatMap((stage) => [
    `  section ${inMermaid(stage.name)}`,
    ...(stage.steps.length === 0 ? [stage] : stage.steps).map((part) => `    ${[part.name, ...actionsOf(part)].map(inMermaid).join(' : ')}`),
  ]);
  return ['timeline', `  title ${inMermaid(given(journey.title) ?? '')}`, ...lines].join('\n');
}

function actionsOf({ lanes }: Stage | Step): string[] {
  return (lanes.items.actions?.entries ?? []).flatMap(({ text }) => given(text) ?? []);
}
