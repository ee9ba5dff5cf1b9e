/** Sides → versions that can be compared. What was read before is read again only where its text differs, so that comparing keeps pace with typing. */
import type { CheckSettings } from '../core/checks/check.ts';
import { checkSettings } from '../core/checks/settings.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import type { Project } from '../core/model/project.ts';
import type { Version } from '../core/review/compare.ts';
import type { FoundProject } from '../workspace/projects.ts';
import type { ReviewSettings } from './question.ts';
import type { Side } from './side.ts';

/** So many documents and projects are remembered, those asked for last. */
const most = 16;

export class Versions {
  private readonly documents = new Map<string, MapDocument>();
  private readonly projects = new Map<string, FoundProject>();
  private readonly settings = new WeakMap<Project, { readonly key: string; readonly settings: CheckSettings }>();

  /** `key` says what a side is a version of: another text under the same key is taken for an edit. */
  open(key: string, { uri, text, found }: Side, settings: ReviewSettings): Version | undefined {
    if (text === undefined) return undefined;
    const known = this.documents.get(key);
    const document = known ? editedInto(known, text) : MapDocument.open(text);
    keep(this.documents, key, document);
    const { project } = this.same(found);
    return { document, kind: kindOf(document, uri), project, settings: this.settingsOf(project, settings) };
  }

  /** What has been read from a project stands as long as it says the same. */
  private same(found: FoundProject): FoundProject {
    const key = JSON.stringify([found.uri, found.text]);
    const same = this.projects.get(key) ?? found;
    keep(this.projects, key, same);
    return same;
  }

  private settingsOf(project: Project, { today, rules }: ReviewSettings): CheckSettings {
    const key = JSON.stringify([rules, today]);
    const known = this.settings.get(project);
    if (known?.key === key) return known.settings;
    const settings = checkSettings(project, {}, today, rules);
    this.settings.set(project, { key, settings });
    return settings;
  }
}

function keep<T>(remembered: Map<string, T>, key: string, value: T): void {
  remembered.delete(key);
  remembered.set(key, value);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= most) return;
    remembered.delete(oldest);
  }
}

/** The document with the stretch replaced in which the texts differ. */
function editedInto(document: MapDocument, text: string): MapDocument {
  const before = document.text;
  if (before === text) return document;
  const shortest = Math.min(before.length, text.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let same = 0;
  while (same < shortest - start && before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same += 1;
  return document.edit([{ start, end: before.length - same, text: text.slice(start, text.length - same) }]);
}
