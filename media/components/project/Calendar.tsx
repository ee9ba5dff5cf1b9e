/** Initiatives as bars over months: what is told of each stands before its bar, so that nobody has to read the picture. */
import type { CalendarBar, Calendar as CalendarView, StrategyPage } from '../../../server/core/view/project/strategyPage.ts';
import { type ProjectFrame, partId } from './projectFrame.ts';
import { To, Ways } from './To.tsx';

type Words = StrategyPage['words'];

export function Calendar({ calendar, words, frame }: { calendar: CalendarView; words: Words; frame: ProjectFrame }) {
  const { bars, undated } = calendar;
  return (
    <div class="scroll">
      <table class="lines calendar">
        <thead>
          <tr>
            <th scope="col">{words.initiative}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.status}</th>
            <th scope="col" class="time" aria-label={`${words.from} – ${words.to}`}>
              <Months calendar={calendar} words={words} />
            </th>
          </tr>
        </thead>
        <tbody>
          {[...bars, ...undated].map((bar) => (
            <Row key={bar.initiative.element} bar={bar} isDated={bars.includes(bar)} today={calendar.today} words={words} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Months({ calendar: { months, today }, words }: { calendar: CalendarView; words: Words }) {
  return (
    <span class="months" aria-hidden="true">
      {months.map(({ text, year, at }, index) => (
        <span key={at} style={{ '--at': at }}>
          {text}
          {year !== months[index - 1]?.year && <small> {year}</small>}
        </span>
      ))}
      {today !== undefined && (
        <span class="today" style={{ '--at': today }}>
          {words.today}
        </span>
      )}
    </span>
  );
}

interface RowProps {
  readonly bar: CalendarBar;
  readonly isDated: boolean;
  readonly today: number | undefined;
  readonly words: Words;
  readonly frame: ProjectFrame;
}

function Row({ bar, isDated, today, words, frame }: RowProps) {
  const dates = [bar.starts, bar.due].filter(Boolean).join(' – ');
  return (
    <tr id={partId(bar.initiative.element)} data-initiative={bar.status ?? ''}>
      <th scope="row">
        <To place={bar.initiative} home frame={frame} />
        <small>
          {bar.kindText}
          {bar.goals.length > 0 && ` · ${words.serves}: `}
          {bar.goals.length > 0 && <Ways places={bar.goals} none="" frame={frame} />}
          {bar.goals.length === 0 && ` · ${words.noGoal}`}
        </small>
      </th>
      <td>{bar.owner === '' ? <span class="nobody">{words.nobody}</span> : bar.owner}</td>
      <td>
        {bar.status !== undefined && <i class={`st ${bar.status}`} aria-hidden="true" />} {bar.statusText}
        {bar.isLate && ' '}
        {bar.isLate && <span class="late">{words.late}</span>}
      </td>
      <td class="time">
        {isDated ? (
          <span class="track" style={{ '--from': bar.from, '--to': bar.to }}>
            {today !== undefined && <i class="today" style={{ '--at': today }} aria-hidden="true" />}
            <i class={['span', bar.status ?? '', bar.isLate ? 'late' : ''].filter(Boolean).join(' ')} aria-hidden="true" />
            <small>{dates}</small>
          </span>
        ) : (
          <span class="none">{words.undated}</span>
        )}
      </td>
    </tr>
  );
}
