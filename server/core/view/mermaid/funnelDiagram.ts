/** The counts of a funnel → Mermaid's `xychart-beta`: a bar for each step, from nothing to the largest count. */
import { inMermaid } from './escape.ts';

export interface Bars {
  readonly title: string;
  /** What is counted. */
  readonly unit: string;
  readonly steps: readonly { readonly name: string; readonly count: number | undefined }[];
}

/** Steps without a count have no bar and are left out; with fewer than two there is nothing to compare. */
export function funnelDiagram({ title, unit, steps }: Bars): string | undefined {
  const counted = steps.flatMap(({ name, count }) => (count === undefined ? [] : [{ name, count: Math.max(0, count) }]));
  if (counted.length < 2) return undefined;
  return [
    'xychart-beta',
    `  title "${inMermaid(title)}"`,
    `  x-axis [${counted.map(({ name }) => `"${inMermaid(name)}"`).join(', ')}]`,
    `  y-axis "${inMermaid(unit)}" 0 --> ${Math.max(1, ...counted.map(({ count }) => count))}`,
    `  bar [${counted.map(({ count }) => count).join(', ')}]`,
  ].join('\n');
}
