/** What the rules between versions (domain list, 5.8) find in a comparison: drafts with places in the version after. Each speaks at most once of a place. */
import type { Draft } from '../checks/finding.ts';
import type { Rule } from '../checks/rule.ts';
import {
  evidenceRemoved,
  idChanged,
  kpiChangedWithoutSource,
  revenueImpact,
  reviewDateUntouched,
  targetLowered,
} from '../checks/rules/versions/versionRules.ts';
import type { Journey } from '../model/journey.ts';
import { isFault, parseQuantity, parseRange, type QuantityRange } from '../model/quantity.ts';
import { assumption } from '../model/reader.ts';
import { given, stateOf } from '../model/stated.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Change, Part } from './change.ts';
import type { ComparedFigures } from './compareFigures.ts';
import { areAlike, directionOfKpi } from './judge.ts';
import { namesIn } from './path.ts';
import { fieldText, mainKeyOf, type Plain, placeOfPlain, textsOf } from './plain.ts';

export interface Compared {
  /** For a project file, an empty journey: what it says of languages and KPIs counts. */
  readonly before: Journey;
  readonly after: Journey;
  readonly changes: readonly Change[];
  readonly figures: ComparedFigures;
}
interface VersionFinder {
  readonly rule: Rule;
  readonly find: (compared: Compared) => Iterable<Draft>;
}

export const versionFinders: readonly VersionFinder[] = [
  { rule: idChanged, find: findChangedIds },
  { rule: evidenceRemoved, find: findRemovedEvidence },
  { rule: kpiChangedWithoutSource, find: findChangedKpis },
  { rule: reviewDateUntouched, find: findUntouchedReview },
  { rule: targetLowered, find: findLoweredTargets },
  { rule: revenueImpact, find: findImpact },
];

function* findChangedIds({ changes }: Compared): Iterable<Draft> {
  for (const { path, parts, after } of changes) {
    const part = parts.find(({ key, before }) => (key === 'id' || key === 'code') && before?.kind === 'text');
    const at = part && (placeOfPlain(part.after) ?? placeOfPlain(after));
    if (!part || !at) continue;
    const [old, now] = [textsOf(part.before).join(), part.after ? textsOf(part.after).join() : (namesIn(path).at(-1) ?? '')];
    if (old !== now) yield { at, params: { before: old, after: now } };
  }
}

function* findRemovedEvidence({ changes }: Compared): Iterable<Draft> {
  for (const change of changes) {
    const part = change.parts.find(({ key }) => key === 'evidence');
    if (part) yield* lostEvidence(part.before, part.after, change.after);
    // Of a stage or a persona, where each study is a change of its own: told with the first one that goes.
    else if (change.key === 'evidence' && change.kind === 'removed' && change === firstOf(changes, change))
      yield* lostEvidence(evidenceOf(change.holders.before), evidenceOf(change.holders.after), change.holders.after);
  }
}

function firstOf(changes: readonly Change[], { holders, key }: Change): Change | undefined {
  return changes.find((other) => other.kind === 'removed' && other.key === key && other.holders.after === holders.after);
}

function evidenceOf(holder: Plain | undefined): Plain | undefined {
  return holder?.kind === 'record' ? holder.fields.get('evidence') : undefined;
}

function* lostEvidence(before: Plain | undefined, after: Plain | undefined, claim: Plain | undefined): Iterable<Draft> {
  const studies = textsOf(before).filter((text) => text !== assumption && stateOf(text) === 'given');
  const at = placeOfPlain(claim);
  // Who says “assumption” says it openly.
  if (studies.length === 0 || after !== undefined || !at) return;
  const label = claim?.kind === 'record' ? fieldText(claim, mainKeyOf(claim.doc) ?? 'name') : undefined;
  yield { at, params: { claim: label ?? fieldText(claim, 'name') ?? '…', evidence: studies.join(', ') } };
}

function* findChangedKpis({ before, after, changes }: Compared): Iterable<Draft> {
  // Figures of another period are other figures.
  if (before.effectivePeriod !== after.effectivePeriod) return;
  for (const { doc, key, parts } of changes) {
    const value = doc === 'kpi' ? partAt(parts, 'value') : undefined;
    const [old, now] = [textsOf(value?.before).join(), textsOf(value?.after).join()];
    const at = placeOfPlain(value?.after);
    if (!at || ![old, now].every((text) => stateOf(text) === 'given') || ['source', 'as-of', 'period'].some((part) => partAt(parts, part))) continue;
    yield { at, params: { code: key ?? '', before: old, after: now } };
  }
}

function partAt(parts: readonly Part[], key: string): Part | undefined {
  return parts.find((part) => part.key === key);
}

/** What a review is about: the stages, the money, the funnels. */
const reviewed: ReadonlySet<string | undefined> = new Set(['stages', 'economics', 'funnels']);

function* findUntouchedReview({ before, after, changes }: Compared): Iterable<Draft> {
  const date = given(after.reviewed);
  if (date === undefined || date !== given(before.reviewed) || after.reviewed.state !== 'given') return;
  if (changes.some(({ path }) => reviewed.has(namesIn(path)[0]))) yield { at: after.reviewed.at, params: { date } };
}

function* findLoweredTargets({ before, after, changes }: Compared): Iterable<Draft> {
  for (const { doc, key = '', parts, after: kpi } of changes) {
    const target = doc === 'kpi' ? partAt(parts, 'target') : undefined;
    const at = placeOfPlain(target?.after);
    const [old, now] = [textsOf(target?.before).join(), textsOf(target?.after).join()];
    if (!at || !isEasier(old, now, directionOfKpi(key, kpi, after.context), [before.context.language, after.context.language])) continue;
    yield { at, params: { code: key, before: old, after: now } };
  }
}

/** Of a range the end counts that is the harder one to reach. */
function isEasier(before: string, after: string, direction: string | undefined, [language, next]: readonly [Language, Language]): boolean {
  const [old, now] = [rangeOf(before, language), rangeOf(after, next)];
  if (!old || !now || !areAlike(old.low, now.low)) return false;
  return direction === 'up' ? now.low.value < old.low.value : direction === 'down' && now.high.value > old.high.value;
}

function rangeOf(text: string, language: Language): QuantityRange | undefined {
  const quantity = parseQuantity(text, language);
  return isFault(quantity) ? parseRange(text, language) : { low: quantity, high: quantity };
}

function* findImpact({ after, figures: { before: old, after: now, attribution } }: Compared): Iterable<Draft> {
  if (old?.REV === undefined || now?.REV === undefined || !attribution) return;
  const { L, C, P, Q } = attribution;
  if (Math.round(old.REV) === Math.round(now.REV)) return;
  const amounts = { before: old.REV, after: now.REV, L, C, P, Q };
  yield {
    at: after.economics.at ?? after.stagesAt ?? after.head,
    params: {
      ...Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, Math.round(value)])),
      currency: now.currency ?? '',
    },
  };
}
