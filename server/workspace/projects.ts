/** Finds the project of a map: the nearest `project.cjm.yaml` in its folder or above, up to the workspace's root. Read once, until told that something changed. */
import { URI, Utils } from 'vscode-uri';
import { emptyProject, type Project } from '../core/model/project.ts';
import { readProject } from '../core/model/readProject.ts';
import { parse } from '../core/syntax/syntaxTree.ts';

export interface FoundProject {
  /** `undefined` when there is no project file. */
  readonly uri: string | undefined;
  readonly text: string | undefined;
  readonly project: Project;
}
const noProject: FoundProject = { uri: undefined, text: undefined, project: emptyProject };

const fileNames = ['project.cjm.yaml', 'project.cjm.yml'];
const deepest = 40;

export class Projects {
  private readonly files = new Map<string, Promise<FoundProject | undefined>>();
  private readonly read: (uri: string) => Promise<string | undefined>;
  private readonly roots: () => readonly string[];

  /** `read` answers with the open text when there is one; `roots` are the folders beyond which nothing is looked for. */
  constructor(read: (uri: string) => Promise<string | undefined>, roots: () => readonly string[]) {
    this.read = read;
    this.roots = roots;
  }

  async find(mapUri: string): Promise<FoundProject> {
    for (const folder of this.foldersAbove(mapUri)) {
      for (const name of fileNames) {
        const found = await this.load(Utils.joinPath(URI.parse(folder), name).toString());
        if (found) return found;
      }
    }
    return noProject;
  }

  /** Something may have changed: read again when asked next. */
  forget(uri?: string): void {
    if (uri === undefined) this.files.clear();
    else this.files.delete(uri);
  }

  isProjectFile(uri: string): boolean {
    return fileNames.includes(Utils.basename(URI.parse(uri)));
  }

  private load(uri: string): Promise<FoundProject | undefined> {
    const known = this.files.get(uri);
    if (known) return known;
    const found = this.read(uri).then((text) => (text === undefined ? undefined : { uri, text, project: readProject(parse(text)).project }));
    this.files.set(uri, found);
    return found;
  }

  private foldersAbove(mapUri: string): string[] {
    const folders: string[] = [];
    const roots = this.roots().map((root) => root.replace(/\/$/, ''));
    const isInside = roots.some((root) => mapUri.startsWith(`${root}/`));
    let folder = Utils.dirname(URI.parse(mapUri));
    for (let count = 0; count < deepest; count += 1) {
      const text = folder.toString();
      folders.push(text);
      const parent = Utils.dirname(folder);
      if ((isInside && roots.includes(text.replace(/\/$/, ''))) || parent.toString() === text) break;
      folder = parent;
    }
    return folders;
  }
}
