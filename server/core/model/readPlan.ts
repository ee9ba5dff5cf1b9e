/** Turns the text of a project file into a `Plan`. It reports nothing: what is written wrongly is said where the project itself is read. */
import { isEmpty, type SyntaxNode } from '../syntax/node.ts';
import { outline as outlineOf } from '../syntax/outline.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { sceptic } from '../vocabulary/vocabulary.ts';
import type { Status } from './journey.ts';
import { type Place, placeOf } from './place.ts';
import type { Circumstance, Goal, Initiative, MartechEntry, MaturityMark, PersonaSheet, Plan, Positioning, ScepticAnswer, Segment } from './plan.ts';
import { isFault, parseQuantity } from './quantity.ts';
import { type Fields, fieldsOf, readName, readTexts, textOf } from './reader.ts';
import { slug } from './slug.ts';
import { stateOf } from './stated.ts';

/** `shown` is the language in which names are told. */
export function readPlan(tree: SyntaxTree, shown: Language): Plan {
  const pairs = outlineOf(tree).pairs.toReversed();
  const written = new Map(pairs.map((pair) => [pair.pair.key.text, pair] as const));
  const language: Language = textOf(written.get('language')?.pair.value) === 'ru' ? 'ru' : 'en';
  const places = new Map<string, Place>();
  const strategy = fieldsOf(written.get('strategy')?.pair.value);
  const section = (key: string): SyntaxNode | undefined => strategy.get(key)?.value;
  const chunkOf = (key: string) => written.get(key)?.chunk;

  /** Entries of a list with their names; one without an id is called by its text. */
  function read<T>(key: string, kind: string, node: SyntaxNode | undefined, make: (entry: Entry) => T): T[] {
    const chunk = chunkOf(key);
    const taken = new Set<string>();
    return entriesOf(node).map((item) => {
      const entry = entryOf(item, kind, taken, shown);
      if (chunk && !places.has(entry.element)) places.set(entry.element, placeOf(chunk, item));
      return make(entry);
    });
  }
  const positioning = section('positioning');
  return {
    situation: read(
      'strategy',
      'situation',
      section('situation'),
      (entry): Circumstance => ({
        ...entry.part,
        kind: wordOf(entry, 'kind', ['strength', 'weakness', 'opportunity', 'threat']),
        evidence: textsOf(entry, 'evidence'),
      }),
    ),
    goals: read(
      'strategy',
      'goal',
      section('goals'),
      (entry): Goal => ({
        ...entry.part,
        kpis: textsOf(entry, 'kpis'),
        target: targetOf(entry, language),
        due: lineOf(entry, 'due'),
        owner: lineOf(entry, 'owner'),
      }),
    ),
    initiatives: read(
      'strategy',
      'initiative',
      section('initiatives'),
      (entry): Initiative => ({
        ...entry.part,
        starts: lineOf(entry, 'starts'),
        due: lineOf(entry, 'due'),
        owner: lineOf(entry, 'owner'),
        status: statusOf(entry),
        goals: textsOf(entry, 'goals'),
        kind: wordOf(entry, 'kind', ['calendar', 'change', 'martech']) ?? 'other',
      }),
    ),
    segments: read(
      'strategy',
      'segment',
      section('segmentation'),
      (entry): Segment => ({
        ...entry.part,
        needs: textsOf(entry, 'needs'),
        preferences: textsOf(entry, 'preferences'),
        persona: lineOf(entry, 'persona'),
      }),
    ),
    positionings: read(
      'strategy',
      'positioning',
      positioning,
      (entry): Positioning => ({
        ...entry.part,
        values: read('strategy', 'value', listOf(entry.fields.get('values')?.value), ({ part }) => part),
      }),
    ),
    martech: read(
      'strategy',
      'martech',
      section('martech'),
      (entry): MartechEntry => ({
        ...entry.part,
        system: lineOf(entry, 'system'),
        stage: lineOf(entry, 'stage'),
        status: statusOf(entry),
        owner: lineOf(entry, 'owner'),
      }),
    ),
    maturity: read(
      'maturity',
      'maturity',
      written.get('maturity')?.pair.value,
      (entry): MaturityMark => ({
        ...entry.part,
        level: levelOf(entry, 'level'),
        target: levelOf(entry, 'target'),
        evidence: textsOf(entry, 'evidence'),
      }),
    ),
    // A map has one of its own under either key.
    personas: (['personas', 'persona'] as const).flatMap((key) => read(key, 'persona', written.get(key)?.pair.value, sheetOf)),
    places: withCatalogues(places, written),
  };
}

function sheetOf(entry: Entry): PersonaSheet {
  const decision = fieldsOf(entry.fields.get('decision')?.value);
  const factors = (key: string): string[] => readTexts(decision.get(key)?.value);
  return {
    ...entry.part,
    main: factors('main'),
    additional: factors('additional'),
    influencers: factors('influencers'),
    sceptic: scepticOf(entry),
    quote: lineOf(entry, 'quote'),
    evidence: textsOf(entry, 'evidence'),
  };
}

interface Entry {
  readonly element: string;
  readonly fields: Fields;
  readonly part: { readonly element: string; readonly id: string; readonly text: string; readonly note: string | undefined };
}

function entryOf(item: SyntaxNode, kind: string, taken: Set<string>, shown: Language): Entry {
  const fields = fieldsOf(item);
  const id = (['id', 'area'] as const).map((key) => textOf(fields.get(key)?.value)).find((text) => text !== '');
  const named = readName(fields.get('name')?.value, id ?? '')[shown];
  const text = textOf(item) || textOf((fields.get('text') ?? fields.get('unique') ?? fields.get('area'))?.value) || named;
  const own = id ?? slug(text);
  const element = [`${kind}:${own}`, ...Array.from({ length: taken.size }, (_, index) => `${kind}:${own}-${index + 2}`)].find((name) => !taken.has(name));
  const name = element ?? `${kind}:${own}`;
  taken.add(name);
  return { element: name, fields, part: { element: name, id: own, text, note: textOf(fields.get('note')?.value) || undefined } };
}

/** The studies, teams, systems and KPIs of the file are read elsewhere; here they get their names. */
function withCatalogues(places: Map<string, Place>, written: ReadonlyMap<string, ReturnType<typeof outlineOf>['pairs'][number]>): ReadonlyMap<string, Place> {
  const name = written.get('name');
  if (name) places.set('name', placeOf(name.chunk, name.pair.value));
  const kinds = { research: 'study', teams: 'team', systems: 'system', kpis: 'kpi', touchpoints: 'touchpoint' } as const;
  for (const [key, kind] of Object.entries(kinds)) {
    const pair = written.get(key);
    for (const item of entriesOf(pair?.pair.value)) {
      const fields = fieldsOf(item);
      const id = textOf(fields.get(key === 'kpis' ? 'code' : 'id')?.value);
      if (pair && id !== '' && !places.has(`${kind}:${id}`)) places.set(`${kind}:${id}`, placeOf(pair.chunk, item));
    }
  }
  return places;
}

/** A single entry may stand for a list of one. */
function entriesOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  if (node === undefined || isEmpty(node)) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.filter((item) => item.kind === 'map' || (item.kind === 'scalar' && !isEmpty(item) && stateOf(item.text) === 'given'));
}

function listOf(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.kind === 'map' ? undefined : node;
}

function textsOf({ fields }: Entry, key: string): string[] {
  return readTexts(fields.get(key)?.value);
}

function lineOf({ fields }: Entry, key: string): string | undefined {
  const text = textOf(fields.get(key)?.value);
  return stateOf(text) === 'given' ? text : undefined;
}

function wordOf<const W extends string>(entry: Entry, key: string, words: readonly W[]): W | undefined {
  const written = lineOf(entry, key);
  return words.find((word) => word === written);
}

function statusOf(entry: Entry): Status | undefined {
  return wordOf(entry, 'status', ['idea', 'planned', 'doing', 'done', 'dropped']);
}

function targetOf(entry: Entry, language: Language): Goal['target'] {
  const written = lineOf(entry, 'target');
  const quantity = written === undefined ? undefined : parseQuantity(written, language);
  return written === undefined || quantity === undefined || isFault(quantity) ? undefined : { quantity, written };
}

function levelOf({ fields }: Entry, key: string): number | undefined {
  const node = fields.get(key)?.value;
  return node?.kind === 'scalar' && typeof node.value === 'number' && node.value >= 1 && node.value <= 5 ? node.value : undefined;
}

function scepticOf({ fields }: Entry): PersonaSheet['sceptic'] {
  const answers = fieldsOf(fields.get('sceptic')?.value);
  return new Map(
    sceptic.entries.flatMap(({ id }): [string, ScepticAnswer][] => {
      const said = textOf(answers.get(id)?.value);
      return said === 'pass' || said === 'fail' || said === 'unknown' ? [[id, said]] : [];
    }),
  );
}
