/** The scores page: the three stages to be proud of and the three to be ashamed of with their reasons, all scores side by side, peak and end, and the questions that are open. */
import type { MemoryFact, QuestionGroup, Reason, Score, ScoreRow, ScoresPage as ScoresPageView, Standing } from '../../../server/core/view/pages/scoresPage.ts';
import { Face } from '../Face.tsx';
import type { Frame } from '../frame.ts';
import { gridCell } from '../gridCell.ts';
import { memo } from '../memo.tsx';
import { HeadRow } from './HeadRow.tsx';
import { Sentence } from './Sentence.tsx';
import { Way } from './Way.tsx';

type Words = ScoresPageView['words'];

export const ScoresPage = memo(function ScoresPage({ page, frame }: { page: ScoresPageView; frame: Frame }) {
  const { words, remarks, questions } = page;
  return (
    <div class="scores">
      {(page.proud.length > 0 || page.ashamed.length > 0) && (
        <div class="sides-two">
          <Side name={words.proud} scale={page.scale} standings={page.proud} words={words} frame={frame} />
          <Side name={words.ashamed} scale={page.scale} standings={page.ashamed} words={words} frame={frame} />
        </div>
      )}
      {remarks.length > 0 && (
        <ul class="remarks">
          {remarks.map((remark) => (
            <li key={remark}>
              <Sentence text={remark} />
            </li>
          ))}
        </ul>
      )}
      <div class="scores-lower">
        <section class="all-scores" aria-label={words.all}>
          <h2>
            {words.all} <small>{page.scale}</small>
          </h2>
          <AllScores page={page} frame={frame} />
        </section>
        <section class="memory" aria-label={words.memory}>
          <h2>{words.memory}</h2>
          <Memory facts={page.memory.facts} sentences={page.memory.sentences} frame={frame} />
        </section>
      </div>
      <section class="open-questions" aria-label={words.todo}>
        <h2>
          {words.todo} <small>{page.questionCount}</small>
        </h2>
        {questions.length > 0 && <Questions groups={questions} words={words} frame={frame} />}
      </section>
    </div>
  );
});

function Side({ name, scale, standings, words, frame }: { name: string; scale: string; standings: readonly Standing[]; words: Words; frame: Frame }) {
  return (
    <section class="side-of" aria-label={name}>
      <h2>
        {name} <small>{scale}</small>
      </h2>
      <ol>
        {standings.map((standing) => (
          <li key={standing.stage} data-standing={standing.stage}>
            <div class="standing-face">{standing.score.share !== undefined && <Face share={standing.score.share} />}</div>
            <div class="standing-head">
              <h3>
                <Way element={`stage:${standing.stage}`} frame={frame}>
                  {standing.name}
                </Way>
              </h3>
              <span class="big">{standing.score.text}</span>
              <Bar score={standing.score} />
              <small>{standing.source}</small>
            </div>
            {standing.reasons.length === 0 ? (
              <p class="none">{words.noReasons}</p>
            ) : (
              <ul class="reasons">
                {standing.reasons.map((reason) => (
                  <ReasonLine key={`${reason.element} ${reason.label}`} reason={reason} frame={frame} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReasonLine({ reason: { element, label, text, detail, isGood }, frame }: { reason: Reason; frame: Frame }) {
  return (
    <li>
      <span class={isGood ? 'why good' : 'why bad'}>
        <i aria-hidden="true">{isGood ? '▲' : '▽'}</i> {label}
      </span>
      <span class="because">
        <Way element={element} frame={frame}>
          {text}
        </Way>{' '}
        {detail !== '' && <small>{detail}</small>}
      </span>
    </li>
  );
}

/** On the scale of the map, for the eye; the number beside it says the same. */
function Bar({ score: { share } }: { score: Score }) {
  return share === undefined ? null : <i class="score-bar" style={{ '--share': share }} aria-hidden="true" />;
}

function AllScores({ page: { rows, personas, words }, frame }: { page: ScoresPageView; frame: Frame }) {
  return (
    <div class="score-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.stageScore}</th>
            <th scope="col">{words.experience}</th>
            {personas.map((persona) => (
              <th key={persona} scope="col" dir="auto">
                {persona}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.stage} row={row} personas={personas} words={words} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: ScoreRow;
  readonly personas: readonly string[];
  readonly words: Words;
  readonly frame: Frame;
}

function Row({ row: { stage, name, score, experience, of, byPersona }, personas, words, frame }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Way element={`stage:${stage}`} frame={frame}>
          {name}
        </Way>
      </th>
      <ScoreCell score={score} words={words} />
      <ScoreCell score={experience} note={of} words={words} />
      {byPersona.map((own, index) => (
        <ScoreCell key={personas[index]} score={own} words={words} />
      ))}
    </tr>
  );
}

function ScoreCell({ score, note = '', words }: { score: Score | undefined; note?: string; words: Words }) {
  if (score === undefined)
    return (
      <td class="hole">
        <span class="unseen">{words.notStated}</span>
      </td>
    );
  return (
    <td>
      {score.text === undefined ? (
        <span class="unk" title={words.unknown}>
          ?<span class="unseen"> {words.unknown}</span>
        </span>
      ) : (
        <b>{score.text}</b>
      )}
      <Bar score={score} />
      {note !== '' && <small>{note}</small>}
    </td>
  );
}

function Memory({ facts, sentences, frame }: { facts: readonly MemoryFact[]; sentences: readonly string[]; frame: Frame }) {
  return (
    <>
      {facts.length > 0 && (
        <dl>
          {facts.map(({ label, value, where, element }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <b>{value}</b>{' '}
                {element !== undefined && (
                  <Way element={element} frame={frame}>
                    {where}
                  </Way>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** One tab stop; arrows walk through it, Enter goes to the text. */
function Questions({ groups, words, frame }: { groups: readonly QuestionGroup[]; words: Words; frame: Frame }) {
  const heads = [words.what, words.where, words.owner, words.answer];
  return (
    <div class="questions" role={frame.live ? 'grid' : 'table'} aria-label={words.todo} aria-colcount={heads.length}>
      <HeadRow heads={heads} kind="question" frame={frame} />
      {groups.map(({ element, name, questions }) => (
        <div key={element} role="rowgroup" aria-label={name}>
          <p class="field-name" aria-hidden="true">
            <b>{name}</b> <small>{questions.length}</small>
          </p>
          {questions.map((question) => (
            <div key={`${question.element} ${question.what}`} class="question" role="row" data-item={question.element}>
              <div {...gridCell(frame, -1, 1, undefined, 'rowheader')} dir="auto">
                <i class="box" aria-hidden="true" /> {question.what}
              </div>
              <div {...gridCell(frame, 0)} dir="auto">
                {question.where}
              </div>
              <div {...gridCell(frame, 1)} dir="auto">
                {question.owner ?? <span class="nobody">{words.nobody}</span>}
              </div>
              <div {...gridCell(frame, 2)} dir="auto">
                {question.answer}
              </div>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
