/** The KPIs of a whole map for mends, which are made only when somebody asks, so that nothing is remembered. */
import type { Journey } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { isSamePlace } from '../../edits.ts';
import { type KpiUse, kpisOfStage } from './kpiUse.ts';

export function writtenKpis({ stages, economics }: Journey): readonly KpiUse[] {
  return [...stages.flatMap(kpisOfStage), ...[...economics.factors.values()].map((kpi) => ({ kpi, stage: undefined, step: undefined }))];
}

/** The KPI of which a part stands at a place: its code, its value, its target or its period. */
export function kpiAt(journey: Journey, at: Place, part: 'key' | 'value' | 'target' | 'period' = 'key'): KpiUse | undefined {
  return writtenKpis(journey).find(({ kpi }) => {
    const place = part === 'key' ? kpi.key : kpi[part].at;
    return place !== undefined && isSamePlace(place, at);
  });
}
