/** What a name or a value of the language is, as a token type with modifiers. Names that only the map itself can resolve are handed on. */
import type * as z from 'zod/mini';
import { anyStages } from '../../checks/rules/structure/setModel.ts';
import type { ReadContext } from '../../model/journey.ts';
import { cataloguesOf } from '../../model/names.ts';
import { isFault, parseQuantity, parseRange } from '../../model/quantity.ts';
import { assumption } from '../../model/reader.ts';
import { leavesOf, metaOf, wordsOf } from '../../model/schema/introspect.ts';
import type { TypedValue } from '../../model/schema/typedWalk.ts';
import type { Expectation, RefKind } from '../../model/schema/values.ts';
import { resolveStage } from '../../model/stageNames.ts';
import { stateOf } from '../../model/stated.ts';
import { kpis, stageModels } from '../../vocabulary/vocabulary.ts';
import { refsOf } from '../target.ts';
import { figureParts } from './quantityTokens.ts';
import type { TokenModifier, TokenType } from './tokenTypes.ts';

export interface NameToken {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
  /** The kind of a name that is looked up in the map at hand. */
  readonly local?: LocalKind;
}
export type LocalKind = 'stage-id' | 'persona' | 'research';

const typeOfRef: Readonly<Partial<Record<RefKind, TokenType>>> = {
  persona: 'persona',
  research: 'research',
  touchpoint: 'touchpoint',
  channel: 'touchpoint',
  team: 'team',
  system: 'system',
  tool: 'enumMember',
  barrier: 'enumMember',
  remedy: 'enumMember',
  capture: 'enumMember',
  benefit: 'enumMember',
  emotion: 'enumMember',
  'research-method': 'enumMember',
  'canonical-stage': 'class',
  'stage-id': 'class',
  stage: 'class',
  model: 'namespace',
  kpi: 'kpi',
  goal: 'enumMember',
  lane: 'property',
};

/** The vocabulary has none of these. */
const ofProjectAlone: ReadonlySet<RefKind> = new Set<RefKind>(['persona', 'research', 'goal']);

const figures: ReadonlySet<Expectation> = new Set<Expectation>(['number', 'count', 'quantity', 'duration', 'change', 'rating', 'scale']);

/** The whole of a value; `undefined` for free text and for figures, which have parts. */
export function nameToken({ node, schema, doc, key }: TypedValue, context: ReadContext): NameToken | undefined {
  const { text } = node;
  const declares = declaredType(schema, doc, key);
  const kinds = refsOf(schema);
  if (node.style === 'plain' && stateOf(text) !== 'given') return declares || isPlainText(schema, kinds) ? undefined : { type: 'state', modifiers: [] };
  if (declares) return { type: declares, modifiers: ['declaration'] };
  const [kind] = kinds;
  const type = kind && typeOfRef[kind];
  if (kind && type) return refToken(kind, type, text, context);
  return wordsOf(schema).includes(text) ? { type: 'enumMember', modifiers: [] } : undefined;
}

/** What an `id` gives a name to; a step is declared by its text as well. */
function declaredType(schema: z.ZodMiniType, doc: string, key: string): TokenType | undefined {
  if (key === 'step' && (doc === 'step' || doc === 'funnel-step')) return 'method';
  const defines = leavesOf(schema)
    .map((leaf) => metaOf(leaf).defines)
    .find((kind) => kind !== undefined);
  return defines === 'step' ? 'method' : defines && typeOfRef[defines];
}

/** The key of a mapping with free keys. */
export function kpiToken(text: string, { project }: ReadContext): NameToken {
  return { type: 'kpi', modifiers: project.kpis.find(text) ? [] : kpis.find(text) ? ['defaultLibrary'] : ['unresolved'] };
}

function refToken(kind: RefKind, type: TokenType, text: string, context: ReadContext): NameToken | undefined {
  if (kind === 'stage') return { type, modifiers: stageModifiers(text, context) };
  if (kind === 'kpi') return kpiToken(text, context);
  if (kind === 'stage-id') return { type, modifiers: [], local: kind };
  if (kind === 'research' && text === assumption) return { type: 'state', modifiers: [] };
  const source = sourceOf(kind, text, context);
  if (!source && kind === 'emotion') return undefined;
  if (!source && (kind === 'persona' || kind === 'research')) return { type, modifiers: [], local: kind };
  return { type, modifiers: source === 'own' ? [] : [source ?? 'unresolved'] };
}

/** Who knows the name. */
function sourceOf(kind: RefKind, text: string, { project, ownLanes }: ReadContext): 'own' | 'defaultLibrary' | undefined {
  if (kind === 'lane' && ownLanes.some(({ id }) => id === text)) return 'own';
  if (wordsBeside[kind]?.includes(text) === true) return 'defaultLibrary';
  const catalogues = cataloguesOf(kind, project);
  const index = catalogues.findIndex((catalogue) => catalogue.find(text) !== undefined);
  if (index < 0) return undefined;
  return index < catalogues.length - 1 || ofProjectAlone.has(kind) ? 'own' : 'defaultLibrary';
}

/** Words that may stand where a name of a kind stands. */
const wordsBeside: Readonly<Partial<Record<RefKind, readonly string[]>>> = { model: [anyStages], lane: ['rest'] };

/** A stage is declared where it is written; without a model any text will do. */
function stageModifiers(text: string, { model }: ReadContext): readonly TokenModifier[] {
  if (!model) return ['declaration'];
  if (!resolveStage(model, text)) return ['declaration', 'unresolved'];
  return stageModels.entries.includes(model) ? ['declaration', 'defaultLibrary'] : ['declaration'];
}

/** Numbers and units of a value that is a figure. */
export function figureTokens({ node, schema }: TypedValue, { language }: ReadContext): ReturnType<typeof figureParts> {
  const isFigure = leavesOf(schema).some((leaf) => figures.has(metaOf(leaf).expects ?? 'text'));
  if (!isFigure || (isFault(parseQuantity(node.text, language)) && !parseRange(node.text, language))) return [];
  return figureParts(node.text);
}

/** Where a text stands, `none` is a text. */
function isPlainText(schema: z.ZodMiniType, kinds: readonly RefKind[]): boolean {
  return kinds.length === 0 && leavesOf(schema).every((leaf) => metaOf(leaf).expects === 'text' || metaOf(leaf).expects === 'id');
}
