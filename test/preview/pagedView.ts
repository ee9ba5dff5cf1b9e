/** A map's text or an example → its view with the page of one of its views, as the server sends it. */
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { toDay } from '../../server/core/model/period.ts';
import { emptyProject, type Project } from '../../server/core/model/project.ts';
import { arrange } from '../../server/core/view/arrange.ts';
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { arrangePage } from '../../server/core/view/pages/arrangePage.ts';
import type { InsightsFile } from '../../server/core/view/pages/insightsPage.ts';
import { readExample } from '../core/view/viewing.ts';

const today = '2026-11-22';

export function pagedView(shown: ViewName, text: string, project: Project = emptyProject, version = 1, insights: readonly InsightsFile[] = []): JourneyView {
  const document = MapDocument.open(text);
  const result = document.check(project, { ...defaultSettings, today });
  return arrange(document.journey(project), result, { version, today: toDay(today), shown, page: arrangePage, insights });
}

export function pagedExample(shown: ViewName, name: string): JourneyView {
  const { text, project } = readExample(name);
  return pagedView(shown, text, project);
}
