/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { stageNoTouchpoint } from './stageNoTouchpoint.ts';
import { temperatureDrop } from './temperatureDrop.ts';
import { touchpointGap } from './touchpointGap.ts';
import { touchpointUnrated } from './touchpointUnrated.ts';
import { transitionNoTool } from './transitionNoTool.ts';

export const contactRules: readonly Rule[] = [stageNoTouchpoint, touchpointUnrated, touchpointGap, transitionNoTool, temperatureDrop];
