/** A map or a project as it is in the editor → the bytes of a file, the same that the command line writes, or one sentence why there are none. */
import { checkSettings } from '../core/checks/settings.ts';
import { canExport } from '../core/convert/formats.ts';
import { arrange } from '../core/view/arrange.ts';
import type { ViewName } from '../core/view/journeyView.ts';
import { arrangePage } from '../core/view/pages/arrangePage.ts';
import { wordsIn } from '../core/view/words.ts';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import { makeSource } from '../export/makeSource.ts';
import type { ExportChoicesParams, ExportChoicesResult, ExportParams, ExportResult } from '../protocol.ts';
import { exportOpenProject, projectChoices } from './exportOpenProject.ts';
import type { LoadExports } from './exports.ts';
import { InsightsFiles } from './insightsFiles.ts';
import type { Session } from './session.ts';

export async function exportOpen(params: ExportParams, session: Session, load: LoadExports): Promise<ExportResult> {
  const { uri, format, theme } = params;
  const { language } = session.options;
  const refuse = (text: string): ExportResult => ({ content: null, reason: text });
  const context = await session.contextOf(uri);
  if (context?.kind === 'project') return exportOpenProject(params, context.project, session, load);
  // A view of projects is none of a map, and so it is refused below.
  const shown = (params.shown ?? 'map') as ViewName;
  if (context?.kind !== 'map') return refuse(wordsIn(language).say(context ? 'no-map' : 'file-closed'));
  const { document, journey, project } = context;
  // As `cjm render` and `cjm export` check it: by the project alone, and without a date.
  const result = document.check(project, checkSettings(project, {}, undefined));
  const text = session.find(uri);
  const insights = shown === 'insights' && text ? await new InsightsFiles(session).of(text) : [];
  const view = arrange(journey, result, { version: 1, shown, page: arrangePage, insights });
  if (!view.views.includes(shown)) return refuse(says.noView[language]);
  if (!canExport(format, shown)) return refuse(says[shown === 'insights' ? 'noDrawing' : shown === 'personas' ? 'noSheet' : 'noPicture'][language]);
  const { exportMap, formats, readImages } = await load();
  if (!formats.includes(format)) return refuse(says.needsNode[language]);
  const source = makeSource({ text: document.text, journey, result, view, images: await readImages(view, uri) });
  return exportMap(source, { format, theme });
}

export async function exportChoices({ uri }: ExportChoicesParams, session: Session, load: LoadExports): Promise<ExportChoicesResult> {
  const [context, { formats }] = await Promise.all([session.contextOf(uri), load()]);
  if (context?.kind === 'project') return projectChoices(formats, session);
  if (context?.kind !== 'map') return { formats, views: [] };
  const { document, journey, project } = context;
  const { views } = arrange(journey, document.check(project, checkSettings(project, {}, undefined)), { version: 1 });
  return { formats, views };
}

const says: Readonly<Record<'needsNode' | 'noView' | 'noPicture' | 'noDrawing' | 'noSheet', Bilingual>> = {
  needsNode: {
    en: 'This format is not made in a browser. Export the map in VS Code on a computer, or run `cjm render` or `cjm export`.',
    ru: 'Этот формат в браузере не сделать. Выгрузите карту в VS Code на компьютере или командой `cjm render` или `cjm export`.',
  },
  noView: { en: 'This map states nothing for that view.', ru: 'В этой карте нет данных для такого вида.' },
  noDrawing: {
    en: 'Insights are tables for the most part, so there is no picture of them. Export them as HTML or Markdown.',
    ru: 'Инсайты состоят в основном из таблиц, поэтому картинки из них нет. Выгрузите их в HTML или Markdown.',
  },
  noSheet: {
    en: 'Sheets of personas are tables, so there is no picture of them. Export them as HTML or Markdown.',
    ru: 'Карточки персонажей — это таблицы, поэтому картинки из них нет. Выгрузите их в HTML или Markdown.',
  },
  noPicture: {
    en: 'Diagrams are drawn by Mermaid, which needs a browser, so there is no picture of them. Export them as Markdown or Mermaid: GitHub and GitLab draw that text.',
    ru: 'Диаграммы рисует Mermaid, ему нужен браузер, поэтому картинки из них нет. Выгрузите их в Markdown или Mermaid: этот текст рисуют GitHub и GitLab.',
  },
};
