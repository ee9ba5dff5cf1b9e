/** Checks a text by what it is: a map, a project file, or insights (of which only the YAML is judged here). */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import { type CheckSettings, RuleRun } from './check.ts';
import { checkProject } from './checkProject.ts';
import type { Finding } from './finding.ts';
import { translateSyntax } from './syntaxProblems.ts';

export function checkFile(document: MapDocument, kind: FileKind, project: Project, settings: CheckSettings): readonly Finding[] {
  if (kind === 'map') return document.check(project, settings).findings;
  return kind === 'project' ? checkProject(document.tree, settings) : checkInsights(document, settings);
}

function checkInsights({ tree }: MapDocument, settings: CheckSettings): readonly Finding[] {
  const run = new RuleRun(settings);
  const found = tree.chunks.flatMap((chunk) => run.lift(translateSyntax(chunk)));
  return run.conclude(tree, found);
}
