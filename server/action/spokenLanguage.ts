/** The language that most maps are written in: of those that changed, or of the first ones that are there. Nothing where there is no map. */
import { findFiles } from '../cli/findFiles.ts';
import { ProjectLookup } from '../cli/projectLookup.ts';
import type { Says } from '../cli/says.ts';
import { Texts } from '../cli/texts.ts';
import { MapDocument } from '../core/document.ts';
import type { Journey } from '../core/model/journey.ts';
import type { Report } from '../core/review/report.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';

const enough = 10;

export function languageOfChanges({ files }: Report): Language | undefined {
  return mostSpoken(files.flatMap(({ comparison: { journeys } }) => journeys.after ?? journeys.before ?? []));
}

/** What cannot be read is told by the check. */
export async function languageOfMaps(paths: readonly string[], says: Says): Promise<Language | undefined> {
  const texts = new Texts(says);
  const lookup = new ProjectLookup({ read: (path) => texts.find(path), rules: {}, today: undefined });
  const journeys: Journey[] = [];
  for (const { path } of (await findFiles(paths, undefined, says)).files.slice(0, enough)) {
    const text = texts.find(path);
    if (text !== undefined) journeys.push(MapDocument.open(text).journey((await lookup.find(path)).project));
  }
  return mostSpoken(journeys);
}

function mostSpoken(journeys: readonly Journey[]): Language | undefined {
  const russian = journeys.filter(({ context: { language } }) => language === 'ru').length;
  return journeys.length === 0 ? undefined : russian * 2 > journeys.length ? 'ru' : 'en';
}
