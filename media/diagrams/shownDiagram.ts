/** What the diagram page shows besides what the server says: the chosen kind and how far its picture is. */
import type { DiagramKind } from '../../server/core/view/pages/diagramPage.ts';

export interface ShownDiagram {
  /** The first that the map has something for, unless chosen. */
  readonly chosen: DiagramKind | undefined;
  readonly picture:
    | { readonly state: 'drawing' }
    | { readonly state: 'drawn'; readonly src: string; readonly width: number; readonly height: number }
    /** What Mermaid has against the text. */
    | { readonly state: 'failed'; readonly message: string };
  /** Its text has just been copied. */
  readonly copied: boolean;
}
