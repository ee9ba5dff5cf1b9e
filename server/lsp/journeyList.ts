/** All maps of the workspace → a line about each, the open ones as they are now. Only maps that may look different are read again. */
import type { CancellationToken } from 'vscode-languageserver';
import type { CheckResult } from '../core/checks/check.ts';
import { checkFile } from '../core/checks/checkFile.ts';
import type { MapDocument } from '../core/document.ts';
import type { JourneySummary } from '../core/view/journeySummary.ts';
import { summariseJourney } from '../core/view/summariseJourney.ts';
import type { ListedJourney } from '../protocol.ts';
import type { Files } from '../workspace/files.ts';
import { type IndexedFile, openInPortions } from '../workspace/indexFile.ts';
import type { FoundProject } from '../workspace/projects.ts';
import { stopWhenAsked } from './cancelling.ts';
import type { Session } from './session.ts';

interface Known {
  /** All that the line follows from, but for the project's text. */
  readonly key: string;
  readonly projectText: string | undefined;
  readonly summary: JourneySummary;
}

/** Discs answer several questions in the time of one. */
const filesAtOnce = 8;

export class JourneyList {
  private readonly session: Session;
  private readonly files: Files;
  private readonly rest: () => Promise<void>;
  private known = new Map<string, Known>();

  /** `rest` is called between the parts of long work. */
  constructor(session: Session, files: Files, rest: () => Promise<void>) {
    this.session = session;
    this.files = files;
    this.rest = rest;
  }

  async read(token: CancellationToken): Promise<ListedJourney[]> {
    const maps = this.session.index.files.filter(({ summary }) => summary.kind === 'map');
    const listed: ListedJourney[] = [];
    const known = new Map<string, Known>();
    for (let at = 0; at < maps.length; at += filesAtOnce) {
      await Promise.all(maps.slice(at, at + filesAtOnce).map((file) => this.add(file, known, listed)));
      await this.rest();
      stopWhenAsked(token);
    }
    this.known = known;
    return listed;
  }

  private async add(file: IndexedFile, known: Map<string, Known>, listed: ListedJourney[]): Promise<void> {
    const { uri } = file;
    const found = this.session.findNormal(uri)?.found ?? (await this.session.projects.find(uri));
    const key = `${this.session.index.stampOf(uri)} ${this.session.stamp} ${found.uri} ${this.session.index.versionOf(found.uri)}`;
    const before = this.known.get(uri);
    const holds = before?.key === key && before.projectText === found.text;
    const summary = holds ? before.summary : await this.summarise(uri, found);
    if (!summary) return;
    known.set(uri, { key, projectText: found.text, summary });
    listed.push({ ...summary, uri, project: found.uri === undefined ? undefined : { uri: found.uri, name: found.project.name } });
  }

  /** Nothing when the file is gone. */
  private async summarise(uri: string, found: FoundProject): Promise<JourneySummary | undefined> {
    const { session } = this;
    const settings = session.settingsOf(found.project);
    const around = session.aroundOf({ uri, found });
    const document = session.findNormal(uri)?.document ?? (await this.open(uri, (part) => part.check(found.project, settings, around)));
    if (!document) return undefined;
    const findings = checkFile(document, 'map', found.project, settings, around);
    return summariseJourney(document.journey(found.project), { findings }, session.options.language);
  }

  private async open(uri: string, visit: (part: MapDocument) => CheckResult): Promise<MapDocument | undefined> {
    const text = await this.files.read(uri);
    if (text === undefined) return undefined;
    await this.rest();
    return openInPortions(text, this.rest, (part) => void visit(part));
  }
}
