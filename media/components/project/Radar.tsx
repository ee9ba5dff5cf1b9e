/** Levels and targets of several areas on a radar with five rings. The table beside it says the same. */
import type { AreaView } from '../../../server/core/view/project/maturityPage.ts';

interface Props {
  readonly areas: readonly AreaView[];
  readonly name: string;
  readonly now: string;
  readonly target: string;
}

const radius = 120;
const levels = [1, 2, 3, 4, 5] as const;
const highest = 5;

export function Radar({ areas, name, now, target }: Props) {
  const angle = (index: number) => (index / areas.length) * 2 * Math.PI - Math.PI / 2;
  const at = (index: number, level: number) => ({
    x: round((Math.cos(angle(index)) * (radius * level)) / highest),
    y: round((Math.sin(angle(index)) * (radius * level)) / highest),
  });
  const path = (level: (area: AreaView) => number | undefined) => {
    const points = areas.flatMap((area, index) => {
      const value = level(area);
      return value === undefined ? [] : [at(index, value)];
    });
    return points.length === 0 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
  };
  return (
    <figure class="radar">
      <svg viewBox="-272 -160 544 316" role="img" aria-label={name}>
        {levels.map((level) => (
          <path key={level} class="orbit" d={path(() => level)} />
        ))}
        {areas.map(({ id }, index) => (
          <line key={id} class="spoke" x1="0" y1="0" x2={at(index, highest).x} y2={at(index, highest).y} />
        ))}
        {levels.map((level) => (
          <text key={level} class="level-no" x="3" y={round((-radius * level) / highest) + 10}>
            {level}
          </text>
        ))}
        <path class="aim" d={path(({ target: aim, level }) => aim ?? level)} />
        <path class="reach" d={path(({ level }) => level)} />
        {areas.map(({ id, level }, index) => level !== undefined && <circle key={id} class="mark" cx={at(index, level).x} cy={at(index, level).y} r="3.5" />)}
        {areas.map(({ id, target: aim }, index) =>
          aim === undefined ? null : <rect key={id} class="aim-mark" x={at(index, aim).x - 3} y={at(index, aim).y - 3} width="6" height="6" />,
        )}
        {areas.map((area, index) => (
          <Name key={area.id} area={area} {...at(index, highest + 0.55)} />
        ))}
      </svg>
      <figcaption>
        <span class="key-of now">{now}</span>
        <span class="key-of aim-key">{target}</span>
      </figcaption>
    </figure>
  );
}

function Name({ area, x, y }: { area: AreaView; x: number; y: number }) {
  const anchor = Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end';
  return (
    <text class="area" x={x} y={y + 4} text-anchor={anchor}>
      <title>{area.name}</title>
      {shortened(area.name)}
      <tspan class="value"> {area.marks}</tspan>
    </text>
  );
}

/** There is room for so many letters beside the radar; the list has all of them. */
const longest = 15;

function shortened(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
