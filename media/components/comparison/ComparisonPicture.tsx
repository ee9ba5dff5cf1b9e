/** Two versions of a map as one picture: head, bar, figures, grid with its marks, what has no place in the picture, and all changes as a table. */
import type { ComparisonView } from '../../../server/core/review/comparisonView.ts';
import type { ViewName } from '../../../server/core/view/journeyView.ts';
import type { Frame } from '../frame.ts';
import { Header } from '../Header.tsx';
import { Legend } from '../Legend.tsx';
import { MapView } from '../MapView.tsx';
import { Metrics } from '../Metrics.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { ComparisonBar } from './ComparisonBar.tsx';
import { comparisonWord } from './comparisonWord.ts';
import { type Hidden, shownChanges } from './makeMarks.ts';

interface Props {
  readonly comparison: ComparisonView;
  readonly hidden: Hidden;
  /** Index of the chosen change. */
  readonly current: number | undefined;
  readonly anchors?: string;
  readonly frame: Frame;
}

export function ComparisonPicture({ comparison, hidden, current, anchors, frame }: Props) {
  const { view, changes } = comparison;
  const shown = shownChanges(comparison, hidden);
  // A file may hold several of them.
  const Main = frame.live ? 'main' : 'div';
  const widest = Math.max(1, view.columns.length, ...view.funnels.map((funnel) => funnel.steps.length));
  return (
    <div
      class={`cjm compared${frame.live ? ' live' : ''}${shown.length > 0 ? ' fades' : ''}`}
      data-cjm="preview"
      data-comparison=""
      data-version={view.version}
      lang={view.language}
      style={{ '--widest': widest }}
    >
      <div class="picture">
        <Header header={view.header} counts={view.counts} views={mapAlone} shown="map" locked={false} frame={frame} />
        <ComparisonBar comparison={comparison} hidden={hidden} shown={shown} current={current} frame={frame} />
        <Remarks comparison={comparison} shown={shown} frame={frame} />
        <Metrics metrics={view.metrics} period={view.funnel?.period} frame={frame} />
        {view.stages.length > 0 && (
          <Main>
            <MapView view={view} frame={frame} />
          </Main>
        )}
        {changes.length > 0 && <Tables comparison={comparison} shown={shown} current={current} anchors={anchors} frame={frame} />}
        {view.stages.length > 0 && <Legend hasTargets={view.curve.points.some((point) => point.targetShare !== undefined)} frame={frame} />}
      </div>
    </div>
  );
}

/** Kept as it is, so that the header sees the same list each time. */
const mapAlone: readonly ViewName[] = ['map'];

/** What one must know before looking: a side that could not be read, nothing that differs, nothing that is shown. */
function Remarks({ comparison: { before, after, changes, labels }, shown, frame }: { comparison: ComparisonView; shown: readonly number[]; frame: Frame }) {
  const problems = [before.problem, after.problem].filter((problem) => problem !== undefined);
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} class="remark problem-of">
          <i class="sign warning" aria-hidden="true" /> {problem}
        </p>
      ))}
      {changes.length === 0 && (
        <div class="remark same">
          <i aria-hidden="true">=</i>
          <p>
            <b>{comparisonWord(labels, 'noChange')}</b> <small>{comparisonWord(labels, 'noChangeHint')}</small>
          </p>
        </div>
      )}
      {changes.length > 0 && shown.length === 0 && (
        <p class="remark">
          {comparisonWord(labels, 'allHidden')}{' '}
          {frame.live && (
            <button type="button" class="link" data-act="showAll">
              {comparisonWord(labels, 'showAll')}
            </button>
          )}
        </p>
      )}
    </>
  );
}

type TablesProps = Omit<Props, 'hidden' | 'anchors'> & { readonly shown: readonly number[]; readonly anchors: string | undefined };

function Tables({ comparison, shown, current, anchors, frame }: TablesProps) {
  const { changes, labels } = comparison;
  // A project has no picture: its table is all there is.
  const hasPicture = comparison.view.stages.length > 0;
  const elsewhere = hasPicture ? shown.filter((index) => changes[index]?.element === undefined) : shown;
  return (
    <>
      {elsewhere.length > 0 && (
        <section class="tables elsewhere">
          <h2>{comparisonWord(labels, hasPicture ? 'elsewhere' : 'allChanges')}</h2>
          <div>
            <ChangeTable comparison={comparison} indexes={elsewhere} current={current} frame={frame} />
          </div>
        </section>
      )}
      {hasPicture && (
        <details class="tables all" open={!frame.live}>
          <summary>{comparisonWord(labels, 'allChanges')}</summary>
          <div>
            <ChangeTable comparison={comparison} indexes={shown} current={undefined} anchors={anchors} frame={frame} />
          </div>
        </details>
      )}
    </>
  );
}
