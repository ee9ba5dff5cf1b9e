/** Pictures of open maps: the whole view when asked, then patches of what changed; and the way between text and picture. */
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FeatureContext } from '../core/features/feature.ts';
import { factorIds } from '../core/metrics/metrics.ts';
import { toDay } from '../core/model/period.ts';
import { offsetAt, positionAt } from '../core/syntax/positions.ts';
import { findIndex } from '../core/syntax/syntaxTree.ts';
import { arrange } from '../core/view/arrange.ts';
import { type Element, ElementIndex } from '../core/view/elements.ts';
import type { JourneyView, ViewName } from '../core/view/journeyView.ts';
import { keepGood } from '../core/view/keepGood.ts';
import type { InsightsFile } from '../core/view/pages/insightsPage.ts';
import { diffViews } from '../core/view/patch.ts';
import { wordsIn } from '../core/view/words.ts';
import {
  type LocateParams,
  type LocateResult,
  locateRequest,
  type ProjectViewResult,
  type ViewClosedParams,
  type ViewParams,
  type ViewResult,
  viewChanged,
  viewClosed,
  viewRequest,
} from '../protocol.ts';
import type { InsightsFiles } from './insightsFiles.ts';
import type { ProjectViews } from './projectViews.ts';
import { rangeOf } from './ranges.ts';
import { findingsOf, type OpenText, type Session } from './session.ts';

interface Watched {
  readonly uri: string;
  readonly view: ViewName;
  readonly text: OpenText;
  readonly stamp: string;
  readonly shown: JourneyView;
  readonly good: JourneyView | undefined;
  readonly insights: readonly InsightsFile[];
}

export class Views {
  private readonly connection: Connection;
  private readonly session: Session;
  /** Made with the first project that is looked at. */
  private projects: ProjectViews | undefined;
  /** By view and map: two previews may show one map differently. */
  private readonly watched = new Map<string, Watched>();
  private pages: typeof import('./viewPages.ts') | undefined;
  private files: InsightsFiles | undefined;
  /** Of each view of insights, the latest reading of its files: an earlier one that ends later knows less. */
  private readonly readings = new Map<string, number>();
  private version = 0;

  constructor(connection: Connection, session: Session) {
    this.connection = connection;
    this.session = session;
  }

  register(): void {
    this.connection.onRequest<ViewResult | ProjectViewResult, void>(
      viewRequest,
      async ({ uri, shown = 'map' }: ViewParams): Promise<ViewResult | ProjectViewResult> => {
        await this.session.contextOf(uri);
        if (this.session.find(uri)?.kind === 'project') return (await this.loadProjects()).draw(uri, shown);
        // Many only ever look at the map, so that what the other views need is loaded with the first wish for one.
        const asked = this.session.find(uri);
        if (shown !== 'map' || asked?.kind === 'insights') this.pages ??= await import('./viewPages.ts');
        // A view of projects is none of a map: it has no page and leaves the map itself.
        const view = shown as ViewName;
        const insights = asked ? await this.insightsOf(asked, view) : [];
        const text = this.session.find(uri);
        if (text === undefined || text.kind === 'project')
          return { view: null, reason: wordsIn(this.session.options.language).say(text ? 'no-map' : 'file-closed') };
        const key = `${shown} ${uri}`;
        const watched = this.draw({ uri, view, insights }, text, this.watched.get(key));
        this.watched.set(key, watched);
        return { view: watched.shown };
      },
    );
    this.connection.onNotification(viewClosed, ({ uri, shown }: ViewClosedParams) => {
      this.projects?.close(uri);
      for (const [key, watched] of this.watched) {
        if (watched.uri !== uri || (shown ?? watched.view) !== watched.view) continue;
        this.watched.delete(key);
        this.readings.delete(key);
      }
    });
    this.connection.onRequest(locateRequest, async (params: LocateParams) => this.locate(params));
  }

  private async loadProjects(): Promise<ProjectViews> {
    return (this.projects ??= new (await import('./projectViews.ts')).ProjectViews(this.connection, this.session));
  }

  /** Says which projects are not what their pictures show. */
  tellOfProjects(): void {
    this.projects?.tell();
  }

  /** Sends what changed in the pictures that somebody looks at. */
  refresh(): void {
    for (const [key, before] of this.watched) {
      const text = this.session.find(before.uri);
      if (text && text.kind === before.text.kind && (text !== before.text || this.session.stampOf(text) !== before.stamp)) this.redraw(key, before, text);
    }
    this.followInsights();
  }

  /** Files that pictures of insights show may have other texts now. */
  followInsights(): void {
    for (const [key, { uri, view }] of this.watched) {
      const text = this.session.find(uri);
      if (text && isOfInsights(text, view)) void this.readInsightsAgain(key, text).catch((error) => this.connection.console.error(String(error)));
    }
  }

  private async readInsightsAgain(key: string, asked: OpenText): Promise<void> {
    const reading = (this.readings.get(key) ?? 0) + 1;
    this.readings.set(key, reading);
    const insights = await this.insightsOf(asked, 'insights');
    if (this.readings.get(key) !== reading) return;
    const before = this.watched.get(key);
    const text = before && this.session.find(before.uri);
    // Who has typed meanwhile is followed once more.
    if (!before || !text || text !== asked || this.pages?.areSameFiles(before.insights, insights)) return;
    this.redraw(key, { ...before, insights }, text);
  }

  private redraw(key: string, before: Watched, text: OpenText): void {
    const { uri, view } = before;
    const next = this.draw(before, text, before);
    const patch = diffViews(before.shown, next.shown);
    this.watched.set(key, patch ? next : { ...next, shown: before.shown });
    if (patch) void this.connection.sendNotification(viewChanged, { uri, shown: view, patch });
  }

  private async insightsOf(text: OpenText, view: ViewName): Promise<readonly InsightsFile[]> {
    if (!this.pages || !isOfInsights(text, view)) return [];
    return (this.files ??= new this.pages.InsightsFiles(this.session)).of(text);
  }

  private draw({ uri, view, insights }: Pick<Watched, 'uri' | 'view' | 'insights'>, text: OpenText, before: Watched | undefined): Watched {
    const { document, found } = text;
    if (!found) throw new ResponseError(ErrorCodes.InternalError, 'the project of this map is not known yet');
    const journey = document.journey(found.project);
    const result = document.check(found.project, this.session.settingsOf(found.project), this.session.aroundOf(text));
    const options = { version: (this.version += 1), today: toDay(this.session.today), shown: view, page: this.pages?.arrangePage, insights };
    const isAlone = text.kind === 'insights' && this.pages;
    const fresh = isAlone ? isAlone.arrangeInsightsFile(journey, result, findingsOf(text, this.session), options) : arrange(journey, result, options);
    const shown = isAlone ? fresh : keepGood(fresh, before?.good, journey);
    return { uri, view, text, insights, stamp: this.session.stampOf(text), shown, good: fresh.problem === undefined ? fresh : before?.good };
  }

  private async locate({ uri, element, position }: LocateParams): Promise<LocateResult | null> {
    const context = await this.session.contextOf(uri);
    if (context?.kind === 'project') return (await this.loadProjects()).locate(context.document, element);
    const { tree } = context?.document ?? {};
    if (!context || !tree) return null;
    if (context.kind === 'insights') return element === undefined ? null : (await import('./viewPages.ts')).locateInInsights(context.document, element);
    const index = new ElementIndex(context.journey);
    const found =
      element !== undefined ? (index.findPlace(element) ?? whatItRestsOn(element, context)) : position && index.findAt(placeAt(tree, offsetAt(tree, position)));
    return found ? { element: found.id, range: rangeOf(tree, found.at) } : null;
  }
}

/** A picture of an insights file, or that view of a map. */
function isOfInsights({ kind }: OpenText, view: ViewName): boolean {
  return kind === 'insights' || view === 'insights';
}

/** A figure that is stated nowhere leads to the first cell that it is derived from. */
function whatItRestsOn(element: string, { checked }: FeatureContext): Element | undefined {
  const id = factorIds.find((factor) => element === `metric:${factor}`);
  const source = id && checked().metrics.formula.factors[id].derived?.from[0];
  return source && { id: element, at: source.at };
}

function placeAt(tree: OpenText['document']['tree'], offset: number): { chunk: (typeof tree.chunks)[number]; start: number; end: number } {
  const index = Math.max(0, findIndex(tree.offsets, offset));
  const chunk = tree.chunks[index];
  const start = offset - (tree.offsets[index] ?? 0);
  if (!chunk) throw new ResponseError(ErrorCodes.InternalError, `no text at ${JSON.stringify(positionAt(tree, offset))}`);
  return { chunk, start, end: start };
}
