/** Reads one map for a picture: its journey with its project, checked, and arranged into the view. */
import type { CheckResult } from '../core/checks/check.ts';
import { MapDocument } from '../core/document.ts';
import { kindOf } from '../core/fileKind.ts';
import type { Journey } from '../core/model/journey.ts';
import { toDay } from '../core/model/period.ts';
import { arrange } from '../core/view/arrange.ts';
import type { JourneyView } from '../core/view/journeyView.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { Failure } from './failure.ts';
import { type InputFile, inputFile, standardInput } from './findFiles.ts';
import { ProjectLookup } from './projectLookup.ts';
import { readDate } from './readOptions.ts';
import type { Says } from './says.ts';
import { Texts } from './texts.ts';

export interface MapOptions {
  /** Of the picture; the map's own unless stated. */
  readonly language?: Language;
  readonly today?: string;
  readonly stdinPath?: string;
}

export interface DrawnMap {
  readonly file: InputFile;
  readonly view: JourneyView;
}

export async function readMap(path: string, { language, today, stdinPath }: MapOptions, says: Says): Promise<DrawnMap> {
  const day = readDate('--today', today, says);
  if (stdinPath !== undefined && path !== '-') throw new Failure(says.stdinPathAlone);
  const file = path === '-' ? standardInput(stdinPath) : inputFile(path);
  const texts = new Texts(says);
  if (file.isStandardInput) await texts.readInput(file);
  const document = MapDocument.open(texts.read(file.path, file.shown));
  const kind = kindOf(document, file.path);
  if (kind !== 'map') throw new Failure(says.noMap(file.shown, kind));
  const { project, settings } = await new ProjectLookup({ read: (at) => texts.find(at), rules: {}, today: day }).find(file.path);
  const journey: Journey = document.journey(project);
  const result: CheckResult = document.check(project, settings);
  return {
    file,
    view: arrange(journey, result, { version: 1, ...(language === undefined ? {} : { language }), today: day === undefined ? undefined : toDay(day) }),
  };
}
