/** A persona that is written out in a map becomes one of the project's; the map keeps its id. Not one whose pictures or studies would be lost on the way. */
import { blockAround, blockOfKey, columnOf, cutLines } from '../../format/blocks.ts';
import { textOf } from '../../model/reader.ts';
import { objectOf } from '../../model/schema/introspect.ts';
import { inlinePersona } from '../../model/schema/persona.ts';
import { slug } from '../../model/slug.ts';
import { findValue, type MapNode } from '../../syntax/node.ts';
import { writeText } from '../../syntax/quoteText.ts';
import { lineAt } from '../../syntax/sourceLine.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextEdit } from '../pieces.ts';
import { colonAfter } from './listForm.ts';
import { pairsForBraces } from './mapForm.ts';
import { destination, entryEdits, linesAt, namesOwnStudies } from './projectEntry.ts';
import type { FileEdits, Refactoring } from './refactoring.ts';
import { findSpot, type Level, type Spot, spanOf } from './spot.ts';

export const personaToProject: Refactoring = {
  kind: 'refactor.extract',
  reach: 'here',
  *offers(context, span) {
    const spot = context.kind === 'map' ? findSpot(context, span) : undefined;
    const level = spot?.levels.find(({ schema, node }) => node.kind === 'map' && schema && objectOf(schema) === inlinePersona);
    const moved = spot && level?.node.kind === 'map' ? move(context, spot, level, level.node) : undefined;
    if (!moved) return;
    const to = destination(context, { en: 'to the project', ru: 'в проект' });
    yield {
      title: { en: `Move the persona “${moved.name}” ${to.en}`, ru: `Перенести персону «${moved.name}» ${to.ru}` },
      creates: context.projectText === undefined,
      edits: () => moved.edits,
    };
  },
};

function move(
  context: FeatureContext,
  spot: Spot,
  level: Level,
  persona: MapNode,
): { readonly name: string; readonly edits: readonly FileEdits[] } | undefined {
  const stated = textOf(findValue(persona, 'id'));
  const name = textOf(findValue(persona, 'name')) || stated;
  const id = stated || slug(name);
  const isTied = findValue(persona, 'image') !== undefined || namesOwnStudies(context, spot, persona);
  if (name === '' || level.inFlow || isTied || context.project.personas.byId(id)) return undefined;
  const { text } = context.document;
  const taken = level.pair && !persona.flow ? takeFromKey(text, spot, level.pair.key, persona, id) : takeItem(text, spot, persona, id);
  const own = stated === '' ? [`id: ${writeText(id)}`] : [];
  const pairs = pairsForBraces(spot, persona);
  const entry = entryEdits(context, 'personas', {
    lines: persona.flow ? withIdInside(taken.lines, own) : [...own, ...taken.lines],
    flow: pairs && `{ ${[...own, ...pairs].join(', ')} }`,
  });
  return entry && { name, edits: [{ file: 'map', edits: taken.edits }, entry] };
}

function withIdInside([first = '', ...rest]: readonly string[], [id]: readonly string[]): string[] {
  return [id === undefined ? first : first.replace(/^\{[ \t]*/, `{ ${id}, `), ...rest];
}

interface Taken {
  readonly lines: readonly string[];
  readonly edits: readonly TextEdit[];
}

/** Lines below `persona:`, comments among them. */
function takeFromKey(text: string, spot: Spot, key: { readonly start: number; readonly end: number }, persona: MapNode, id: string): Taken {
  const start = spot.base + key.start;
  const block = blockOfKey(text, { start, end: spanOf(spot, persona).end });
  const below = lineAt(text, start).next;
  const colon = colonAfter(text, spot.base + key.end) + 1;
  const first = below + columnOf(text, spot.base + persona.start);
  return {
    lines: linesAt(text, { start: first, end: block.end }),
    edits: [{ start: colon, end: colon, newText: ` ${writeText(id)}` }, cutLines(text, { start: below, end: block.end })],
  };
}

/** Behind a dash, or between braces. */
function takeItem(text: string, spot: Spot, persona: MapNode, id: string): Taken {
  const span = spanOf(spot, persona);
  const end = persona.flow ? span.end : blockAround(text, span).end;
  const region = { start: span.start, end };
  return { lines: linesAt(text, region), edits: [{ ...region, newText: writeText(id) }] };
}
