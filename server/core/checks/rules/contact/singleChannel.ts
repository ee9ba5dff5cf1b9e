/** CJM411: a map on which the customer is met in one channel only. */
import { findChannel } from '../../../model/names.ts';
import { nameOf } from '../../../vocabulary/catalogue.ts';
import type { Rule } from '../../rule.ts';

export const singleChannel: Rule = {
  id: 'single-channel',
  code: 'CJM411',
  severity: 'info',
  message: { en: 'All touchpoints are in one channel, “{channel}”', ru: 'Все точки контакта в одном канале: «{channel}»' },
  *journey({ stages, stagesAt, head, context }, { ofPart }) {
    const channels = stages.flatMap((stage) =>
      ofPart(stage, () =>
        [stage, ...stage.steps].flatMap(({ lanes: { touchpoints } }) =>
          touchpoints?.state === 'unknown' ? [undefined] : (touchpoints?.entries ?? []).map((use) => findChannel(use, context)),
        ),
      ),
    );
    const [channel] = channels;
    // What nobody knows may be another channel.
    if (channel === undefined || channels.length < 2 || channels.some((one) => one !== channel)) return;
    yield { at: stagesAt ?? head, params: { channel: nameOf(channel, context.language) } };
  },
};
