/** Checks a text by what it is: a map, a project file, or insights (of which only the YAML is judged here). */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Project } from '../model/project.ts';
import { type CheckSettings, RuleRun } from './check.ts';
import { checkProject } from './checkProject.ts';
import { inFileOrder } from './fileOrder.ts';
import type { Finding } from './finding.ts';
import type { Around } from './projectFiles.ts';
import { translateSyntax } from './syntaxProblems.ts';

/** `around` is the file among the others of its project, where the host knows them. */
export function checkFile(document: MapDocument, kind: FileKind, project: Project, settings: CheckSettings, around?: Around): readonly Finding[] {
  if (kind === 'map') return document.check(project, settings, around).findings;
  return kind === 'project' ? checkProject(document.tree, settings, around) : checkInsights(document, settings);
}

function checkInsights({ tree }: MapDocument, settings: CheckSettings): readonly Finding[] {
  const run = new RuleRun(settings);
  const found = tree.chunks.flatMap((chunk) => run.lift(translateSyntax(chunk)));
  return run.conclude(tree, inFileOrder(tree, found));
}
