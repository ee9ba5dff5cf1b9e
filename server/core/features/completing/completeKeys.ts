/** Proposes keys: those of an object that are not there yet, required ones first, and the codes or ids of a mapping with free keys. */
import type * as z from 'zod/mini';
import {
  elementOf,
  headOf,
  isFlowList,
  isLoose,
  isRequired,
  keysOf,
  leavesOf,
  metaOf,
  objectOf,
  recordOf,
  valueOf,
  wordsOf,
} from '../../model/schema/introspect.ts';
import { items } from '../../model/schema/map.ts';
import { nameOf } from '../../vocabulary/catalogue.ts';
import type { Pairs, Path } from '../cursor/climb.ts';
import type { Cursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../featureWords.ts';
import { findTarget, refsOf } from '../target.ts';
import { describeKey, describeOwnLane, findKeyRecord, findRule, keyRecordsOf } from '../topics.ts';
import { completeKpiCodes } from './completeKpis.ts';
import { completeRuleIds } from './completeRules.ts';
import { mark, type Proposal, pad, proposalKinds } from './proposal.ts';

/** How a key goes into the text: what stands before and after it, and at which column its mapping is. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly column: number;
  readonly flow: boolean;
  readonly hasColon: boolean;
}

/** Keys of the mapping at a path, written as a key of it. */
export function completeKeys(path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const target = findTarget(path, context);
  // A text of several words is no key of an object; a KPI may be called by its name.
  if (!target || (/\s/.test(cursor.word.text) && objectOf(target.schema))) return [];
  return keysIn(
    target.schema,
    path,
    cursor.pairs,
    { before: '', after: '', column: cursor.column, flow: cursor.flow, hasColon: cursor.hasColon },
    cursor,
    context,
  );
}

/** Items of the list at a path, beginning with a dash and a key. */
export function completeItemKeys(path: Path, cursor: Cursor, context: FeatureContext): readonly Proposal[] {
  const element = elementAt(path, context);
  return element
    ? firstKeys(
        element,
        keysIn(element, [...path, 0], new Map(), { before: '- ', after: '', column: cursor.column + 2, flow: false, hasColon: false }, cursor, context),
      )
    : [];
}

/** An item begins with its first key, when it cannot do without it. */
function firstKeys(schema: z.ZodMiniType, proposals: readonly Proposal[]): readonly Proposal[] {
  const object = objectOf(schema);
  const head = object && headOf(object);
  return head === undefined ? proposals : proposals.filter(({ label }) => label === head);
}

/** The value behind a key, begun with a key of its own: on the next line, or between braces. */
export function completeNestedKeys(path: Path, cursor: Cursor, context: FeatureContext): readonly Proposal[] {
  const target = findTarget(path, context);
  if (!target || /\S/.test(cursor.word.text) || cursor.word.quote !== '' || metaOf(objectOf(target.schema) ?? target.schema).doc === 'name') return [];
  const isMapping = objectOf(target.schema) !== undefined || recordOf(target.schema) !== undefined;
  const element = elementOf(target.schema);
  const column = cursor.column + 2;
  const inside = cursor.flow
    ? { before: '{ ', after: ' }', column, flow: true, hasColon: false }
    : { before: `\n${pad(column)}`, after: '', column, flow: false, hasColon: false };
  if (isMapping) return keysIn(target.schema, path, new Map(), inside, cursor, context);
  if (!element || !objectOf(element) || isFlowList(target.schema) || cursor.flow) return [];
  return firstKeys(element, keysIn(element, [...path, 0], new Map(), { ...inside, before: `${inside.before}- `, column: column + 2 }, cursor, context));
}

function elementAt(path: Path, context: FeatureContext): z.ZodMiniType | undefined {
  const target = findTarget(path, context);
  return target && elementOf(target.schema);
}

function keysIn(schema: z.ZodMiniType, path: Path, present: Pairs, frame: Frame, cursor: Cursor, context: FeatureContext): Proposal[] {
  const object = objectOf(schema);
  if (object) return [...objectKeys(object, present, frame, context), ...looseKeys(object, path, present, frame, context)];
  const record = recordOf(schema);
  if (!record) return [];
  const write = (key: string): Pick<Proposal, 'text' | 'again'> => writeKey(key, record.value, frame);
  if (record.meta.ref === 'kpi') return completeKpiCodes(path, present, write, cursor, context);
  if (record.meta.ref === 'rule') return completeRuleIds(present, write, context);
  const doc = String(path.at(-1) ?? '');
  return keyRecordsOf(doc).flatMap(({ id }, rank) => keyProposal(doc, id.slice(doc.length + 1), rank, present, write, context));
}

function objectKeys(object: z.ZodMiniObject, present: Pairs, frame: Frame, context: FeatureContext): Proposal[] {
  const doc = metaOf(object).doc ?? '';
  const isWithoutHead = present.size === 0 && headOf(object) === undefined;
  const proposals = keysOf(object).flatMap((key, index) => {
    const value = valueOf(object, key);
    const required = isRequired(object, key);
    const made = value ? keyProposal(doc, key, required && !isWithoutHead ? index : index + 100, present, () => writeKey(key, value, frame), context) : [];
    return required ? made.map((proposal) => ({ ...proposal, detail: `${proposal.detail ?? ''} · ${say('required', context.language)}` })) : made;
  });
  if (doc !== 'stage' && doc !== 'step') return proposals;
  const own = context.journey.context.ownLanes.filter(({ id }) => !present.has(id));
  return [
    ...proposals,
    ...own.map(
      (lane, index): Proposal => ({
        label: lane.id,
        description: lane.name,
        kind: proposalKinds.key,
        names: [lane.id, lane.name ?? ''],
        ...writeKey(lane.id, items, frame),
        explain: () => describeOwnLane(lane),
        rank: 200 + index,
      }),
    ),
  ];
}

/** Parameters of the rule that a project sets. */
function looseKeys(object: z.ZodMiniObject, path: Path, present: Pairs, frame: Frame, { language }: FeatureContext): Proposal[] {
  const rule = isLoose(object) ? findRule(String(path.at(-1))) : undefined;
  return Object.entries(rule?.parameters ?? {})
    .filter(([name]) => !present.has(name))
    .map(
      ([name, value], index): Proposal => ({
        label: name,
        detail: `${say('default', language)} ${value}`,
        kind: proposalKinds.key,
        names: [name],
        text: `${frame.before}${name}${frame.hasColon ? '' : `: ${mark}`}${frame.after}`,
        explain: () => describeKey('rule', name, language),
        rank: 100 + index,
      }),
    );
}

function keyProposal(
  doc: string,
  key: string,
  rank: number,
  present: Pairs,
  write: (key: string) => Pick<Proposal, 'text' | 'again'>,
  { language }: FeatureContext,
): Proposal[] {
  if (present.has(key)) return [];
  const record = findKeyRecord(doc, key);
  const name = record && nameOf(record, language);
  return [
    {
      label: key,
      description: name,
      detail: record?.help[language],
      kind: proposalKinds.key,
      names: record ? [key, record.name.en, record.name.ru] : [key],
      ...write(key),
      explain: () => describeKey(doc, key, language),
      rank,
    },
  ];
}

function writeKey(key: string, schema: z.ZodMiniType, { before, after, column, flow, hasColon }: Frame): Pick<Proposal, 'text' | 'again'> {
  if (hasColon) return { text: `${before}${key}${after}` };
  const { text, again } = beginning(schema, column, flow);
  return { text: `${before}${key}:${text}${after}`, again };
}

/** How the value of a new key begins. */
function beginning(schema: z.ZodMiniType, column: number, flow: boolean): { readonly text: string; readonly again: boolean } {
  const leaves = leavesOf(schema).filter((leaf) => wordsOf(leaf).join() !== 'none');
  const element = elementOf(schema);
  const isText = leaves.length > 0 && leaves.every((leaf) => metaOf(leaf).ref === undefined && metaOf(leaf).expects === 'text');
  const below = `\n${pad(column + 2)}`;
  if (isFlowList(schema)) return { text: ` [${mark}]`, again: true };
  if (element && (leaves.length === 0 || isText)) {
    if (flow) return { text: ` [${mark}]`, again: false };
    const object = leavesOf(element).length === 0 ? objectOf(element) : undefined;
    const first = object && headOf(object);
    const value = object && first !== undefined ? valueOf(object, first) : undefined;
    return { text: `${below}- ${first === undefined ? '' : `${first}: `}${mark}`, again: value ? refsOf(value).length > 0 : object !== undefined };
  }
  if (leaves.length === 0) return { text: flow ? ` { ${mark} }` : `${below}${mark}`, again: true };
  const choices = leaves.some(
    (leaf) =>
      metaOf(leaf).ref !== undefined || wordsOf(leaf).length > 0 || ['truth', 'rating', 'number', 'version', 'scale'].includes(metaOf(leaf).expects ?? ''),
  );
  return { text: ` ${mark}`, again: choices };
}
