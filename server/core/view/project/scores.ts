/** Scores of maps with different scales → figures on one scale, so that they can be read side by side. */
import { defaultScale, parseScale, type Scale } from '../../model/scale.ts';
import type { ProjectDesk } from './desk.ts';
import type { MapFacts } from './mapFacts.ts';

/** That of all maps where they agree, else the project's. */
export function commonScale({ maps, project }: Pick<ProjectDesk, 'maps' | 'project'>): Scale {
  const [first, ...others] = maps.filter(({ stages }) => stages.length > 0).map(({ map }) => map.journey.context.scale);
  return first && others.every((scale) => isSame(scale, first)) ? first : (parseScale(project.scale ?? '') ?? defaultScale);
}

export function hasScale({ map }: MapFacts, scale: Scale): boolean {
  return isSame(map.journey.context.scale, scale);
}

/** `share`: 0…1 of any scale. */
export function onScale(share: number, { min, max }: Scale): number {
  return min + share * (max - min);
}

function isSame(one: Scale, other: Scale): boolean {
  return one.min === other.min && one.max === other.max;
}
