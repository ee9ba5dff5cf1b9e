/** The text of a project and of its maps, or an example → the view of the project, as the server and the command line make it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../../../../server/core/checks/checkFile.ts';
import { ProjectFiles } from '../../../../server/core/checks/projectFiles.ts';
import { checkSettings } from '../../../../server/core/checks/settings.ts';
import { summarise } from '../../../../server/core/checks/summarise.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { toDay } from '../../../../server/core/model/period.ts';
import { readProject } from '../../../../server/core/model/readProject.ts';
import { arrangeProject, type ProjectSource } from '../../../../server/core/view/project/arrangeProject.ts';
import { MapFactsMemory, type ProjectMap } from '../../../../server/core/view/project/mapFacts.ts';
import type { ProjectPage, ProjectView, ProjectViewName } from '../../../../server/core/view/project/projectView.ts';
import { projectViews } from '../../../../server/core/view/project/projectViews.ts';

export interface ProjectOptions {
  readonly shown?: readonly ProjectViewName[];
  readonly language?: 'en' | 'ru';
  /** `null`: nobody says what day it is. */
  readonly today?: string | null;
  readonly memory?: MapFactsMemory;
}

const folder = 'file:///project/';

/** `maps`: texts by their paths. */
export function projectView(text: string, maps: Readonly<Record<string, string>> = {}, options: ProjectOptions = {}): ProjectView {
  const day = options.today === null ? undefined : (options.today ?? '2026-11-22');
  return arrangeProject(projectSource(text, maps, day), {
    version: 1,
    language: options.language,
    today: day === undefined ? undefined : toDay(day),
    shown: options.shown ?? projectViews,
    memory: options.memory ?? new MapFactsMemory(),
  });
}

export function projectSource(text: string, maps: Readonly<Record<string, string>>, day: string | undefined): ProjectSource {
  const document = MapDocument.open(text);
  const { project } = readProject(document.tree);
  const settings = checkSettings(project, {}, day);
  const opened = Object.entries(maps).map(([path, content]) => ({ uri: folder + path, path, document: MapDocument.open(content) }));
  const uri = `${folder}project.cjm.yaml`;
  const files = new ProjectFiles(project, [
    summarise(uri, document, 'project', project),
    ...opened.map((map) => summarise(map.uri, map.document, 'map', project)),
  ]);
  const read = opened.map(
    (map): ProjectMap => ({
      uri: map.uri,
      path: map.path,
      journey: map.document.journey(project),
      result: map.document.check(project, settings, { uri: map.uri, project: files }),
    }),
  );
  return { tree: document.tree, project, findings: checkFile(document, 'project', project, settings, { uri, project: files }), maps: read };
}

export function projectExample(name: string, options: ProjectOptions = {}): ProjectView {
  const at = join(import.meta.dirname, '../../../../examples', name);
  const read = (file: string): string => readFileSync(join(at, file), 'utf8');
  const maps = readdirSync(at).filter((file) => file.endsWith('.cjm.yaml') && file !== 'project.cjm.yaml' && !file.endsWith('.insights.cjm.yaml'));
  return projectView(read('project.cjm.yaml'), Object.fromEntries(maps.map((file) => [file, read(file)])), options);
}

/** The page of one kind; it must be there. */
export function pageOf<K extends ProjectViewName>(view: ProjectView, kind: K): Extract<ProjectPage, { readonly kind: K }> {
  const page = view.pages.find((one): one is Extract<ProjectPage, { readonly kind: K }> => one.kind === kind);
  if (page === undefined) throw new Error(`there is no page ${kind}`);
  return page;
}
