/** The personas that a map describes in itself → their sheets, as a project's are arranged: five steps, path, jobs, and the test of the offer. */
import { writtenPersonas } from '../../checks/rules/offer/writtenPersonas.ts';
import { readPlan } from '../../model/readPlan.ts';
import { readPersona } from '../../model/readProject.ts';
import { catalogue } from '../../vocabulary/catalogue.ts';
import type { Desk } from '../arrange.ts';
import { type ProjectDesk, placesFor } from '../project/desk.ts';
import { MapFactsMemory } from '../project/mapFacts.ts';
import { arrangePersonasPage, type PersonasPage } from '../project/personasPage.ts';
import { traceProject } from '../project/trace.ts';

export function arrangePersonasOfMap({ journey, result, format, words, language, today }: Desk): PersonasPage {
  const plan = readPlan(journey.tree, language);
  const personas = writtenPersonas(journey.outline).map(({ chunk, node }) => readPersona({ chunk, language, report: () => undefined }, node));
  const project = {
    ...journey.context.project,
    personas: catalogue(personas),
    research: catalogue([...journey.research, ...journey.context.project.research.entries]),
  };
  const facts = new MapFactsMemory().of({ uri: '', path: '', journey, result });
  const maps = [{ ...facts, personas }];
  const desk: ProjectDesk = {
    project,
    plan,
    tree: journey.tree,
    findings: result.findings,
    maps,
    trace: traceProject(project, plan, maps),
    language,
    format,
    words,
    today,
    ...placesFor(plan, journey.tree),
  };
  // There is nobody to compare with.
  return { ...arrangePersonasPage(desk), comparison: { stages: [], rows: [] } };
}
