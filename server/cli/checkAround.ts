/**
 * Checks files, and those again to which the other files of their project have something to say; the others are read, and judged
 * only when they were asked for. Results come in the order of the files.
 */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mustListen } from '../core/checks/heardFrom.ts';
import { type FileSummary, ProjectFiles } from '../core/checks/projectFiles.ts';
import { findMaps } from '../workspace/findMaps.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { inOrder } from './checkThreads.ts';
import type { Checked, Failed, WorkSettings } from './checkWork.ts';
import { type InputFile, inputFile } from './findFiles.ts';
import { ProjectLookup, type ProjectSettings } from './projectLookup.ts';
import { saysIn } from './says.ts';
import { Texts } from './texts.ts';

type Result = Checked | Failed;
/** By the path of the project's file. */
type ByProject<T> = ReadonlyMap<string, T>;

export async function* checkAround(files: readonly InputFile[], settings: WorkSettings, threads: number): AsyncGenerator<Result> {
  const texts = new Texts(saysIn(settings.language), settings.texts);
  const lookup = new ProjectLookup({ ...settings, read: (path) => texts.find(path) });
  const projects = await projectsOf(files, lookup);
  if (projects.size === 0) return yield* inOrder('check', files, settings, threads);

  const results: Result[] = [];
  for await (const result of inOrder('check', files, settings, threads)) results.push(result);
  const summaries = results.flatMap((result) => (result.kind === 'checked' && result.summary ? [result.summary] : []));
  const others = await othersOf([...projects.keys()], files, lookup);
  for await (const result of inOrder('summarise', others, settings, threads)) if (result.kind === 'summarised') summaries.push(result.summary);

  const told = await byProject(summaries, lookup);
  const listening = await listenersAmong(files, results, projects, told, lookup);
  const again = inOrder('check', [...listening], { ...settings, projects: told }, threads);
  for (const [index, file] of files.entries()) {
    const { value } = listening.has(file) ? await again.next() : { value: results[index] };
    if (value) yield value;
  }
  await again.return(undefined);
}

async function projectsOf(files: readonly InputFile[], lookup: ProjectLookup): Promise<ByProject<ProjectSettings>> {
  const projects = new Map<string, ProjectSettings>();
  for (const file of files) {
    const found = await lookup.find(file.path);
    if (found.path !== undefined) projects.set(found.path, found);
  }
  return projects;
}

/** The files of the projects that nobody asked to check. */
async function othersOf(projects: readonly string[], asked: readonly InputFile[], lookup: ProjectLookup): Promise<InputFile[]> {
  const known = new Set(asked.map(({ path }) => path));
  const others: InputFile[] = [];
  for (const project of projects) {
    for await (const { uri } of findMaps(pathToFileURL(dirname(project)).href, nodeFiles)) {
      const file = inputFile(fileURLToPath(uri));
      if (known.has(file.path) || (await lookup.find(file.path)).path !== project) continue;
      known.add(file.path);
      others.push(file);
    }
  }
  return others;
}

async function byProject(summaries: readonly FileSummary[], lookup: ProjectLookup): Promise<ByProject<readonly FileSummary[]>> {
  const told = new Map<string, FileSummary[]>();
  for (const summary of summaries) {
    const { path = '' } = await lookup.find(fileURLToPath(summary.uri));
    const ofProject = told.get(path);
    if (ofProject) ofProject.push(summary);
    else told.set(path, [summary]);
  }
  return told;
}

async function listenersAmong(
  files: readonly InputFile[],
  results: readonly Result[],
  projects: ByProject<ProjectSettings>,
  told: ByProject<readonly FileSummary[]>,
  lookup: ProjectLookup,
): Promise<ReadonlySet<InputFile>> {
  const around = new Map([...projects].map(([path, { project }]) => [path, new ProjectFiles(project, told.get(path) ?? [])]));
  const listening = new Set<InputFile>();
  for (const [index, file] of files.entries()) {
    const result = results[index];
    const summary = result?.kind === 'checked' ? result.summary : undefined;
    const project = around.get((await lookup.find(file.path)).path ?? '');
    if (summary && project && mustListen({ uri: summary.uri, project }, summary)) listening.add(file);
  }
  return listening;
}
