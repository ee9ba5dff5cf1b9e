/** One stage of the map, large, for an audience: its name and figures, its part of the map, and what the speaker says of it. */
import type { ComponentChild } from 'preact';
import type { ColumnView, JourneyView, StageView } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { MapView } from '../MapView.tsx';
import { ProblemStrip } from '../ProblemStrip.tsx';
import { benchWord } from './benchWords.ts';

interface Props {
  /** The whole map, for what stands around the stage. */
  readonly view: JourneyView;
  /** The map with this stage alone. */
  readonly alone: JourneyView;
  readonly at: number;
  readonly zoom: number;
  readonly notes: boolean;
  readonly frame: Frame;
  /** The same without gestures, for the map. */
  readonly still: Frame;
  /** Dialogs that belong to no stage. */
  readonly besides: ComponentChild;
}

export function Presentation({ view, alone, at, zoom, notes, frame, still, besides }: Props) {
  const stage = view.stages[at];
  if (stage === undefined) return null;
  const count = view.stages.length;
  return (
    <div
      class="cjm live presenting"
      data-cjm="preview"
      data-version={view.version}
      data-stale={view.problem === undefined ? undefined : ''}
      lang={view.language}
      style={{ '--zoom': zoom }}
    >
      <header class="show-head">
        <p class="whose">
          <b dir="auto">{view.header.title}</b> {view.header.personas.map(({ name }) => name).join(', ')}
        </p>
        <Progress view={view} at={at} frame={frame} />
        <span class="show-ways">
          <Way to="previous" word="previousStage" isEnd={at === 0} sign="←" frame={frame} />
          <Way to="next" word="nextStage" isEnd={at === count - 1} sign="→" frame={frame} />
          <Way to="leave" word="leave" isEnd={false} sign="×" frame={frame} />
        </span>
      </header>
      <main class="stage-slide" tabindex={-1} aria-label={benchWord(frame, 'stageOf', { name: stage.name, n: at + 1, count })}>
        <StageTitle stage={stage} frame={frame} />
        <Reached view={view} stage={stage} frame={frame} />
        <MapView key={stage.id} view={alone} frame={still} />
      </main>
      {view.problem !== undefined && <ProblemStrip problem={view.problem} leads={false} frame={frame} />}
      <SpeakerNotes stage={stage} columns={alone.columns} open={notes} frame={frame} />
      {besides}
    </div>
  );
}

/** A tick for each stage, with how far one is in words. */
function Progress({ view, at, frame }: { view: JourneyView; at: number; frame: Frame }) {
  return (
    <p class="progress">
      <span class="ticks" aria-hidden="true">
        {view.stages.map(({ id, name }, index) => (
          <i key={id} class={index === at ? 'here' : index < at ? 'past' : ''} title={name} data-show={String(index)} />
        ))}
      </span>
      <span aria-live="polite">
        <span class="said">{view.stages[at]?.name} </span>
        {benchWord(frame, 'ofStages', { n: at + 1, count: view.stages.length })}
      </span>
    </p>
  );
}

interface WayProps {
  readonly to: 'previous' | 'next' | 'leave';
  readonly word: 'previousStage' | 'nextStage' | 'leave';
  readonly isEnd: boolean;
  readonly sign: string;
  readonly frame: Frame;
}

function Way({ to, word, isEnd, sign, frame }: WayProps) {
  return (
    <button type="button" data-show={to} aria-label={benchWord(frame, word)} title={benchWord(frame, word)} aria-disabled={isEnd}>
      {sign}
    </button>
  );
}

function StageTitle({ stage, frame }: { stage: StageView; frame: Frame }) {
  return (
    <div class={`show-title ${stage.traffic ?? ''}`}>
      <h1 dir="auto">{stage.name}</h1>
      {stage.traffic !== undefined && <span class={`temp ${stage.traffic}`}>{stage.trafficLabel}</span>}
      {stage.component !== '' && <span class="part">{stage.component}</span>}
      {frame.second?.scores[stage.id] !== undefined && <span class="second-score">{frame.second.scores[stage.id]?.text}</span>}
      {stage.task !== undefined && <p dir="auto">{stage.task}</p>}
    </div>
  );
}

/** How many came here, and what it means, where the map has a funnel. */
function Reached({ view, stage, frame }: { view: JourneyView; stage: StageView; frame: Frame }) {
  const step = view.funnel?.steps.find(({ id }) => id === stage.id);
  if (step?.countText === undefined) return null;
  return (
    <p class="show-figures" data-funnel-step={stage.id}>
      <span>
        <strong>{step.countText}</strong> {benchWord(frame, 'reached')}
      </span>
      {step.conversionText !== undefined && (
        <span class={step.mark === undefined ? '' : step.mark === 'bottleneck' ? 'neck' : 'main'}>
          <strong>{step.conversionText}</strong> {benchWord(frame, 'goOn')}
        </span>
      )}
      {step.note !== undefined && (
        <span class="told">
          <b>{step.note.title}</b> {step.note.text}
        </span>
      )}
    </p>
  );
}

function SpeakerNotes({ stage, columns, open, frame }: { stage: StageView; columns: readonly ColumnView[]; open: boolean; frame: Frame }) {
  const ofSteps = columns.filter(({ note }) => note !== undefined);
  const has = stage.note !== undefined || ofSteps.length > 0;
  return (
    <aside class="speaker" aria-label={benchWord(frame, 'speakerNotes')}>
      <button type="button" data-show="notes" aria-expanded={open}>
        <i aria-hidden="true">{open ? '▾' : '▸'}</i> {benchWord(frame, 'speakerNotes')}
      </button>
      {open && (
        <div class="notes" tabindex={0} role="group" aria-label={benchWord(frame, 'speakerNotes')}>
          {!has && <p class="none">{benchWord(frame, 'noNotes')}</p>}
          {stage.note !== undefined && <p dir="auto">{stage.note}</p>}
          {ofSteps.map(({ id, name, note }) => (
            <p key={id} dir="auto">
              <b>{name}:</b> {note}
            </p>
          ))}
        </div>
      )}
    </aside>
  );
}
