/** A map within another file, or the name of one, → markup of its picture, or one sentence why there is none. All that maps say is escaped. */
import { drawStatic } from '../../media/drawStatic.tsx';
import { checkFile } from '../core/checks/checkFile.ts';
import { describeFinding } from '../core/checks/describe.ts';
import type { Finding } from '../core/checks/finding.ts';
import { lineOf } from '../core/checks/suppress.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf, mapFilePattern } from '../core/fileKind.ts';
import { toDay } from '../core/model/period.ts';
import { toSpan } from '../core/model/place.ts';
import type { Project } from '../core/model/project.ts';
import { arrange } from '../core/view/arrange.ts';
import type { Bilingual, Language } from '../core/vocabulary/catalogue.ts';
import type { DrawBlockParams, DrawBlockResult } from '../protocol.ts';
import { folderOf, inFolder, isBelow, normalUri } from '../workspace/uris.ts';
import type { Session } from './session.ts';

export async function drawBlock({ uri, text }: DrawBlockParams, session: Session): Promise<DrawBlockResult> {
  const path = /^\s*file:\s*(["']?)(.+?)\1\s*$/.exec(text)?.[2];
  if (path === undefined) return { html: draw(text, uri ?? '', await session.projectFor(uri), session), file: undefined };
  const { language } = session.options;
  const file = uri === undefined ? undefined : inFolder(folderOf(uri), path);
  if (uri === undefined || file === undefined || !isInside(file, uri, session)) return { html: sentence(says.outside[language](path)), file: undefined };
  const map = await session.current.read(normalUri(file));
  const html = map === undefined ? sentence(says.missing[language](path)) : draw(map, file, await session.projectFor(file), session);
  return { html, file };
}

/** Maps of the workspace alone are read, or those beside a file that belongs to none. */
function isInside(file: string, from: string, { options: { roots } }: Session): boolean {
  const folders = roots.length > 0 ? roots : [folderOf(from)];
  return mapFilePattern.test(file) && folders.some((folder) => isBelow(normalUri(file), normalUri(folder)));
}

function draw(text: string, uri: string, project: Project, session: Session): string {
  const { language } = session.options;
  const document = MapDocument.open(text);
  const kind = kindOf(document, uri);
  if (kind !== 'map') return sentence(says.noMap[language]);
  const settings = session.settingsOf(project);
  const journey = document.journey(project);
  const result = document.check(project, settings);
  const view = arrange(journey, result, { version: 1, today: toDay(session.today) });
  if (view.problem === undefined && view.stages.length > 0) return drawStatic(view);
  return sentence(firstProblem(document, checkFile(document, kind, project, settings), language));
}

function firstProblem({ tree }: MapDocument, findings: readonly Finding[], language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const first = errors.find(({ at }) => at.chunk.problems.length > 0) ?? errors[0];
  if (!first) return says.noStages[language];
  return says.line[language](lineOf(tree, toSpan(tree, first.at).start) + 1, describeFinding(first, language));
}

function sentence(text: string): string {
  return `<p class="cjm-problem">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
}

type InBoth<T> = Readonly<Record<Language, T>>;
const says: {
  readonly outside: InBoth<(path: string) => string>;
  readonly missing: InBoth<(path: string) => string>;
  readonly line: InBoth<(line: number, message: string) => string>;
  readonly noMap: Bilingual;
  readonly noStages: Bilingual;
} = {
  outside: {
    en: (path) => `“${path}” is no map of this workspace.`,
    ru: (path) => `«${path}» — не карта этой рабочей области.`,
  },
  missing: {
    en: (path) => `There is no file “${path}”.`,
    ru: (path) => `Файла «${path}» нет.`,
  },
  line: {
    en: (line, message) => `This map cannot be drawn. Line ${line}: ${message}`,
    ru: (line, message) => `Эту карту нарисовать нельзя. Строка ${line}: ${message}`,
  },
  noMap: { en: 'This is no journey map.', ru: 'Это не карта пути клиента.' },
  noStages: { en: 'This map has no stages yet.', ru: 'В этой карте ещё нет этапов.' },
};
