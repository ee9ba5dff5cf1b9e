/** Compares two texts, and says in short lines what differs. The only code of the tests that calls the comparison. */

import { describeFinding } from '../../../server/core/checks/describe.ts';
import { checkSettings } from '../../../server/core/checks/settings.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import type { Change } from '../../../server/core/review/change.ts';
import { type Comparison, compare, type Version } from '../../../server/core/review/compare.ts';
import { type Plain, toJson } from '../../../server/core/review/plain.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

export interface Files {
  readonly name?: string;
  /** The text of the project file, on both sides. */
  readonly project?: string;
}

export function versionOf(text: string, { name = 'map.cjm.yaml', project }: Files = {}): Version {
  const document = MapDocument.open(text);
  const kind = kindOf(document, name);
  const stated = kind === 'project' ? text : project;
  const read: Project = stated === undefined ? emptyProject : readProject(parse(stated)).project;
  return { document, kind, project: read, settings: checkSettings(read, {}, '2026-11-22') };
}

export function compared(before: string, after: string, files?: Files): Comparison {
  return compare(versionOf(before, files), versionOf(after, files));
}

/** `~ stages/decision/kpis/C: 10% → 12% ▲` */
export function differences(before: string, after: string, files?: Files): string[] {
  return compared(before, after, files).changes.map(inShort);
}

const signs = { added: '+', removed: '-', changed: '~', moved: '>', renamed: '=' };

function inShort({ kind, path, from, parts, before, after, better, into, outOf }: Change): string {
  const mark = better === undefined ? '' : better ? ' ▲' : ' ▼';
  const said = (value: Plain | undefined): string =>
    value === undefined ? '' : typeof toJson(value) === 'object' ? JSON.stringify(toJson(value)) : String(toJson(value));
  if (kind === 'moved') return `> ${from} ${(outOf?.index ?? 0) + 1} → ${path} ${(into?.index ?? 0) + 1}`;
  const values =
    parts.length > 0
      ? parts.map((part) => `${part.key} ${said(part.before)} → ${said(part.after)}`).join(', ')
      : [said(before), said(after)].filter((text) => text !== '').join(' → ');
  return `${signs[kind]} ${path}: ${values}${mark}`;
}

export function sentences({ findings }: Comparison): { readonly fixed: string[]; readonly new: string[] } {
  const say = (list: Comparison['findings']['new']): string[] => list.map((finding) => `${finding.rule}: ${describeFinding(finding, 'en')}`);
  return { fixed: say(findings.fixed), new: say(findings.new) };
}
