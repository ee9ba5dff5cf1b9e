/** What is exported, and what exporting needs of its host. It does nothing itself. */
import type { FindingLine } from '../core/convert/findingLine.ts';
import type { ExportFormat } from '../core/convert/formats.ts';
import type { MermaidText } from '../core/convert/mermaid.ts';
import type { JourneyView } from '../core/view/journeyView.ts';

/** A map as it is to be exported. */
export interface ExportSource {
  readonly view: JourneyView;
  readonly findings: readonly FindingLine[];
  readonly diagrams: readonly MermaidText[];
  /** The text of the map. */
  readonly text: string;
  /** Its pictures as `data:` addresses, by their `src`. */
  readonly images: Readonly<Record<string, string>>;
}

/** Files that lie beside the program. */
export type AssetName = 'inter-regular.ttf' | 'inter-bold.ttf' | 'inter-italic.ttf' | 'resvg.wasm';
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;
export const fontNames = ['inter-regular.ttf', 'inter-bold.ttf', 'inter-italic.ttf'] as const satisfies readonly AssetName[];

/** A project has no drawing, and is no table. */
export const projectFormats = ['html', 'md'] as const satisfies readonly ExportFormat[];

export interface ProjectWish {
  readonly format: (typeof projectFormats)[number];
  readonly theme: 'light' | 'dark';
  /** The way from the written file to the folder of the project, empty or with `/` at its end. */
  readonly folder: string;
  /** The name of the project file. */
  readonly file: string;
}

export interface ExportWish {
  readonly format: ExportFormat;
  readonly theme: 'light' | 'dark';
}
