/** A map's text, arranged; with the example folder's project when one is named. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { toDay } from '../../../server/core/model/period.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { arrange } from '../../../server/core/view/arrange.ts';
import type { JourneyView } from '../../../server/core/view/journeyView.ts';

const today = '2026-11-22';

export function viewOf(text: string, project: Project = emptyProject, version = 1): JourneyView {
  const document = MapDocument.open(text);
  const settings = { ...defaultSettings, today };
  return arrange(document.journey(project), document.check(project, settings), { version, today: toDay(today) });
}

const examples: string = join(import.meta.dirname, '../../../examples');

export function readExample(name: string): { readonly text: string; readonly project: Project } {
  const file = join(examples, name);
  return { text: readFileSync(file, 'utf8'), project: readProject(parse(readFileSync(join(dirname(file), 'project.cjm.yaml'), 'utf8'))).project };
}
