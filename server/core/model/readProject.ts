/** Turns the text of a project file into a `Project`, and its mistakes into problems. */

import { isEmpty, type SyntaxNode } from '../syntax/node.ts';
import { outline as outlineOf } from '../syntax/outline.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import { type Catalogue, catalogue, type Entry, type Language } from '../vocabulary/catalogue.ts';
import { canonicalStages, type Direction, type Factor, type KpiUnit, type ModelStage, type Perspective, type Traffic } from '../vocabulary/vocabulary.ts';
import type { Problem } from './journey.ts';
import { firstLineOf } from './place.ts';
import type { Persona, Project, Research, RuleSetting, StrategicGoal, Touchpoint } from './project.ts';
import { fieldsOf, placeIn, type Reader, readCount, readName, readQuantity, readTexts, textOf } from './reader.ts';
import { parseScale } from './scale.ts';
import { project as projectSchema } from './schema/project.ts';
import { slug } from './slug.ts';
import { given, stateOf } from './stated.ts';
import { findDuplicateKeys, missingKey, reportDuplicates, validatePair } from './validate.ts';

export interface ReadProject {
  readonly project: Project;
  readonly problems: readonly Problem[];
}

export function readProject(tree: SyntaxTree): ReadProject {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const { pairs, strays } = outlineOf(tree);
  const written = new Map(pairs.map((pair) => [pair.pair.key.text, pair] as const).toReversed());
  const value = (key: string): SyntaxNode | undefined => written.get(key)?.pair.value;
  const language: Language | undefined = textOf(value('language')) === 'ru' ? 'ru' : textOf(value('language')) === 'en' ? 'en' : undefined;
  for (const { chunk, pair } of pairs) {
    validatePair(chunk, pair, projectSchema, report);
    findDuplicateKeys(chunk, pair.value, report);
  }
  reportDuplicates(pairs, report);
  for (const key of ['cjm', 'kind'])
    if (!written.has(key) && tree.chunks[0])
      report(missingKey(key, { chunk: pairs[0]?.chunk ?? tree.chunks[0], start: pairs[0]?.pair.key.start ?? 0, end: pairs[0]?.pair.key.end ?? 0 }));
  for (const { chunk, node } of strays)
    report({ rule: 'stray-text', at: firstLineOf({ chunk, start: node.start, end: node.end }), params: { text: textOf(node) } });
  const list = <T extends Entry>(key: string, read: (reader: Reader, node: SyntaxNode) => T): Catalogue<T> => {
    const pair = written.get(key);
    if (pair?.pair.value.kind !== 'list') return catalogue<T>([]);
    const reader: Reader = { chunk: pair.chunk, language: language ?? 'en', report };
    return catalogue(pair.pair.value.items.filter((item) => item.kind === 'map').map((item) => read(reader, item)));
  };
  const withReader = <T>(key: string, read: (reader: Reader, node: SyntaxNode) => T[]): T[] => {
    const pair = written.get(key);
    return pair ? read({ chunk: pair.chunk, language: language ?? 'en', report }, pair.pair.value) : [];
  };
  const text = (key: string): string | undefined => textOf(value(key)) || undefined;
  const project: Project = {
    name: text('name'),
    language,
    model: text('model'),
    currency: text('currency'),
    scale: text('scale'),
    period: text('period'),
    personas: list('personas', readPersona),
    channels: list('channels', (_, node) => ({ ...entryOf(node), ...words(node, ['media', 'place']) })),
    touchpoints: list('touchpoints', readTouchpoint),
    teams: list('teams', (_, node) => entryOf(node)),
    systems: list('systems', (_, node) => entryOf(node)),
    tools: list('tools', (_, node) => ({ ...entryOf(node), traffic: readTexts(field(node, 'traffic')) as Traffic[], ...words(node, ['group']) })),
    barriers: list('barriers', (_, node) => ({ ...entryOf(node), remedies: readTexts(field(node, 'remedies')) })),
    capture: list('capture', (_, node) => entryOf(node)),
    kpis: list('kpis', (_, node) => readOwnKpi(node)),
    models: list('models', (_, node) => ({ ...entryOf(node), stages: itemsOf(field(node, 'stages')).map(readModelStage) })),
    research: catalogue(withReader('research', readResearch)),
    competitors: itemsOf(value('competitors'))
      .map((item) => (item.kind === 'map' ? textOf(field(item, 'name')) || textOf(field(item, 'id')) : textOf(item)))
      .filter((name) => name !== ''),
    goals: catalogue(itemsOf(fieldsOf(value('strategy')).get('goals')?.value).flatMap(readGoal)),
    rules: withReader('rules', readRules),
  };
  return { project, problems };
}

function field(node: SyntaxNode, key: string): SyntaxNode | undefined {
  return fieldsOf(node).get(key)?.value;
}

function itemsOf(node: SyntaxNode | undefined): readonly SyntaxNode[] {
  return node?.kind === 'list' ? node.items.filter((item) => !isEmpty(item)) : [];
}

function entryOf(node: SyntaxNode): Entry {
  const named = textOf(field(node, 'name'));
  const id = textOf(field(node, 'id')) || slug(named);
  const help = textOf(field(node, 'help')) || textOf(field(node, 'note'));
  return { id, name: readName(field(node, 'name'), id), aliases: readTexts(field(node, 'aliases')), ...(help ? { help: { en: help, ru: help } } : {}) };
}

/** Words of the schema's enumerations, as written; a wrong one has been reported already. */
function words(node: SyntaxNode, keys: readonly string[]): Record<string, never> {
  return Object.fromEntries(keys.flatMap((key) => (textOf(field(node, key)) ? [[key, textOf(field(node, key))]] : []))) as Record<string, never>;
}

function numberOf(node: SyntaxNode | undefined): number | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

export function readPersona(reader: Reader, node: SyntaxNode): Persona {
  return {
    ...entryOf(node),
    at: placeIn(reader, field(node, 'id') ?? node),
    share: readQuantity(reader, field(node, 'share')),
    offer: textOf(field(node, 'offer')) || undefined,
    entry: textOf(field(node, 'entry')) || undefined,
    traits: readTexts(field(node, 'traits')),
    needs: readTexts(field(node, 'needs')),
    jobs: readTexts(field(node, 'jobs')),
    benefits: readTexts(field(node, 'benefits')),
  };
}

function readTouchpoint(reader: Reader, node: SyntaxNode): Touchpoint {
  const status = textOf(field(node, 'status'));
  const text = (key: string): string | undefined => textOf(field(node, key)) || undefined;
  return {
    ...entryOf(node),
    at: placeIn(reader, field(node, 'id') ?? node),
    channel: text('channel'),
    status: status === 'planned' || status === 'missing' ? status : 'live',
    importance: numberOf(field(node, 'importance')),
    satisfaction: numberOf(field(node, 'satisfaction')),
    satisfactionState: stateOf(textOf(field(node, 'satisfaction'))),
    competitor: numberOf(field(node, 'competitor')),
    owner: text('owner'),
    standard: text('standard'),
    due: text('due'),
    task: text('task'),
  };
}

export function readResearch(reader: Reader, node: SyntaxNode | undefined): Research[] {
  return itemsOf(node)
    .filter((item) => item.kind === 'map')
    .map((item) => {
      const text = (key: string): string | undefined => textOf(field(item, key)) || undefined;
      return {
        ...entryOf(item),
        at: placeIn(reader, field(item, 'id') ?? item),
        method: text('method'),
        date: text('date'),
        n: given(readCount(reader, field(item, 'n'))),
        summary: text('summary'),
        link: text('link'),
      };
    });
}

/** A goal may be its text alone. */
function readGoal(node: SyntaxNode): StrategicGoal[] {
  const text = textOf(node) || textOf(field(node, 'text'));
  const id = textOf(field(node, 'id')) || slug(text);
  const line = (key: string): string | undefined => textOf(field(node, key)) || undefined;
  const name = text || id;
  return stateOf(name) !== 'given'
    ? []
    : [{ id, name: { en: name, ru: name }, kpis: readTexts(field(node, 'kpis')), target: line('target'), due: line('due'), owner: line('owner') }];
}

function readOwnKpi(node: SyntaxNode): Project['kpis']['entries'][number] {
  const code = textOf(field(node, 'code')).toUpperCase();
  const range = parseScale(textOf(field(node, 'range')));
  const formula = textOf(field(node, 'formula'));
  return {
    ...entryOf(node),
    id: code,
    code,
    name: readName(field(node, 'name'), code),
    unit: (textOf(field(node, 'unit')) || 'count') as KpiUnit,
    direction: (textOf(field(node, 'direction')) || 'up') as Direction,
    ...(range ? { min: range.min, max: range.max } : {}),
    ...(formula ? { formula: { en: formula, ru: formula } } : {}),
    ...(textOf(field(node, 'perspective')) ? { perspective: textOf(field(node, 'perspective')) as Perspective } : {}),
    ...(field(node, 'stages') ? { stages: readTexts(field(node, 'stages')).map((text) => canonicalStages.find(text)?.id ?? text) } : {}),
  };
}

function readModelStage(node: SyntaxNode): ModelStage {
  const traffic = textOf(field(node, 'traffic'));
  return {
    ...entryOf(node),
    canonical: readTexts(field(node, 'canonical')).map((text) => canonicalStages.find(text)?.id ?? text),
    component: readTexts(field(node, 'component')) as Factor[],
    ...(traffic === 'cold' || traffic === 'warm' || traffic === 'hot' ? { traffic } : {}),
  };
}

function readRules(reader: Reader, node: SyntaxNode | undefined): RuleSetting[] {
  return node?.kind !== 'map'
    ? []
    : node.pairs.map(({ key, value }) => {
        const parameters = Object.fromEntries(
          [...fieldsOf(value)].flatMap(([name, pair]) => (typeof numberOf(pair.value) === 'number' ? [[name, numberOf(pair.value) as number]] : [])),
        );
        const severity = value.kind === 'map' ? textOf(field(value, 'severity')) : textOf(value);
        return { rule: { value: key.text, at: placeIn(reader, key) }, severity: severity || undefined, parameters };
      });
}
