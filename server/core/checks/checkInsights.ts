/** Checks an insights file: its YAML, its keys and values, and whether the personas that clusters are tied to exist. The figures are taken as they are. */
import type { MapDocument } from '../document.ts';
import type { Problem } from '../model/journey.ts';
import type { Project } from '../model/project.ts';
import { insights } from '../model/schema/insights.ts';
import { findSimilar } from '../model/similar.ts';
import { findDuplicateKeys, reportDuplicates, validatePair } from '../model/validate.ts';
import { type CheckSettings, RuleRun } from './check.ts';
import { inFileOrder } from './fileOrder.ts';
import type { Finding } from './finding.ts';
import { referencesIn } from './rules/structure/references.ts';
import { translateSyntax } from './syntaxProblems.ts';

export function checkInsights({ tree, outline }: MapDocument, { personas }: Project, settings: CheckSettings): readonly Finding[] {
  const run = new RuleRun(settings);
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  for (const { chunk, pair } of outline.pairs) {
    validatePair(chunk, pair, insights, report);
    findDuplicateKeys(chunk, pair.value, report);
  }
  reportDuplicates(outline.pairs, report);
  for (const chunk of tree.chunks) {
    if (!chunk.node || personas.entries.length === 0) continue;
    for (const { text, at } of referencesIn(chunk, chunk.node, new Set(['persona']), insights)) {
      const suggestion = findSimilar(
        text,
        personas.entries.map(({ id }) => id),
      );
      if (!personas.find(text))
        report({ rule: 'unresolved-ref', at, params: { kind: 'persona', id: text, ...(suggestion === undefined ? {} : { suggestion }) } });
    }
  }
  const found = [...tree.chunks.flatMap((chunk) => run.lift(translateSyntax(chunk))), ...run.lift(problems)];
  return run.conclude(tree, inFileOrder(tree, found));
}
