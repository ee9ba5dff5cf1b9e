/** The maturity of the work with journeys: a radar, and for each area its level, its target and what the next level asks for. */
import type { AreaView, MaturityPage as MaturityPageView } from '../../../server/core/view/project/maturityPage.ts';
import { memo } from '../memo.tsx';
import { Notes } from './Notes.tsx';
import { type ProjectFrame, partId } from './projectFrame.ts';
import { Radar } from './Radar.tsx';
import { To, Ways } from './To.tsx';

type Words = MaturityPageView['words'];

export const MaturityPage = memo(function MaturityPage({ page: { words, notes, areas }, frame }: { page: MaturityPageView; frame: ProjectFrame }) {
  return (
    <div class="maturity roves">
      <Notes notes={notes} />
      <div class="maturity-sides">
        <Radar areas={areas} name={words.radar} now={words.now} target={words.target} />
        <ol class="areas">
          {areas.map((area) => (
            <Area key={area.id} area={area} words={words} frame={frame} />
          ))}
        </ol>
      </div>
    </div>
  );
});

function Area({ area, words, frame }: { area: AreaView; words: Words; frame: ProjectFrame }) {
  return (
    <li id={partId(`maturity:${area.id}`)} data-area={area.id} data-level={area.level}>
      <div>
        <h3>{area.place === undefined ? area.name : <To place={area.place} home frame={frame} />}</h3>
        <p class="about">{area.about}</p>
      </div>
      <div class="steps-of">
        <Steps area={area} />
        <p>{area.level === undefined ? <span class="none">{words.notRated}</span> : <b>{area.levelText}</b>}</p>
        {area.targetText !== '' && (
          <small>
            {words.target} {area.targetText}
          </small>
        )}
      </div>
      <div>
        {area.now !== '' && (
          <p>
            <small>{words.now}</small> {area.now}
          </p>
        )}
        {area.next !== '' && (
          <p>
            <small>{words.next}</small> {area.next}
          </p>
        )}
        {area.note !== undefined && <p class="note-of">{area.note}</p>}
        {area.evidence.length > 0 && (
          <p>
            <small>{words.evidence}</small> <Ways places={area.evidence} none="" frame={frame} />
          </p>
        )}
      </div>
    </li>
  );
}

/** Five steps: filled up to the level, framed up to the target. */
function Steps({ area: { level = 0, target = 0 } }: { area: AreaView }) {
  return (
    <span class="five-steps" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((step) => (
        <i key={step} class={step <= level ? 'full' : step <= target ? 'wish' : ''} />
      ))}
    </span>
  );
}
