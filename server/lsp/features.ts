/** Every editor feature in one table. Adding one is adding a file and a line. */
import { codeActions } from './features/codeActions.ts';
import { completion } from './features/completion.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import type { Feature } from './features/feature.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { hover } from './features/hover.ts';
import { selectionRanges } from './features/selectionRanges.ts';

export const features: readonly Feature[] = [completion, codeActions, hover, documentSymbols, foldingRanges, selectionRanges];
