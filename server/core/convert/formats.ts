/** The formats that a map can be had in. */
import type { ViewName } from '../view/journeyView.ts';

export type ExportFormat = 'html' | 'svg' | 'png' | 'pdf' | 'md' | 'csv' | 'xlsx' | 'mermaid' | 'json';

/** Whether a view can be had in a format: without a browser the map and its funnels are drawn; texts and tables always tell the whole map. */
export function canExport(format: ExportFormat, shown: ViewName): boolean {
  return !['svg', 'png', 'pdf'].includes(format) || shown === 'map' || shown === 'funnel';
}
