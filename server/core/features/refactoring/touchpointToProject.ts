/** A touchpoint that is described in a map, or that nobody knows, becomes an entry of the project's catalogue, scores and all; the map keeps its id. */
import { blockAround } from '../../format/blocks.ts';
import { findEntry } from '../../model/names.ts';
import { textOf } from '../../model/reader.ts';
import { elementOf } from '../../model/schema/introspect.ts';
import { lanes } from '../../model/schema/map.ts';
import { slug } from '../../model/slug.ts';
import { stateOf } from '../../model/stated.ts';
import { findValue, type MapNode, type ScalarNode } from '../../syntax/node.ts';
import { writeText } from '../../syntax/quoteText.ts';
import { lineEndOf } from '../../syntax/sourceLine.ts';
import type { FeatureContext } from '../feature.ts';
import { pairsForBraces } from './mapForm.ts';
import { destination, type Entry, entryEdits, linesAt, namesOwnStudies } from './projectEntry.ts';
import type { FileEdits, Refactoring } from './refactoring.ts';
import { findSpot, type Spot, spanOf } from './spot.ts';

const use = lanes['touchpoints'] && elementOf(lanes['touchpoints']);

export const touchpointToProject: Refactoring = {
  kind: 'refactor.extract',
  reach: 'here',
  *offers(context, span) {
    const spot = context.kind === 'map' ? findSpot(context, span) : undefined;
    const node = spot?.levels.find(({ schema }) => schema !== undefined && schema === use)?.node;
    const moved = !spot || !node || node.kind === 'list' ? undefined : node.kind === 'map' ? moveObject(context, spot, node) : moveName(context, spot, node);
    if (!moved) return;
    const to = destination(context, { en: 'to the project’s touchpoints', ru: 'в точки контакта проекта' });
    yield {
      title: { en: `Move “${moved.name}” ${to.en}`, ru: `Перенести «${moved.name}» ${to.ru}` },
      creates: context.projectText === undefined,
      edits: () => moved.edits,
    };
  },
};

interface Moved {
  readonly name: string;
  readonly edits: readonly FileEdits[];
}

function moveName(context: FeatureContext, spot: Spot, node: ScalarNode): Moved | undefined {
  const { text } = node;
  if (text === '' || stateOf(text) !== 'given' || findEntry('touchpoint', text, context.project)) return undefined;
  const id = slug(text);
  const lines = declared(id, text);
  const entry = entryEdits(context, section, { lines, flow: `{ ${lines.join(', ')} }` });
  return (
    entry && { name: text, edits: [...(id === text ? [] : [{ file: 'map' as const, edits: [{ ...spanOf(spot, node), newText: writeText(id) }] }]), entry] }
  );
}

const section = 'touchpoints';

/** An id, and the name that it does not say. */
function declared(id: string, name: string | undefined): string[] {
  return [`id: ${writeText(id, true)}`, ...(name === undefined || name === id ? [] : [`name: ${writeText(name, true)}`])];
}

function moveObject(context: FeatureContext, spot: Spot, node: MapNode): Moved | undefined {
  const said = (key: string): string | undefined => textOf(findValue(node, key)) || undefined;
  const [stated, referred, channel, name] = [said('id'), said('touchpoint'), said('channel'), said('name')];
  const known = referred === undefined ? undefined : findEntry('touchpoint', referred, context.project);
  const id = stated ?? known?.id ?? slug(referred ?? name ?? channel ?? '');
  const isTaken = context.project.touchpoints.byId(id) !== undefined || (referred !== undefined && context.project.touchpoints.find(referred) !== undefined);
  const isNameless = (referred ?? name ?? channel ?? stated) === undefined;
  // There is one place for the text of the reference; when something else stands there, it would be lost.
  const isLost = referred !== undefined && (known ? stated !== undefined && channel !== undefined : referred !== id && name !== undefined);
  if (isTaken || isNameless || isLost || namesOwnStudies(context, spot, node)) return undefined;
  const missing = [
    ...(stated === undefined ? [`id: ${writeText(id, true)}`] : []),
    ...(referred !== undefined && !known && name === undefined && referred !== id ? [`name: ${writeText(referred, true)}`] : []),
    ...(known && channel === undefined ? [`channel: ${writeText(known.id, true)}`] : []),
  ];
  const entry = entryEdits(context, section, entryOf(context, spot, node, missing));
  const { text } = context.document;
  const span = spanOf(spot, node);
  const region = node.flow ? span : { start: span.start, end: blockAround(text, span).end };
  return entry && { name: name ?? referred ?? channel ?? id, edits: [{ file: 'map', edits: [{ ...region, newText: writeText(id, node.flow) }] }, entry] };
}

/** The object as written, with what it lacks in place of the reference that it was. */
function entryOf({ document: { text } }: FeatureContext, spot: Spot, node: MapNode, missing: readonly string[]): Entry {
  const span = spanOf(spot, node);
  const end = node.flow ? span.end : blockAround(text, span).end;
  const index = node.pairs.findIndex(({ key }) => key.text === 'touchpoint');
  const [pair, following] = [node.pairs[index], node.pairs[index + 1]];
  const between = node.flow ? ', ' : lineEndOf(text) + ' '.repeat(span.start - (text.lastIndexOf('\n', span.start - 1) + 1));
  const from = spot.base + (pair ?? node.pairs[0] ?? { key: node }).key.start;
  const until = pair ? (missing.length > 0 || !following ? spanOf(spot, pair.value).end : spot.base + following.key.start) : from;
  const newText = missing.join(between) + (pair || missing.length === 0 ? '' : between);
  const whole = text.slice(0, from) + newText + text.slice(until, end);
  const pairs = pairsForBraces(spot, node);
  return {
    lines: linesAt(whole, { start: span.start, end: whole.length }),
    flow: pairs && `{ ${[...missing, ...pairs.filter((_, at) => at !== index)].join(', ')} }`,
  };
}
