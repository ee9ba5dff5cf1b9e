/** A value as said; where nothing is said though it should be, a hatched place. */
import type { Said } from '../../../server/core/view/pages/metTouchpoints.ts';
import type { TouchpointsPage } from '../../../server/core/view/pages/touchpointsPage.ts';

export function SaidText({ said, isDue, words }: { said: Said; isDue: boolean; words: TouchpointsPage['words'] }) {
  switch (said.state) {
    case 'given':
      return <>{said.text}</>;
    case 'unknown':
      return (
        <span class="unk" title={words.unknown}>
          ?
        </span>
      );
    case 'absent':
      return isDue ? (
        <>
          <i class="hole sample" title={words.notStated} />
          <span class="unseen">{words.notStated}</span>
        </>
      ) : null;
    default:
      return <span class="none">–</span>;
  }
}
