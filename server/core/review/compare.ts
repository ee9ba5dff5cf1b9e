/**
 * Two versions of a file → what differs: changes, figures, findings. Formatting, comments and the order of keys are no difference. Broken
 * files are compared as far as they can be read. Where the versions come from, and how a difference is told, is known elsewhere.
 */
import { type CheckSettings, RuleRun } from '../checks/check.ts';
import { checkFile } from '../checks/checkFile.ts';
import type { Finding } from '../checks/finding.ts';
import type { Around } from '../checks/projectFiles.ts';
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Journey } from '../model/journey.ts';
import { toSpan } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import { lanes as laneSchemas } from '../model/schema/map.ts';
import { positionAt } from '../syntax/positions.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { ElementIndex } from '../view/elements.ts';
import type { Change } from './change.ts';
import { type ComparedFigures, compareFigures } from './compareFigures.ts';
import { type ComparedFindings, compareFindings, type PlacedFinding } from './compareFindings.ts';
import { compareParts } from './compareParts.ts';
import { judgeBy } from './judge.ts';
import type { PlainRecord } from './plain.ts';
import { toPlain } from './toPlain.ts';
import { versionFinders } from './versionFinders.ts';

/** A file as it was, and what it is read with. */
export interface Version {
  readonly document: MapDocument;
  readonly kind: FileKind;
  readonly project: Project;
  readonly settings: CheckSettings;
  /** The file among the others of its project, where they are known. */
  readonly around?: Around | undefined;
}

export interface Comparison {
  readonly changes: readonly Change[];
  readonly figures: ComparedFigures;
  readonly findings: ComparedFindings;
  /** As the versions are read; names of stages and steps are told from them. */
  readonly journeys: { readonly before: Journey | undefined; readonly after: Journey | undefined };
  /** First line that cannot be read, from 0: what stands there counts as missing. */
  readonly unread: { readonly before: number | undefined; readonly after: number | undefined };
}

/** A version that is missing is a file that was not there. */
export function compare(before: Version | undefined, after: Version | undefined): Comparison {
  const [old, now] = [before && open(before), after && open(after)];
  const some = now ?? old;
  if (!some) return nothing;
  const changes = changesBetween(old ?? emptied(some), now ?? emptied(some));
  const figures = compareFigures(old?.metrics, now?.metrics);
  const between = old && now ? findBetween(old, now, changes, figures) : [];
  const found = compareFindings(old ? placed(old, namesBefore(changes)) : [], now ? placed(now, new Map()) : []);
  return {
    changes,
    figures,
    findings: { fixed: found.fixed, new: [...between, ...found.new] },
    journeys: { before: old?.journey, after: now?.journey },
    unread: { before: old && firstProblem(old.document.tree), after: now && firstProblem(now.document.tree) },
  };
}
const nothing: Comparison = {
  changes: [],
  figures: compareFigures(undefined, undefined),
  findings: { fixed: [], new: [] },
  journeys: { before: undefined, after: undefined },
  unread: { before: undefined, after: undefined },
};

interface Opened extends Version {
  readonly journey: Journey;
  readonly plain: PlainRecord;
  readonly findings: readonly Finding[];
  readonly metrics: Metrics | undefined;
}

function open(version: Version): Opened {
  const { document, kind, project, settings, around } = version;
  return {
    ...version,
    journey: document.journey(project),
    plain: toPlain(document, kind, project),
    findings: checkFile(document, kind, project, settings, around),
    metrics: kind === 'map' ? document.check(project, settings, around).metrics : undefined,
  };
}

function emptied(version: Opened): Opened {
  return { ...version, plain: { ...version.plain, fields: new Map() } };
}

function changesBetween(before: Opened, after: Opened): Change[] {
  const own = new Set([before, after].flatMap(({ journey }) => journey.context.ownLanes.map(({ id }) => id)));
  const isLane = (key: string): boolean => Object.hasOwn(laneSchemas, key) || own.has(key);
  return compareParts(before.plain, after.plain, judgeBy(before.journey.context, after.journey.context), isLane);
}

/** What the rules between versions find, unless it is switched off or suppressed in the version after. */
function findBetween(before: Opened, after: Opened, changes: readonly Change[], figures: ComparedFigures): Finding[] {
  const run = new RuleRun(after.settings, after.around);
  const compared = { before: before.journey, after: after.journey, changes, figures };
  const found = versionFinders.flatMap(({ rule, find }) => [...find(compared)].flatMap((draft) => run.finding(rule.id, draft)));
  const rules = new Set(versionFinders.map(({ rule }) => rule.id));
  return run.conclude(after.document.tree, found).filter(({ rule }) => rules.has(rule));
}

/** What stages and steps of the version before are called in the one after: `stage/step`. */
function namesBefore(changes: readonly Change[]): ReadonlyMap<string, string> {
  const column = (path: string): string => path.replace(/^stages\//, '').replace('/steps/', '/');
  return new Map(
    changes
      .filter(({ doc, kind, path, from }) => (doc === 'stage' || doc === 'step') && (kind === 'renamed' || kind === 'moved') && path !== from)
      .map(({ path, from }) => [column(from), column(path)]),
  );
}

function placed({ document: { tree }, kind, journey, findings }: Opened, names: ReadonlyMap<string, string>): PlacedFinding[] {
  const elements = kind === 'map' ? new ElementIndex(journey) : undefined;
  const lines = tree.text.split('\n');
  return findings.map((finding) => {
    const element = elements?.findAt(finding.at)?.id;
    return {
      finding,
      element: element === undefined ? undefined : renamed(element, names),
      line: (lines[positionAt(tree, toSpan(tree, finding.at).start).line] ?? '').trim(),
    };
  });
}

function renamed(element: string, names: ReadonlyMap<string, string>): string {
  const [, kind = '', stage = '', step = '', rest = ''] = /^(stage:|step:)?([^/]*)(?:\/([^/]*))?(.*)$/.exec(element) ?? [];
  const column = names.get(`${stage}/${step}`) ?? `${names.get(stage) ?? stage}${step === '' ? '' : `/${step}`}`;
  return `${kind}${column}${rest}`;
}

/** First line that cannot be read, from 0. */
export function firstProblem(tree: SyntaxTree): number | undefined {
  const [chunk] = tree.broken;
  const index = chunk ? (tree.indexOf.get(chunk) ?? -1) : -1;
  if (!chunk || index < 0) return undefined;
  return positionAt(tree, (tree.offsets[index] ?? 0) + Math.min(...chunk.problems.map(({ start }) => start))).line;
}
