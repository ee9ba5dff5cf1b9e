/** The touchpoints of a map, each once with all places where it is met: what its uses and the project say of it, whichever speaks. It draws no conclusions. */
import type { TouchpointMetrics } from '../../metrics/metrics.ts';
import type { Ref, Stage, Step } from '../../model/journey.ts';
import { findChannel, findTouchpoint, shownName } from '../../model/names.ts';
import type { Touchpoint } from '../../model/project.ts';
import { given, type State, type Stated, stateOf } from '../../model/stated.ts';
import { nameOf } from '../../vocabulary/catalogue.ts';
import type { Channel } from '../../vocabulary/vocabulary.ts';
import type { Desk } from '../arrange.ts';

/** One mention of a touchpoint in the map. */
export interface TouchpointPlace {
  /** `decision/place-order/touchpoints/1`. */
  readonly element: string;
  readonly stage: Stage;
  readonly step: Step | undefined;
}

export interface MetChannel {
  readonly id: string;
  readonly name: string;
  /** Nothing for what neither the project nor the vocabulary knows. */
  readonly entry: Channel | undefined;
}

/** A value in words, or why there is none. */
export interface Said {
  readonly state: State;
  readonly text: string;
}

export interface MetTouchpoint {
  readonly id: string;
  readonly name: string;
  readonly places: readonly [TouchpointPlace, ...TouchpointPlace[]];
  readonly channel: MetChannel | undefined;
  readonly status: TouchpointMetrics['status'];
  /** 1…5, as are the two below. */
  readonly importance: number | undefined;
  readonly satisfaction: number | undefined;
  readonly satisfactionState: State;
  /** How well the competitor's serves. */
  readonly competitor: number | undefined;
  readonly gap: number | undefined;
  readonly owner: Said;
  readonly due: Said;
  readonly standard: Said;
  readonly task: Said;
}

/** In the order of the map. What is rated otherwise at another place stands there by itself. */
export function metTouchpoints(desk: Desk): readonly MetTouchpoint[] {
  const met = new Map<string, MetTouchpoint>();
  for (const { measured, place } of usesOf(desk)) {
    const one = readUse(measured, place, desk);
    const key = JSON.stringify([one.id, one.name, one.channel?.id, one.status, one.importance, one.satisfaction, one.competitor]);
    const known = met.get(key);
    met.set(key, known ? { ...known, places: [...known.places, place] } : one);
  }
  return [...met.values()];
}

interface PlacedUse {
  readonly measured: TouchpointMetrics;
  readonly place: TouchpointPlace;
}

function usesOf({ result, journey }: Desk): PlacedUse[] {
  const measuredOf = new Map(result.metrics.touchpoints.map((measured) => [measured.use, measured]));
  return journey.stages.flatMap((stage) =>
    [undefined, ...stage.steps].flatMap((step) =>
      ((step ?? stage).lanes.touchpoints?.entries ?? []).flatMap((use, index) => {
        const measured = measuredOf.get(use);
        return measured ? [{ measured, place: { element: `${stage.id}/${step?.id ?? '*'}/touchpoints/${index + 1}`, stage, step } }] : [];
      }),
    ),
  );
}

function readUse(measured: TouchpointMetrics, place: TouchpointPlace, desk: Desk): MetTouchpoint {
  const { use, id, name, importance, satisfaction, gap, status } = measured;
  const { context } = desk.journey;
  const { declared } = findTouchpoint(use, context);
  return {
    id,
    name,
    places: [place],
    channel: channelOf(measured, declared, desk),
    status,
    importance,
    satisfaction,
    gap,
    satisfactionState: use.satisfaction.state === 'absent' ? (declared?.satisfactionState ?? 'absent') : use.satisfaction.state,
    competitor: given(use.competitor) ?? declared?.competitor,
    owner: said(
      use.owner,
      declared?.owner,
      ({ text }: Ref) => text,
      (text) => shownName('team', text, context),
    ),
    due: said(use.due, declared?.due),
    standard: said(use.standard, declared?.standard),
    task: said(use.task, declared?.task),
  };
}

/** A channel that nobody knows keeps its text; a touchpoint without a channel has none, and a channel may be met by itself. */
function channelOf({ use }: TouchpointMetrics, declared: Touchpoint | undefined, { journey: { context } }: Desk): MetChannel | undefined {
  const entry = findChannel(use, context);
  if (entry) return { id: entry.id, name: nameOf(entry, context.language), entry };
  const text = use.channel?.text ?? declared?.channel;
  return text === undefined ? undefined : { id: text, name: text, entry: undefined };
}

/** What the use says, else what the project says. */
function said<T>(
  stated: Stated<T>,
  declared: string | undefined,
  textOf: (value: T) => string = String,
  show: (text: string) => string = (text) => text,
): Said {
  if (stated.state === 'given') return { state: 'given', text: show(textOf(stated.value)) };
  if (stated.state !== 'absent' || declared === undefined) return { state: stated.state, text: '' };
  const state = stateOf(declared);
  return { state, text: state === 'given' ? show(declared) : '' };
}
