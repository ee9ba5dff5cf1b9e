/** A map's text → its view with the funnel page. */
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject, type Project } from '../../../../server/core/model/project.ts';
import { arrange } from '../../../../server/core/view/arrange.ts';
import type { JourneyView } from '../../../../server/core/view/journeyView.ts';
import { arrangePage } from '../../../../server/core/view/pages/arrangePage.ts';
import type { FunnelPageView } from '../../../../server/core/view/pages/funnelView.ts';

export { readExample } from '../viewing.ts';

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\ncurrency: EUR\n';

export function funnelViewOf(text: string, project: Project = emptyProject, language?: 'en' | 'ru', version = 1): JourneyView {
  const document = MapDocument.open(text.startsWith('cjm:') || text.startsWith('#') ? text : head + text);
  const options = { version, shown: 'funnel' as const, page: arrangePage, ...(language === undefined ? {} : { language }) };
  return arrange(document.journey(project), document.check(project, defaultSettings), options);
}

export function funnelPageOf(text: string, project?: Project): FunnelPageView {
  const { page } = funnelViewOf(text, project);
  if (page?.kind !== 'funnel') throw new Error('there is no funnel page');
  return page;
}
