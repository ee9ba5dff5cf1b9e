/** The state of one connection: open texts, their projects, settings; and what follows from them when something changes. */
import type { CheckSettings } from '../core/checks/check.ts';
import { checkFile } from '../core/checks/checkFile.ts';
import type { Finding } from '../core/checks/finding.ts';
import type { Around } from '../core/checks/projectFiles.ts';
import { checkSettings, type RulePreferences } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import type { FeatureContext } from '../core/features/feature.ts';
import { type FileKind, kindOf } from '../core/fileKind.ts';
import { emptyProject, type Project } from '../core/model/project.ts';
import { factsOf } from '../core/names/factsOf.ts';
import type { FileFacts } from '../core/names/fileFacts.ts';
import type { TextChange } from '../core/syntax/syntaxTree.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { Files } from '../workspace/files.ts';
import { type IndexedFile, indexDocument } from '../workspace/indexFile.ts';
import { pathsBelow } from '../workspace/pathsBelow.ts';
import { type FoundProject, Projects } from '../workspace/projects.ts';
import { folderOf, normalUri } from '../workspace/uris.ts';
import { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { ActionSupport } from './actionSupport.ts';
import { allParts, type ShownParts } from './shownParts.ts';

export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly document: MapDocument;
  readonly kind: FileKind;
  /** Nothing until it has been looked for. */
  readonly found: FoundProject | undefined;
}

export interface SessionOptions {
  readonly language: Language;
  /** Fixed date for reproducible checks; otherwise the clock's. */
  readonly today: string | undefined;
  readonly roots: readonly string[];
  /** The client has registered the commands that lenses and links run. */
  readonly commands: boolean;
}

export class Session {
  options: SessionOptions = { language: 'en', today: undefined, roots: [], commands: false };
  rules: RulePreferences = {};
  maxProblems = 1000;
  shown: ShownParts = allParts;
  /** Told when files look different although their texts have not changed. */
  whenOthersConcerned: () => void = () => undefined;
  canReadConfiguration = false;
  actions: ActionSupport = { canResolve: false, canCreateFiles: false };
  isWatchingConfiguration = false;
  /** The client takes edits that say which version of a file they are meant for. */
  canVersionEdits = false;
  private concernsOthers = false;
  readonly projects: Projects;
  private readonly texts = new Map<string, OpenText>();
  /** Paths by folder, and when they were read. */
  private readonly folders = new Map<string, { readonly at: number; readonly paths: readonly string[] }>();
  private readonly files: Files;
  /** Open texts as they are now, and all other files. */
  readonly current: Pick<Files, 'read' | 'exists' | 'follow'>;
  private readonly report: (error: unknown) => void;
  readonly index: WorkspaceIndex;
  /** Told when checks may find something else because other files have changed. */
  whenFilesChanged: () => void = () => undefined;
  /** Told when the index may know more than before. */
  whenIndexed: () => void = () => undefined;
  /** Of which the index will be told. */
  private readonly changedProjects = new Set<string>();
  /** What the index is told of open texts. */
  private readonly indexed = new WeakMap<MapDocument, { readonly found: FoundProject; readonly file: IndexedFile }>();
  private readonly factsOfProjects = new WeakMap<FoundProject, FileFacts>();
  private readonly settings = new WeakMap<Project, { key: string; settings: CheckSettings }>();

  /** `report` is told what goes wrong where nobody waits for an answer; `rest` is called between the parts of long work. */
  constructor(files: Files, report: (error: unknown) => void, rest: () => Promise<void>) {
    this.files = files;
    this.report = report;
    const roots = (): readonly string[] => this.options.roots;
    this.current = { read: async (uri) => this.findNormal(uri)?.document.text ?? files.read(uri), exists: files.exists, follow: files.follow };
    this.projects = new Projects(this.current, roots);
    this.index = new WorkspaceIndex({
      files,
      projects: this.projects,
      roots,
      rest,
      report,
      changed: () => this.whenFilesChanged(),
      indexed: () => this.whenIndexed(),
      projectFound: (uri) => void this.projectFound(uri).catch(report),
    });
  }

  get open(): readonly OpenText[] {
    return [...this.texts.values()];
  }

  find(uri: string): OpenText | undefined {
    return this.texts.get(uri);
  }

  /** The open text of an address, however the client writes it. */
  findNormal(uri: string): OpenText | undefined {
    return this.texts.get(uri) ?? this.open.find((text) => normalUri(text.uri) === uri);
  }

  /** Begins to read the workspace, unless that was done. */
  readWorkspace(): void {
    if (this.index.hasStarted) return;
    this.index.start();
    this.settle();
  }

  /** Waits until all files of the workspace are known, the open ones as they are now. */
  async workspaceRead(): Promise<void> {
    await Promise.all(this.open.filter(({ found }) => !found).map(({ uri }) => this.findProject(uri)));
    this.readWorkspace();
    this.settle();
    await this.index.complete();
  }

  /** Tells the index what the open texts say now. */
  settle(): void {
    if (!this.index.hasStarted) return;
    for (const uri of this.changedProjects) this.index.projectChanged(uri);
    this.changedProjects.clear();
    for (const { uri, document, kind, found } of this.open) {
      if (!found) continue;
      const known = this.indexed.get(document);
      const file = known?.found === found ? known.file : indexDocument(uri, document, kind, found);
      this.indexed.set(document, { found, file });
      this.index.put(file, found);
    }
  }

  private async projectFound(uri: string): Promise<void> {
    await this.findProjects();
    this.index.projectChanged(uri);
    this.whenFilesChanged();
  }

  /** A text among the files of its project; nothing as long as these are not known. */
  aroundOf({ uri, found }: Pick<OpenText, 'uri' | 'found'>): Around | undefined {
    const project = found && this.index.filesOf(found);
    return project && { uri, project };
  }

  async openText(uri: string, version: number, text: string): Promise<void> {
    const document = MapDocument.open(text);
    this.texts.set(uri, { uri, version, document, kind: kindOf(document, uri), found: undefined });
    if (this.projects.isProjectFile(uri)) this.projects.forget(uri);
    await this.findProject(uri);
  }

  /** `true` when maps other than this one may look different now. */
  change(uri: string, version: number, changes: readonly TextChange[]): boolean {
    const text = this.texts.get(uri);
    if (!text) return false;
    const document = text.document.edit(changes);
    this.texts.set(uri, { ...text, version, document, kind: kindOf(document, uri) });
    return this.projects.isProjectFile(uri);
  }

  close(uri: string): void {
    this.texts.delete(uri);
    this.index.release(uri);
    if (this.projects.isProjectFile(uri)) this.projects.forget(uri);
  }

  /** Looks for the projects of all open texts again. */
  async findProjects(changed?: string): Promise<void> {
    this.concernsOthers = true;
    this.projects.forget(changed);
    if (changed !== undefined) this.changedProjects.add(changed);
    await Promise.all(this.open.map(({ uri }) => this.findProject(uri)));
    this.whenOthersConcerned();
  }

  private async findProject(uri: string): Promise<void> {
    const found = await this.projects.find(uri);
    const text = this.texts.get(uri);
    if (text && text.found !== found) this.texts.set(uri, { ...text, found });
  }

  get today(): string {
    return this.options.today ?? new Date().toISOString().slice(0, 10);
  }

  settingsOf(project: Project): CheckSettings {
    const key = JSON.stringify([this.rules, this.today]);
    const known = this.settings.get(project);
    if (known?.key === key) return known.settings;
    const settings = checkSettings(project, {}, this.today, this.rules);
    this.settings.set(project, { key, settings });
    return settings;
  }

  /** Changes when a text may be judged otherwise although it has not changed: by settings, the day, the other files of its project. */
  stampOf({ found }: Pick<OpenText, 'found'>): string {
    return `${this.stamp} ${this.index.versionOf(found?.uri)}`;
  }

  /** Changes when anything but the texts does: settings, the day. */
  get stamp(): string {
    return JSON.stringify([this.rules, this.maxProblems, this.today]);
  }

  /** Files look different now although their texts have not changed. */
  concernOthers(): void {
    this.concernsOthers = true;
    this.whenOthersConcerned();
  }

  /** Has a file changed on which others rest, since this was last asked? */
  takeConcernOfOthers(): boolean {
    const concerns = this.concernsOthers;
    this.concernsOthers = false;
    return concerns;
  }

  /** Looks which files a map could name. Waits only the first time; what was found a moment ago still holds, older finds are renewed meanwhile. */
  async readPaths(uri: string): Promise<void> {
    const folder = folderOf(uri);
    const known = this.folders.get(folder);
    if (known && Date.now() - known.at < 10_000) return;
    this.folders.set(folder, { at: Date.now(), paths: known?.paths ?? [] });
    const reading = pathsBelow(folder, this.files).then((paths) => void this.folders.set(folder, { at: Date.now(), paths }));
    if (known) reading.catch(this.report);
    else await reading;
  }

  /** What features work on; waits for the project when it has not been looked for yet. */
  async contextOf(uri: string): Promise<FeatureContext | undefined> {
    if (!this.texts.has(uri)) return undefined;
    if (this.texts.get(uri)?.found === undefined) await this.findProject(uri);
    const text = this.texts.get(uri);
    return text?.found && this.toContext(text, text.found);
  }

  /** The project of an address, be there a file or not; none without an address. */
  async projectFor(uri: string | undefined): Promise<Project> {
    return uri === undefined ? emptyProject : (await this.projects.find(uri)).project;
  }

  private toContext(open: OpenText, { project, text, uri: projectUri }: FoundProject): FeatureContext {
    const { uri, document, kind } = open;
    const around = this.aroundOf(open);
    return {
      uri,
      kind,
      document,
      project,
      journey: document.journey(project),
      language: this.options.language,
      projectUri,
      projectText: text,
      paths: () => this.folders.get(folderOf(uri))?.paths ?? [],
      checked: () => document.check(project, this.settingsOf(project), around),
      settings: this.settingsOf(project),
      ...(around ? { around } : {}),
      files: () => this.filesAround(projectUri),
    };
  }

  /** What the files of a project tell: the open ones as they are now, the others as far as they have been read, and the project file itself. */
  filesAround(projectUri: string | undefined): readonly FileFacts[] {
    const open = this.open.filter(({ found }) => found?.uri !== undefined && found.uri === projectUri);
    const facts = open.flatMap(({ uri, document, kind, found }) => (found ? [factsOf(uri, document, kind, found.project, found.uri)] : []));
    const closed = projectUri === undefined ? [] : this.index.closedFactsOf(projectUri);
    const found = open.find(({ found: project }) => project)?.found;
    const hasProject = found?.uri === undefined || this.findNormal(found.uri) !== undefined || closed.some(({ uri }) => uri === found.uri);
    return hasProject ? [...facts, ...closed] : [...facts, ...closed, this.projectFacts(found)];
  }

  private projectFacts(found: FoundProject): FileFacts {
    const known = this.factsOfProjects.get(found);
    if (known) return known;
    const uri = found.uri ?? '';
    const document = MapDocument.open(found.text ?? '');
    const facts = factsOf(uri, document, kindOf(document, uri), found.project, uri);
    this.factsOfProjects.set(found, facts);
    return facts;
  }
}

/** Findings of an open text, whatever kind of file it is. */
export function findingsOf(text: OpenText, session: Session): readonly Finding[] {
  const { document, kind, found } = text;
  return found ? checkFile(document, kind, found.project, session.settingsOf(found.project), session.aroundOf(text)) : [];
}
