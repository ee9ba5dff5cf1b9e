/** The strategy board: situation, goals with their figures and stages, initiatives in a calendar, systems by stages, segments, and values with the stages that speak of them. */
import type { GoalRow, MartechRow, StrategyPage as StrategyPageView } from '../../../server/core/view/project/strategyPage.ts';
import { memo } from '../memo.tsx';
import { Calendar } from './Calendar.tsx';
import { FigureLine } from './FigureLine.tsx';
import { type ProjectFrame, partId } from './projectFrame.ts';
import { Section } from './Section.tsx';
import { TableHead } from './TableHead.tsx';
import { TextList } from './TextList.tsx';
import { StageWays, To, Ways } from './To.tsx';

interface Props {
  readonly page: StrategyPageView;
  readonly frame: ProjectFrame;
}

export const StrategyPage = memo(function StrategyPage({ page, frame }: Props) {
  const { parts } = page;
  const empty = (text: string) => <p class="none">{text}</p>;
  return (
    <div class="strategy">
      <Section name={parts.situation.name} about={parts.situation.about} kind="situation">
        {page.situation.every(({ entries }) => entries.length === 0) ? empty(parts.situation.empty) : <Situation page={page} frame={frame} />}
      </Section>
      <Section name={parts.goals.name} about={parts.goals.about} kind="goals">
        {page.goals.length === 0 ? empty(parts.goals.empty) : <Goals page={page} frame={frame} />}
      </Section>
      <Section name={parts.initiatives.name} about={parts.initiatives.about} kind="initiatives">
        {page.calendar.bars.length + page.calendar.undated.length === 0 ? (
          empty(parts.initiatives.empty)
        ) : (
          <Calendar calendar={page.calendar} words={page.words} frame={frame} />
        )}
      </Section>
      <Section name={parts.positioning.name} about={parts.positioning.about} kind="positioning">
        {page.positionings.length === 0 ? empty(parts.positioning.empty) : <Positionings page={page} frame={frame} />}
      </Section>
      <Section name={parts.segmentation.name} about={parts.segmentation.about} kind="segments">
        {page.segments.length === 0 ? empty(parts.segmentation.empty) : <Segments page={page} frame={frame} />}
      </Section>
      <Section name={parts.martech.name} about={parts.martech.about} kind="martech">
        {page.martech.rows.length === 0 ? empty(parts.martech.empty) : <Martech page={page} frame={frame} />}
      </Section>
    </div>
  );
});

const signs = { strength: '▲', weakness: '▽', opportunity: '△', threat: '▼', other: '·' } as const;

function Situation({ page: { situation }, frame }: Props) {
  return (
    <div class="swot">
      {situation.map(({ kind, name, entries }) => (
        <div key={kind} class={kind} data-situation={kind}>
          <h4>
            <i aria-hidden="true">{signs[kind]}</i> {name}
          </h4>
          {entries.length === 0 ? (
            <p class="none">–</p>
          ) : (
            <ul>
              {entries.map(({ place, note, studies }) => (
                <li key={place.element} id={partId(place.element)}>
                  <To place={place} home frame={frame} />
                  {note !== undefined && <small>{note}</small>}
                  {studies.length > 0 && (
                    <small>
                      <Ways places={studies} none="" frame={frame} />
                    </small>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

function Goals({ page: { goals, words }, frame }: Props) {
  return (
    <ol class="goal-list">
      {goals.map((goal) => (
        <Goal key={goal.goal.element} goal={goal} words={words} frame={frame} />
      ))}
    </ol>
  );
}

function Goal({ goal, words, frame }: { goal: GoalRow; words: StrategyPageView['words']; frame: ProjectFrame }) {
  const says = { target: words.target, met: words.met, missed: words.missed };
  return (
    <li id={partId(goal.goal.element)} data-goal={goal.goal.element}>
      <div class="goal-head">
        <h4>
          <To place={goal.goal} home frame={frame} />
        </h4>
        {goal.note !== undefined && <p class="about">{goal.note}</p>}
        <p class="goal-facts">
          {goal.target !== '' && (
            <span>
              {words.target} <b>{goal.target}</b>
            </span>
          )}
          <span>{goal.owner === '' ? <span class="nobody">{words.nobody}</span> : goal.owner}</span>
          {goal.due !== '' && (
            <span>
              {goal.due} {goal.isLate && <span class="late">{words.late}</span>}
            </span>
          )}
          {goal.isReached && (
            <span class="good">
              <i aria-hidden="true">✓</i> {words.met}
            </span>
          )}
        </p>
      </div>
      <div>
        <h5>{words.figures}</h5>
        {goal.figures.length + goal.unstated.length === 0 ? (
          <p class="none">–</p>
        ) : (
          <ul>
            {goal.figures.map((figure) => (
              <FigureLine key={`${figure.place.file} ${figure.place.element} ${figure.code}`} figure={figure} words={says} frame={frame} />
            ))}
            {goal.unstated.map(({ code, name }) => (
              <li key={code} class="figure-line" data-kpi={code}>
                <b title={name}>{code}</b> <span class="none">{words.unstated}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h5>{words.stages}</h5>
        <StageWays stages={goal.stages} none="–" frame={frame} />
      </div>
      <div>
        <h5>{words.initiatives}</h5>
        <Ways places={goal.initiatives} none="–" frame={frame} />
        {goal.remarks.map((remark) => (
          <p key={remark} class="warn">
            <i class="sign warning" aria-hidden="true" /> {remark}
          </p>
        ))}
      </div>
    </li>
  );
}

function Positionings({ page: { positionings, words }, frame }: Props) {
  return (
    <>
      {positionings.map(({ unique, values }) => (
        <div key={unique.element} class="position">
          <p class="unique" id={partId(unique.element)}>
            <To place={unique} home frame={frame} />
          </p>
          <table class="lines">
            <TableHead names={[words.value, words.spokenAt]} />
            <tbody>
              {values.map(({ value, stages }) => (
                <tr key={value.element} id={partId(value.element)} data-value={value.element}>
                  <th scope="row">
                    <To place={value} home frame={frame} />
                  </th>
                  <td>
                    <StageWays stages={stages} none={words.nowhere} frame={frame} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}

function Segments({ page: { segments, words }, frame }: Props) {
  return (
    <table class="lines">
      <TableHead names={[words.segment, words.needs, words.preferences, words.persona]} />
      <tbody>
        {segments.map(({ segment, needs, preferences, persona }) => (
          <tr key={segment.element} id={partId(segment.element)}>
            <th scope="row">
              <To place={segment} home frame={frame} />
            </th>
            <td>
              <TextList texts={needs} />
            </td>
            <td>
              <TextList texts={preferences} />
            </td>
            <td>{persona === undefined ? <span class="none">–</span> : <To place={persona} frame={frame} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Martech({ page: { martech, words }, frame }: Props) {
  return (
    <div class="scroll">
      <table class="heat-table dots">
        <thead>
          <tr>
            <th scope="col">{words.system}</th>
            {martech.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{words.plan}</th>
          </tr>
        </thead>
        <tbody>
          {martech.rows.map((row) => (
            <System key={row.system} row={row} words={words} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function System({ row, words, frame }: { row: MartechRow; words: StrategyPageView['words']; frame: ProjectFrame }) {
  return (
    <tr data-system={row.system}>
      <th scope="row">{row.place === undefined ? row.system : <To place={row.place} frame={frame} />}</th>
      {row.used.map((count, index) => (
        <td key={index}>
          {count > 0 && (
            <span class="dot">
              <span class="unseen">{words.used} </span>
              {count}
            </span>
          )}
          {row.planned[index] === true && (
            <span class="dot planned">
              <i aria-hidden="true">+</i>
              <span class="unseen">{words.planned}</span>
            </span>
          )}
        </td>
      ))}
      <td>
        {row.plans.map(({ place, text }) => (
          <p key={place.element} id={partId(place.element)}>
            {place.text !== row.system && <To place={place} home frame={frame} />} <small>{text}</small>
          </p>
        ))}
      </td>
    </tr>
  );
}
