/**
 * The quiet row of tools above the picture: search and presenting; above the map filter, rows, density, size and a second map too.
 * It shows what is chosen; who answers to it is elsewhere.
 */
import type { LaneView } from '../../../server/core/view/journeyView.ts';
import type { ShownBench } from '../../bench/shownBench.ts';
import { countWishes, densities, rowsAbove } from '../../bench/workbench.ts';
import type { Frame } from '../frame.ts';
import { memo } from '../memo.tsx';
import { benchWord } from './benchWords.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { RowsMenu } from './RowsMenu.tsx';
import { SearchField } from './SearchField.tsx';

interface Props {
  readonly shown: ShownBench;
  /** Of the map, in its own order. */
  readonly lanes: readonly LaneView[];
  readonly hasFunnel: boolean;
  readonly hasCurve: boolean;
  readonly frame: Frame;
}

export const Toolbar = memo(function Toolbar({ isMap, ...props }: Props & { readonly isMap: boolean }) {
  const { shown, frame } = props;
  return (
    <div class="bench" role="group" aria-label={benchWord(frame, 'tools')}>
      <SearchField query={shown.bench.query} found={shown.found} frame={frame} />
      {isMap && <MapTools {...props} />}
      <span class="end">
        <button type="button" data-bench="present" title={benchWord(frame, 'presentHint')}>
          <i aria-hidden="true">▷</i> {benchWord(frame, 'present')}
        </button>
        <button type="button" data-bench="keys" aria-label={benchWord(frame, 'keys')} title={benchWord(frame, 'keysHint')}>
          ?
        </button>
      </span>
    </div>
  );
});

function MapTools({ shown, lanes, hasFunnel, hasCurve, frame }: Props) {
  const { bench, menu, zoom, choices } = shown;
  const wishes = countWishes(bench.filter);
  const rows = new Set([...lanes.map(({ id }) => id), ...(hasFunnel ? [rowsAbove.funnel] : []), ...(hasCurve ? [rowsAbove.curve] : [])]);
  const hidden = bench.hidden.filter((id) => rows.has(id)).length;
  return (
    <>
      <span class="menu">
        <button type="button" data-menu="filter" aria-expanded={menu === 'filter'} aria-haspopup="dialog" title={benchWord(frame, 'filterHint')}>
          {benchWord(frame, 'filter')} {wishes > 0 && <b class="badge">{wishes}</b>} <i aria-hidden="true">▾</i>
        </button>
        {menu === 'filter' && choices !== undefined && <FilterMenu filter={bench.filter} choices={choices} frame={frame} />}
      </span>
      <span class="menu">
        <button type="button" data-menu="rows" aria-expanded={menu === 'rows'} aria-haspopup="dialog" title={benchWord(frame, 'rowsHint')}>
          {benchWord(frame, 'rows')}{' '}
          {hidden > 0 && (
            <b class="badge">
              {hidden} {benchWord(frame, 'hiddenRows')}
            </b>
          )}{' '}
          <i aria-hidden="true">▾</i>
        </button>
        {menu === 'rows' && <RowsMenu bench={bench} lanes={lanes} hasFunnel={hasFunnel} hasCurve={hasCurve} frame={frame} />}
      </span>
      <select data-density="" aria-label={benchWord(frame, 'density')} title={benchWord(frame, 'density')} value={bench.density}>
        {densities.map((density) => (
          <option key={density} value={density}>
            {benchWord(frame, density)}
          </option>
        ))}
      </select>
      <span class="sizes" role="group" aria-label={benchWord(frame, 'zoom')}>
        <button type="button" data-zoom="-1" aria-label={benchWord(frame, 'smaller')} title={benchWord(frame, 'smaller')}>
          −
        </button>
        <button type="button" class="size" data-zoom="0" title={benchWord(frame, 'actualSize')}>
          {Math.round(zoom * 100)} %
        </button>
        <button type="button" data-zoom="1" aria-label={benchWord(frame, 'larger')} title={benchWord(frame, 'larger')}>
          +
        </button>
        <button type="button" data-zoom="fit" aria-pressed={bench.zoom === 'fit'} title={benchWord(frame, 'fitHint')}>
          {benchWord(frame, 'fit')}
        </button>
      </span>
      <SecondMap second={shown.second} frame={frame} />
    </>
  );
}

/** Said below the headers when no cell is left; whether one is, the style sheet sees. */
export function NothingMeant({ frame }: { frame: Frame }) {
  return <p class="nothing-meant">{benchWord(frame, 'nothingMeant')}</p>;
}

function SecondMap({ second, frame }: { second: ShownBench['second']; frame: Frame }) {
  if (second === undefined)
    return (
      <button type="button" data-bench="pickSecond" title={benchWord(frame, 'secondHint')}>
        {benchWord(frame, 'second')}…
      </button>
    );
  const names = second.elsewhere.length === 0 ? undefined : benchWord(frame, 'noPlace', { names: second.elsewhere.join(', ') });
  const takeAway = benchWord(frame, 'removeSecond', { name: second.title });
  return (
    <span class="laid">
      <button type="button" data-bench="pickSecond" title={[second.title, names].filter(Boolean).join(' · ')}>
        <i class="second-sample" aria-hidden="true" /> <span dir="auto">{second.title}</span>
      </button>
      <button type="button" data-bench="removeSecond" aria-label={takeAway} title={takeAway}>
        ×
      </button>
    </span>
  );
}
