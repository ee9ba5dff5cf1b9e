/** A name that leads somewhere: in the editor to its text, in a file to the part that tells of it, or else to the text beside the file. */
import type { ComponentChildren } from 'preact';
import type { Place } from '../../../server/core/view/project/projectView.ts';
import type { LinkedStage } from '../../../server/core/view/project/strategyPage.ts';
import type { ProjectFrame } from './projectFrame.ts';

interface Props {
  readonly place: Place;
  readonly frame: ProjectFrame;
  /** A part of the same file, where it is not the place's own. */
  readonly part?: string | undefined;
  /** This is the part that tells of it, so it leads to the text. */
  readonly home?: boolean;
  readonly label?: string;
  readonly children?: ComponentChildren;
}

export function To({ place, frame, part, home = false, label, children = place.text }: Props) {
  const within = home ? undefined : (part ?? frame.part(place));
  const address = within ?? frame.text(place);
  if (place.element === '' || (!frame.live && address === ''))
    return (
      <span aria-label={label} dir="auto">
        {children}
      </span>
    );
  if (frame.live)
    return (
      <button type="button" class="way" data-file={place.file} data-item={place.element} aria-label={label} dir="auto">
        {children}
      </button>
    );
  return (
    <a class="way" href={address} data-file={place.file} data-item={place.element} aria-label={label} dir="auto">
      {children}
    </a>
  );
}

/** Several of them in one line; a word where there are none. The scorecard tells of what has the code of a KPI. */
export function Ways({ places, none, frame }: { places: readonly (Place & { readonly code?: string })[]; none: string; frame: ProjectFrame }) {
  if (places.length === 0) return none === '' ? null : <span class="none">{none}</span>;
  return (
    <ul class="ways">
      {places.map((place) => (
        <li key={`${place.file} ${place.element}`}>
          <To place={place} part={place.code === undefined ? undefined : frame.part({ ...place, file: '', element: `kpi:${place.code}` })} frame={frame} />
        </li>
      ))}
    </ul>
  );
}

/** Stages, which have parts of their own within an exported file; a line for each map where there are several. */
export function StageWays({ stages, none, frame }: { stages: readonly LinkedStage[]; none: string; frame: ProjectFrame }) {
  if (stages.length === 0) return none === '' ? null : <span class="none">{none}</span>;
  const files = [...new Set(stages.map(({ place }) => place.file))];
  return (
    <>
      {files.map((file) => {
        const own = stages.filter(({ place }) => place.file === file);
        return (
          <div key={file} class="stage-ways">
            {own[0]?.map !== '' && <span class="map-of">{own[0]?.map}: </span>}
            <ul class="ways">
              {own.map(({ place, anchor }) => (
                <li key={place.element}>
                  <To place={place} part={frame.stage(anchor)} frame={frame} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
