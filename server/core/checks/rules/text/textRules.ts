/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { altMissing } from './altMissing.ts';
import { colonInText } from './colonInText.ts';
import { commentCut } from './commentCut.ts';
import { cyrillicKey } from './cyrillicKey.ts';
import { decimalComma } from './decimalComma.ts';
import { duplicateKey } from './duplicateKey.ts';
import { extraDocument } from './extraDocument.ts';
import { flowComma } from './flowComma.ts';
import { longCell } from './longCell.ts';
import { mergeConflict } from './mergeConflict.ts';
import { placeholder } from './placeholder.ts';
import { quoteNeeded } from './quoteNeeded.ts';
import { suppressionUnexplained } from './suppressionUnexplained.ts';
import { suppressionUnknown } from './suppressionUnknown.ts';
import { suppressionUnused } from './suppressionUnused.ts';
import { syntaxError } from './syntaxError.ts';
import { tabIndent } from './tabIndent.ts';
import { tagNotAllowed } from './tagNotAllowed.ts';
import { yaml11Value } from './yaml11Value.ts';

export const textRules: readonly Rule[] = [
  commentCut,
  quoteNeeded,
  colonInText,
  decimalComma,
  yaml11Value,
  cyrillicKey,
  duplicateKey,
  longCell,
  placeholder,
  altMissing,
  flowComma,
  tagNotAllowed,
  extraDocument,
  mergeConflict,
  tabIndent,
  syntaxError,
  suppressionUnexplained,
  suppressionUnused,
  suppressionUnknown,
];
