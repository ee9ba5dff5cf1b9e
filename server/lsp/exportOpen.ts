/** A map as it is in the editor → the bytes of a file, the same that the command line writes, or one sentence why there are none. */
import { checkSettings } from '../core/checks/settings.ts';
import { canExport } from '../core/convert/formats.ts';
import { arrange } from '../core/view/arrange.ts';
import { arrangePage } from '../core/view/pages/arrangePage.ts';
import { wordsIn } from '../core/view/words.ts';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import { makeSource } from '../export/makeSource.ts';
import type { ExportParams, ExportResult } from '../protocol.ts';
import type { LoadExports } from './exports.ts';
import type { Session } from './session.ts';

export async function exportOpen(params: ExportParams, session: Session, load: LoadExports | undefined): Promise<ExportResult> {
  const { uri, format, theme, shown = 'map', withFonts = false } = params;
  const { language } = session.options;
  const refuse = (text: string): ExportResult => ({ content: null, reason: text });
  const context = await session.contextOf(uri);
  if (context?.kind !== 'map') return refuse(wordsIn(language).say(context ? 'no-map' : 'file-closed'));
  if (load === undefined) return refuse(says.nobody[language]);
  const { document, journey, project } = context;
  // As `cjm render` and `cjm export` check it: by the project alone, and without a date.
  const result = document.check(project, checkSettings(project, {}, undefined));
  const view = arrange(journey, result, { version: 1, shown, page: arrangePage });
  if (!view.views.includes(shown)) return refuse(says.noView[language]);
  if (!canExport(format, shown)) return refuse(says.onlyPage[language]);
  const { exportMap, readImages } = await load();
  const source = makeSource({ text: document.text, journey, result, view, images: await readImages(view, uri) });
  return { content: await exportMap(source, { format, theme, withFonts }) };
}

const says: Readonly<Record<'nobody' | 'noView' | 'onlyPage', Bilingual>> = {
  nobody: { en: 'Maps cannot be exported in a browser.', ru: 'В браузере выгружать карты нельзя.' },
  noView: { en: 'This map states nothing for that view.', ru: 'В этой карте нет данных для такого вида.' },
  onlyPage: { en: 'That view can be exported as HTML only.', ru: 'Этот вид можно выгрузить только в HTML.' },
};
