/** Tells, from the newest version back, which stage or step of each is which of the later ones: over renames and moves, by the pairing that comparisons use. */
import { findSteps, stagesOf, stepsOf, traits } from './findSteps.ts';
import { pair } from './pairing.ts';
import type { PlainEntry, PlainRecord } from './plain.ts';

/** What the newest version that has it calls it: `decision`, `decision/place-order`. */
export interface Track {
  readonly id: string;
  readonly stage: string;
  readonly step: string | undefined;
  readonly name: string;
}
export type Tracks = ReadonlyMap<PlainEntry, Track>;

interface Later {
  readonly plain: PlainRecord;
  readonly tracks: Tracks;
}

export class ColumnTracks {
  /** All that there are, those of the newest version first, in its order. */
  readonly all: Map<string, Track> = new Map();
  private later: Later | undefined;

  /** The version before the one asked about last. `isWhole`: older ones may be told by it, because all of it could be read. */
  tracksOf(plain: PlainRecord, names: ReadonlyMap<PlainEntry, string>, isWhole: boolean): Tracks {
    const tracks = new Map<PlainEntry, Track>();
    const taken = new Set<string>();
    const { later } = this;
    const stages = stagesOf(plain);
    const mates = new Map(later ? pair(stages, stagesOf(later.plain), traits).pairs.map(({ before, after }) => [before, after]) : []);
    const steps = later && findSteps(plain, later.plain).ofBefore;
    const keep = (entry: PlainEntry, known: Track | undefined, make: () => Omit<Track, 'name'>): void => {
      const track = known ?? this.free(make(), taken, names.get(entry) ?? '');
      taken.add(track.id);
      this.all.set(track.id, this.all.get(track.id) ?? track);
      tracks.set(entry, track);
    };
    const knownOf = (entry: PlainEntry | undefined): Track | undefined => (entry ? later?.tracks.get(entry) : undefined);
    // Those that are found again first, so that nothing new takes their names.
    for (const one of [true, false])
      for (const stage of stages) {
        const known = knownOf(mates.get(stage));
        if ((known !== undefined) === one) keep(stage, known, () => ({ id: stage.name ?? '', stage: stage.name ?? '', step: undefined }));
      }
    for (const one of [true, false])
      for (const stage of stages)
        for (const step of stepsOf(stage)) {
          const known = knownOf(steps?.get(step));
          const holder = tracks.get(stage)?.stage ?? '';
          if ((known !== undefined) === one) keep(step, known, () => ({ id: `${holder}/${step.name ?? ''}`, stage: holder, step: step.name ?? '' }));
        }
    if (isWhole || !later) this.later = { plain, tracks };
    return tracks;
  }

  /** One that was gone for a while is the same again; a name that another one has in this version is marked. */
  private free(draft: Omit<Track, 'name'>, taken: ReadonlySet<string>, name: string): Track {
    let { id } = draft;
    while (taken.has(id)) id += '~';
    return this.all.get(id) ?? { ...draft, id, name };
  }
}
