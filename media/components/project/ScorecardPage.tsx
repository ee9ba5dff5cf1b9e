/** The balanced scorecard: the KPIs of all maps by perspective, each with its target, where it comes from and which goals it shows. */
import type { ScorecardPage as ScorecardPageView, ScorecardRow } from '../../../server/core/view/project/scorecardPage.ts';
import { memo } from '../memo.tsx';
import { FigureValue, VerdictSign } from './FigureLine.tsx';
import { Notes } from './Notes.tsx';
import { type ProjectFrame, partId } from './projectFrame.ts';
import { Section } from './Section.tsx';
import { TableHead } from './TableHead.tsx';
import { StageWays, To, Ways } from './To.tsx';

type Words = ScorecardPageView['words'];

export const ScorecardPage = memo(function ScorecardPage({ page, frame }: { page: ScorecardPageView; frame: ProjectFrame }) {
  const { words } = page;
  return (
    <div class="scorecard">
      <Notes notes={page.notes} />
      {page.perspectives.map(({ id, name, about, rows }) => (
        <Section key={id} name={name} about={about} kind={`perspective ${id}`}>
          {rows.length === 0 ? (
            <p class="none">{words.none}</p>
          ) : (
            <div class="scroll">
              <table class="lines figures">
                <TableHead names={[words.kpi, words.value, words.target, words.where, words.goals]} />
                {rows.map((row) => (
                  <Kpi key={row.code} row={row} words={words} frame={frame} />
                ))}
              </table>
            </div>
          )}
        </Section>
      ))}
    </div>
  );
});

function Kpi({ row: { code, name, figures, goals, target }, words, frame }: { row: ScorecardRow; words: Words; frame: ProjectFrame }) {
  const count = Math.max(1, figures.length);
  const head = (
    <th scope="rowgroup" rowspan={count}>
      <b>{code}</b> <span>{name}</span>
    </th>
  );
  const served = (
    <td rowspan={count}>
      <Ways places={goals} none="–" frame={frame} />
    </td>
  );
  if (figures.length === 0)
    return (
      <tbody id={partId(`kpi:${code}`)} data-kpi={code}>
        <tr>
          {head}
          <td class="none">–</td>
          <td class="figure">
            {target === '' ? <span class="none">{words.noTarget}</span> : target}
            {target !== '' && <small>{words.ofGoal}</small>}
          </td>
          <td class="none">{words.nowhere}</td>
          {served}
        </tr>
      </tbody>
    );
  return (
    <tbody id={partId(`kpi:${code}`)} data-kpi={code}>
      {figures.map((figure, index) => (
        <tr key={`${figure.place.file} ${figure.place.element}`}>
          {index === 0 && head}
          <td class="figure">
            <FigureValue figure={figure} /> <VerdictSign verdict={figure.verdict} words={words} />
          </td>
          <td class="figure">
            {figure.target === '' ? <span class="none">{words.noTarget}</span> : figure.target}
            {figure.isOfGoal && <small>{words.ofGoal}</small>}
          </td>
          <td>
            <To place={figure.place} part={frame.stage(figure.anchor)} frame={frame} />
            {figure.map !== '' && <span class="map-of"> · {figure.map}</span>}
            {figure.isPlan && <span class="map-of"> · {words.plan}</span>}
            {figure.stages.length > 0 && (
              <small>
                <StageWays stages={figure.stages.map((stage) => ({ ...stage, map: '' }))} none="" frame={frame} />
              </small>
            )}
          </td>
          {index === 0 && served}
        </tr>
      ))}
    </tbody>
  );
}
