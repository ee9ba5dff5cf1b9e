/** A project as it is in the editor with its maps → the text of a file, the same that `cjm render` writes on that day, or one sentence why there is none. */
import { checkSettings } from '../core/checks/settings.ts';
import type { ExportFormat } from '../core/convert/formats.ts';
import type { Project } from '../core/model/project.ts';
import { pageNames } from '../core/view/project/arrangeProject.ts';
import { projectViews } from '../core/view/project/projectViews.ts';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import { projectFormats } from '../export/source.ts';
import type { ExportChoicesResult, ExportParams, ExportResult } from '../protocol.ts';
import { folderOf, nameOf, wayTo } from '../workspace/uris.ts';
import { ProjectDrawer } from './drawProject.ts';
import type { LoadExports } from './exports.ts';
import type { Session } from './session.ts';

export async function exportOpenProject(params: ExportParams, project: Project, session: Session, load: LoadExports): Promise<ExportResult> {
  const { uri, theme, shown, target } = params;
  const { language } = session.options;
  const format = projectFormats.find((known) => known === params.format);
  if (format === undefined) return { content: null, reason: says.asPage[language] };
  const pages = projectViews.filter((id) => shown === undefined || id === shown);
  if (pages.length === 0) return { content: null, reason: says.noPage[language] };
  // As the command line checks it: by the project alone.
  const view = await new ProjectDrawer(session).draw(uri, pages, checkSettings(project, {}, session.today));
  const { exportProject } = await load();
  const folder = target === undefined ? '' : wayTo(folderOf(uri), target);
  return { content: exportProject(view, { format, theme, folder, file: nameOf(uri) }), encoding: 'utf8' };
}

export function projectChoices(formats: readonly ExportFormat[], { options: { language } }: Session): ExportChoicesResult {
  const names = pageNames(language);
  return {
    formats: projectFormats.filter((format) => formats.includes(format)),
    views: [],
    pages: projectViews.map((id) => ({ id, name: names[id] })),
  };
}

const says: Readonly<Record<'asPage' | 'noPage', Bilingual>> = {
  asPage: {
    en: 'A project is drawn as HTML or written as Markdown; other formats are of its maps.',
    ru: 'Проект рисуется в HTML или записывается в Markdown; другие форматы есть у его карт.',
  },
  noPage: { en: 'A project has no such page.', ru: 'У проекта нет такой страницы.' },
};
