/** Proposes values: references, allowed words, numbers of a scale, units, and the words for what is not known. */

import { elementOf, isFlowList, leavesOf, metaOf, recordOf, wordsOf } from '../../model/schema/introspect.ts';
import type { Expectation } from '../../model/schema/values.ts';
import { languageVersion } from '../../model/version.ts';
import { wordsIn } from '../../view/words.ts';
import { type Entry, nameOf } from '../../vocabulary/catalogue.ts';
import { typicalPains } from '../../vocabulary/vocabulary.generated.ts';
import { maturity, moments } from '../../vocabulary/vocabulary.ts';
import type { Path } from '../cursor/climb.ts';
import type { Cursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { findTarget, refsOf, stageAround, type Target } from '../target.ts';
import { completeRefs, completeResearch, wordProposal } from './completeRefs.ts';
import { completeUnits } from './completeUnits.ts';
import { asScalar, asWord, mark, namesOf, type Proposal, pad, proposalKinds } from './proposal.ts';

/** The value of a key, or an item of a list. */
export function completeValue(path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const target = findTarget(path, context);
  if (!target) return [];
  const isKeyValue = typeof path.at(-1) === 'string';
  const single = completeSingle(target, path, cursor, context);
  if (!isKeyValue) return single;
  // Where one reference or several may stand, the list is the canonical form.
  const list = completeListBehindKey(target, path, cursor, context);
  const inList = new Set(list.map(({ label }) => label));
  return [...single.filter(({ label }) => !inList.has(label)), ...list, ...completeStates(target, cursor, context)];
}

/** An item of a block list, with the dash that it needs. */
export function completeNewItem(path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const target = findTarget([...path, cursor.items.length], context);
  return target ? completeSingle(target, [...path, 0], cursor, context).map((proposal) => ({ ...proposal, text: `- ${proposal.text}` })) : [];
}

function completeSingle(target: Target, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const written = new Set(cursor.items.map((item) => item.toLowerCase()));
  const isOther = ({ text, label, names }: Proposal): boolean =>
    !written.has(text.toLowerCase()) && !written.has(label.toLowerCase()) && !names.some((name) => written.has(name.toLowerCase()));
  const references = [...refsOf(target.schema).flatMap((kind) => completeRefs(kind, path, cursor, context)), ...completeTexts(target, path, cursor, context)];
  const fitted = references.map((proposal): Proposal => ({ ...proposal, text: asScalar(proposal.text, cursor) }));
  const words = wordsOf(target.schema)
    .filter((word) => word !== 'none')
    .map((word, index) => wordOf(word, 10 + index, target, cursor, context));
  return [
    ...(cursor.items.length > 0 ? fitted.filter(isOther) : fitted),
    ...words,
    ...leavesOf(target.schema).flatMap((leaf) => completeExpected(metaOf(leaf).expects, target, path, cursor, context)),
  ];
}

function wordOf(word: string, rank: number, { doc, key }: Target, cursor: Cursor, context: FeatureContext): Proposal {
  const moment = doc === 'experience' && key === 'moment-of-truth' ? moments.byId(word) : undefined;
  const described = moment
    ? { description: nameOf(moment, context.journey.context.language), names: namesOf(moment), explain: () => moment.help?.[context.language] }
    : {};
  return { ...wordProposal(word, rank, context), ...described, text: asWord(word, cursor) };
}

function completeExpected(expects: Expectation | undefined, target: Target, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const numbers = (values: readonly number[]): Proposal[] =>
    values.map((value, index) => ({ ...numberProposal(value, index, cursor), ...scoreMeaning(value, values, expects, context) }));
  switch (expects) {
    case 'truth':
      return ['true', 'false'].map((word, rank) => wordOf(word, rank, target, cursor, context));
    case 'version':
      return numbers([languageVersion]);
    case 'rating':
      return numbers([1, 2, 3, 4, 5]);
    case 'number':
      return numbers(scoresOf(context));
    case 'scale':
      return ['1..5', '1..7', '1..10', '0..10', '-2..2'].map(
        (scale, rank): Proposal => ({ label: scale, kind: proposalKinds.number, names: [scale], text: asWord(scale, cursor), explain: () => undefined, rank }),
      );
    case 'quantity':
    case 'duration':
    case 'change':
      return completeUnits(expects, target, path.at(-2) === 'parts', cursor, context);
    default:
      return [];
  }
}

function numberProposal(value: number, rank: number, cursor: Cursor): Proposal {
  return { label: String(value), kind: proposalKinds.number, names: [String(value)], text: asWord(String(value), cursor), explain: () => undefined, rank };
}

/** The whole numbers of the map's scale, when there are not too many. */
function scoresOf({ journey }: FeatureContext): number[] {
  const { min, max } = journey.context.scale;
  return max - min > 10 ? [] : Array.from({ length: Math.floor(max - min) + 1 }, (_, index) => min + index);
}

const scoreWords = ['score-worst', 'score-bad', 'score-neutral', 'score-good', 'score-best'];

function scoreMeaning(value: number, values: readonly number[], expects: Expectation | undefined, { language }: FeatureContext): Partial<Proposal> {
  const place = values.indexOf(value) / Math.max(1, values.length - 1);
  const word = expects === 'number' && Number.isInteger(place * 4) ? scoreWords[place * 4] : undefined;
  return word === undefined ? {} : { description: wordsIn(language).say(word) };
}

/** Texts that people often mean, where any text may stand. */
function completeTexts({ doc, key }: Target, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  if (doc === 'kpi' && key === 'source') return completeResearch(context);
  if (doc === 'maturity' && key === 'area')
    return (maturity as readonly Entry[]).map((area) => ({
      label: area.id,
      description: nameOf(area, context.journey.context.language),
      kind: proposalKinds.word,
      names: namesOf(area),
      text: area.id,
      explain: () => area.help?.[context.language],
      rank: 0,
    }));
  if (key === 'pains' && typeof path.at(-1) === 'number') return completePains(path, cursor, context);
  return [];
}

interface TypicalPain extends Entry {
  readonly stages?: readonly string[];
}

function completePains(path: Path, { levels, pairs }: Cursor, context: FeatureContext): Proposal[] {
  const { language } = context.journey.context;
  const here = stageAround(path, levels, pairs, context)?.definition?.canonical ?? [];
  return (typicalPains as readonly TypicalPain[]).map(
    (pain): Proposal => ({
      label: nameOf(pain, language),
      detail: pain.help?.[context.language],
      kind: proposalKinds.text,
      names: namesOf(pain),
      text: nameOf(pain, language),
      explain: () => undefined,
      rank: 200 + (pain.stages?.some((stage) => here.includes(stage)) ? 0 : 1),
    }),
  );
}

/** `touchpoints: ` begun with its first reference. */
function completeListBehindKey({ schema }: Target, path: Path, cursor: Cursor, context: FeatureContext): Proposal[] {
  const target = elementOf(schema) && findTarget([...path, 0], context);
  if (!target || cursor.word.quote !== '' || /\S/.test(cursor.word.text)) return [];
  const refs = refsOf(target.schema);
  const words = wordsOf(target.schema).filter((word) => word !== 'none');
  if (refs.length === 0 && words.length === 0) return [];
  const isFlow = isFlowList(schema) || cursor.flow || words.length > 0;
  const items = [...refs.flatMap((kind) => completeRefs(kind, [...path, 0], cursor, context)), ...words.map((word, rank) => wordProposal(word, rank, context))];
  return items.map((proposal): Proposal => {
    const text = asScalar(proposal.text, { word: cursor.word, flow: isFlow });
    return { ...proposal, text: isFlow ? `[${text}${mark}]` : `\n${pad(cursor.column + 2)}- ${text}` };
  });
}

const withStates: ReadonlySet<Expectation> = new Set<Expectation>(['quantity', 'count', 'number', 'rating', 'change', 'duration']);

/** The words that say why there is no value. */
function completeStates({ schema }: Target, cursor: Cursor, context: FeatureContext): Proposal[] {
  if (/^[\s+\-−]*\d/.test(cursor.word.text)) return [];
  const isList = leavesOf(schema).some((leaf) => wordsOf(leaf).includes('none'));
  const isFigure = leavesOf(schema).some((leaf) => withStates.has(metaOf(leaf).expects ?? 'text'));
  const words = [...(isList ? ['none'] : []), ...(isList || isFigure || recordOf(schema) ? ['unknown', 'n/a'] : [])];
  return words.map((word, index) => ({ ...wordProposal(word, 900 + index, context), kind: proposalKinds.state, text: asWord(word, cursor) }));
}
