/** Which transition tools suit a stage, best first: the project’s, then those that are usual there, of each group in turn. */
import type { Stage } from '../../../model/journey.ts';
import type { Project } from '../../../model/project.ts';
import { findIn } from '../../../vocabulary/catalogue.ts';
import { tools as builtInTools, type Tool } from '../../../vocabulary/vocabulary.ts';

/** Nothing where nobody knows how warm the traffic is; nothing that the stage names already. */
export function fittingTools({ temperature, definition, next }: Stage, project: Project, groups?: readonly (string | undefined)[]): readonly Tool[] {
  if (temperature === undefined) return [];
  const named = new Set((next.tools?.entries ?? []).map(({ text }) => findTool(text, project)?.id));
  const isUsual = ({ stages = [] }: Tool): boolean => stages.some((stage) => definition?.canonical.includes(stage));
  const fitting = [...project.tools.entries, ...builtInTools.entries.toSorted((a, b) => Number(isUsual(b)) - Number(isUsual(a)))].filter(
    ({ id, traffic = [], group }) => traffic.includes(temperature) && !named.has(id) && (groups === undefined || groups.includes(group)),
  );
  return inTurn(fitting);
}

/** The first of each group, then the second of each. */
function inTurn(tools: readonly Tool[]): readonly Tool[] {
  const counts = new Map<Tool['group'], number>();
  const rounds = tools.map((tool) => {
    const round = counts.get(tool.group) ?? 0;
    counts.set(tool.group, round + 1);
    return { tool, round };
  });
  return rounds.toSorted((a, b) => a.round - b.round).map(({ tool }) => tool);
}

export function findTool(text: string, project: Project): Tool | undefined {
  return findIn(text, project.tools, builtInTools);
}
