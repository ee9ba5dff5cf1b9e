/** The findings of the maps in the tree → a number beside each name, in the colour of the most severe. Other trees show nothing of it. */
import { EventEmitter, type FileDecoration, type FileDecorationProvider, ThemeColor, type Uri } from 'vscode';
import type { MapNode } from './nodes.ts';
import { badgeScheme, sayCounts } from './treeItems.ts';

export interface Badges extends FileDecorationProvider {
  readonly show: (maps: readonly MapNode[]) => void;
}

export function createBadges(): Badges {
  const changed = new EventEmitter<Uri[]>();
  let counts: ReadonlyMap<string, MapNode['journey']['counts']> = new Map();
  return {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => (uri.scheme === badgeScheme ? badgeOf(counts.get(uri.toString())) : undefined),
    show(maps) {
      const badged = maps.map(({ uri, journey }) => ({ address: uri.with({ scheme: badgeScheme }), count: journey.counts }));
      const before = counts;
      counts = new Map(badged.map(({ address, count }) => [address.toString(), count]));
      const isNews = ({ address, count }: (typeof badged)[number]): boolean => {
        const known = before.get(address.toString());
        return known?.error !== count.error || known.warning !== count.warning;
      };
      changed.fire(badged.filter(isNews).map(({ address }) => address));
    },
  };
}

/** The editor takes two characters. */
const most = 99;

function badgeOf(count: MapNode['journey']['counts'] | undefined): FileDecoration | undefined {
  if (count === undefined || count.error + count.warning === 0) return undefined;
  const number = count.error > 0 ? count.error : count.warning;
  return {
    badge: String(Math.min(most, number)),
    color: new ThemeColor(count.error > 0 ? 'list.errorForeground' : 'list.warningForeground'),
    tooltip: sayCounts(count),
  };
}
