/** The view of a project → the text of an HTML page or of a Markdown file. */
import { exportProject as exportPage } from '../../media/exportProject.tsx';
import pagesCss from '../../media/pages.css';
import previewCss from '../../media/preview.css';
import projectCss from '../../media/project.css';
import { projectMarkdown } from '../core/convert/projectMarkdown.ts';
import type { ProjectView } from '../core/view/project/projectView.ts';
import type { ProjectWish } from './source.ts';

export function exportProject(view: ProjectView, { format, theme, ...place }: ProjectWish): string {
  return format === 'md' ? projectMarkdown(view, place) : exportPage(view, { theme, css: previewCss + pagesCss + projectCss, ...place });
}
