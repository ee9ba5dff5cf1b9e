/** The touchpoints view: importance against satisfaction in four fields, the work list beside it, what is still to be rated, and the nine steps of the work. */
import type { TouchpointStep } from '../../../server/core/view/pages/touchpointSteps.ts';
import type { TouchpointsPage as TouchpointsPageView, UnratedTouchpoint } from '../../../server/core/view/pages/touchpointsPage.ts';
import type { Frame } from '../frame.ts';
import { memo } from '../memo.tsx';
import { Quadrants } from './Quadrants.tsx';
import { RankedList } from './RankedList.tsx';
import { Way } from './Way.tsx';

type Words = TouchpointsPageView['words'];

export const TouchpointsPage = memo(function TouchpointsPage({ page, frame }: { page: TouchpointsPageView; frame: Frame }) {
  const { words, todo } = page;
  const isEmpty = page.quadrants.every(({ touchpoints }) => touchpoints.length === 0);
  return (
    <div class="touchpoints">
      <div class="rated">
        <section class="plot" aria-label={words.title}>
          <Quadrants page={page} />
          <PlotKey page={page} />
          {todo.length > 0 && <ToDo todo={todo} words={words} frame={frame} />}
        </section>
        <section class="work" aria-label={words.ranked}>
          <h2>
            {words.ranked} <small>{words.rankedBy}</small>
          </h2>
          {isEmpty ? <p class="none">{words.nothingRated}</p> : <RankedList page={page} frame={frame} />}
        </section>
      </div>
      <section class="nine" aria-label={words.steps}>
        <h2>{words.steps}</h2>
        <ol>
          {page.steps.map((step) => (
            <Step key={step.id} step={step} words={words} frame={frame} />
          ))}
        </ol>
      </section>
    </div>
  );
});

function PlotKey({ page: { words, hasRivals } }: { page: TouchpointsPageView }) {
  return (
    <p class="key">
      <span>
        <i class="dot" /> {words.ours}
      </span>
      <span>
        <i class="dot planned" /> {words.plannedMark}
      </span>
      {hasRivals && (
        <span>
          <i class="diamond" /> {words.theirs}
        </span>
      )}
    </p>
  );
}

function ToDo({ todo, words, frame }: { todo: readonly UnratedTouchpoint[]; words: Words; frame: Frame }) {
  return (
    <div class="unrated">
      <h2>{words.todo}</h2>
      <ul class="todo">
        {todo.map((one) => (
          <li key={`${one.element} ${one.name}`}>
            <i class="box" aria-hidden="true" />
            <Way element={one.element} frame={frame}>
              <b>{one.name}</b>
            </Way>{' '}
            {one.status !== 'live' && <i class={`ring ${one.status}`} />} <small>{[one.has, one.where].filter(Boolean).join(' · ')}</small>
            <span class="lacks">
              {one.isUnknown && <span class="unk">?</span>} {one.lacks}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Step({ step, words, frame }: { step: TouchpointStep; words: Words; frame: Frame }) {
  return (
    <li class={step.state} data-work-step={step.id}>
      <h3>
        <span class="number">{step.number}</span> {step.name}{' '}
        <span class="how-far">
          <i class="st part" style={{ '--p': Math.round(step.share * 100) }} /> {words[step.state]}
        </span>
      </h3>
      <small>{step.help}</small>
      <p>{step.text}</p>
      {step.missing.length > 0 && (
        <ul class="ways">
          {step.missing.map(({ element, text }) => (
            <li key={`${element} ${text}`}>
              <Way element={element} frame={frame}>
                {text}
              </Way>
            </li>
          ))}
          {step.more > 0 && <li class="none">{words.more.replace('{n}', String(step.more))}</li>}
        </ul>
      )}
    </li>
  );
}
