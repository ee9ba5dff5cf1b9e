/** What every editor feature gets: the text at hand and all that follows from it. Features are functions of it and an offset; they know no connection. */
import type { CheckResult, CheckSettings } from '../checks/check.ts';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Journey } from '../model/journey.ts';
import type { Project } from '../model/project.ts';
import type { Language } from '../vocabulary/catalogue.ts';

export interface FeatureContext {
  readonly kind: FileKind;
  readonly document: MapDocument;
  readonly project: Project;
  readonly journey: Journey;
  /** The findings of a map. */
  readonly checked: () => CheckResult;
  /** What `checked` checks with; what the project says when the host does not tell. */
  readonly settings?: CheckSettings;
  /** Language of the session: of labels, details and documentation. Names that go into the text are in the map's language. */
  readonly language: Language;
  /** Text and name of the nearest project file. */
  readonly projectText: string | undefined;
  /** Files below the map's folder, relative to it, for paths. */
  readonly paths: () => readonly string[];
}
