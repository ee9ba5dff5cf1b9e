/** Which view of each map was looked at last, kept for the workspace. */
import type { Memento, Uri } from 'vscode';
import type { ShownView } from '../../server/protocol.ts';

export interface ShownViews {
  readonly of: (uri: Uri) => ShownView;
  readonly remember: (uri: Uri, shown: ShownView) => void;
}

const key = 'cjm.shownViews';
/** So many maps are remembered, those looked at last. */
const most = 200;

export function createShownViews(memory: Memento): ShownViews {
  const read = (): readonly (readonly [string, ShownView])[] => memory.get(key, []);
  return {
    of: (uri) => read().find(([map]) => map === uri.toString())?.[1] ?? 'map',
    remember(uri, shown) {
      const others = read().filter(([map]) => map !== uri.toString());
      void memory.update(key, [[uri.toString(), shown], ...others].slice(0, most));
    },
  };
}
