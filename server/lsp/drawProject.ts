/** An open project file → its view with all maps that belong to it, the open ones as they are now; and where an element of the file stands. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { CheckSettings } from '../core/checks/check.ts';
import { checkFile } from '../core/checks/checkFile.ts';
import { MapDocument } from '../core/document.ts';
import { toDay } from '../core/model/period.ts';
import { readPlan } from '../core/model/readPlan.ts';
import { arrangeProject } from '../core/view/project/arrangeProject.ts';
import { MapFactsMemory, type ProjectMap } from '../core/view/project/mapFacts.ts';
import type { ProjectView, ProjectViewName } from '../core/view/project/projectView.ts';
import type { LocateResult } from '../protocol.ts';
import { folderOf, normalUri } from '../workspace/uris.ts';
import { rangeOf } from './ranges.ts';
import type { OpenText, Session } from './session.ts';

type FoundText = OpenText & { readonly found: NonNullable<OpenText['found']> };

/** Keeps what was read of maps that nobody has open, as long as they have not changed. */
export class ProjectDrawer {
  private readonly session: Session;
  private readonly memory = new MapFactsMemory();
  private readonly closed = new Map<string, { readonly stamp: number; readonly document: MapDocument }>();
  private version = 0;

  constructor(session: Session) {
    this.session = session;
  }

  /** `settings`: those of the session unless said. */
  async draw(uri: string, shown: readonly ProjectViewName[], settings?: CheckSettings): Promise<ProjectView> {
    const { session } = this;
    await session.workspaceRead();
    const open = session.find(uri);
    if (!open?.found) throw new ResponseError(LSPErrorCodes.ContentModified, 'the project file was closed meanwhile');
    const text: FoundText = { ...open, found: open.found };
    const { project } = text.found;
    const checked = settings ?? session.settingsOf(project);
    return arrangeProject(
      {
        tree: text.document.tree,
        project,
        findings: checkFile(text.document, 'project', project, checked, session.aroundOf(text)),
        maps: await this.mapsOf(text, checked),
      },
      { version: (this.version += 1), today: toDay(session.today), shown, memory: this.memory },
    );
  }

  private async mapsOf({ uri, found }: FoundText, settings: CheckSettings): Promise<ProjectMap[]> {
    const { session } = this;
    const own = normalUri(uri);
    const folder = `${folderOf(own)}/`.replace(/\/\/$/, '/');
    const maps: ProjectMap[] = [];
    for (const { uri: map, summary } of session.index.files.toSorted((a, b) => (a.uri < b.uri ? -1 : 1))) {
      const project = summary.kind === 'map' && map !== own ? (session.findNormal(map)?.found ?? (await session.projects.find(map))) : undefined;
      if (project?.uri === undefined || normalUri(project.uri) !== own) continue;
      const document = session.findNormal(map)?.document ?? (await this.read(map));
      if (document === undefined) continue;
      const around = session.aroundOf({ uri: map, found });
      const path = map.startsWith(folder) ? decodeURIComponent(map.slice(folder.length)) : map;
      maps.push({ uri: map, path, journey: document.journey(found.project), result: document.check(found.project, settings, around) });
    }
    return maps;
  }

  /** Nothing when the file is gone. */
  private async read(uri: string): Promise<MapDocument | undefined> {
    const stamp = this.session.index.stampOf(uri);
    const known = this.closed.get(uri);
    if (known?.stamp === stamp) return known.document;
    const text = await this.session.current.read(uri);
    if (text === undefined) return undefined;
    const document = MapDocument.open(text);
    this.closed.set(uri, { stamp, document });
    return document;
  }
}

/** Nothing for an element that is not in the file any more. */
export function locateInProject({ tree }: MapDocument, element: string): LocateResult | null {
  const at = readPlan(tree, 'en').places.get(element);
  return at ? { element, range: rangeOf(tree, at) } : null;
}
