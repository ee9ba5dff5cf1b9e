/** CJM411: a map on which the customer is met in one channel only. */

import type { ReadContext, Stage } from '../../../model/journey.ts';
import { findChannel } from '../../../model/names.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { Channel } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';

export const singleChannel: Rule = {
  id: 'single-channel',
  code: 'CJM411',
  severity: 'info',
  message: { en: 'All touchpoints are in one channel, “{channel}”', ru: 'Все точки контакта в одном канале: «{channel}»' },
  *journey({ stagesAt, head, context }, { ofStages }) {
    const uses = ofStages(channelsOf);
    const [channel, ...others] = new Set(uses.flatMap(({ channels }) => channels));
    // What nobody knows may be another channel.
    if (channel === undefined || others.length > 0 || uses.reduce((sum, { count }) => sum + count, 0) < 2) return;
    yield { at: stagesAt ?? head, params: { channel: nameOf(channel, context.language) } };
  },
};

/** The channels of a stage's touchpoints, each once; nothing stands for one that nobody knows. */
function channelsOf(stage: Stage, context: ReadContext): { readonly count: number; readonly channels: readonly (Channel | undefined)[] } {
  const channels = [stage, ...stage.steps].flatMap(({ lanes: { touchpoints } }) =>
    touchpoints?.state === 'unknown' ? [undefined] : (touchpoints?.entries ?? []).map((use) => findChannel(use, context)),
  );
  return { count: channels.length, channels: [...new Set(channels)] };
}
