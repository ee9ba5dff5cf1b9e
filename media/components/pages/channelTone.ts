/** A tile of the channels view → how well the channel serves there, in steps that colours follow. */
import type { MatrixCell } from '../../../server/core/view/pages/channelsPage.ts';

/** `open`: there is something, and no number yet. */
export type ChannelTone = 'low' | 'middle' | 'high' | 'top' | 'open' | 'unrated';

export function channelTone({ text, share, marks }: Pick<MatrixCell, 'text' | 'share' | 'marks'>): ChannelTone {
  if (text === undefined || share === undefined) return marks.every(({ kind }) => kind === 'unrated') ? 'unrated' : 'open';
  return share <= 0.5 ? 'low' : share < 0.7 ? 'middle' : share < 0.9 ? 'high' : 'top';
}
