/** Versions of a map, oldest first → the rows of its history, a line for each: `decision C: 10 % → *12 % ▲`. A star stands before what is another value than before. */
import { defaultSettings } from '../../../server/core/checks/check.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { type History, historyOf, type Series } from '../../../server/core/review/history.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import type { Language } from '../../../server/core/vocabulary/catalogue.ts';

export interface Versions {
  /** `undefined`: there was nothing to read. */
  readonly texts: readonly (string | undefined)[];
  /** Texts of the project file, by version; the last one holds on. */
  readonly projects?: readonly string[];
  readonly language?: Language;
}

export function historyFrom({ texts, projects = [], language = 'en' }: Versions): History {
  const versions = texts.map((text, index) => {
    if (text === undefined) return undefined;
    const own = projects[Math.min(index, projects.length - 1)];
    const project: Project = own === undefined ? emptyProject : readProject(parse(own)).project;
    return { document: MapDocument.open(text), kind: 'map' as const, project, settings: defaultSettings };
  });
  return historyOf(versions.toReversed(), language);
}

/** Rows that say something of a stage or a step, or of what is named. */
export function rows(versions: Versions, ...ids: readonly string[]): string[] {
  return historyFrom(versions)
    .series.filter(({ id, column }) => (ids.length === 0 ? column !== undefined : ids.includes(id)))
    .map(told);
}

function told({ id, points, trend, column }: Series): string {
  const values = points.map((point) => `${point.isChanged ? '*' : ''}${point.state === 'given' ? point.text : point.state}${aim(point.target?.text)}`);
  const verdict = trend?.better === undefined ? '' : trend.better ? ' ▲' : ' ▼';
  return `${id}: ${values.join(' → ')}${verdict}${column?.isGone === true ? ' (gone)' : ''}`.replaceAll('\u202f', ' ');
}

function aim(text: string | undefined): string {
  return text === undefined ? '' : ` [${text}]`;
}
