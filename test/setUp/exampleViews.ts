/** The maps in `examples`, each with its project → their views, in both languages. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSettings } from '../../server/core/checks/settings.ts';
import { MapDocument } from '../../server/core/document.ts';
import { arrange } from '../../server/core/view/arrange.ts';
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { arrangePage } from '../../server/core/view/pages/arrangePage.ts';
import { readExample } from '../core/view/viewing.ts';
import { root } from './paths.mjs';

/** Paths below `examples`. */
export function exampleMaps(): readonly string[] {
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' });
  return files.filter((path) => path.endsWith('.cjm.yaml') && !/(?:project|\.insights)\.cjm\.yaml$/.test(path) && !path.startsWith('broken')).toSorted();
}

export function viewOfExample(example: string, language: 'en' | 'ru', shown: ViewName = 'map'): JourneyView {
  const { text, project } = readExample(example);
  const document = MapDocument.open(text);
  const result = document.check(project, checkSettings(project, {}, '2026-11-22'));
  return arrange(document.journey(project), result, { version: 1, language, shown, page: arrangePage });
}
