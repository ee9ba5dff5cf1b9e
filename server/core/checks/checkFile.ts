/** Checks a text by what it is: a map, a project file, or insights. */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import type { CheckSettings } from './check.ts';
import { checkInsights } from './checkInsights.ts';
import { checkProject } from './checkProject.ts';
import type { Finding } from './finding.ts';
import type { Around } from './projectFiles.ts';

/** `around` is the file among the others of its project, where the host knows them. */
export function checkFile(document: MapDocument, kind: FileKind, project: Project, settings: CheckSettings, around?: Around): readonly Finding[] {
  if (kind === 'map') return document.check(project, settings, around).findings;
  return kind === 'project' ? checkProject(document.tree, settings, around) : checkInsights(document, project, settings);
}
