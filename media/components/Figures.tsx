/** Funnel and emotion curve once more as tables, for those who read figures rather than pictures; folded away until asked for. */
import type { CurveView, FunnelView } from '../../server/core/view/journeyView.ts';
import { CurveTable, type CurveTableProps } from './CurveTable.tsx';
import { FunnelTable } from './FunnelTable.tsx';
import { word } from './frame.ts';
import { memo } from './memo.tsx';

interface Props extends CurveTableProps {
  readonly funnel: FunnelView | undefined;
  readonly curve: CurveView;
}

export const Figures = memo(function Figures({ funnel, ...curve }: Props) {
  const hasCurve = curve.curve.points.length > 0;
  if (funnel === undefined && !hasCurve) return null;
  return (
    <details class="tables">
      <summary>{word(curve.frame, 'figures')}</summary>
      <div>
        {funnel !== undefined && <FunnelTable funnel={funnel} frame={curve.frame} />}
        {hasCurve && <CurveTable {...curve} />}
      </div>
    </details>
  );
});
