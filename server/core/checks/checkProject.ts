/** Checks a project file: what reading it found, the rules about its text, and the rules that look at the project itself. */
import type { ReadContext } from '../model/journey.ts';
import { toDay } from '../model/period.ts';
import { readProject } from '../model/readProject.ts';
import { defaultScale, parseScale } from '../model/scale.ts';
import { outline } from '../syntax/outline.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { allRules } from './allRules.ts';
import { type CheckSettings, RuleRun, withoutCovered } from './check.ts';
import { inFileOrder } from './fileOrder.ts';
import type { Finding } from './finding.ts';
import type { Around } from './projectFiles.ts';
import type { ProjectFile, ProjectScope, Rule } from './rule.ts';
import { translateSyntax } from './syntaxProblems.ts';

/** `around` is the file among the others of its project, where the host knows them. */
export function checkProject(tree: SyntaxTree, settings: CheckSettings, around?: Around): readonly Finding[] {
  const { project, problems } = readProject(tree);
  const context: ReadContext = {
    language: project.language ?? 'en',
    currency: project.currency,
    scale: parseScale(project.scale ?? '') ?? defaultScale,
    model: undefined,
    ownLanes: [],
    isPlan: false,
    project,
  };
  const file: ProjectFile = { tree, outline: outline(tree), project, rules: allRules };
  const run = new RuleRun(settings, around);
  const today = settings.today === undefined ? undefined : toDay(settings.today);
  const scope = (rule: Rule): ProjectScope => ({ context, today, parameter: run.parameterOf(rule), around });
  const found = [
    ...tree.chunks.flatMap((chunk) => [...run.lift(translateSyntax(chunk)), ...run.all('chunk', (rule) => rule.chunk?.(chunk, scope(rule)))]),
    ...run.lift(problems),
    ...withoutCovered(run.all('project', (rule) => rule.project?.(file, scope(rule)))),
  ];
  return run.conclude(tree, inFileOrder(tree, found));
}
