/** A value of the language → a field of a form: its words, its kind of control, what may stand in it. Knows no element. */
import { sayValue } from '../features/featureWords.ts';
import { findKeyRecord, unitOf } from '../features/topics.ts';
import { cataloguesOf } from '../model/names.ts';
import { leavesOf, metaOf, recordOf, refOf, wordsOf } from '../model/schema/introspect.ts';
import type { RefKind } from '../model/schema/values.ts';
import { given } from '../model/stated.ts';
import { type Bilingual, findIn, nameOf } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis, currencies } from '../vocabulary/vocabulary.ts';
import type { Page } from './page.ts';

export interface EditForm {
  readonly element: string;
  /** What a new one becomes: the kind of gesture that adds it; nothing for what is there already. */
  readonly adds?: 'add-item' | 'add-kpi' | 'add-step' | 'add-stage' | 'add-lane' | 'add-funnel';
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** As a gesture names it. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  /** `long` may take several lines; a `choice` is one of its words, `suggest` any text, a `list` several of them. */
  readonly kind: 'text' | 'long' | 'number' | 'date' | 'choice' | 'suggest' | 'list';
  /** As it is written, of a list one entry a line; empty where nothing is. */
  readonly value: string;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly min?: number;
  readonly max?: number;
  /** Of numbers without decimals. */
  readonly whole?: true;
  /** How it is written: the unit. */
  readonly hint?: string;
  /** Of a list: its entries are pairs, as “C: +1.5 pp”. */
  readonly pairs?: true;
  /** It cannot be left empty. */
  readonly needed?: true;
}

interface Asked {
  readonly key: string;
  /** As the language calls it there. */
  readonly name: string;
  readonly doc: string;
  readonly schema: Parameters<typeof leavesOf>[0];
  readonly value: string;
  readonly code?: string | undefined;
}

export function asField(page: Page, { key, name, doc, schema, value, code }: Asked): FormField {
  const { language, scale } = page.journey.context;
  const record = findKeyRecord(doc, name);
  const known = { key, label: record?.name[language] ?? name, ...(record ? { help: record.help[language] } : {}), value };
  const expects = new Set([schema, ...leavesOf(schema)].map((leaf) => metaOf(leaf).expects));
  const words = wordsOf(schema).filter((word) => word !== 'none');
  if (words.length > 0) return { ...known, kind: 'choice', choices: words.map((word) => ({ value: word, name: sayValue(word, language) })) };
  if (expects.has('truth')) return { ...known, kind: 'choice', choices: [{ value: 'true', name: yes[language] }] };
  if (expects.has('rating')) return { ...known, kind: 'number', min: 1, max: 5, whole: true };
  if (expects.has('number')) return { ...known, kind: 'number', min: scale.min, max: scale.max };
  if (expects.has('date')) return { ...known, kind: 'date' };
  if (expects.has('quantity')) return { ...known, kind: 'text', ...unitHint(page, code) };
  const isLong =
    ['text', 'note', 'task', 'quote', 'when', 'want', 'so-that', 'standard', 'offer', 'starts', 'ends'].includes(key) && refOf(schema) === undefined;
  return { ...known, kind: isLong ? 'long' : 'text' };
}

const yes: Bilingual = { en: 'yes', ru: 'да' };

/** “percent, 12.5%”: what a figure is measured in. */
function unitHint({ journey: { context, currency } }: Page, code: string | undefined): { readonly hint?: string } {
  const kpi = code === undefined ? undefined : findIn(code, context.project.kpis, builtInKpis);
  if (!kpi) return {};
  const money = given(currency) ?? currencies.find(({ id }) => id === context.currency)?.id;
  return { hint: kpi.unit === 'money' && money !== undefined ? money : unitOf(kpi, context.language) };
}

export function refOfLane(lane: string): RefKind | undefined {
  return ({ owners: 'team', systems: 'system', touchpoints: 'touchpoint', barriers: 'barrier' } as const)[lane];
}

/** Where pairs begin: “C: ”. */
export function codes({ journey: { context } }: Page, schema: Parameters<typeof leavesOf>[0]): Pick<FormField, 'choices' | 'pairs'> | undefined {
  if (!recordOf(schema)) return undefined;
  const all = [...context.project.kpis.entries, ...builtInKpis.entries.filter(({ id }) => !context.project.kpis.byId(id))];
  return { pairs: true, choices: all.map((kpi) => ({ value: `${kpi.code}: `, name: `${nameOf(kpi, context.language)} (${unitOf(kpi, context.language)})` })) };
}

/** The project's own words first. A text may be any other too. */
export function suggestions({ journey: { context, stages } }: Page, ref: RefKind | undefined): Pick<FormField, 'kind' | 'choices'> | undefined {
  if (ref === undefined || ref === 'stage') return undefined;
  if (ref === 'stage-id') return { kind: 'suggest', choices: stages.map(({ id, name }) => ({ value: id, name })) };
  const seen = new Set<string>();
  const entries = cataloguesOf(ref, context.project)
    .flatMap((one) => one.entries)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return { kind: 'suggest', choices: entries.map((entry) => ({ value: entry.id, name: nameOf(entry, context.language) })) };
}
