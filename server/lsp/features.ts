/** Every editor feature in one table. Adding one is adding a file and a line. */
import { codeActions } from './features/codeActions.ts';
import { codeLenses } from './features/codeLenses.ts';
import { completion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { documentHighlight } from './features/documentHighlight.ts';
import { documentLinks } from './features/documentLinks.ts';
import { documentSymbols } from './features/documentSymbols.ts';
import type { Feature } from './features/feature.ts';
import { foldingRanges } from './features/foldingRanges.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlayHints.ts';
import { linkedEditing } from './features/linkedEditing.ts';
import { onTypeFormatting } from './features/onTypeFormatting.ts';
import { references } from './features/references.ts';
import { rename } from './features/rename.ts';
import { selectionRanges } from './features/selectionRanges.ts';
import { semanticTokens } from './features/semanticTokens.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';

export const features: readonly Feature[] = [
  completion,
  codeActions,
  hover,
  documentSymbols,
  foldingRanges,
  selectionRanges,
  semanticTokens,
  inlayHints,
  codeLenses,
  documentLinks,
  linkedEditing,
  formatting,
  onTypeFormatting,
  definition,
  references,
  documentHighlight,
  rename,
  workspaceSymbols,
];
