/** Reads one map for a picture: its journey with its project, checked, and arranged into the view. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CheckResult } from '../core/checks/check.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import type { Journey } from '../core/model/journey.ts';
import { toDay } from '../core/model/period.ts';
import { arrange } from '../core/view/arrange.ts';
import type { JourneyView, ViewName } from '../core/view/journeyView.ts';
import { arrangePage } from '../core/view/pages/arrangePage.ts';
import type { InsightsFile } from '../core/view/pages/insightsPage.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { nodeFiles } from '../workspace/nodeFiles.ts';
import { openFrom, readInsightsFiles } from '../workspace/readInsightsFiles.ts';
import { Failure } from './failure.ts';
import { type InputFile, inputFile, standardInput } from './findFiles.ts';
import { ProjectLookup } from './projectLookup.ts';
import { readChoice, readDate } from './readOptions.ts';
import type { Says } from './says.ts';
import { Texts } from './texts.ts';

export interface MapOptions {
  /** Of the picture; the map's own unless stated. */
  readonly language?: Language;
  readonly today?: string;
  readonly stdinPath?: string;
  /** Which view of the map; the map itself unless stated. */
  readonly view?: string;
}

/** The views that stand in a file of their own. */
const views = ['map', 'funnel', 'channels', 'touchpoints', 'scores', 'personas', 'insights', 'diagram'] as const satisfies readonly ViewName[];

export interface DrawnMap {
  readonly file: InputFile;
  /** Made for the view that was wanted. */
  readonly view: JourneyView;
  readonly text: string;
  readonly journey: Journey;
  readonly result: CheckResult;
}

export async function readMap(path: string, { language, today, stdinPath, view = 'map' }: MapOptions, says: Says): Promise<DrawnMap> {
  const shown = readChoice('--view', view, views, says);
  const day = readDate('--today', today, says);
  if (stdinPath !== undefined && path !== '-') throw new Failure(says.stdinPathAlone);
  const file = path === '-' ? standardInput(stdinPath) : inputFile(path);
  const texts = new Texts(says);
  if (file.isStandardInput) await texts.readInput(file);
  const text = texts.read(file.path, file.shown);
  const document = MapDocument.open(text);
  const kind = kindOf(document, file.path);
  if (kind !== 'map') throw new Failure(says.noMap(file.shown, kind));
  const { project, settings } = await new ProjectLookup({ read: (at) => texts.find(at), rules: {}, today: day }).find(file.path);
  const journey: Journey = document.journey(project);
  const insights = shown === 'insights' ? await insightsBeside(file.path, journey, texts) : [];
  const result: CheckResult = document.check(project, settings);
  const options = { version: 1, shown, page: arrangePage, insights, today: day === undefined ? undefined : toDay(day) };
  const drawn = arrange(journey, result, language === undefined ? options : { ...options, language });
  if (!drawn.views.includes(shown)) throw new Failure(says.noSuchView(file.shown, shown));
  return { file, view: drawn, text, journey, result };
}

/** The command line has no workspace: files are read as far as the repository reaches. */
function insightsBeside(path: string, { insights }: Journey, texts: Texts): Promise<readonly InsightsFile[]> {
  const host = { files: nodeFiles, roots: [], open: openFrom(async (uri) => texts.find(fileURLToPath(uri))) };
  return readInsightsFiles(
    pathToFileURL(path).href,
    insights.map(({ text }) => text),
    host,
  );
}
