/** Paths of simple figures, and the stretching of those that were made for other widths. Numbers have at most two decimals, so that drawings are the same everywhere. */
import type { Box } from './operations.ts';

export const round = (value: number): number => Math.round(value * 100) / 100;

export function rectangle({ x, y, width, height }: Box): string {
  return `M${round(x)} ${round(y)}H${round(x + width)}V${round(y + height)}H${round(x)}Z`;
}

export function rounded({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const corner = (toX: number, toY: number) => `A${round(r)} ${round(r)} 0 0 1 ${round(toX)} ${round(toY)}`;
  return (
    `M${round(x + r)} ${round(y)}H${round(x + width - r)}${corner(x + width, y + r)}V${round(y + height - r)}${corner(x + width - r, y + height)}` +
    `H${round(x + r)}${corner(x, y + height - r)}V${round(y + r)}${corner(x + r, y)}Z`
  );
}

export function circle(x: number, y: number, r: number): string {
  const half = (toX: number) => `A${round(r)} ${round(r)} 0 0 1 ${round(toX)} ${round(y)}`;
  return `M${round(x - r)} ${round(y)}${half(x + r)}${half(x - r)}Z`;
}

export function across(x: number, to: number, y: number): string {
  return `M${round(x)} ${round(y)}H${round(to)}`;
}

export function downwards(x: number, y: number, to: number): string {
  return `M${round(x)} ${round(y)}V${round(to)}`;
}

export function polygon(...points: readonly (readonly [number, number])[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')}Z`;
}

/** A wavy line, as editors draw it under what is meant. */
export function wave(x: number, to: number, y: number): string {
  let path = `M${round(x)} ${round(y)}`;
  for (let at = x, up = true; at < to; at += 3, up = !up) path += `Q${round(at + 1.5)} ${round(y + (up ? -2 : 2))} ${round(Math.min(at + 3, to))} ${round(y)}`;
  return path;
}

/** Thin diagonals in a box: nothing is stated here. */
export function hatching({ x, y, width, height }: Box): string {
  let path = '';
  for (let at = 8; at < width + height; at += 8) {
    const from = at <= height ? [x, y + at] : [x + at - height, y + height];
    const to = at <= width ? [x + at, y] : [x + width, y + at - width];
    path += `M${round(from[0] ?? x)} ${round(from[1] ?? y)}L${round(to[0] ?? x)} ${round(to[1] ?? y)}`;
  }
  return path;
}

/** Moves a path that has a unit of its own across (`scale` pixels each) to where it belongs; commands M L H V C Z. */
export function stretch(d: string, scale: number, x: number, y: number): string {
  const moved = { x: (value: number) => round(x + value * scale), y: (value: number) => round(y + value) };
  return d.replace(/([MLHVC])([^MLHVCZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const place = (value: number, index: number) => (command === 'V' || (command !== 'H' && index % 2 === 1) ? moved.y(value) : moved.x(value));
    return `${command}${values.map(place).join(' ')}`;
  });
}
