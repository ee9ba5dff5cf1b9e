/** One figure through time: its values as a line of steps, its target dashed, its changes as dots, and what came of it in words and figures. */
import type { HistoryView, PlotView } from '../../../server/core/view/historyView.ts';
import { type PlotDot, plotHeight, plotShape, plotWidth } from './plotShape.ts';

export function SmallPlot({ plot, view }: { readonly plot: PlotView; readonly view: HistoryView }) {
  const shape = plotShape(plot, view);
  return (
    <figure class="plot" data-series={plot.id} data-verdict={plot.verdict}>
      <figcaption>
        <span class="name">
          {plot.place !== undefined && <span class="place">{plot.place} </span>}
          {plot.name}
        </span>
        <span class="last">{plot.last}</span>
        <span class="trend">
          <span>{plot.from}</span>
          {plot.distance !== undefined && <strong class={plot.verdict}>{plot.distance}</strong>}
        </span>
      </figcaption>
      <svg viewBox={`0 0 ${plotWidth} ${plotHeight}`} role="img" aria-label={plot.description}>
        {shape.levels.map((level) => (
          <g key={level.y}>
            <path class="level" d={`M${shape.left} ${level.y}H${shape.right}`} />
            <text class="label" x={shape.left - 6} y={level.y + 3.5} text-anchor="end">
              {level.text}
            </text>
          </g>
        ))}
        {shape.ticks.map((tick) => (
          <g key={tick.x}>
            <path class="tick" d={`M${tick.x} ${shape.floor}v4`} />
            <text class="label" x={tick.x} y={shape.floor + 16} text-anchor={tick.anchor}>
              {tick.text}
            </text>
          </g>
        ))}
        {shape.targets !== '' && <path class="target" d={shape.targets} />}
        <path class="area" d={shape.areas} />
        <path class="line" d={shape.lines} />
        {shape.dots.map((dot) => (
          <Dot key={`${dot.x} ${dot.title}`} dot={dot} />
        ))}
      </svg>
    </figure>
  );
}

function Dot({ dot: { x, y, radius, name, title, isUnknown } }: { readonly dot: PlotDot }) {
  return isUnknown ? (
    <text class="ask" x={x - 3} y={y - 3}>
      ?<title>{title}</title>
    </text>
  ) : (
    <circle class={name} cx={x} cy={y} r={radius}>
      <title>{title}</title>
    </circle>
  );
}
