/** Touchpoints as numbered points in four fields, the competitor's joined to ours. The work list beside it says the same in words. */
import type { TouchpointsPage } from '../../../server/core/view/pages/touchpointsPage.ts';
import { type PlacedTouchpoint, size, touchpointsShape } from './touchpointsShape.ts';

export function Quadrants({ page }: { page: TouchpointsPage }) {
  const { words } = page;
  const { field, cut, ticks, titles, points } = touchpointsShape(page);
  return (
    <svg class="quadrants" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={page.description}>
      <rect class="mend" x={field.left} y={field.top} width={cut.x - field.left} height={cut.y - field.top} />
      <path class="frame" d={`M${field.left} ${field.top}V${field.bottom}H${field.right}`} />
      {ticks.map(({ text, x, y }) => (
        <g key={text} class="tick">
          <path d={`M${x} ${field.bottom}v4M${field.left} ${y}h-4`} />
          <text x={x} y={field.bottom + 15} text-anchor="middle">
            {text}
          </text>
          <text x={field.left - 8} y={y + 4} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      <path class="cut" d={`M${cut.x} ${field.top}V${field.bottom}M${field.left} ${cut.y}H${field.right}`} />
      <text class="axis" x={field.right} y={size.height - 4} text-anchor="end">
        {words.satisfaction} →
      </text>
      <text class="axis" transform={`translate(10 ${field.top}) rotate(-90)`} text-anchor="end">
        {words.importance} →
      </text>
      {titles.map(({ id, name, help, box, atEnd }) => (
        <g key={id} class={`title ${id}`}>
          <text class="name" x={atEnd ? box.x + box.width : box.x} y={box.y + 13} text-anchor={atEnd ? 'end' : 'start'}>
            {name}
          </text>
          <text class="help" x={atEnd ? box.x + box.width : box.x} y={box.y + 28} text-anchor={atEnd ? 'end' : 'start'}>
            {help}
          </text>
        </g>
      ))}
      {points.map((point) => (
        <Rival key={`${point.touchpoint.rank} rival`} point={point} />
      ))}
      {points.map((point) => (
        <Point key={point.touchpoint.rank} point={point} />
      ))}
    </svg>
  );
}

function Rival({ point: { x, y, rival } }: { point: PlacedTouchpoint }) {
  if (rival === undefined) return null;
  return (
    <g class={rival.isAhead ? 'rival ahead' : 'rival'}>
      <path class="joint" d={`M${x} ${y}L${rival.x} ${rival.y}`} />
      <path class="diamond" d={`M${rival.x - 5} ${rival.y}l5 -5l5 5l-5 5Z`} />
    </g>
  );
}

function Point({ point: { touchpoint, quadrant, x, y, radius, label } }: { point: PlacedTouchpoint }) {
  return (
    <g class={`point ${quadrant} ${touchpoint.status}`} data-item={touchpoint.element} data-touchpoint={touchpoint.name}>
      <title>{touchpoint.label}</title>
      {label?.leader !== undefined && <path class="leader" d={`M${x} ${y}L${label.leader.x} ${label.leader.y}`} />}
      <circle cx={x} cy={y} r={radius} />
      <text class="rank" x={x} y={y + 4} text-anchor="middle">
        {touchpoint.rank}
      </text>
      {label !== undefined && (
        <text class="name" x={label.at} y={label.y + 12} text-anchor={label.anchor}>
          {label.text}
        </text>
      )}
    </g>
  );
}
