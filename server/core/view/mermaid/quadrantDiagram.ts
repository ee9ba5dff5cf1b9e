/** Rated touchpoints → Mermaid's `quadrantChart`: importance to the right, satisfaction upwards, both 1…5. */
import type { TouchpointMetrics } from '../../metrics/metrics.ts';
import { inMermaid } from './escape.ts';

export interface QuadrantWords {
  readonly importance: string;
  readonly satisfaction: string;
  readonly low: string;
  readonly high: string;
  readonly keep: string;
  readonly overdone: string;
  readonly leave: string;
  readonly mend: string;
}

/** Touchpoints without both ratings have no place and are left out; nothing when none has. Those that share a place share a point, so that no name hides another. */
export function quadrantDiagram(title: string, touchpoints: readonly TouchpointMetrics[], words: QuadrantWords): string | undefined {
  const points = new Map<string, string[]>();
  for (const { name, importance, satisfaction } of touchpoints) {
    if (importance === undefined || satisfaction === undefined) continue;
    const place = `[${onAxis(importance)}, ${onAxis(satisfaction)}]`;
    const names = points.get(place) ?? [];
    if (!names.includes(name)) points.set(place, [...names, name]);
  }
  if (points.size === 0) return undefined;
  return [
    ...config,
    'quadrantChart',
    `  title ${inMermaid(title)}`,
    `  x-axis "${axis(words.importance, words.low)}" --> "${axis(words.importance, words.high)}"`,
    `  y-axis "${axis(words.satisfaction, words.low)}" --> "${axis(words.satisfaction, words.high)}"`,
    ...[words.keep, words.overdone, words.leave, words.mend].map((word, index) => `  quadrant-${index + 1} "${inMermaid(word)}"`),
    ...[...points].map(([place, names]) => `  "${nameOf(names)}": ${place}`),
  ].join('\n');
}

/** Where Markdown draws it, too: as wide as the names of points need it, and the names of quadrants below those of points on the middle line. */
const config: readonly string[] = [
  '---',
  'config:',
  '  quadrantChart:',
  '    chartWidth: 720',
  '    chartHeight: 600',
  '    quadrantTextTopPadding: 26',
  '---',
];

const axis = (what: string, how: string): string => inMermaid(`${what}, ${how}`);

/** 1 and 5 stand within the edges, where their names can be read. */
function onAxis(rating: number): number {
  const share = Math.min(1, Math.max(0, (rating - 1) / 4));
  return Math.round((0.08 + share * 0.84) * 100) / 100;
}

function nameOf([first = '', ...rest]: readonly string[]): string {
  return inMermaid(rest.length === 0 ? first : `${first} +${rest.length}`);
}
