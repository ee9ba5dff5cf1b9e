/** The folder of a report → its maps and projects as they are, and each project with its maps as they were before the changes that were found. */
import { realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { readProject } from '../core/model/readProject.ts';
import type { StatusProject } from '../core/review/projectStatus.ts';
import type { ProjectSource } from '../core/view/project/arrangeProject.ts';
import type { ProjectMap } from '../core/view/project/mapFacts.ts';
import type { Failure } from './failure.ts';
import { findFiles, shownPath } from './findFiles.ts';
import type { PicturedFile } from './formats/diffHtml.ts';
import { ProjectLookup } from './projectLookup.ts';
import type { Says } from './says.ts';
import { Texts } from './texts.ts';

interface ReportedFiles {
  readonly maps: readonly ProjectMap[];
  readonly projects: readonly StatusProject[];
  readonly failures: readonly Failure[];
}

/** The files as they are now, called by their paths from the root of the repository. */
export async function filesIn(folder: string, root: string, today: string, compared: readonly PicturedFile[], says: Says): Promise<ReportedFiles> {
  const { files, failures } = await findFiles([realpath(folder)], undefined, says);
  const texts = new Texts(says);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules: {}, today });
  const maps: { readonly map: ProjectMap; readonly project: string | undefined }[] = [];
  const found: { readonly path: string; readonly name: string; readonly document: MapDocument }[] = [];
  for (const { path } of files) {
    const text = texts.find(path);
    const document = text === undefined ? undefined : MapDocument.open(text);
    if (!document) continue;
    const kind = kindOf(document, path);
    const name = relative(root, path).split(sep).join('/');
    const { project, settings, path: projectPath } = await lookup.find(path);
    if (kind === 'project') found.push({ path, name, document });
    if (kind !== 'map') continue;
    const map = { uri: pathToFileURL(path).href, path: name, journey: document.journey(project), result: document.check(project, settings) };
    maps.push({ map, project: projectPath });
  }
  const projects = found.map(({ path, name, document }): StatusProject => {
    const own = maps.filter(({ project }) => project === path).map(({ map }) => map);
    const { project } = readProject(document.tree);
    const now = { tree: document.tree, project, findings: [], maps: own };
    return { path: name, now, before: projectBefore(name, now, compared) };
  });
  return { maps: maps.map(({ map }) => map), projects, failures: failures.filter(({ message }) => message !== says.noMaps(shownPath(realpath(folder)))) };
}

/** What a folder holds is found by its real path; one that is not there is told of by the name that it was given. */
function realpath(folder: string): string {
  return statSync(folder, { throwIfNoEntry: false }) === undefined ? resolve(folder) : realpathSync(resolve(folder));
}

/** With the maps that have not changed as they are, and those that have as they were. */
function projectBefore(name: string, now: ProjectSource, compared: readonly PicturedFile[]): ProjectSource | undefined {
  const own = compared.find(({ path }) => path === name);
  if (own?.status === 'added') return undefined;
  const version = own?.versions.before;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const former = (file: PicturedFile): ProjectMap[] => {
    const { before } = file.versions;
    if (before === undefined || file.kind !== 'map') return [];
    const { document, project, settings } = before;
    return [{ uri: file.before, path: file.before, journey: document.journey(project), result: document.check(project, settings) }];
  };
  const changed = compared.filter((file) => now.maps.some(({ path }) => path === file.path) || (file.status === 'removed' && file.path.startsWith(folder)));
  const same = now.maps.filter(({ path }) => !compared.some((file) => file.path === path));
  return {
    tree: version?.document.tree ?? now.tree,
    project: version === undefined ? now.project : readProject(version.document.tree).project,
    findings: [],
    maps: [...same, ...changed.flatMap(former)],
  };
}
