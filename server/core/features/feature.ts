/** What every editor feature gets: the text at hand and all that follows from it. Features are functions of it and an offset; they know no connection. */
import type { CheckResult, CheckSettings } from '../checks/check.ts';
import type { Around } from '../checks/projectFiles.ts';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Journey } from '../model/journey.ts';
import type { Project } from '../model/project.ts';
import type { FileFacts } from '../names/fileFacts.ts';
import type { InsightsFile } from '../view/pages/insightsPage.ts';
import type { Language } from '../vocabulary/catalogue.ts';

export interface FeatureContext {
  readonly uri: string;
  readonly kind: FileKind;
  readonly document: MapDocument;
  readonly project: Project;
  readonly journey: Journey;
  /** The findings of a map. */
  readonly checked: () => CheckResult;
  /** What `checked` checks with; what the project says when the host does not tell. */
  readonly settings?: CheckSettings;
  /** The file among the others of its project, where the host knows them. */
  readonly around?: Around;
  /** Language of the session: of labels, details and documentation. Names that go into the text are in the map's language. */
  readonly language: Language;
  /** Of the nearest project file. */
  readonly projectUri: string | undefined;
  /** Text and name of the nearest project file. */
  readonly projectText: string | undefined;
  /** Files below the map's folder, relative to it, for paths. */
  readonly paths: () => readonly string[];
  /** Insights files that the map names, as they are now, where the host has read them. */
  readonly insights?: () => readonly InsightsFile[];
  /** What the files around tell, the nearest project file among them; this one may be too. */
  readonly files?: () => readonly FileFacts[];
}
