/** The state of one connection: open texts, their projects, settings; and what follows from them when something changes. */
import { URI, Utils } from 'vscode-uri';
import type { CheckSettings } from '../core/checks/check.ts';
import { checkFile } from '../core/checks/checkFile.ts';
import type { Finding } from '../core/checks/finding.ts';
import { checkSettings, type RuleOverrides } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import type { FeatureContext } from '../core/features/feature.ts';
import { type FileKind, kindOf } from '../core/fileKind.ts';
import type { Project } from '../core/model/project.ts';
import type { TextChange } from '../core/syntax/syntaxTree.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { Files } from '../workspace/files.ts';
import { type FoundProject, Projects } from '../workspace/projects.ts';

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
}

export class Session {
  options: SessionOptions = { language: 'en', today: undefined, roots: [] };
  rules: RuleOverrides = {};
  maxProblems = 1000;
  canReadConfiguration = false;
  isWatchingConfiguration = false;
  private concernsOthers = false;
  readonly projects: Projects;
  private readonly texts = new Map<string, OpenText>();
  /** Paths by folder, and when they were read. */
  private readonly folders = new Map<string, { readonly at: number; readonly paths: readonly string[] }>();
  private readonly files: Files;
  private readonly report: (error: unknown) => void;
  private readonly settings = new WeakMap<Project, { key: string; settings: CheckSettings }>();

  /** `report` is told what goes wrong where nobody waits for an answer. */
  constructor(files: Files, report: (error: unknown) => void) {
    this.files = files;
    this.report = report;
    this.projects = new Projects(
      async (uri) => this.texts.get(uri)?.document.text ?? this.files.read(uri),
      () => this.options.roots,
    );
  }

  get open(): readonly OpenText[] {
    return [...this.texts.values()];
  }

  find(uri: string): OpenText | undefined {
    return this.texts.get(uri);
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
    if (this.projects.isProjectFile(uri)) this.projects.forget(uri);
  }

  /** Looks for the projects of all open texts again. */
  async findProjects(changed?: string): Promise<void> {
    this.concernsOthers = true;
    this.projects.forget(changed);
    await Promise.all(this.open.map(({ uri }) => this.findProject(uri)));
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

  /** Changes when anything but the texts does: settings, the day. */
  get stamp(): string {
    return JSON.stringify([this.rules, this.maxProblems, this.today]);
  }

  /** Files look different now although their texts have not changed. */
  concernOthers(): void {
    this.concernsOthers = true;
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
    const reading = this.files.below(folder).then((paths) => void this.folders.set(folder, { at: Date.now(), paths }));
    if (known) reading.catch(this.report);
    else await reading;
  }

  /** What features work on; waits for the project when it has not been looked for yet. */
  async contextOf(uri: string): Promise<FeatureContext | undefined> {
    if (this.texts.get(uri)?.found === undefined) await this.findProject(uri);
    const text = this.texts.get(uri);
    return text?.found && this.toContext(text, text.found);
  }

  private toContext({ uri, document, kind }: OpenText, { project, text }: FoundProject): FeatureContext {
    return {
      kind,
      document,
      project,
      journey: document.journey(project),
      language: this.options.language,
      projectText: text,
      paths: () => this.folders.get(folderOf(uri))?.paths ?? [],
      checked: () => document.check(project, this.settingsOf(project)),
      settings: this.settingsOf(project),
    };
  }
}

function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** Findings of an open text, whatever kind of file it is. */
export function findingsOf({ document, kind, found }: OpenText, session: Session): readonly Finding[] {
  return found ? checkFile(document, kind, found.project, session.settingsOf(found.project)) : [];
}
