/**
 * Finds the project of a map: the nearest `project.cjm.yaml` in its folder or above, up to the root of the workspace or of the
 * repository, whichever comes first. Read once, until told that something changed.
 */
import { emptyProject, type Project } from '../core/model/project.ts';
import { readProject } from '../core/model/readProject.ts';
import { parse } from '../core/syntax/syntaxTree.ts';
import type { Files } from './files.ts';
import { isRepository } from './repositories.ts';
import { folderOf, foldersFrom, inFolder, nameOf, normalUri } from './uris.ts';

export interface FoundProject {
  /** `undefined` when there is no project file. */
  readonly uri: string | undefined;
  readonly text: string | undefined;
  readonly project: Project;
}
const noProject: FoundProject = { uri: undefined, text: undefined, project: emptyProject };

export const projectFileNames: readonly string[] = ['project.cjm.yaml', 'project.cjm.yml'];

export class Projects {
  private readonly projects = new Map<string, Promise<FoundProject | undefined>>();
  private readonly repositories = new Map<string, Promise<boolean>>();
  private readonly files: Pick<Files, 'read' | 'exists'>;
  private readonly roots: () => readonly string[];

  /** `read` answers with the open text when there is one; `roots` are folders beyond which nothing is looked for. */
  constructor(files: Pick<Files, 'read' | 'exists'>, roots: () => readonly string[] = () => []) {
    this.files = files;
    this.roots = roots;
  }

  async find(mapUri: string): Promise<FoundProject> {
    const roots = new Set(this.roots().map(normalUri));
    for (const folder of foldersFrom(folderOf(mapUri))) {
      const [isLast, ...found] = await Promise.all([
        roots.has(folder) || this.beginsRepository(folder),
        ...projectFileNames.map((name) => this.load(inFolder(folder, name))),
      ]);
      const nearest = found.find((project) => project !== undefined);
      if (nearest) return nearest;
      if (isLast) break;
    }
    return noProject;
  }

  /** Something may have changed: read again when asked next. */
  forget(uri?: string): void {
    if (uri !== undefined) this.projects.delete(normalUri(uri));
    else {
      this.projects.clear();
      this.repositories.clear();
    }
  }

  isProjectFile(uri: string): boolean {
    return projectFileNames.includes(nameOf(uri));
  }

  private load(uri: string): Promise<FoundProject | undefined> {
    const known = this.projects.get(uri);
    if (known) return known;
    const found = this.files.read(uri).then((text) => (text === undefined ? undefined : { uri, text, project: readProject(parse(text)).project }));
    this.projects.set(uri, found);
    return found;
  }

  private beginsRepository(folderUri: string): Promise<boolean> {
    const known = this.repositories.get(folderUri) ?? isRepository(folderUri, this.files);
    this.repositories.set(folderUri, known);
    return known;
  }
}
