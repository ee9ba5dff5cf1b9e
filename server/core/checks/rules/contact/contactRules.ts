/** The rules of this folder, in the order of the domain's list. */
import type { Rule } from '../../rule.ts';
import { noContactCapture } from './noContactCapture.ts';
import { orphanTouchpoint } from './orphanTouchpoint.ts';
import { singleChannel } from './singleChannel.ts';
import { stageNoTouchpoint } from './stageNoTouchpoint.ts';
import { temperatureDrop } from './temperatureDrop.ts';
import { toolGroups } from './toolGroups.ts';
import { toolTemperature } from './toolTemperature.ts';
import { touchpointGap } from './touchpointGap.ts';
import { touchpointNoStandard } from './touchpointNoStandard.ts';
import { touchpointSynonym } from './touchpointSynonym.ts';
import { touchpointUnrated } from './touchpointUnrated.ts';
import { transitionNoTool } from './transitionNoTool.ts';

export const contactRules: readonly Rule[] = [
  stageNoTouchpoint,
  orphanTouchpoint,
  touchpointSynonym,
  touchpointUnrated,
  touchpointGap,
  touchpointNoStandard,
  transitionNoTool,
  temperatureDrop,
  toolTemperature,
  noContactCapture,
  singleChannel,
  toolGroups,
];
