/** The rules of this folder, in the order of the domain's list; those of our own stand next to the ones they go with. */
import type { Rule } from '../../rule.ts';
import { activeUsersOrder } from './activeUsersOrder.ts';
import { bottleneckNoAction } from './bottleneckNoAction.ts';
import { crCountMismatch } from './crCountMismatch.ts';
import { currencyMismatch } from './currencyMismatch.ts';
import { factorMismatch } from './factorMismatch.ts';
import { funnelGrows } from './funnelGrows.ts';
import { funnelProduct } from './funnelProduct.ts';
import { goalWithoutKpi } from './goalWithoutKpi.ts';
import { kpiDuplicate } from './kpiDuplicate.ts';
import { kpiHomoglyph } from './kpiHomoglyph.ts';
import { kpiNoPeriod } from './kpiNoPeriod.ts';
import { kpiNoTarget } from './kpiNoTarget.ts';
import { kpiNotCanonical } from './kpiNotCanonical.ts';
import { kpiRange } from './kpiRange.ts';
import { kpiUnit } from './kpiUnit.ts';
import { kpiUnknown } from './kpiUnknown.ts';
import { kpiWrongStage } from './kpiWrongStage.ts';
import { lcpqIncomplete } from './lcpqIncomplete.ts';
import { lcpqInconsistent } from './lcpqInconsistent.ts';
import { lcpqStage } from './lcpqStage.ts';
import { npsFormula } from './npsFormula.ts';
import { percentOrFraction } from './percentOrFraction.ts';
import { periodMismatch } from './periodMismatch.ts';
import { retentionDouble } from './retentionDouble.ts';
import { scoreUnknown } from './scoreUnknown.ts';
import { sharesSum } from './sharesSum.ts';
import { stageNoKpi } from './stageNoKpi.ts';
import { targetDirection } from './targetDirection.ts';
import { unitEconomics } from './unitEconomics.ts';
import { valueUnknown } from './valueUnknown.ts';

export const kpiRules: readonly Rule[] = [
  kpiUnknown,
  kpiHomoglyph,
  kpiNotCanonical,
  kpiRange,
  kpiUnit,
  percentOrFraction,
  stageNoKpi,
  kpiWrongStage,
  goalWithoutKpi,
  kpiNoTarget,
  targetDirection,
  kpiNoPeriod,
  periodMismatch,
  currencyMismatch,
  lcpqIncomplete,
  lcpqInconsistent,
  factorMismatch,
  lcpqStage,
  funnelGrows,
  funnelProduct,
  crCountMismatch,
  bottleneckNoAction,
  npsFormula,
  sharesSum,
  kpiDuplicate,
  activeUsersOrder,
  unitEconomics,
  retentionDouble,
  scoreUnknown,
  valueUnknown,
];
