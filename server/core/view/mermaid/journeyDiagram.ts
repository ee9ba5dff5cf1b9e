/** A journey and its curve → Mermaid's `journey`: a section for each stage, a task for each step, faces 1…5 whatever the map's scale. */
import { mainLine } from '../../metrics/measureCurve.ts';
import type { CurvePoint } from '../../metrics/metrics.ts';
import { columnsOf, type Journey } from '../../model/journey.ts';
import { given } from '../../model/stated.ts';
import { inMermaid } from './escape.ts';

/** Steps without a score cannot be drawn and are left out; nothing when none has one. */
export function journeyDiagram(journey: Journey, curve: readonly CurvePoint[]): string | undefined {
  const points = mainLine(curve);
  const columns = columnsOf(journey);
  const lines = journey.stages.flatMap((stage) => {
    const tasks = columns.flatMap(({ stage: own, step, index }) => {
      if (own !== stage) return [];
      const point = points.find(({ column, span }) => index >= column && index < column + span);
      const face = point && faceOf(point);
      return face === undefined ? [] : [`    ${inMermaid(step?.name ?? stage.name)}: ${face}`];
    });
    return tasks.length === 0 ? [] : [`  section ${inMermaid(stage.name)}`, ...tasks];
  });
  return lines.length === 0 ? undefined : ['journey', `  title ${inMermaid(given(journey.title) ?? '')}`, ...lines].join('\n');
}

/** 1…5, as Mermaid draws faces. */
function faceOf({ normalised }: CurvePoint): number | undefined {
  return normalised === undefined ? undefined : Math.min(5, Math.max(1, Math.round((normalised + 1) * 2 + 1)));
}
