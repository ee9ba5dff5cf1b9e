/** The personas: a sheet for each after the five steps with its path and the test of its offer, scores side by side, and the interviews behind them. */
import type { PersonasPage as PersonasPageView, Sheet, SheetStep } from '../../../server/core/view/project/personasPage.ts';
import type { Reading } from '../../../server/core/view/project/portfolioPage.ts';
import { memo } from '../memo.tsx';
import { Sentence } from '../pages/Sentence.tsx';
import { type ProjectFrame, partId } from './projectFrame.ts';
import { Section } from './Section.tsx';
import { TableHead } from './TableHead.tsx';
import { TextList } from './TextList.tsx';
import { StageWays, To, Ways } from './To.tsx';

type Words = PersonasPageView['words'];

export const PersonasPage = memo(function PersonasPage({ page, frame }: { page: PersonasPageView; frame: ProjectFrame }) {
  const { words } = page;
  return (
    <div class="personas-page">
      {page.sheets.length === 0 && (
        <p class="lack">
          <Sentence text={words.noPersonas} />
        </p>
      )}
      {page.sheets.map((sheet) => (
        <PersonaSheet key={sheet.id} sheet={sheet} words={words} frame={frame} />
      ))}
      {page.comparison.rows.length > 0 && page.comparison.stages.length > 0 && <Comparison page={page} frame={frame} />}
      {page.sheets.length > 0 && <Interviews page={page} frame={frame} />}
    </div>
  );
});

function PersonaSheet({ sheet, words, frame }: { sheet: Sheet; words: Words; frame: ProjectFrame }) {
  return (
    <section class="sheet roves" aria-label={sheet.persona.text} id={partId(sheet.persona.element)} data-persona={sheet.id}>
      <div class="sheet-head">
        <Figure />
        <h3>
          <To place={sheet.persona} home frame={frame} />
        </h3>
        <span class="sheet-facts">
          {sheet.share !== '' && <span>{sheet.share}</span>}
          {sheet.value.map((text) => (
            <span key={text}>{text}</span>
          ))}
          {sheet.entry !== '' && (
            <span>
              {words.entry}: <b>{sheet.entry}</b>
            </span>
          )}
        </span>
        <span class="complete" style={{ '--share': sheet.complete.share }}>
          {sheet.complete.text}
        </span>
      </div>
      {sheet.quote !== undefined && (
        <p class="sheet-quote">
          <q>{sheet.quote}</q>
        </p>
      )}
      <ol class="five">
        {sheet.steps.map((step, index) => (
          <Step key={step.id} step={step} position={index + 1} words={words} />
        ))}
      </ol>
      <div class="sheet-lower">
        <div>
          <h4>{words.jobs}</h4>
          {sheet.jobs.length === 0 ? <p class="none">{words.missing}</p> : <TextList texts={sheet.jobs} />}
          <Path sheet={sheet} words={words} frame={frame} />
        </div>
        <div>
          <h4>{words.sceptic}</h4>
          <Sceptic sheet={sheet} />
          <h4>{words.findings}</h4>
          <Findings sheet={sheet} words={words} />
          {sheet.evidence.length > 0 && (
            <>
              <h4>{words.evidence}</h4>
              <Ways places={sheet.evidence} none="" frame={frame} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Figure() {
  return (
    <svg class="portrait" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="8" r="4.5" />
      <path d="M3.5 22C4 16 7.5 14 12 14S20 16 20.5 22Z" />
    </svg>
  );
}

function Step({ step: { id, name, groups }, position, words }: { step: SheetStep; position: number; words: Words }) {
  return (
    <li data-persona-step={id}>
      <h4>
        <i aria-hidden="true">{position}</i> {name}
      </h4>
      {groups.every(({ entries }) => entries.length === 0) ? (
        <p class="hole-text">{words.missing}</p>
      ) : (
        groups.map((group) => (
          <div key={group.name}>
            {group.name !== '' && <small>{group.name}</small>}
            <TextList texts={group.entries} />
          </div>
        ))
      )}
    </li>
  );
}

function Path({ sheet: { path }, words, frame }: { sheet: Sheet; words: Words; frame: ProjectFrame }) {
  if (path.length === 0)
    return (
      <>
        <h4>{words.path}</h4>
        <p class="none">{words.noMap}</p>
      </>
    );
  return (
    <>
      {path.map(({ map, stages }) => (
        <div key={map.file}>
          <h4>
            {words.path}: <To place={map} frame={frame} />
          </h4>
          <table class="lines stages-of">
            <TableHead names={[words.stage, words.score, words.touchpoints, words.matters]} />
            {stages.map((stage) => (
              <tbody key={stage.stage.element}>
                {stage.met.map(({ touchpoint, matters }, index) => (
                  <tr key={touchpoint?.element ?? ''}>
                    {index === 0 && (
                      <>
                        <th scope="rowgroup" rowSpan={stage.met.length}>
                          <To place={stage.stage} part={frame.stage(stage.anchor)} frame={frame} />
                        </th>
                        <td class="figure" rowSpan={stage.met.length}>
                          <ScoreMark reading={stage.score} />
                        </td>
                      </>
                    )}
                    <td>{touchpoint === undefined ? <span class="none">–</span> : <To place={touchpoint} frame={frame} />}</td>
                    <td>{matters.length === 0 ? <span class="none">–</span> : matters.join(' · ')}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      ))}
    </>
  );
}

function ScoreMark({ reading }: { reading: Reading | undefined }) {
  if (reading?.text === undefined) return <span class="none">–</span>;
  return (
    <>
      <b>{reading.text}</b>
      {reading.share !== undefined && <i class="score-bar" style={{ '--share': reading.share }} aria-hidden="true" />}
    </>
  );
}

const signs = { pass: '✓', fail: '✕', unknown: '?', absent: '·' } as const;

function Sceptic({ sheet: { sceptic, cliches } }: { sheet: Sheet }) {
  return (
    <ul class="sceptic">
      {sceptic.map(({ question, answer, text }) => (
        <li key={question} class={answer}>
          <i class="sign-of" aria-hidden="true">
            {signs[answer]}
          </i>
          {question} <b>{text}</b>
        </li>
      ))}
      {cliches.texts.map((text) => (
        <li key={text} class={cliches.isClean ? 'pass' : 'fail'}>
          <i class="sign-of" aria-hidden="true">
            {cliches.isClean ? signs.pass : signs.fail}
          </i>
          {text}
        </li>
      ))}
    </ul>
  );
}

function Findings({ sheet: { findings }, words }: { sheet: Sheet; words: Words }) {
  if (findings.length === 0) return <p class="none">{words.noFindings}</p>;
  return (
    <ul class="sheet-findings">
      {findings.map(({ rule, severity, text }) => (
        <li key={`${rule} ${text}`} data-finding={rule}>
          <i class={`sign ${severity}`} aria-hidden="true" /> <Sentence text={text} />
        </li>
      ))}
    </ul>
  );
}

function Comparison({ page: { words, comparison }, frame }: { page: PersonasPageView; frame: ProjectFrame }) {
  return (
    <Section name={words.comparison} about={words.comparisonAbout} kind="compared">
      <div class="scroll">
        <table class="heat-table">
          <thead>
            <tr>
              <th scope="col" />
              {comparison.stages.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparison.rows.map(({ persona, scores }) => (
              <tr key={persona.element}>
                <th scope="row">
                  <To place={persona} frame={frame} />
                </th>
                {scores.map((reading, index) => (
                  <ScoreCell key={comparison.stages[index]?.id} reading={reading} none={words.notCovered} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function ScoreCell({ reading, none }: { reading: Reading | undefined; none: string }) {
  if (reading?.share === undefined)
    return (
      <td class="hole">
        <span class="unseen">{none}</span>
      </td>
    );
  const { share } = reading;
  const tone = share < 0.375 ? 'low' : share < 0.625 ? 'middle' : share < 0.875 ? 'high' : 'top';
  return (
    <td>
      <span class={`tile ${tone}`} style={{ '--share': share }}>
        <b>{reading.text}</b>
      </span>
    </td>
  );
}

function Interviews({ page: { words, interviews }, frame }: { page: PersonasPageView; frame: ProjectFrame }) {
  return (
    <Section name={words.interviews} about={words.interviewsAbout} kind="interviews">
      {interviews.length === 0 ? (
        <p class="none">
          <Sentence text={words.noInterviews} />
        </p>
      ) : (
        <div class="scroll">
          <table class="lines">
            <TableHead names={[words.study, words.method, words.date, words.people, words.learned, words.usedAt]} />
            <tbody>
              {interviews.map((one) => (
                <tr key={one.study.element}>
                  <th scope="row">
                    <To place={one.study} frame={frame} />
                  </th>
                  <td>{one.method}</td>
                  <td class="figure">{one.date}</td>
                  <td class="figure">{one.people}</td>
                  <td>{one.summary}</td>
                  <td>
                    <StageWays stages={one.stages} none={words.unused} frame={frame} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
