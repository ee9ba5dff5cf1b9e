/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { barrierUnknown } from './barrierUnknown.ts';
import { captureUnknown } from './captureUnknown.ts';
import { ownerUnknown } from './ownerUnknown.ts';
import { systemUnknown } from './systemUnknown.ts';
import { toolUnknown } from './toolUnknown.ts';
import { touchpointUnknown } from './touchpointUnknown.ts';

export const referencesRules: readonly Rule[] = [touchpointUnknown, ownerUnknown, systemUnknown, toolUnknown, captureUnknown, barrierUnknown];
