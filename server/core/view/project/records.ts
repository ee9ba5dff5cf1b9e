/** Records of the vocabulary that only the pages of a project read, typed: perspectives of a scorecard, parts of a strategy, areas of maturity. */
import type { Bilingual, Entry } from '../../vocabulary/catalogue.ts';
import * as data from '../../vocabulary/vocabulary.generated.ts';
import type { Perspective } from '../../vocabulary/vocabulary.ts';

export interface PerspectiveRecord extends Entry {
  readonly id: Perspective;
}
/** `level` counts from 1. */
export interface MaturityArea extends Entry {
  readonly levels: readonly { readonly level: number; readonly name: Bilingual; readonly help: Bilingual }[];
}

export const perspectives: readonly PerspectiveRecord[] = data.perspectives as readonly PerspectiveRecord[];
export const strategyParts: readonly Entry[] = data.strategyParts as readonly Entry[];
export const maturityAreas: readonly MaturityArea[] = data.maturity as readonly MaturityArea[];
