/** Two maps of the workspace, the open ones as they are now → the other one laid over the first, or one sentence why it cannot be. */
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import { toDay } from '../core/model/period.ts';
import { type DrawnJourney, layOver } from '../core/review/layOver.ts';
import { arrange } from '../core/view/arrange.ts';
import type { Bilingual } from '../core/vocabulary/catalogue.ts';
import type { OverlayParams, OverlayResult } from '../protocol.ts';
import { isBelow, normalUri } from '../workspace/uris.ts';
import type { Session } from './session.ts';

export async function layOverMaps({ uri, other }: OverlayParams, session: Session): Promise<OverlayResult> {
  const { language, roots } = session.options;
  const isOurs = session.findNormal(normalUri(other)) !== undefined || roots.some((root) => isBelow(normalUri(other), normalUri(root)));
  const [here, there] = [await draw(uri, session), isOurs ? await draw(other, session) : undefined];
  return here && there ? { overlay: layOver(here, there) } : { overlay: null, reason: says.noMap[language] };
}

async function draw(uri: string, session: Session): Promise<DrawnJourney | undefined> {
  const normal = normalUri(uri);
  const open = session.findNormal(normal)?.document;
  const text = open === undefined ? await session.current.read(normal) : undefined;
  const document = open ?? (text === undefined ? undefined : MapDocument.open(text));
  if (document === undefined || kindOf(document, uri) !== 'map') return undefined;
  const project = await session.projectFor(uri);
  const journey = document.journey(project);
  const result = document.check(project, session.settingsOf(project));
  return { journey, view: arrange(journey, result, { version: 0, today: toDay(session.today) }) };
}

const says: { readonly noMap: Bilingual } = {
  noMap: { en: 'That map of the workspace cannot be read.', ru: 'Эту карту рабочей области прочитать нельзя.' },
};
