/**
 * What all files of the language in the workspace tell each other. Read in slices when somebody asks for the first time, then kept
 * up with what is told to have changed; holds no text and no tree. Texts that are open are put in by whoever has them.
 */
import { ProjectFiles } from '../core/checks/projectFiles.ts';
import { mapFilePattern } from '../core/fileKind.ts';
import { namingOf } from '../core/model/namingOf.ts';
import { emptyProject, type Project } from '../core/model/project.ts';
import type { FileFacts } from '../core/names/fileFacts.ts';
import type { Files } from './files.ts';
import { findMaps, isFound } from './findMaps.ts';
import { type IndexedFile, indexText } from './indexFile.ts';
import type { FoundProject, Projects } from './projects.ts';
import { folderOf, isBelow, normalUri } from './uris.ts';

export interface IndexHost {
  readonly files: Files;
  readonly projects: Projects;
  readonly roots: () => readonly string[];
  /** Called between the parts of long work. */
  readonly rest: () => Promise<void>;
  /** Something that checks of other files rest on is not what it was. */
  readonly changed: () => void;
  /** Files have been looked at; `epoch` says whether anything came of it. */
  readonly indexed: () => void;
  /** A project file has come to light, so files around it may belong to it. */
  readonly projectFound: (uri: string) => void;
  readonly report: (error: unknown) => void;
}

interface Entry {
  readonly file: IndexedFile;
  /** Rises with each reading. */
  readonly stamp: number;
  /** The project that its names were resolved in, to tell whether they still hold. */
  readonly naming: string;
}

/** Why a file is to be read: it was found in its folder, somebody said that it changed, or its project has. */
type Reason = 'found' | 'text' | 'project';

/** Discs answer several questions in the time of one. */
const filesAtOnce = 8;

export class WorkspaceIndex {
  private readonly host: IndexHost;
  private readonly entries = new Map<string, Entry>();
  /** Texts that are open: the disk says nothing of them. */
  private readonly held = new Set<string>();
  private readonly waiting = new Map<string, Reason>();
  private readonly folders = new Set<string>();
  private work: Promise<void> | undefined;
  private isStarted = false;
  private wasComplete = false;
  private hasNews = false;
  private stamps = 0;
  private changes = 0;
  private readonly versions = new Map<string, number>();
  private readonly projectFiles = new Map<string, { readonly naming: string; readonly files: ProjectFiles }>();
  private readonly namings = new WeakMap<Project, string>();
  private readonly alone = new ProjectFiles(emptyProject, []);

  constructor(host: IndexHost) {
    this.host = host;
  }

  /** Begins to read the workspace, unless that was done. */
  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    for (const root of this.host.roots()) this.folders.add(normalUri(root));
    this.goOn();
  }

  /** Waits until everything that is there is known. */
  async complete(): Promise<void> {
    this.start();
    while (this.work) await this.work;
  }

  get isComplete(): boolean {
    return this.wasComplete && this.work === undefined;
  }

  get hasStarted(): boolean {
    return this.isStarted;
  }

  /** In no order. */
  get files(): readonly IndexedFile[] {
    return [...this.entries.values()].map(({ file }) => file);
  }

  /** Of the files of a project that are not open. */
  closedFactsOf(projectUri: string): FileFacts[] {
    const facts: FileFacts[] = [];
    for (const [uri, { file }] of this.entries) if (file.facts.project === projectUri && !this.held.has(uri)) facts.push(file.facts);
    return facts;
  }

  /** Rises whenever anything changes. */
  get epoch(): number {
    return this.changes;
  }

  /** Another one when the file has been read again. */
  stampOf(uri: string): number {
    return this.entries.get(normalUri(uri))?.stamp ?? 0;
  }

  /** The files of a project, for the checks of one of them; nothing as long as not all are known, or never will be. */
  filesOf({ uri, project }: FoundProject): ProjectFiles | undefined {
    if (uri === undefined) return this.alone;
    if (!this.wasComplete || !this.isInside(uri)) return undefined;
    const naming = this.namingOf(project);
    const known = this.projectFiles.get(uri);
    if (known?.naming === naming) return known.files;
    const files = new ProjectFiles(
      project,
      this.files.filter(({ facts }) => facts.project === uri).map(({ summary }) => summary),
    );
    this.projectFiles.set(uri, { naming, files });
    return files;
  }

  /** Changes when the checks of a file of the project may find something else because of the others. */
  versionOf(projectUri: string | undefined): string {
    if (projectUri === undefined) return '';
    return this.wasComplete ? `${this.versions.get(projectUri) ?? 0}` : '-';
  }

  /** What an open text says now. Old revisions, and texts as an edit would make them, are no part of the workspace. */
  put(file: IndexedFile, { project, uri: projectUri }: FoundProject): void {
    const uri = normalUri(file.uri);
    if (this.isFromElsewhere(uri)) return;
    // Editors do not always tell of what came with a folder; a file in it that is opened shows that there is more.
    if (this.wasComplete && !this.entries.has(uri) && this.isInside(uri)) this.walkAgain(folderOf(normalUri(projectUri ?? uri)));
    this.held.add(uri);
    this.set(uri, file, `${projectUri} ${this.namingOf(project)}`);
    this.tell();
  }

  /** A text is closed: the disk counts again. */
  release(uri: string): void {
    const closed = normalUri(uri);
    this.held.delete(closed);
    if (mapFilePattern.test(closed)) this.readAgain(closed);
    else this.drop(closed);
  }

  /** A file was made, or has another text. */
  readAgain(uri: string): void {
    if (!this.isStarted || !mapFilePattern.test(uri)) return;
    this.waiting.set(normalUri(uri), 'text');
    this.goOn();
  }

  /** A file is gone, or a folder with all that was in it. */
  remove(uri: string): void {
    const gone = normalUri(uri);
    for (const known of this.entries.keys()) if ((known === gone || isBelow(known, gone)) && !this.held.has(known)) this.drop(known);
    this.tell();
  }

  /** A folder is there that was not, or other files in it count. */
  walkAgain(folderUri: string): void {
    if (!this.isStarted) return;
    this.folders.add(normalUri(folderUri));
    this.goOn();
  }

  /** Folders were added to the workspace, or taken out. */
  rootsChanged(): void {
    if (!this.isStarted) return;
    for (const uri of this.entries.keys()) if (!this.isInside(uri) && !this.held.has(uri)) this.drop(uri);
    for (const root of this.host.roots()) this.folders.add(normalUri(root));
    this.wasComplete = false;
    this.goOn();
  }

  /** A project file was made, changed or removed: names in the files around it may resolve otherwise. */
  projectChanged(projectUri: string): void {
    this.changes += 1;
    const folder = folderOf(normalUri(projectUri));
    for (const uri of this.entries.keys()) if (isBelow(uri, folder) && !this.waiting.has(uri)) this.waiting.set(uri, 'project');
    if (this.isStarted) this.goOn();
  }

  private goOn(): void {
    this.work ??= this.readAll()
      .catch(this.host.report)
      .finally(() => {
        this.work = undefined;
        if (this.folders.size + this.waiting.size > 0) this.goOn();
      });
  }

  private async readAll(): Promise<void> {
    for (;;) {
      const [folder] = this.folders;
      if (folder !== undefined) {
        this.folders.delete(folder);
        await this.walk(folder);
      } else if (this.waiting.size > 0) await Promise.all(firstOf(this.waiting, filesAtOnce).map((one) => this.readWaiting(...one)));
      else break;
    }
    if (!this.wasComplete) this.hasNews = true;
    this.wasComplete = true;
    this.tell();
  }

  private async readWaiting(uri: string, reason: Reason): Promise<void> {
    this.waiting.delete(uri);
    if (!this.held.has(uri)) await this.read(uri, reason);
  }

  private async walk(folder: string): Promise<void> {
    const found = new Set<string>();
    for await (const { uri } of findMaps(folder, this.host.files, { rest: this.host.rest })) {
      found.add(uri);
      if (!this.entries.has(uri)) this.waiting.set(uri, 'found');
    }
    for (const uri of this.entries.keys()) if (isBelow(uri, folder) && !found.has(uri) && !this.held.has(uri)) this.drop(uri);
  }

  private async read(uri: string, reason: Reason): Promise<void> {
    const { files, projects, rest } = this.host;
    const known = this.entries.get(uri);
    const root = this.host
      .roots()
      .map(normalUri)
      .find((one) => isBelow(uri, one));
    if (root === undefined || (!known && reason !== 'found' && !(await isFound(uri, root, files)))) return this.drop(uri);
    const found = await projects.find(uri);
    const naming = `${found.uri} ${this.namingOf(found.project)}`;
    if (reason === 'project' && known?.naming === naming) return;
    const text = await files.read(uri);
    if (text === undefined) return this.drop(uri);
    await rest();
    const file = await indexText(uri, text, found, rest);
    if (!this.held.has(uri)) this.set(uri, file, naming);
  }

  private set(uri: string, file: IndexedFile, naming: string): void {
    const before = this.entries.get(uri)?.file;
    if (before === file) return;
    this.changes += 1;
    this.entries.set(uri, { file, naming, stamp: (this.stamps += 1) });
    const isNews = before?.told !== file.told || before.facts.project !== file.facts.project;
    for (const project of new Set([before?.facts.project, file.facts.project])) this.renew(project, isNews);
    if (!before && file.summary.kind === 'project' && this.wasComplete) this.host.projectFound(file.uri);
  }

  private drop(uri: string): void {
    const before = this.entries.get(uri)?.file;
    this.waiting.delete(uri);
    if (!before) return;
    this.changes += 1;
    this.entries.delete(uri);
    this.renew(before.facts.project, true);
  }

  private renew(projectUri: string | undefined, isNews: boolean): void {
    if (projectUri === undefined) return;
    this.projectFiles.delete(projectUri);
    if (!isNews) return;
    this.versions.set(projectUri, (this.versions.get(projectUri) ?? 0) + 1);
    this.hasNews = true;
  }

  private tell(): void {
    this.host.indexed();
    if (!this.hasNews || !this.wasComplete) return;
    this.hasNews = false;
    this.host.changed();
  }

  private isFromElsewhere(uri: string): boolean {
    const roots = this.host.roots();
    return roots.length > 0 && roots.every((root) => schemeOf(root) !== schemeOf(uri));
  }

  private isInside(uri: string): boolean {
    return this.host.roots().some((root) => isBelow(uri, normalUri(root)));
  }

  private namingOf(project: Project): string {
    const known = this.namings.get(project) ?? namingOf(project);
    this.namings.set(project, known);
    return known;
  }
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

function firstOf<T>(values: Iterable<T>, count: number): T[] {
  const found: T[] = [];
  for (const value of values) if (found.push(value) >= count) break;
  return found;
}
