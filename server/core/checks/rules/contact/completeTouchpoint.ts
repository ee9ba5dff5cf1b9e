/** Mends that say more of a touchpoint: in the project where it is declared there, else where the map uses it. */
import type { Journey, Stage, Step, TouchpointUse } from '../../../model/journey.ts';
import { findTouchpoint } from '../../../model/names.ts';
import type { Place } from '../../../model/place.ts';
import { elementOf, keysOf, objectOf, valueOf } from '../../../model/schema/introspect.ts';
import { stage as stageSchema } from '../../../model/schema/map.ts';
import { completeInProject } from '../../completeInProject.ts';
import { addAllBeside, isSamePlace } from '../../edits.ts';
import type { Fix } from '../../finding.ts';
import type { FixScope } from '../../rule.ts';
import { placeOfTouchpoint } from './placeOfTouchpoint.ts';

export interface FoundUse {
  readonly use: TouchpointUse;
  readonly stage: Stage;
  /** Nothing where the whole stage has it. */
  readonly step: Step | undefined;
}

/** The use that a finding points at. */
export function findUse({ stages }: Journey, at: Place): FoundUse | undefined {
  for (const stage of stages)
    for (const step of [undefined, ...stage.steps]) {
      const use = (step ?? stage).lanes.touchpoints?.entries.find((candidate) => isSamePlace(placeOfTouchpoint(candidate), at));
      if (use) return { use, stage, step };
    }
  return undefined;
}

export function* completeTouchpoint(
  { use }: FoundUse,
  said: readonly (readonly [key: string, value: string])[],
  title: Fix['title'],
  { context, projectText }: FixScope,
): Generator<Fix> {
  const { declared } = findTouchpoint(use, context);
  const edits = declared
    ? completeInProject(projectText, 'touchpoints', declared.id, said)
    : addAllBeside(placeOfTouchpoint(use), use.ref ? 'touchpoint' : 'channel', said, touchpointKeys);
  if (edits.length === said.length || (!declared && edits.length > 0)) yield { title, edits, file: declared ? 'project' : 'map' };
}

const touchpointList = valueOf(stageSchema, 'touchpoints');
const touchpointElement = touchpointList && elementOf(touchpointList);
const touchpointObject = touchpointElement && objectOf(touchpointElement);
const touchpointKeys = touchpointObject ? keysOf(touchpointObject) : [];
