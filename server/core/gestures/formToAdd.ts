/** What is asked of something new: in an element, or among the stages, lanes, funnels and factors of the map. Adds nothing. */
import { findKeyRecord, unitOf } from '../features/topics.ts';
import { columnsOf } from '../model/journey.ts';
import { valueOf } from '../model/schema/introspect.ts';
import { funnel as funnelSchema, item as itemSchema, kpiValue, stage as stageSchema, step as stepSchema } from '../model/schema/map.ts';
import { shownLanes } from '../view/arrangeLanes.ts';
import { type Bilingual, type Language, nameOf } from '../vocabulary/catalogue.ts';
import { kpis as builtInKpis, lanes as laneRecords } from '../vocabulary/vocabulary.ts';
import { type Found, findElement, partOf } from './find.ts';
import { asField, type EditForm, type FormField, refOfLane, suggestions } from './formField.ts';
import { isOfRefs, isSingle } from './lanes.ts';
import type { Page } from './page.ts';
import { Refused } from './refusal.ts';

/** What a map states itself; revenue and profit come of them. */
const formulaFactors = ['L', 'C', 'P', 'Q', 'M'] as const;

const levels = ['steps', 'stages'] as const;

/** Nothing where what stands there is one value, which is set. */
export function formToAdd(page: Page, element: string): EditForm | undefined {
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
  if (element === 'funnels') return { element, adds: 'add-funnel', fields: funnelFields(page) };
  if (element === 'economics') return { element, adds: 'add-kpi', fields: factorFields(page, language) };
  const found = findElement(page.journey, element);
  if (found.kind === 'stage' || found.kind === 'funnel') {
    const field = asField(page, { key: 'text', name: 'step', doc: 'step', schema: valueOf(stepSchema, 'step') ?? stepSchema, value: '' });
    return { element, adds: 'add-step', fields: [{ ...field, kind: 'long', needed: true }] };
  }
  if (found.kind !== 'cell') throw new Refused('place-other', { what: element });
  if (isSingle(found.lane)) return undefined;
  if (found.lane === 'kpis') return { element, adds: 'add-kpi', fields: kpiFields(page, found) };
  const field = asField(page, { key: 'text', name: 'text', doc: 'item', schema: valueOf(itemSchema, 'text') ?? itemSchema, value: '' });
  const ref = isOfRefs(found.lane) || found.lane === 'barriers' ? refOfLane(found.lane) : undefined;
  return { element, adds: 'add-item', fields: [{ ...field, needed: true, ...suggestions(page, ref), ...(ref ? { kind: 'list' } : {}) }] };
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

/** A step may say its count at once: “Visits again: 2100”. */
function funnelFields(page: Page): FormField[] {
  const name = asField(page, { key: 'name', name: 'name', doc: 'funnel', schema: valueOf(funnelSchema, 'name') ?? funnelSchema, value: '' });
  const steps = asField(page, { key: 'steps', name: 'steps', doc: 'funnel', schema: valueOf(funnelSchema, 'name') ?? funnelSchema, value: '' });
  return [
    { ...name, needed: true },
    { ...steps, kind: 'list', pairs: true, needed: true },
  ];
}

/** Factors that the map does not state yet, though they may follow from its stages. */
function factorFields(page: Page, language: Language): FormField[] {
  const { factors } = page.journey.economics;
  const free = formulaFactors.filter((code) => !factors.has(code));
  const value = asField(page, { key: 'value', name: 'value', doc: 'kpi', schema: valueOf(kpiValue, 'value') ?? kpiValue, value: '' });
  const choices = free.map((code) => ({ value: code, name: [code, builtInKpis.byId(code)?.name[language]].filter(Boolean).join(' · ') }));
  const label = findKeyRecord('map', 'economics')?.name[language] ?? 'economics';
  return [
    { key: 'code', label, kind: 'choice', value: '', needed: true, choices },
    { ...value, needed: true },
  ];
}

/** Lanes that the map does not show in every column, and a name for one of its own. */
function laneFields({ journey }: Page, language: Language): FormField[] {
  const shown = new Set(shownLanes(journey).map(({ id }) => id));
  const hasNone = columnsOf(journey).length === 0;
  const choices = laneRecords.entries.filter(({ id }) => hasNone || !shown.has(id)).map((lane) => ({ value: lane.id, name: nameOf(lane, language) }));
  const own: Bilingual = { en: 'A lane of your own', ru: 'Своя дорожка' };
  const label = findKeyRecord('map', 'lanes')?.name[language] ?? 'lanes';
  const level: Readonly<Record<'label' | 'steps' | 'stages', Bilingual>> = {
    label: { en: 'Said of', ru: 'Заполнять' },
    steps: { en: 'each step', ru: 'по шагам' },
    stages: { en: 'stages as a whole', ru: 'по этапам целиком' },
  };
  const help: Bilingual = { en: 'Its name; then no lane needs to be chosen above', ru: 'Её название; тогда дорожку выше выбирать не нужно' };
  return [
    { key: 'lane', label, kind: 'choice', value: '', choices },
    { key: 'name', label: own[language], help: help[language], kind: 'text', value: '' },
    {
      key: 'level',
      label: level.label[language],
      kind: 'choice',
      value: 'steps',
      needed: true,
      choices: levels.map((value) => ({ value, name: level[value][language] })),
    },
  ];
}
