/** An element of the picture → what of it can be changed and what is written there; or what a new one in it needs. Changes nothing. */
import { sayValue } from '../features/featureWords.ts';
import { findKeyRecord, unitOf } from '../features/topics.ts';
import { columnsOf } from '../model/journey.ts';
import { cataloguesOf } from '../model/names.ts';
import { leavesOf, metaOf, refOf, valueOf, wordsOf } from '../model/schema/introspect.ts';
import { item as itemSchema, kpiValue, stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import type { RefKind } from '../model/schema/values.ts';
import { given } from '../model/stated.ts';
import { shownLanes } from '../view/arrangeLanes.ts';
import { type Bilingual, findIn, type Language, nameOf } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis, currencies, lanes as laneRecords } from '../vocabulary/vocabulary.ts';
import { type Found, findElement, partOf } from './find.ts';
import type { GestureContext } from './gesture.ts';
import { isOfRefs, isSingle } from './lanes.ts';
import { openPage, type Page } from './page.ts';
import { Refused } from './refusal.ts';
import { findRow, rowsOf } from './rows.ts';
import { isValue, keyFor, type Subject, subjectOf } from './setValue.ts';

export interface EditForm {
  readonly element: string;
  /** What a new one becomes: the kind of gesture that adds it; nothing for what is there already. */
  readonly adds?: 'add-item' | 'add-kpi' | 'add-step' | 'add-stage' | 'add-lane';
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** As a gesture names it. */
  readonly key: string;
  readonly label: string;
  readonly help?: string;
  /** `long` may take several lines; a `choice` is one of its words, `suggest` any text. */
  readonly kind: 'text' | 'long' | 'number' | 'date' | 'choice' | 'suggest';
  /** As it is written; empty where nothing is. */
  readonly value: string;
  readonly choices?: readonly { readonly value: string; readonly name: string }[];
  readonly min?: number;
  readonly max?: number;
  /** How it is written: the unit. */
  readonly hint?: string;
  /** It cannot be left empty. */
  readonly needed?: true;
}

/** `add`: for something new in the element, which may be `stages` or `lanes` too. */
export function formOf(context: GestureContext, element: string, add: boolean): EditForm | { readonly refusal: Bilingual } {
  try {
    if (context.kind !== 'map') throw new Refused('not-a-map');
    const page = openPage(context);
    return add ? formToAdd(page, element) : formToSet(page, element);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.sentence };
    throw error;
  }
}

/** What is asked of each kind of element, the words that it shows first. What its schema does not have falls away. */
function keysFor(found: Found, element: string): readonly string[] {
  switch (found.kind) {
    case 'top':
      return element === 'title' ? ['title'] : ['state', 'period', 'reviewed'];
    case 'job':
      return ['when', 'want', 'so-that'];
    case 'metric':
      return ['value', 'target'];
    case 'count':
      return ['count', 'benchmark'];
    case 'stage':
      return element.startsWith('funnel:') ? ['reached', 'completed', 'benchmark'] : ['text', 'task', 'traffic', 'reached', 'score', 'note'];
    case 'step':
      return ['text', 'note'];
    case 'next':
      return ['offer', 'note'];
    case 'cell':
    case 'entry':
      return Object.hasOwn(keysOfLanes, found.lane) ? (keysOfLanes[found.lane] ?? plainItem) : plainItem;
  }
}

const plainItem = ['text', 'owner', 'note'];
const keysOfLanes: Readonly<Record<string, readonly string[]>> = {
  experience: ['score', 'feeling', 'quote', 'target', 'moment-of-truth', 'note'],
  image: ['src', 'alt'],
  pains: ['text', 'severity', 'barrier', 'touchpoint', 'owner', 'note'],
  opportunities: ['text', 'status', 'impact', 'effort', 'owner', 'due', 'note'],
  activities: ['text', 'line', 'owner', 'note'],
  touchpoints: ['text', 'status', 'importance', 'satisfaction', 'competitor', 'standard', 'owner', 'due'],
  barriers: ['text', 'remedy', 'note'],
  kpis: ['value', 'target', 'unit', 'as-of', 'note'],
  owners: ['text'],
  systems: ['text'],
};

function formToSet(page: Page, element: string): EditForm {
  const found = findElement(page.journey, element);
  if (found.kind === 'cell' && !isSingle(found.lane)) throw new Refused('text-only', { what: element });
  const isSentence = found.kind === 'job' && given(page.journey.job)?.sentence !== undefined;
  const fields = (isSentence ? ['text'] : keysFor(found, element)).flatMap((key) => fieldOf(page, found, element, key) ?? []);
  return { element, fields };
}

function fieldOf(page: Page, found: Found, element: string, key: string): FormField | undefined {
  const subject = subjectOf(page, found, element, key);
  const name = keyFor(page, found, subject, key);
  const schema = valueOf(subject.object, name);
  const written = writtenAt(page, subject, name);
  if (!schema || !isValue(schema) || (subject.isBare === true && name !== subject.main) || written === undefined) return undefined;
  const code =
    found.kind === 'metric' ? found.factor : found.kind === 'entry' && found.lane === 'kpis' ? element.slice(element.lastIndexOf('/') + 1) : undefined;
  const field = asField(page, { key, name, doc: docOf(subject), schema, value: written, code });
  const ref = found.kind === 'entry' && subject.isBare === true ? refOfLane(found.lane) : refOf(schema);
  const isNeeded = key === 'text' || key === 'title' || (key === 'value' && found.kind === 'metric');
  return { ...field, ...suggestions(page, ref), ...(isNeeded ? { needed: true } : {}) };
}

/** As a person would read it; nothing for what is more than one value. */
function writtenAt(page: Page, { fields, short, main }: Subject, key: string): string | undefined {
  const value = fields ? findRow(fields, key)?.value : key === main ? short?.value : undefined;
  if (!value) return '';
  if (value.node.kind === 'scalar') return value.node.text.trimEnd();
  if (value.node.kind === 'list') return undefined;
  const inLanguage = findRow(rowsOf(page, value), page.journey.context.language)?.value.node;
  return inLanguage?.kind === 'scalar' ? inLanguage.text : undefined;
}

function docOf({ object }: Subject): string {
  return metaOf(object).doc ?? '';
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

function asField(page: Page, { key, name, doc, schema, value, code }: Asked): FormField {
  const { language, scale } = page.journey.context;
  const record = findKeyRecord(doc, name);
  const known = { key, label: record?.name[language] ?? name, ...(record ? { help: record.help[language] } : {}), value };
  const expects = new Set([schema, ...leavesOf(schema)].map((leaf) => metaOf(leaf).expects));
  const words = wordsOf(schema).filter((word) => word !== 'none');
  if (words.length > 0) return { ...known, kind: 'choice', choices: words.map((word) => ({ value: word, name: sayValue(word, language) })) };
  if (expects.has('rating')) return { ...known, kind: 'number', min: 1, max: 5 };
  if (expects.has('number')) return { ...known, kind: 'number', min: scale.min, max: scale.max };
  if (expects.has('date')) return { ...known, kind: 'date' };
  if (expects.has('quantity')) return { ...known, kind: 'text', ...unitHint(page, code) };
  const isLong = ['text', 'note', 'task', 'quote', 'when', 'want', 'so-that', 'standard', 'offer'].includes(key) && refOf(schema) === undefined;
  return { ...known, kind: isLong ? 'long' : 'text' };
}

/** “percent, 12.5%”: what a figure is measured in. */
function unitHint({ journey: { context, currency } }: Page, code: string | undefined): { readonly hint?: string } {
  const kpi = code === undefined ? undefined : findIn(code, context.project.kpis, builtInKpis);
  if (!kpi) return {};
  const money = given(currency) ?? currencies.find(({ id }) => id === context.currency)?.id;
  return { hint: kpi.unit === 'money' && money !== undefined ? money : unitOf(kpi, context.language) };
}

function refOfLane(lane: string): RefKind | undefined {
  return ({ owners: 'team', systems: 'system', touchpoints: 'touchpoint', barriers: 'barrier' } as const)[lane];
}

/** The project's own words first. A text may be any other too. */
function suggestions({ journey: { context } }: Page, ref: RefKind | undefined): Pick<FormField, 'kind' | 'choices'> | undefined {
  if (ref === undefined || ref === 'stage') return undefined;
  const seen = new Set<string>();
  const entries = cataloguesOf(ref, context.project)
    .flatMap((one) => one.entries)
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return { kind: 'suggest', choices: entries.map((entry) => ({ value: entry.id, name: nameOf(entry, context.language) })) };
}

function formToAdd(page: Page, element: string): EditForm {
  const { context, stages } = page.journey;
  const { language } = context;
  if (element === 'stages') {
    const field = asField(page, { key: 'text', name: 'stage', doc: 'stage', schema: valueOf(stageSchema, 'stage') ?? stageSchema, value: '' });
    const present = new Set(stages.map(({ definition }) => definition));
    const missing = context.model?.stages.filter((stage) => !present.has(stage));
    const choices = (missing?.length === 0 ? context.model?.stages : missing)?.map((stage) => ({ value: stage.id, name: nameOf(stage, language) }));
    return { element, adds: 'add-stage', fields: [{ ...field, needed: true, ...(choices ? { kind: 'choice', choices } : {}) }] };
  }
  if (element === 'lanes') return { element, adds: 'add-lane', fields: laneFields(page, language) };
  const found = findElement(page.journey, element);
  if (found.kind === 'stage') {
    const field = asField(page, { key: 'text', name: 'step', doc: 'step', schema: valueOf(stepSchema, 'step') ?? stepSchema, value: '' });
    return { element, adds: 'add-step', fields: [{ ...field, kind: 'long', needed: true }] };
  }
  if (found.kind !== 'cell') throw new Refused('place-other', { what: element });
  if (isSingle(found.lane)) return formToSet(page, element);
  if (found.lane === 'kpis') return { element, adds: 'add-kpi', fields: kpiFields(page, found) };
  const field = asField(page, { key: 'text', name: 'text', doc: 'item', schema: valueOf(itemSchema, 'text') ?? itemSchema, value: '' });
  const ref = isOfRefs(found.lane) || found.lane === 'barriers' ? refOfLane(found.lane) : undefined;
  return { element, adds: 'add-item', fields: [{ ...field, needed: true, ...suggestions(page, ref) }] };
}

function kpiFields(page: Page, { column }: Extract<Found, { kind: 'cell' }>): FormField[] {
  const { context, stages } = page.journey;
  const { language } = context;
  const there = new Set(partOf(page.journey, column).lanes.kpis?.entries.map(({ code }) => code));
  const here = stages[column.stage]?.definition?.canonical ?? [];
  const all = [...context.project.kpis.entries, ...builtInKpis.entries.filter(({ id }) => !context.project.kpis.byId(id))];
  const rank = (usual: readonly string[] | undefined): number => (usual?.some((stage) => here.includes(stage)) ? 0 : 1);
  const free = all.filter(({ code }) => !there.has(code)).toSorted((a, b) => rank(a.stages) - rank(b.stages));
  const value = asField(page, { key: 'value', name: 'value', doc: 'kpi', schema: valueOf(kpiValue, 'value') ?? kpiValue, value: '' });
  return [
    {
      key: 'code',
      label: laneRecords.byId('kpis')?.name[language] ?? 'kpis',
      kind: 'choice',
      value: '',
      needed: true,
      choices: free.map((kpi) => ({ value: kpi.code, name: `${kpi.code} · ${nameOf(kpi, language)} (${unitOf(kpi, language)})` })),
    },
    { ...value, needed: true },
  ];
}

/** Lanes that the map does not show in every column, and a name for one of its own. */
function laneFields({ journey }: Page, language: Language): FormField[] {
  const shown = new Set(shownLanes(journey).map(({ id }) => id));
  const isEmpty = columnsOf(journey).length === 0;
  const choices = laneRecords.entries
    .filter(({ id }) => id !== 'next' && (isEmpty || !shown.has(id)))
    .map((lane) => ({ value: lane.id, name: nameOf(lane, language) }));
  const own: Bilingual = { en: 'A lane of your own', ru: 'Своя дорожка' };
  const label = findKeyRecord('map', 'lanes')?.name[language] ?? 'lanes';
  const help: Bilingual = { en: 'Its name; then no lane needs to be chosen above', ru: 'Её название; тогда дорожку выше выбирать не нужно' };
  return [
    { key: 'lane', label, kind: 'choice', value: '', choices },
    { key: 'name', label: own[language], help: help[language], kind: 'text', value: '' },
  ];
}
