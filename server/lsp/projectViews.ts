/** Views of projects that somebody looks at. Says when a view is not what it was. */
import type { Connection } from 'vscode-languageserver';
import type { MapDocument } from '../core/document.ts';
import { projectViews } from '../core/view/project/projectViews.ts';
import { type LocateResult, type ProjectViewResult, projectChanged } from '../protocol.ts';
import { locateInProject, ProjectDrawer } from './drawProject.ts';
import type { Session } from './session.ts';

export class ProjectViews {
  private readonly connection: Connection;
  private readonly session: Session;
  /** What each view followed from when it was told last. */
  private readonly told = new Map<string, string>();
  private readonly drawer: ProjectDrawer;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
    this.drawer = new ProjectDrawer(session);
  }

  /** The first page where `shown` is a view of a map. */
  async draw(uri: string, shown: string): Promise<ProjectViewResult> {
    const page = projectViews.find((view) => view === shown) ?? projectViews[0];
    const view = await this.drawer.draw(uri, page === undefined ? [] : [page]);
    this.told.set(uri, this.state(uri));
    return { view };
  }

  locate(document: MapDocument, element: string | undefined): LocateResult | null {
    return element === undefined ? null : locateInProject(document, element);
  }

  close(uri: string): void {
    this.told.delete(uri);
  }

  /** Once for each time that somebody has asked. */
  tell(): void {
    for (const [uri, told] of this.told) {
      if (told === this.state(uri)) continue;
      this.told.delete(uri);
      void this.connection.sendNotification(projectChanged, { uri });
    }
  }

  private state(uri: string): string {
    return `${this.session.index.epoch} ${this.session.stamp} ${this.session.find(uri)?.version}`;
  }
}
