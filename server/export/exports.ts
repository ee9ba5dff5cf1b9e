/** What the language server needs of its host to export maps that are open. It does nothing itself. */
import type { ExportFormat } from '../core/convert/formats.ts';
import type { JourneyView } from '../core/view/journeyView.ts';
import type { ProjectView } from '../core/view/project/projectView.ts';
import type { ExportSource, ExportWish, ProjectWish } from './source.ts';

/** The contents of a file: text as it is, everything else in base 64. */
export interface Exported {
  readonly content: string;
  readonly encoding: 'utf8' | 'base64';
}

export interface Exports {
  /** Those that can be had here. */
  readonly formats: readonly ExportFormat[];
  readonly exportMap: (source: ExportSource, wish: ExportWish) => Promise<Exported>;
  readonly exportProject: (view: ProjectView, wish: ProjectWish) => string;
  /** As `data:` addresses by their `src`; one that cannot be had is missing. */
  readonly readImages: (view: JourneyView, uri: string) => Promise<Readonly<Record<string, string>>>;
}
