/**
 * Translates what the YAML parser says into a mapper's words: each mistake becomes one problem of one rule, however many errors
 * the parser makes of it. Knows also how far a mistake reaches, so that what follows from it alone is not told.
 */
import type { Problem } from '../model/journey.ts';
import { toSpan } from '../model/place.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { findConflicts } from './conflicts.ts';
import { diagnose } from './diagnoseSyntax.ts';
import type { Finding } from './finding.ts';
import type { Mistake } from './mistake.ts';

/** So many mistakes of one chunk are told; whoever has more mends these first. */
const mistakeLimit = 50;

/** Merge conflicts are told by their own rule, because they reach over chunks. */
export function translateSyntax(chunk: Chunk): Problem[] {
  return findMistakes(chunk).map(({ rule, start, end, params, severity }) => ({ rule, at: { chunk, start, end }, params, ...(severity ? { severity } : {}) }));
}

/** The mistakes of a chunk, found once for as long as the chunk lives. */
function findMistakes(chunk: Chunk): readonly Mistake[] {
  if (chunk.problems.length === 0) return [];
  const known = mistakesOf.get(chunk) ?? diagnoseAll(chunk);
  mistakesOf.set(chunk, known);
  return known;
}
const mistakesOf = new WeakMap<Chunk, readonly Mistake[]>();

function diagnoseAll(chunk: Chunk): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const problem of chunk.problems.filter(({ code }) => code !== 'conflict-marker').toSorted((a, b) => rankOf(a) - rankOf(b) || a.start - b.start)) {
    if (found.some(({ from, until }) => problem.start >= from && problem.start <= until)) continue;
    const mistake = diagnose(chunk, problem);
    if (!mistake || found.some(({ start, end }) => mistake.start === start && mistake.end === end)) continue;
    found.push(mistake);
    if (found.length === mistakeLimit) break;
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What swallows the text after it comes first, then what says most about a place. */
function rankOf({ code, message }: Chunk['problems'][number]): number {
  if (code === 'RESOURCE_EXHAUSTION' || code.startsWith('too-')) return 0;
  if (message.startsWith('Missing closing')) return 1;
  if (code === 'TAB_AS_INDENT') return 2;
  if (message.includes('end with a')) return 3;
  return code === 'IMPOSSIBLE' ? 6 : code === code.toLowerCase() ? 5 : 4;
}

/** What they speak of can be seen, however broken the text around it is. */
const alwaysTold: ReadonlySet<string> = new Set(['merge-conflict', 'extra-document', 'suppression-unexplained', 'suppression-unused', 'suppression-unknown']);

/** What a stage is said to lack may stand in a step that cannot be read. */
const ofWholeStage: ReadonlySet<string> = new Set([
  'owner-missing',
  'stage-no-touchpoint',
  'stage-no-kpi',
  'bottleneck-no-action',
  'transition-no-tool',
  'empty-stage',
  'lane-hole',
]);

/**
 * The findings without those that only follow from a mistake of writing: what stands where the text cannot be read is not what it seems.
 * `hasUnread`: may a value that is not read as it stands be among them?
 */
export function withoutAfterEffects(tree: SyntaxTree, all: readonly Finding[], hasUnread: boolean): readonly Finding[] {
  const findings = hasText(tree)
    ? hasUnread
      ? withoutUnread(all)
      : all
    : all.filter(({ rule, params }) => alwaysTold.has(rule) || (rule === 'missing-key' && params['key'] === 'cjm'));
  const { broken } = tree;
  if (broken.length === 0) return findings;
  const mistakes = new Map(broken.map((chunk) => [chunk, findMistakes(chunk)]));
  const conflicts = broken.some(({ problems }) => problems.some(({ code }) => code === 'conflict-marker')) ? findConflicts(tree.text) : [];
  const ruinedStages = headsOfRuined(tree, (chunk) => mistakes.get(chunk)?.some((mistake) => isRuined(chunk, mistake)) === true);
  return findings.filter(({ rule, at }) => {
    if (alwaysTold.has(rule)) return true;
    const own = mistakes.get(at.chunk) ?? [];
    if (own.some((mistake) => mistake.rule === rule && mistake.start === at.start && mistake.end === at.end)) return true;
    if (ofWholeStage.has(rule) && ruinedStages.has(at.chunk)) return false;
    const span = toSpan(tree, at);
    if (conflicts.some(({ start, end }) => span.start >= start && span.start < end)) return false;
    return !own.some((mistake) => isRuined(at.chunk, mistake) || (at.start <= mistake.until && at.end >= mistake.from));
  });
}

/** A file in which nothing is written yet lacks its first key; the others come after it. */
function hasText({ chunks }: SyntaxTree): boolean {
  return chunks.some(({ kind, node, problems }) => kind !== 'start' || node !== undefined || problems.length > 0);
}

/** These say that a value is not read as it stands. */
const unread: ReadonlySet<string> = new Set(['flow-comma', 'invalid-value']);
/** These judge what a value says. */
const ofMeaning: ReadonlySet<string> = new Set([
  'kpi-unit',
  'kpi-range',
  'decimal-comma',
  'number-without-source',
  'no-evidence',
  'touchpoint-unknown',
  'owner-unknown',
  'system-unknown',
  'tool-unknown',
  'barrier-unknown',
  'capture-unknown',
]);

export function saysUnread({ rule }: Finding): boolean {
  return unread.has(rule);
}

/** Nothing is said of the meaning of a value that is not read: it is mended first. */
function withoutUnread(findings: readonly Finding[]): readonly Finding[] {
  const places = findings.filter(saysUnread).map(({ at }) => at);
  if (places.length === 0) return findings;
  return findings.filter(
    ({ rule, at }) => !ofMeaning.has(rule) || !places.some(({ chunk, start, end }) => chunk === at.chunk && at.start >= start && at.end <= end),
  );
}

/** The heads of the stages of which a part cannot be read. */
function headsOfRuined(tree: SyntaxTree, isRuinedChunk: (chunk: Chunk) => boolean): ReadonlySet<Chunk> {
  const heads = new Set<Chunk>();
  let head: Chunk | undefined;
  for (const chunk of tree.chunks) {
    if (chunk.kind === 'head') head = chunk;
    else if (chunk.kind !== 'step' && chunk.kind !== 'tail') head = undefined;
    if (head && isRuinedChunk(chunk)) heads.add(head);
  }
  return heads;
}

/** The rest of a stage's head or of a step is lost, so nothing can be said of what it lacks. */
function isRuined(chunk: Chunk, { until }: Mistake): boolean {
  return (chunk.kind === 'head' || chunk.kind === 'step' || chunk.kind === 'tail') && until >= chunk.text.trimEnd().length;
}
