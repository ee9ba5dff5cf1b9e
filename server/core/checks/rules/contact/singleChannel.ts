/** CJM411: a map on which the customer is met in one channel only. */

import type { ReadContext, Stage } from '../../../model/journey.ts';
import { findChannel } from '../../../model/names.ts';
import type { Fold } from '../../../model/stageFacts.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { Channel } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';

export const singleChannel: Rule = {
  id: 'single-channel',
  code: 'CJM411',
  severity: 'info',
  message: { en: 'All touchpoints are in one channel, “{channel}”', ru: 'Все точки контакта в одном канале: «{channel}»' },
  *journey({ stagesAt, head, context }, { fold }) {
    const { count, channels } = fold(metChannels);
    const [channel, ...others] = channels;
    // What nobody knows may be another channel.
    if (channel === undefined || others.length > 0 || count < 2) return;
    yield { at: stagesAt ?? head, params: { channel: nameOf(channel, context.language) } };
  },
};

/** The channels of touchpoints, each once; nothing stands for one that nobody knows. */
interface MetChannels {
  readonly count: number;
  readonly channels: readonly (Channel | undefined)[];
}

const metChannels: Fold<MetChannels> = {
  of: channelsOf,
  join: (parts) => ({ count: parts.reduce((sum, { count }) => sum + count, 0), channels: [...new Set(parts.flatMap(({ channels }) => channels))] }),
  same: (a, b) => a.count === b.count && a.channels.length === b.channels.length && a.channels.every((channel, index) => channel === b.channels[index]),
};

function channelsOf(stage: Stage, context: ReadContext): MetChannels {
  const channels = [stage, ...stage.steps].flatMap(({ lanes: { touchpoints } }) =>
    touchpoints?.state === 'unknown' ? [undefined] : (touchpoints?.entries ?? []).map((use) => findChannel(use, context)),
  );
  return { count: channels.length, channels: [...new Set(channels)] };
}
