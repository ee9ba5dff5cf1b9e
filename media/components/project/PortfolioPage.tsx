/** The portfolio: maps by canonical stages as a heat map of one measure at a time, personas with their maps, and what meets at each stage. */
import type {
  Measure,
  PortfolioPage as PortfolioPageView,
  PortfolioRow,
  Reading,
  Segment,
  StageReading,
  StageTrace,
} from '../../../server/core/view/project/portfolioPage.ts';
import { memo } from '../memo.tsx';
import { Notes } from './Notes.tsx';
import type { ProjectFrame } from './projectFrame.ts';
import { Section } from './Section.tsx';
import { TableHead } from './TableHead.tsx';
import { To, Ways } from './To.tsx';

type Page = PortfolioPageView;

export const PortfolioPage = memo(function PortfolioPage({ page, frame }: { page: Page; frame: ProjectFrame }) {
  const { words } = page;
  return (
    <div class="portfolio">
      <Notes notes={page.notes} />
      {page.rows.length > 0 && (
        <Section name={words.title} about={words.about} kind="heat" roves={false}>
          <Measures page={page} />
          <Heat page={page} frame={frame} />
        </Section>
      )}
      {page.personas.length > 0 && <Personas page={page} frame={frame} />}
      {page.traces.length > 0 && <Traces page={page} frame={frame} />}
    </div>
  );
});

/** Radio buttons, so that the style sheet alone can show another measure: an exported file runs no script. */
function Measures({ page: { measures, words } }: { page: Page }) {
  return (
    <fieldset class="measures">
      <legend>{words.measure}</legend>
      {measures.map(({ id, name, about }, index) => (
        <label key={id} title={about}>
          <input type="radio" name="measure" value={id} defaultChecked={index === 0} />
          {name}
        </label>
      ))}
      {measures.map(({ id, about }) => (
        <p key={id} class="about" data-measure={id}>
          {about}
        </p>
      ))}
    </fieldset>
  );
}

function Heat({ page, frame }: { page: Page; frame: ProjectFrame }) {
  const { words, columns, measures } = page;
  const ids = measures.map(({ id }) => id);
  return (
    <div class="scroll">
      <table class="heat-table" role={frame.live ? 'grid' : undefined} aria-label={words.title} style={{ '--columns': columns.length + 1 }}>
        <thead>
          <tr role={frame.live ? 'row' : undefined}>
            <Head text={words.map} index={0} frame={frame} />
            <Head text={words.whole} index={1} frame={frame} />
            {columns.map(({ id, name }, index) => (
              <Head key={id} text={name} index={index + 2} frame={frame} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={row.map.file} row={row} ids={ids} words={words} frame={frame} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ text, index, frame }: { text: string; index: number; frame: ProjectFrame }) {
  return (
    <th scope="col" {...cell(frame, index, 1, 'columnheader')}>
      {text}
    </th>
  );
}

/** The attributes of a cell of the grid, when it takes the keyboard; a plain table has those of HTML. */
function cell(frame: ProjectFrame, index: number, span: number, role: 'gridcell' | 'columnheader' | 'rowheader') {
  return frame.live ? ({ role, tabindex: -1, 'aria-colindex': index + 1, 'aria-colspan': span > 1 ? span : undefined } as const) : {};
}

interface RowProps {
  readonly row: PortfolioRow;
  readonly ids: readonly Measure[];
  readonly words: Page['words'];
  readonly frame: ProjectFrame;
}

function Row({ row, ids, words, frame }: RowProps) {
  return (
    <tr role={frame.live ? 'row' : undefined}>
      <th scope="row" {...cell(frame, 0, 1, 'rowheader')} data-file={row.map.file} data-item={row.map.element}>
        {frame.live ? <b dir="auto">{row.map.text}</b> : <To place={row.map} frame={frame} />}
        <small>{row.facts}</small>
        {row.errors !== '' && <small class="late">{row.errors}</small>}
      </th>
      <td class="whole" {...cell(frame, 1, 1, 'gridcell')} data-file={row.map.file} data-item={row.map.element}>
        {ids.map((id) => (
          <span key={id} data-measure={id} class="total">
            <Value reading={row.whole[id]} />
            {row.whole[id]?.detail ? <small>{row.whole[id].detail}</small> : null}
          </span>
        ))}
      </td>
      {row.segments.map((segment) => (
        <Place key={segment.column} segment={segment} ids={ids} words={words} frame={frame} />
      ))}
    </tr>
  );
}

function Place({ segment: { column, span, stages }, ids, words, frame }: Omit<RowProps, 'row'> & { segment: Segment }) {
  const [first] = stages;
  const attributes = { ...cell(frame, column + 2, span, 'gridcell'), colspan: span > 1 ? span : undefined };
  if (first === undefined)
    return (
      <td class="hole" {...attributes}>
        <span class="unseen">{words.notCovered}</span>
      </td>
    );
  return (
    <td {...attributes} data-file={first.place.file} data-item={first.place.element}>
      <div class="tiles">
        {stages.map((stage) => (
          <StageTile key={stage.place.element} stage={stage} ids={ids} frame={frame} />
        ))}
      </div>
    </td>
  );
}

function StageTile({ stage, ids, frame }: { stage: StageReading; ids: readonly Measure[]; frame: ProjectFrame }) {
  const { place, readings } = stage;
  const tiles = ids.map((id) => <Tile key={id} id={id} reading={readings[id]} name={place.text} />);
  return frame.live ? (
    <div class="stage-tile" data-file={place.file} data-item={place.element}>
      {tiles}
    </div>
  ) : (
    <a class="stage-tile" href={frame.text(place)} data-file={place.file} data-item={place.element}>
      {tiles}
    </a>
  );
}

function Tile({ id, reading, name }: { id: Measure; reading: Reading | undefined; name: string }) {
  return (
    <span
      class={`tile ${toneOf(id, reading)}`}
      data-measure={id}
      title={[name, reading?.detail].filter(Boolean).join(': ')}
      style={reading?.share === undefined ? undefined : { '--share': reading.share }}
    >
      <Value reading={reading} />
      <small dir="auto">{name}</small>
      {reading !== undefined && reading.detail !== '' && <small class="detail">{reading.detail}</small>}
    </span>
  );
}

function Value({ reading }: { reading: Reading | undefined }) {
  if (reading === undefined) return <span class="none">–</span>;
  return reading.text === undefined ? <span class="unk">?</span> : <b>{reading.text}</b>;
}

/** Money and shares have no good and bad of their own: only how much. */
function toneOf(id: Measure, reading: Reading | undefined): string {
  if (reading?.share === undefined) return reading !== undefined && reading.text === undefined ? 'open' : 'unrated';
  if (id === 'revenue') return reading.share > 0 ? 'worth' : 'unrated';
  if (id === 'conversion') return 'plain';
  return reading.share < 0.375 ? 'low' : reading.share < 0.625 ? 'middle' : reading.share < 0.875 ? 'high' : 'top';
}

function Personas({ page: { words, personas }, frame }: { page: Page; frame: ProjectFrame }) {
  return (
    <Section name={words.personas} kind="portfolio-personas">
      <div class="scroll">
        <table class="lines">
          <TableHead names={[words.persona, words.share, words.score, words.maps, words.segments]} />
          <tbody>
            {personas.map((row) => (
              <tr key={row.persona.element}>
                <th scope="row">
                  <To place={row.persona} frame={frame} />
                </th>
                <td class="figure">{row.share}</td>
                <td class="figure">{row.score === '' ? <span class="none">–</span> : <b>{row.score}</b>}</td>
                <td>
                  <Ways places={row.maps} none={words.noMapYet} frame={frame} />
                </td>
                <td>
                  <Ways places={row.segments} none="–" frame={frame} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Traces({ page: { words, traces }, frame }: { page: Page; frame: ProjectFrame }) {
  const maps = [...new Set(traces.map(({ map }) => map))];
  return (
    <Section name={words.trace} about={words.traceAbout} kind="traces">
      <div class="scroll">
        <table class="lines">
          <TableHead names={[words.stage, words.goals, words.kpis, words.values, words.studies]} />
          {maps.map((map) => (
            <tbody key={map}>
              {maps.length > 1 && (
                <tr class="group">
                  <th scope="rowgroup" colspan={5} dir="auto">
                    {map}
                  </th>
                </tr>
              )}
              {traces
                .filter((trace) => trace.map === map)
                .map((trace) => (
                  <Trace key={trace.anchor} trace={trace} frame={frame} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </Section>
  );
}

function Trace({ trace, frame }: { trace: StageTrace; frame: ProjectFrame }) {
  return (
    <tr id={trace.anchor}>
      <th scope="row">
        <To place={trace.stage} home frame={frame} />
      </th>
      {[trace.goals, trace.kpis, trace.values, trace.studies].map((places, index) => (
        <td key={['goals', 'kpis', 'values', 'studies'][index]}>
          <Ways places={places} none="–" frame={frame} />
        </td>
      ))}
    </tr>
  );
}
