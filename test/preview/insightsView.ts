/** Texts of insights files, or those of an example → the view of insights of a map that names them. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MapDocument } from '../../server/core/document.ts';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { InsightsFile } from '../../server/core/view/pages/insightsPage.ts';
import { readExample } from '../core/view/viewing.ts';
import { pagedView } from './pagedView.ts';

const examples = join(import.meta.dirname, '../../examples');

export function insightsFile(path: string, text: string): InsightsFile {
  return { path, name: basename(path), document: MapDocument.open(text) };
}

/** A map that names the files, in a language. */
export function insightsView(files: readonly InsightsFile[], language: 'en' | 'ru' = 'en'): JourneyView {
  const paths = files.map(({ path }) => path).join(', ');
  const map = `cjm: 1\ntitle: Shop\nlanguage: ${language}\nmodel: classic5\ncurrency: EUR\nstages:\n  - stage: decision\ninsights: [${paths}]\n`;
  return pagedView('insights', map, undefined, 1, files);
}

/** Those that the map of an example names. */
export function insightsFilesOf(name: string): readonly InsightsFile[] {
  const { text, project } = readExample(name);
  const { insights } = MapDocument.open(text).journey(project);
  return insights.map((ref) => insightsFile(ref.text, readFileSync(join(examples, dirname(name), ref.text), 'utf8')));
}

export function insightsOfExample(name: string): JourneyView {
  const { text, project } = readExample(name);
  return pagedView('insights', text, project, 1, insightsFilesOf(name));
}
