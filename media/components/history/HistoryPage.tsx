/** The page of a history: the map as a whole, then stage by stage, small pictures that share one line of time. */
import type { HistoryGroupView, HistoryView } from '../../../server/core/view/historyView.ts';
import { HistoryTable } from './HistoryTable.tsx';
import { OwnersBand } from './OwnersBand.tsx';
import { SmallPlot } from './SmallPlot.tsx';

export function HistoryPage({ view }: { readonly view: HistoryView }) {
  const { labels } = view;
  return (
    <main class="history" data-cjm="history">
      <header>
        <p class="over">{labels.history}</p>
        <h1>{view.title}</h1>
        <p class="file">{view.file}</p>
        <ul class="notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {view.groups.length > 0 && <p class="key">{labels.key}</p>}
      </header>
      {view.groups.map((group) => (
        <Group key={group.id} group={group} view={view} />
      ))}
    </main>
  );
}

function Group({ group, view }: { readonly group: HistoryGroupView; readonly view: HistoryView }) {
  const { labels } = view;
  const { plots, bands, still } = group;
  return (
    <section data-stage={group.id}>
      <h2>
        {group.name}
        {group.gone !== undefined && <span class="gone"> {group.gone}</span>}
      </h2>
      {plots.length > 0 && (
        <div class="plots">
          {plots.map((plot) => (
            <SmallPlot key={plot.id} plot={plot} view={view} />
          ))}
        </div>
      )}
      {bands.length > 0 && (
        <div class="bands">
          {bands.map((band) => (
            <OwnersBand key={band.id} band={band} />
          ))}
          <div class="days" aria-hidden="true">
            {view.ticks.map(({ at, text }) => (
              <span key={at} style={{ left: `${Math.round(at * 10_000) / 100}%` }}>
                {text}
              </span>
            ))}
          </div>
        </div>
      )}
      {still.length > 0 && (
        <p class="still">
          <span>{labels.unchanged}:</span> {still.join(' · ')}
        </p>
      )}
      {plots.length + bands.length > 0 && <HistoryTable group={group} view={view} />}
    </section>
  );
}
