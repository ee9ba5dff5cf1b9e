/** Reads a project file with all maps that belong to it, checked, and arranges them into the view of the project. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFile } from '../core/checks/checkFile.ts';
import { ProjectFiles } from '../core/checks/projectFiles.ts';
import { summarise } from '../core/checks/summarise.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { toDay } from '../core/model/period.ts';
import { arrangeProject } from '../core/view/project/arrangeProject.ts';
import { MapFactsMemory, type ProjectMap } from '../core/view/project/mapFacts.ts';
import type { ProjectView } from '../core/view/project/projectView.ts';
import { projectViews } from '../core/view/project/projectViews.ts';
import { findMaps } from '../workspace/findMaps.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import type { InputFile } from './findFiles.ts';
import { ProjectLookup } from './projectLookup.ts';
import type { MapOptions } from './readMap.ts';
import { readChoice, readDate } from './readOptions.ts';
import type { Says } from './says.ts';
import type { Texts } from './texts.ts';

export interface DrawnProject {
  readonly file: InputFile;
  readonly view: ProjectView;
}

/** The texts were read by whoever found out that the file is a project. */
export async function readProjectFile(
  file: InputFile,
  texts: Texts,
  options: Pick<MapOptions, 'language' | 'today' | 'view'>,
  says: Says,
): Promise<DrawnProject> {
  const shown = options.view === undefined ? projectViews : [readChoice('--view', options.view, projectViews, says)];
  const day = readDate('--today', options.today, says);
  const lookup = new ProjectLookup({ read: (at) => texts.find(at), rules: {}, today: day });
  const { project, settings } = await lookup.find(file.path);
  const own = { uri: pathToFileURL(file.path).href, path: '', document: MapDocument.open(texts.read(file.path, file.shown)) };
  const documents = [own];
  for await (const found of findMaps(pathToFileURL(dirname(file.path)).href, nodeFiles)) {
    const path = fileURLToPath(found.uri);
    const text = path === file.path || (await lookup.find(path)).path !== file.path ? undefined : texts.find(path);
    if (text !== undefined) documents.push({ uri: found.uri, path: found.path, document: MapDocument.open(text) });
  }
  const told = documents.map(({ uri, path, document }) => summarise(uri, document, kindOf(document, path === '' ? file.path : path), project));
  const files = new ProjectFiles(project, told);
  const maps = documents
    .filter((_, index) => told[index]?.kind === 'map')
    .map(
      ({ uri, path, document }): ProjectMap => ({
        uri,
        path,
        journey: document.journey(project),
        result: document.check(project, settings, { uri, project: files }),
      }),
    );
  const findings = checkFile(own.document, 'project', project, settings, { uri: own.uri, project: files });
  const view = arrangeProject(
    { tree: own.document.tree, project, findings, maps },
    { version: 1, language: options.language, today: day === undefined ? undefined : toDay(day), shown, memory: new MapFactsMemory() },
  );
  return { file, view };
}
