/** The project of each file and the settings that follow from it; looked for once per folder, up to the root of the repository. */
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckSettings } from '../core/checks/check.ts';
import { checkSettings, type RuleOverrides } from '../core/checks/settings.ts';
import type { Project } from '../core/model/project.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { type FoundProject, Projects } from '../workspace/projects.ts';

export interface ProjectSettings {
  /** Absolute path of the project file, when there is one. */
  readonly path: string | undefined;
  readonly text: string | undefined;
  readonly project: Project;
  readonly settings: CheckSettings;
}

export interface LookupOptions {
  /** The text of a file by its absolute path; nothing when it cannot be read. */
  readonly read: (path: string) => string | undefined;
  readonly rules: RuleOverrides;
  readonly today: string | undefined;
}

export class ProjectLookup {
  private readonly options: LookupOptions;
  private readonly projects: Projects;
  private readonly byFolder = new Map<string, Promise<ProjectSettings>>();
  private readonly byProject = new WeakMap<Project, ProjectSettings>();

  constructor(options: LookupOptions) {
    this.options = options;
    this.projects = new Projects({ read: async (uri) => options.read(fileURLToPath(uri)), exists: nodeFiles.exists });
  }

  /** The same object for all files of a project. */
  find(path: string): Promise<ProjectSettings> {
    const folder = dirname(path);
    let found = this.byFolder.get(folder);
    if (!found) this.byFolder.set(folder, (found = this.projects.find(pathToFileURL(path).href).then((project) => this.withSettings(project))));
    return found;
  }

  /** A project file has changed. */
  forget(): void {
    this.byFolder.clear();
    this.projects.forget();
  }

  private withSettings({ uri, text, project }: FoundProject): ProjectSettings {
    const known = this.byProject.get(project);
    if (known) return known;
    const settings = checkSettings(project, this.options.rules, this.options.today);
    const made = { path: uri === undefined ? undefined : fileURLToPath(uri), text, project, settings };
    this.byProject.set(project, made);
    return made;
  }
}
