/** The head of the picture: title, personas, short facts, the job to be done, and how many findings there are. */
import type { ComponentChild } from 'preact';
import type { HeaderView, JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import { type EditWord, editWord } from '../editing/editWords.ts';
import { counted, type Frame, markOf, word } from './frame.ts';
import { memo } from './memo.tsx';
import { severities } from './severities.ts';
import { Tabs } from './Tabs.tsx';

interface Props {
  readonly header: HeaderView;
  readonly counts: JourneyView['counts'];
  readonly views: readonly ViewName[];
  readonly shown: ViewName;
  readonly locked: boolean;
  /** Only in a live preview; the same while the frame is. */
  readonly share?: ComponentChild;
  readonly frame: Frame;
}

export const Header = memo(function Header({ header, counts, views, shown, locked, share, frame }: Props) {
  const titleMark = markOf(frame, 'title');
  return (
    <header class="head">
      <div class="title">
        <h1 dir="auto" data-element="title" {...titleMark?.attributes()}>
          {titleMark === undefined ? header.title : titleMark.words(header.title)}
          {header.title === '' && frame.editable === true && <span class="no-title">{editWord(frame, 'addTitle')}</span>}
        </h1>
        {header.personas.length === 0 && frame.editable === true && <Add element="personas" word="addPersona" frame={frame} />}
        {header.personas.length > 0 && (
          <ul class="personas" data-element="personas" aria-label={word(frame, 'personas')} {...markOf(frame, 'personas')?.attributes()}>
            {header.personas.map((persona) => (
              <li key={persona.id} class="persona">
                {persona.name}
              </li>
            ))}
          </ul>
        )}
        <Former element="personas" frame={frame} />
        <span class="facts" data-element="facts" {...markOf(frame, 'facts')?.attributes()}>
          {header.facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
        <Former element="facts" frame={frame} />
        {frame.editable === true && <Add element="facts" word="facts" frame={frame} />}
        {locked && <span class="lock">{word(frame, 'locked')}</span>}
      </div>
      <Tabs views={views} shown={shown} frame={frame} />
      {share === undefined ? (
        <Counts counts={counts} frame={frame} />
      ) : (
        <div class="head-end">
          {share}
          <Counts counts={counts} frame={frame} />
        </div>
      )}
      {header.job !== undefined && <Job job={header.job} frame={frame} />}
      {header.job === undefined && frame.editable === true && (
        <p class="job">
          <Add element="job" word="addJob" frame={frame} />
        </p>
      )}
    </header>
  );
});

/** For what the map does not say yet, or says in short. */
function Add({ element, word: id, frame }: { element: 'personas' | 'facts' | 'job'; word: EditWord; frame: Frame }) {
  return (
    <button type="button" class="add-here" data-edit={element}>
      {editWord(frame, id)}
    </button>
  );
}

/** What a list of short texts was, beside it. */
function Former({ element, frame }: { element: string; frame: Frame }) {
  const mark = markOf(frame, element);
  if (mark === undefined) return null;
  return (
    <span class="former">
      {mark?.was}
      {mark?.notes}
    </span>
  );
}

function Job({ job, frame }: { job: NonNullable<HeaderView['job']>; frame: Frame }) {
  const mark = markOf(frame, 'job');
  if (job.sentence !== undefined)
    return (
      <p class="job" dir="auto" data-element="job" {...mark?.attributes()}>
        {mark === undefined ? job.sentence : mark.words(job.sentence)}
      </p>
    );
  const parts = [
    { word: word(frame, 'jobWhen'), text: job.when },
    { word: word(frame, 'jobWant'), text: job.want },
    { word: word(frame, 'jobSoThat'), text: job.soThat },
  ].filter((part) => part.text !== undefined);
  return (
    <p class="job" dir="auto" data-element="job" {...mark?.attributes()}>
      {mark?.was}
      {parts.map((part, index) => (
        <span key={part.word}>
          {index > 0 && ', '}
          <b>{part.word}</b> {part.text}
        </span>
      ))}
      .
    </p>
  );
}

function Counts({ counts, frame }: { counts: JourneyView['counts']; frame: Frame }) {
  const shown = severities.filter(([severity]) => counts[severity] > 0);
  if (shown.length === 0) return null;
  const content = shown.map(([severity, noun]) => (
    <span key={severity} class="count-of">
      <i class={`sign ${severity}`} aria-hidden="true" />
      {counted(frame, noun, counts[severity])}
    </span>
  ));
  return frame.live && frame.marks === undefined ? (
    <button type="button" class="counts" data-command="problems" title={word(frame, 'showProblems')}>
      {content}
    </button>
  ) : (
    <div class="counts">{content}</div>
  );
}
