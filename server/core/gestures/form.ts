/** An element of the picture → what of it can be changed and what is written there; or what a new one in it needs. Changes nothing. */
import { findKeyRecord } from '../features/topics.ts';
import { elementOf, mentionOf, metaOf, refOf, valueOf } from '../model/schema/introspect.ts';
import { given, stateOf } from '../model/stated.ts';
import { isEmpty } from '../syntax/node.ts';
import type { Bilingual } from '../vocabulary/catalogue.ts';
import { type Found, findElement } from './find.ts';
import { asField, codes, type EditForm, type FormField, refOfLane, suggestions } from './formField.ts';
import { formToAdd } from './formToAdd.ts';
import type { GestureContext } from './gesture.ts';
import { isSingle } from './lanes.ts';
import { openPage, type Page } from './page.ts';
import { personasWritten } from './personas.ts';
import { Refused } from './refusal.ts';
import { findRow, rowsOf } from './rows.ts';
import { isValue, isValues, keyFor } from './setValue.ts';
import { factKeys, type Subject, scopeKeys, subjectOf } from './subject.ts';

/** `add`: for something new in the element, which may be `stages` or `lanes` too. */
export function formOf(context: GestureContext, element: string, add: boolean): EditForm | { readonly refusal: Bilingual } {
  try {
    if (context.kind !== 'map') throw new Refused('not-a-map');
    const page = openPage(context);
    return (add ? formToAdd(page, element) : undefined) ?? formToSet(page, element);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.sentence };
    throw error;
  }
}

/** What is asked of each kind of element, the words that it shows first. What its schema does not have falls away. */
function keysFor(found: Found, element: string): readonly string[] {
  switch (found.kind) {
    case 'top':
      return element === 'title' ? ['title'] : [...factKeys, ...scopeKeys];
    case 'job':
      return ['when', 'want', 'so-that'];
    case 'personas':
      return ['name', 'share', 'offer', 'quote', 'note'];
    case 'lane':
      return ['name'];
    case 'metric':
      return figure;
    case 'count':
      return ['text', 'count', 'entry', 'benchmark', 'note'];
    case 'funnel':
      return ['name', 'period', 'value', 'note'];
    case 'stage':
      return element.startsWith('funnel:')
        ? ['reached', 'completed', 'entry', 'benchmark']
        : ['text', 'task', 'traffic', 'reached', 'completed', 'entry', 'benchmark', 'score', 'evidence', 'note'];
    case 'step':
      return ['text', 'id', 'note'];
    case 'next':
      return ['tools', 'offer', 'capture', 'to', 'note'];
    case 'cell':
    case 'entry':
      return Object.hasOwn(keysOfLanes, found.lane) ? (keysOfLanes[found.lane] ?? plainItem) : plainItem;
  }
}

const plainItem = ['text', 'evidence', 'owner', 'id', 'note'];
const figure = ['value', 'target', 'previous', 'benchmark', 'unit', 'stat', 'source', 'as-of', 'n', 'parts', 'note'];
const keysOfLanes: Readonly<Record<string, readonly string[]>> = {
  experience: ['score', 'feeling', 'quote', 'target', 'moment-of-truth', 'evidence', 'note'],
  image: ['src', 'alt'],
  pains: ['text', 'severity', 'barrier', 'touchpoint', 'evidence', 'owner', 'id', 'note'],
  opportunities: ['text', 'status', 'impact', 'effort', 'owner', 'due', 'touchpoint', 'expect', 'since', 'measured', 'evidence', 'id', 'note'],
  activities: ['text', 'line', 'owner', 'evidence', 'id', 'note'],
  touchpoints: ['text', 'channel', 'status', 'importance', 'satisfaction', 'competitor', 'standard', 'owner', 'due', 'task', 'evidence', 'note'],
  barriers: ['text', 'remedy', 'evidence', 'note'],
  kpis: figure,
  owners: ['text'],
  systems: ['text'],
};

function formToSet(page: Page, element: string): EditForm {
  const found = findElement(page.journey, element);
  if (found.kind === 'personas') {
    const personas = personaField(page);
    if (personas) return { element, fields: [personas] };
  }
  if (found.kind === 'cell' && !isSingle(found.lane)) throw new Refused('text-only', { what: element });
  const isSentence = found.kind === 'job' && given(page.journey.job)?.sentence !== undefined;
  const fields = (isSentence ? ['text'] : keysFor(found, element)).flatMap((key) => fieldOf(page, found, element, key) ?? []);
  return { element, fields };
}

function fieldOf(page: Page, found: Found, element: string, key: string): FormField | undefined {
  const subject = subjectOf(page, found, element, key);
  const name = keyFor(page, found, subject, key);
  const schema = valueOf(subject.object, name);
  const written = schema && isValues(schema) ? entriesAt(page, subject, name) : writtenAt(page, subject, name);
  if (!schema || !(isValue(schema) || isValues(schema)) || (subject.isBare === true && name !== subject.main) || written === undefined) return undefined;
  const code =
    found.kind === 'metric' ? found.factor : found.kind === 'entry' && found.lane === 'kpis' ? element.slice(element.lastIndexOf('/') + 1) : undefined;
  const field = asField(page, { key, name, doc: docOf(subject), schema, value: written, code });
  if (isValues(schema)) return { ...field, ...suggestions(page, refOf(elementOf(schema) ?? schema)), ...codes(page, schema), kind: 'list' };
  const ref = found.kind === 'entry' && subject.isBare === true ? refOfLane(found.lane) : (refOf(schema) ?? mentionOf(schema));
  const isNeeded = (key === 'text' && name !== 'name') || key === 'title' || (key === 'value' && found.kind === 'metric');
  return { ...field, ...suggestions(page, ref), ...(isNeeded ? { needed: true } : {}), ...modelName(page, found, key, written) };
}

/** A stage without a name of its own is called as the model calls it. */
function modelName({ journey }: Page, found: Found, key: string, written: string): Pick<FormField, 'hint'> {
  const name = found.kind === 'stage' && key === 'text' && written === '' ? journey.stages[found.column.stage]?.name : undefined;
  return name === undefined ? {} : { hint: name };
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

/** One a line, pairs with their key before them. */
function entriesAt(page: Page, { fields }: Subject, key: string): string | undefined {
  const value = fields && findRow(fields, key)?.value;
  if (!value || isEmpty(value.node) || (value.node.kind === 'scalar' && stateOf(value.node.text) !== 'given')) return '';
  if (value.node.kind === 'scalar') return value.node.text;
  const all = rowsOf(page, value).rows.map((row) =>
    row.value.node.kind === 'scalar' ? (row.key === '' ? '' : `${row.key}: `) + row.value.node.text : undefined,
  );
  return all.includes(undefined) ? undefined : all.join('\n');
}

function docOf({ object }: Subject): string {
  return metaOf(object).doc ?? '';
}

/** Of the project's personas those whose journey this is; nothing where one is written out, or where there are none to choose from. */
function personaField(page: Page): FormField | undefined {
  const { language, project } = page.journey.context;
  const value = personasWritten(page);
  if (value === undefined || (value === '' && project.personas.entries.length === 0)) return undefined;
  const record = findKeyRecord('map', 'personas');
  const known = { key: 'personas', label: record?.name[language] ?? 'personas', ...(record ? { help: record.help[language] } : {}), value };
  return { ...known, ...suggestions(page, 'persona'), kind: 'list' };
}
