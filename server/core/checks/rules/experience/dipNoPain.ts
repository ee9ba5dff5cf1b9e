/** CJM604: a low point that nobody explains or mends. */
import type { Cell, Lanes } from '../../../model/journey.ts';
import type { Rule } from '../../rule.ts';
import { type JudgedPoint, judgedCurve } from './judgedCurve.ts';

/** The lower quarter of the scale (language, section 4). */
const low = -0.5;

export const dipNoPain: Rule = {
  id: 'dip-no-pain',
  code: 'CJM604',
  severity: 'warning',
  message: {
    en: 'The dip at “{step}” has no pain and no opportunity',
    ru: 'У провала «{step}» нет ни боли, ни возможности',
  },
  *journey(journey, { metrics }) {
    const { points } = judgedCurve(journey, metrics());
    for (const [index, dip] of points.entries()) {
      if (!isDip(dip, points[index - 1], points[index + 1])) continue;
      if (lanesOf(dip).every(({ items }) => isMissing(items.pains) && isMissing(items.opportunities))) yield { at: dip.at, params: { step: dip.name } };
    }
  },
};

/** In the lower quarter, or below neutral and below both neighbours. */
function isDip({ value }: JudgedPoint, before: JudgedPoint | undefined, after: JudgedPoint | undefined): boolean {
  return value <= low || (value < 0 && before !== undefined && after !== undefined && value < before.value && value < after.value);
}

/** Cells of the column, and those that span it. */
function lanesOf({ point: { stage, step } }: JudgedPoint): Lanes[] {
  return [stage.lanes, ...(step ? [step.lanes] : stage.steps.map(({ lanes }) => lanes))];
}

function isMissing(cell: Cell<unknown> | undefined): boolean {
  return cell === undefined || cell.state === 'absent';
}
