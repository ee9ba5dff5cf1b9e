/** The work of `cjm check` on single files: reads, mends, checks them and makes each format's part of them. Runs here or in a thread; asks nothing of the others. */
import { pathToFileURL } from 'node:url';
import type { Severity } from '../core/checks/finding.ts';
import { type FileSummary, ProjectFiles } from '../core/checks/projectFiles.ts';
import type { RuleOverrides } from '../core/checks/settings.ts';
import { summarise } from '../core/checks/summarise.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import type { FileText } from '../workspace/decodeUtf8.ts';
import { checkText, toRemark } from './checkedFile.ts';
import { Failure } from './failure.ts';
import type { InputFile } from './findFiles.ts';
import { mend } from './fixFiles.ts';
import { type FormatName, formats } from './formats/allFormats.ts';
import type { Format } from './formats/report.ts';
import { ProjectLookup, type ProjectSettings } from './projectLookup.ts';
import { saysIn } from './says.ts';
import { Texts } from './texts.ts';

/** What is the same for all files; plain data. */
export interface WorkSettings {
  readonly formats: readonly FormatName[];
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly rules: RuleOverrides;
  readonly today: string;
  /** Texts that are not on the disk, by path. */
  readonly texts: ReadonlyMap<string, FileText>;
  /** What the files of a project tell each other, by the path of its file; as long as that is not known, nothing is said of it. */
  readonly projects?: ReadonlyMap<string, readonly FileSummary[]>;
}

export interface Checked {
  readonly kind: 'checked';
  /** What each format made of it. */
  readonly parts: readonly unknown[];
  readonly severities: readonly Severity[];
  /** What the file tells others; nothing where it has no project. */
  readonly summary: FileSummary | undefined;
}
export interface Summarised {
  readonly kind: 'summarised';
  readonly summary: FileSummary;
}
export interface MendedText {
  readonly kind: 'mended';
  /** Nothing where nothing was to be mended. */
  readonly text: string | undefined;
  readonly count: number;
  /** Something could be mended in the project too, which only one at a time may do. */
  readonly needsProject: boolean;
}
/** The file could not be read. */
export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

export class CheckWork {
  private readonly formats: readonly Format[];
  private readonly texts: Texts;
  private readonly lookup: ProjectLookup;
  private readonly settings: WorkSettings;
  private readonly projects = new Map<string | undefined, ProjectFiles>();

  constructor(settings: WorkSettings) {
    const says = saysIn(settings.language);
    this.settings = settings;
    this.formats = settings.formats.map((name) => formats[name]({ ...settings, says }));
    this.texts = new Texts(says, settings.texts);
    this.lookup = new ProjectLookup({ ...settings, read: (path) => this.texts.find(path) });
  }

  check(file: InputFile): Promise<Checked | Failed> {
    return this.orFailed(async () => {
      const found = await this.lookup.find(file.path);
      const checked = checkText(file, this.texts.read(file.path, file.shown), found, this.filesOf(found));
      const remarks = checked.findings.map((finding) => toRemark(checked, finding, this.settings.language));
      const summary = found.path === undefined ? undefined : summaryOf(file, checked.document, found);
      const parts = this.formats.map((format) => format.part({ checked, remarks }));
      return { kind: 'checked', parts, severities: remarks.map(({ severity }) => severity), summary };
    });
  }

  summarise(file: InputFile): Promise<Summarised | Failed> {
    return this.orFailed(async () => {
      const document = MapDocument.open(this.texts.read(file.path, file.shown));
      return { kind: 'summarised', summary: summaryOf(file, document, await this.lookup.find(file.path)) };
    });
  }

  /** A file without a project is alone. */
  private filesOf({ path, project }: ProjectSettings): ProjectFiles | undefined {
    const summaries = path === undefined ? [] : this.settings.projects?.get(path);
    const known = this.projects.get(path) ?? (summaries && new ProjectFiles(project, summaries));
    if (known) this.projects.set(path, known);
    return known;
  }

  mend(file: InputFile): Promise<MendedText | Failed> {
    return this.orFailed(async () => {
      const { checked, count, forProject } = mend(file, this.texts.read(file.path, file.shown), await this.lookup.find(file.path));
      return { kind: 'mended', text: count > 0 ? checked.document.text : undefined, count, needsProject: forProject.length > 0 };
    });
  }

  private async orFailed<T>(task: () => Promise<T>): Promise<T | Failed> {
    try {
      return await task();
    } catch (error) {
      if (error instanceof Failure) return { kind: 'failed', message: error.message };
      throw error;
    }
  }
}

function summaryOf({ path }: InputFile, document: MapDocument, { project }: ProjectSettings): FileSummary {
  return summarise(pathToFileURL(path).href, document, kindOf(document, path), project);
}
