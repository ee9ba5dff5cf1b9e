/** A file → what the checks of other files want to know of it. It judges nothing. */
import type { MapDocument } from '../document.ts';
import type { FileKind } from '../fileKind.ts';
import type { Journey, TouchpointUse } from '../model/journey.ts';
import { findChannel } from '../model/names.ts';
import { type Place, toSpan } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import { given } from '../model/stated.ts';
import { positionAt } from '../syntax/positions.ts';
import type { SyntaxTree } from '../syntax/syntaxTree.ts';
import type { FileRange, FileSummary, MetTouchpoint } from './projectFiles.ts';
import { placeOfTouchpoint } from './rules/contact/placeOfTouchpoint.ts';
import { toKeyed } from './rules/contact/touchpointSynonym.ts';
import { statedOffers } from './rules/offer/statedOffers.ts';

export function summarise(uri: string, document: MapDocument, kind: FileKind, project: Project): FileSummary {
  const { tree, outline } = document;
  const journey = kind === 'map' ? document.journey(project) : undefined;
  return {
    uri,
    kind,
    title: journey ? given(journey.title) : kind === 'project' ? project.name : undefined,
    personas: journey?.personas.map(({ id }) => id) ?? [],
    offers: statedOffers(outline).map(({ persona, id, words, at }) => ({ persona, id, words, range: rangeIn(tree, at) })),
    touchpoints: journey ? touchpointsIn(journey) : [],
    used: journey ? [...usedIds(journey)] : [],
    suppresses: tree.text.includes('cjm-ignore'),
    unread: tree.chunks
      .filter(({ problems }) => problems.length > 0)
      .map(({ text }) => text)
      .join('\n'),
  };
}

function rangeIn(tree: SyntaxTree, place: Place): FileRange {
  const { start, end } = toSpan(tree, place);
  return { start: positionAt(tree, start), end: positionAt(tree, end) };
}

function usesIn({ stages }: Journey): TouchpointUse[] {
  return stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []));
}

function touchpointsIn(journey: Journey): MetTouchpoint[] {
  const met = new Map<string, MetTouchpoint>();
  for (const use of usesIn(journey)) {
    const keyed = toKeyed(use, journey.context);
    if (!keyed || met.has(keyed.key)) continue;
    const { key, label, declared } = keyed;
    met.set(key, {
      key,
      label,
      declared: declared?.id,
      channel: findChannel(use, journey.context)?.id,
      isChannel: !declared && (use.ref !== undefined || use.name === undefined),
      isReference: use.ref !== undefined,
      range: rangeIn(journey.tree, placeOfTouchpoint(use)),
    });
  }
  return [...met.values()];
}

function usedIds(journey: Journey): Set<string> {
  const { touchpoints } = journey.context.project;
  const written = [
    ...usesIn(journey).flatMap(({ ref }) => (ref ? [ref.text] : [])),
    ...journey.stages.flatMap((stage) => [stage, ...stage.steps].flatMap(({ lanes }) => Object.values(lanes.items).flatMap(itemTouchpoints))),
  ];
  return new Set(written.flatMap((text) => touchpoints.find(text)?.id ?? []));
}

function itemTouchpoints(cell: Journey['stages'][number]['lanes']['items']['pains']): string[] {
  return (cell?.entries ?? []).flatMap(({ touchpoint }) => given(touchpoint)?.text ?? []);
}
