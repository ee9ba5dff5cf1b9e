/** Measures a map written in a test: the head (classic5, English, euro) is added when the text has none. */
import { measure } from '../../../server/core/metrics/measure.ts';
import type { Metrics } from '../../../server/core/metrics/metrics.ts';
import { buildJourney, newMemory } from '../../../server/core/model/buildJourney.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { outline } from '../../../server/core/syntax/outline.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\ncurrency: EUR\n';

export function measuring(text: string, project: Project = emptyProject): Metrics {
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  const map = lines.map((line) => line.slice(indent)).join('\n');
  const tree = parse(map.startsWith('cjm:') ? map : head + map);
  return measure(buildJourney(tree, outline(tree), project, newMemory()));
}

/** To four digits, so that hand-computed figures can be compared. */
export function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10_000) / 10_000;
}
