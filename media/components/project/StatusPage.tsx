/** The status of a folder since a day: notes on the whole, and for each map its figures then and now, work, findings and changes. */
import type { StatusFigure, StatusGoal, StatusMap, StatusView, StatusWork } from '../../../server/core/review/status.ts';
import { Sentence } from '../pages/Sentence.tsx';
import { Notes } from './Notes.tsx';
import { TableHead } from './TableHead.tsx';
import { TextList } from './TextList.tsx';

type Words = StatusView['words'];

export function StatusPage({ view: { title, facts, notes, maps, words, language } }: { view: StatusView }) {
  return (
    <div class="cjm project status" data-cjm="status" lang={language}>
      <header class="head">
        <div class="title">
          <h1>{title}</h1>
          <span class="facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </div>
      </header>
      <main>
        <Notes notes={notes} />
        {maps.map((map) => (
          <Entry key={map.path} map={map} words={words} />
        ))}
      </main>
    </div>
  );
}

function Entry({ map, words }: { map: StatusMap; words: Words }) {
  return (
    <section class="part" aria-label={map.title} data-map={map.path} data-state={map.state}>
      <h2 dir="auto">{map.title}</h2>
      <p class="about">
        {[map.path, ...map.facts].map((fact, index) => (
          <span key={fact}>
            {index > 0 && ' · '}
            {fact}
          </span>
        ))}
      </p>
      {map.goals.length > 0 && <Goals goals={map.goals} words={words} />}
      {map.figures.length > 0 && <Figures figures={map.figures} words={words} />}
      <div class="status-lists">
        <Works name={words.done} works={map.done} words={words} kind="done" />
        <Works name={words.moved} works={map.moved} words={words} kind="moved" />
        <Works name={words.overdue} works={map.overdue} words={words} kind="overdue" />
        <Texts name={words.fixed} texts={map.fixed} kind="fixed" areSentences />
        <Texts name={words.fresh} texts={map.fresh} kind="fresh" areSentences />
        <Texts name={words.changes} texts={map.changes} kind="changes" />
      </div>
    </section>
  );
}

const goalSigns = { 'newly-reached': '▲', reached: '✓', lost: '▽', overdue: '', 'not-yet': '' } as const;
const tones = { 'newly-reached': 'good', reached: 'good', lost: 'bad', overdue: 'late', 'not-yet': 'none' } as const;

function Goals({ goals, words }: { goals: readonly StatusGoal[]; words: Words }) {
  return (
    <table class="lines goals-then">
      <TableHead names={[words.goal, words.before, words.now, words.target, words.result]} />
      <tbody>
        {goals.map(({ text, before, now, target, state }) => (
          <tr key={text}>
            <th scope="row">{text}</th>
            <td>{before}</td>
            <td>
              <b>{now}</b>
            </td>
            <td>{target}</td>
            <td data-state={state}>
              {state !== undefined && (
                <span class={tones[state]}>
                  <i aria-hidden="true">{goalSigns[state]}</i> {words.goalStates[state]}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ figures, words }: { figures: readonly StatusFigure[]; words: Words }) {
  return (
    <table class="lines figures-then">
      <TableHead names={[words.figure, words.before, words.now, words.difference]} />
      <tbody>
        {figures.map(({ name, before, now, difference, verdict }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="figure">{before}</td>
            <td class="figure">
              <b>{now}</b>
            </td>
            <td class="figure">
              {verdict !== undefined && (
                <span class={verdict === 'better' ? 'good' : 'bad'}>
                  <i aria-hidden="true">{verdict === 'better' ? '▲' : '▽'}</i> {difference}
                  <span class="unseen"> {words[verdict]}</span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Works({ name, works, words, kind }: { name: string; works: readonly StatusWork[]; words: Words; kind: string }) {
  return (
    <Texts
      name={name}
      kind={kind}
      texts={works.map(({ text, where, owner, detail }) => [text, where, owner === '' ? words.nobody : owner, detail].filter(Boolean).join(' · '))}
    />
  );
}

/** Findings are sentences of ours, which name keys between backticks. */
function Texts({ name, texts, kind, areSentences = false }: { name: string; texts: readonly string[]; kind: string; areSentences?: boolean }) {
  return texts.length === 0 ? null : (
    <div class={`status-list ${kind}`} data-list={kind}>
      <h3>
        {name} <small>{texts.length}</small>
      </h3>
      {areSentences ? (
        <ul class="texts">
          {texts.map((text) => (
            <li key={text}>
              <Sentence text={text} />
            </li>
          ))}
        </ul>
      ) : (
        <TextList texts={texts} />
      )}
    </div>
  );
}
