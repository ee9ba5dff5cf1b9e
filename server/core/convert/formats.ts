/** The formats that a map can be had in. */
import type { ViewName } from '../view/journeyView.ts';

export type ExportFormat = 'html' | 'svg' | 'png' | 'pdf' | 'md' | 'csv' | 'xlsx' | 'mermaid' | 'json';

/** Whether a view can be had in a format: diagrams are drawn by Mermaid, which needs a browser, so they are text wherever there is none; insights and the sheets of personas are tables, for pages and text; tables always tell the whole map. */
export function canExport(format: ExportFormat, shown: ViewName): boolean {
  return !['svg', 'png', 'pdf'].includes(format) || !['diagram', 'insights', 'personas'].includes(shown);
}
