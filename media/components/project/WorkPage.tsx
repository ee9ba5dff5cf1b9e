/** The work of a project: opportunities in their order, what is done, who has what to do, evidence with its age, and teams and systems by stages. */
import type { OwnerRow } from '../../../server/core/view/project/owners.ts';
import type { RankedWork } from '../../../server/core/view/project/rankWork.ts';
import type { Coverage, WorkPage as WorkPageView } from '../../../server/core/view/project/workPage.ts';
import { memo } from '../memo.tsx';
import { Notes } from './Notes.tsx';
import { type ProjectFrame, partOf } from './projectFrame.ts';
import { Section } from './Section.tsx';
import { TableHead } from './TableHead.tsx';
import { StageWays, To, Ways } from './To.tsx';

type Words = WorkPageView['words'];
interface Props {
  readonly page: WorkPageView;
  readonly frame: ProjectFrame;
}

export const WorkPage = memo(function WorkPage({ page, frame }: Props) {
  const { words } = page;
  return (
    <div class="work">
      <Notes notes={page.notes} />
      <Section name={words.opportunities} about={words.opportunitiesAbout} kind="opportunities">
        {page.opportunities.length === 0 ? (
          <p class="none">{words.none}</p>
        ) : (
          <Ranking works={page.opportunities} words={words} effect={words.revenue} frame={frame} />
        )}
      </Section>
      {page.done.length > 0 && (
        <Section name={words.done} about={words.doneAbout} kind="done">
          <Ranking works={page.done} words={words} effect={words.effect} frame={frame} />
        </Section>
      )}
      {page.owners.length > 0 && (
        <Section name={words.owners} about={words.ownersAbout} kind="owners">
          <Owners page={page} frame={frame} />
        </Section>
      )}
      {page.evidence.length > 0 && (
        <Section name={words.evidence} about={words.evidenceAbout} kind="evidence">
          <Evidence page={page} frame={frame} />
        </Section>
      )}
      <Section name={words.teams} about={words.teamsAbout} kind="teams">
        <Covered coverage={page.teams} head={words.team} none={words.none} frame={frame} />
      </Section>
      <Section name={words.systems} about={words.systemsAbout} kind="systems">
        <Covered coverage={page.systems} head={words.system} none={words.none} frame={frame} />
      </Section>
    </div>
  );
});

function Ranking({ works, words, effect, frame }: { works: readonly RankedWork[]; words: Words; effect: string; frame: ProjectFrame }) {
  return (
    <div class="scroll">
      <table class="lines ranking">
        <TableHead names={[words.rank, words.opportunity, words.where, words.owner, words.status, words.rating, words.rice, effect]} />
        <tbody>
          {works.map((work) => (
            <Row key={`${work.work.file} ${work.work.element}`} work={work} words={words} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ work, words, frame }: { work: RankedWork; words: Words; frame: ProjectFrame }) {
  return (
    <tr data-rank={work.rank}>
      <td class="figure rank">{work.rank}</td>
      <th scope="row">
        <To place={work.work} frame={frame} />
      </th>
      <td>
        <To place={work.stage.place} part={frame.stage(work.stage.anchor)} frame={frame} />
        {work.stage.map !== '' && <small>{work.stage.map}</small>}
      </td>
      <td>{work.owner === '' ? <span class="nobody">{words.nobody}</span> : work.owner}</td>
      <td>
        {work.status !== undefined && <i class={`st ${work.status}`} aria-hidden="true" />} {work.statusText}
        <small>
          {work.due}
          {work.isLate && ' '}
          {work.isLate && <span class="late">{words.late}</span>}
        </small>
      </td>
      <td class="figure">
        <b>{work.ratio === '' ? '–' : work.ratio}</b>
        <small>
          {work.impact ?? '?'} ÷ {work.effort ?? '?'}
        </small>
      </td>
      <td class="figure" title={work.riceDetail}>
        <Amount text={work.rice} share={work.riceShare} kind="rice" />
      </td>
      <td class="figure">
        <Amount text={work.revenue} share={work.revenueShare} kind={work.isLoss ? 'loss' : 'gain'} />
      </td>
    </tr>
  );
}

function Amount({ text, share, kind }: { text: string; share: number | undefined; kind: 'rice' | 'gain' | 'loss' }) {
  if (text === '') return <span class="none">–</span>;
  return (
    <>
      <b>{text}</b>
      {share !== undefined && <i class={`amount ${kind}`} style={{ '--share': share }} aria-hidden="true" />}
    </>
  );
}

function Owners({ page: { owners, words }, frame }: Props) {
  return (
    <div class="owner-cards">
      {owners.map((row) => (
        <Owner key={row.owner} row={row} words={words} frame={frame} />
      ))}
    </div>
  );
}

function Owner({ row, words, frame }: { row: OwnerRow; words: Words; frame: ProjectFrame }) {
  return (
    <section class="owner" aria-label={row.owner}>
      <h4 class={row.isNobody ? 'nobody' : undefined}>{row.owner}</h4>
      <p>
        {words.open}: <b>{row.open}</b>
        {row.late > 0 && (
          <>
            {' · '}
            <span class="late">
              {words.late} {row.late}
            </span>
          </>
        )}
        {row.next !== '' && ` · ${words.next}: ${row.next}`}
      </p>
      {row.tasks.length > 0 && (
        <ul>
          {row.tasks.map((task) => (
            <li key={`${task.place.file} ${task.place.element}`}>
              <To place={task.place} frame={frame} />
              <small>
                {' '}
                {task.kind}
                {task.due !== '' && ` · ${task.due}`} {task.isLate && <span class="late">{words.late}</span>}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Evidence({ page: { evidence, words }, frame }: Props) {
  return (
    <div class="scroll">
      <table class="lines">
        <TableHead names={[words.study, words.method, words.age, words.people, words.usedAt]} />
        <tbody>
          {evidence.map((row) => (
            <tr key={partOf(row.study)} id={partOf(row.study)} data-study={row.study.element}>
              <th scope="row">
                <To place={row.study} home frame={frame} />
                {row.summary !== '' && <small>{row.summary}</small>}
              </th>
              <td>{row.method}</td>
              <td class="figure">
                {row.age === '' ? row.date : row.age}
                <small>
                  {row.age !== '' && row.date} {row.isStale && <span class="late">{words.stale}</span>}
                </small>
              </td>
              <td class="figure">{row.people}</td>
              <td>
                <StageWays stages={row.stages} none={row.figures.length > 0 ? '' : words.unused} frame={frame} />
                <Ways places={row.figures} none="" frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Covered({ coverage: { columns, rows }, head, none, frame }: { coverage: Coverage; head: string; none: string; frame: ProjectFrame }) {
  if (rows.length === 0) return <p class="none">{none}</p>;
  return (
    <div class="scroll">
      <table class="heat-table dots">
        <TableHead names={[head, ...columns.map(({ name }) => name)]} />
        <tbody>
          {rows.map(({ name, place, counts }) => (
            <tr key={name}>
              <th scope="row">
                <To place={place} frame={frame} />
              </th>
              {counts.map((count, index) => (
                <td key={columns[index]?.id}>{count > 0 && <span class="dot">{count}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
