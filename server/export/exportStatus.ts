/** A status → the text of an HTML page. */
import { exportStatus as exportPage } from '../../media/exportStatus.tsx';
import pagesCss from '../../media/pages.css';
import previewCss from '../../media/preview.css';
import projectCss from '../../media/project.css';
import type { StatusView } from '../core/review/status.ts';

export function exportStatus(view: StatusView, theme: 'light' | 'dark'): string {
  return exportPage(view, theme, previewCss + pagesCss + projectCss);
}
