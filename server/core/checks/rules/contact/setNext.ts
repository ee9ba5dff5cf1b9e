/** Says something of the way to the next stage: a key under `next`, which may have to be made first. */
import type { Journey, Stage } from '../../../model/journey.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { next as nextSchema } from '../../../model/schema/map.ts';
import { mappingOf, setKey, stageMapping } from '../../edits.ts';
import type { Edit } from '../../finding.ts';

export function setNext(journey: Journey, stage: Stage, key: string, value: string): Edit | undefined {
  const outline = journey.outline.stages[journey.stages.indexOf(stage)];
  const written = outline?.pairs.find(({ pair }) => pair.key.text === 'next');
  if (written?.pair.value.kind === 'map') return setKey(mappingOf(written.chunk, written.pair.value, keysOf(nextSchema)), key, value);
  const mapping = stageMapping(journey, stage);
  return stage.next.state === 'absent' && mapping ? setKey(mapping, 'next', `{ ${key}: ${value} }`) : undefined;
}
