/** The small signs of the picture: bars, discs, faces, marks of findings. Each draws itself from its left edge and the base line of the words beside it. */
import type { FindingMark, OpportunityItem, TouchpointItem } from '../../server/core/view/journeyView.ts';
import type { Easel } from './easel.ts';
import type { SignPiece } from './inline.ts';
import type { Operation } from './operations.ts';
import { across, circle, downwards, hatching, polygon, rectangle, round, rounded } from './outline.ts';

/** Bars of equal width of which the first ones are filled. */
function bars(count: number, filled: number, size: { readonly width: number; readonly height: number }, fill: string, rest: string): SignPiece {
  return {
    kind: 'sign',
    width: count * (size.width + 1) - 1,
    draw: (x, y) =>
      Array.from({ length: count }, (_, index) =>
        path(rectangle({ x: x + index * (size.width + 1), y: y - size.height - 1, ...size }), index < filled ? fill : rest),
      ),
  };
}

export function severityBar({ palette }: Easel, severity: number): SignPiece {
  return bars(5, severity, { width: 4, height: 6 }, palette.red, palette.rule2);
}

export function trafficBar({ palette }: Easel, traffic: 'cold' | 'warm' | 'hot'): SignPiece {
  const [filled, fill] = { cold: [1, palette.blue], warm: [2, palette.amber], hot: [3, palette.red] }[traffic] as [number, string];
  return bars(3, filled, { width: 5, height: 5 }, fill, palette.rule2);
}

export function shareBar({ palette }: Easel, share: number): SignPiece {
  const bar = (x: number, y: number, width: number) => rectangle({ x, y: y - 6, width, height: 5 });
  return { kind: 'sign', width: 24, draw: (x, y) => [path(bar(x, y, 24), palette.rule2), path(bar(x, y, 24 * share), palette.ink2)] };
}

/** Outline for importance, bar for satisfaction, a line for the competitor. */
export function importanceBar(
  { palette }: Easel,
  { importance = 0, satisfaction, competitor, gap }: Pick<TouchpointItem, 'importance' | 'satisfaction' | 'competitor' | 'gap'>,
): SignPiece {
  return {
    kind: 'sign',
    width: 21,
    draw: (x, y) => {
      const top = y - 8;
      const outline = rounded({ x: x + 0.5, y: top + 0.5, width: importance * 4, height: 6 }, 1);
      return [
        ...(satisfaction === undefined ? [] : [path(rectangle({ x, y: top + 1.5, width: satisfaction * 4 + 1, height: 4 }), gap ? palette.red : palette.ink2)]),
        { kind: 'path', d: outline, stroke: palette.ink3, ...(satisfaction === undefined ? { dash: [2, 2] } : {}) },
        ...(competitor === undefined ? [] : [path(rectangle({ x: x + competitor * 4 - 1, y: top - 1, width: 1.5, height: 9 }), palette.ink)]),
      ];
    },
  };
}

/** Impact upwards, effort to the right. */
export function impactEffort({ palette }: Easel, impact: number, effort: number): SignPiece {
  return {
    kind: 'sign',
    width: 15,
    draw: (x, y) => {
      const top = y - 12;
      return [
        stroked(`${downwards(x + 7.5, top, top + 15)}${across(x, x + 15, top + 7.5)}`, palette.rule2),
        stroked(`${downwards(x + 0.5, top, top + 15)}H${round(x + 15)}`, palette.ink3),
        path(circle(x + 3.5 + (effort - 1) * 2.4, top + 11.5 - (impact - 1) * 2.4, 2.5), palette.purple),
      ];
    },
  };
}

/** A disc that fills with the status. */
export function statusDisc({ palette }: Easel, status: NonNullable<OpportunityItem['status']>): SignPiece {
  const part = { idea: 0, planned: 0.25, doing: 0.6, done: 1, dropped: 0 }[status];
  return {
    kind: 'sign',
    width: 10,
    draw: (x, y) => [
      ...(part === 0 ? [] : [path(part === 1 ? circle(x + 5, y - 4, 5) : slice(x + 5, y - 4, 4.5, part), palette.ink2)]),
      { kind: 'path', d: circle(x + 5, y - 4, 4.4), stroke: palette.ink2, width: 1.25, ...(status === 'dropped' ? { dash: [2, 2] } : {}) },
    ],
  };
}

/** A part of a disc, clockwise from the top. */
function slice(x: number, y: number, r: number, part: number): string {
  const angle = part * 2 * Math.PI;
  return `M${round(x)} ${round(y)}V${round(y - r)}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${round(x + r * Math.sin(angle))} ${round(y - r * Math.cos(angle))}Z`;
}

/** ▲▼ filled, △▽ hollow, = level. */
export function arrow(direction: 'up' | 'down' | 'level', filled: boolean, colour: string, size = 8): SignPiece {
  return {
    kind: 'sign',
    width: size,
    gap: 4,
    draw: (x, y) => {
      if (direction === 'level') return [stroked(`${across(x, x + size, y - 5.5)}${across(x, x + size, y - 2.5)}`, colour)];
      const [tip, base] = direction === 'up' ? [y - size + 0.5, y - 0.5] : [y - 0.5, y - size + 0.5];
      const d = polygon([x + 0.5, base], [x + size - 0.5, base], [x + size / 2, tip]);
      return [filled ? path(d, colour) : stroked(d, colour)];
    },
  };
}

/** ◆ */
export function diamond(colour: string): SignPiece {
  return { kind: 'sign', width: 8, draw: (x, y) => [path(polygon([x + 4, y - 8], [x + 8, y - 4], [x + 4, y], [x, y - 4]), colour)] };
}

/** → leads on, ↺ leads back. */
export function wayOn({ palette }: Easel, back: boolean): SignPiece {
  return {
    kind: 'sign',
    width: 10,
    draw: (x, y) => {
      const middle = y - 4;
      if (back)
        return [
          stroked(`M${round(x + 2)} ${round(middle - 3)}A4 4 0 1 0 ${round(x + 5)} ${round(middle - 4)}`, palette.ink3, 1.2),
          path(polygon([x + 0.5, middle - 4.5], [x + 4.5, middle - 4], [x + 2.2, middle - 0.8]), palette.ink3),
        ];
      return [
        stroked(
          `${across(x + 0.5, x + 9.5, middle)}M${round(x + 6.5)} ${round(middle - 3)}L${round(x + 9.5)} ${round(middle)}L${round(x + 6.5)} ${round(middle + 3)}`,
          palette.ink3,
          1.2,
        ),
      ];
    },
  };
}

/** A dashed “?”. */
export function unknownSign({ palette }: Easel, size = 15, fill?: string): SignPiece {
  return {
    kind: 'sign',
    width: size,
    draw: (x, y) => {
      const middle = y - 4;
      const letter = size > 20 ? 13 : 11;
      return [
        { kind: 'path', d: circle(x + size / 2, middle, size / 2 - 0.5), stroke: palette.ink3, dash: [2.5, 2], ...(fill === undefined ? {} : { fill }) },
        { kind: 'text', x: round(x + size / 2), y: round(middle + letter * 0.36), text: '?', face: 'bold', size: letter, fill: palette.ink2, anchor: 'middle' },
      ];
    },
  };
}

/** Who the journey is of. */
export function person({ palette }: Easel): SignPiece {
  return {
    kind: 'sign',
    width: 10,
    draw: (x, y) => [
      path(circle(x + 5, y - 6.6, 2.3), palette.ink2),
      path(`M${round(x + 0.8)} ${round(y + 1)}A4.2 4.4 0 0 1 ${round(x + 9.2)} ${round(y + 1)}Z`, palette.ink2),
    ],
  };
}

/** A place where nobody has said anything. */
export function hatched({ palette }: Easel, width: number, height: number, frame = false): SignPiece {
  return {
    kind: 'sign',
    width,
    draw: (x, y) => {
      const box = { x, y: y - height + 1, width, height };
      return [
        stroked(hatching(box), palette.rule2),
        ...(frame ? [stroked(rectangle({ ...box, x: x + 0.5, y: box.y + 0.5, width: width - 1, height: height - 1 }), palette.rule)] : []),
      ];
    },
  };
}

/** A dashed ring for what is to come, crossed out where it is missing. */
export function ring({ palette }: Easel, status: 'planned' | 'missing', size = 11): SignPiece {
  const colour = status === 'missing' ? palette.red : palette.ink2;
  return {
    kind: 'sign',
    width: size,
    draw: (x, y) => {
      const [centreX, centreY, r] = [x + size / 2, y - 4, size / 2 - 0.75];
      const slant = r * Math.SQRT1_2;
      return [
        { kind: 'path', d: circle(centreX, centreY, r), stroke: colour, width: 1.25, dash: [2.5, 2] },
        ...(status === 'missing'
          ? [stroked(`M${round(centreX - slant)} ${round(centreY - slant)}L${round(centreX + slant)} ${round(centreY + slant)}`, colour, 1.5)]
          : []),
      ];
    },
  };
}

/** A box to be ticked. */
export function tickBox({ palette }: Easel): SignPiece {
  return { kind: 'sign', width: 11, draw: (x, y) => [stroked(rounded({ x: x + 0.6, y: y - 9.4, width: 9.8, height: 9.8 }, 2), palette.ink2, 1.25)] };
}

/** A short bar: the gap. */
export function gapBar({ palette }: Easel): SignPiece {
  return { kind: 'sign', width: 9, draw: (x, y) => [path(rectangle({ x, y: y - 6, width: 9, height: 4 }), palette.red)] };
}

/** A disc of which a part is filled, from nothing to all. */
export function partDisc({ palette }: Easel, part: number): SignPiece {
  return {
    kind: 'sign',
    width: 10,
    draw: (x, y) => [
      ...(part <= 0 ? [] : [path(part >= 1 ? circle(x + 5, y - 4, 5) : slice(x + 5, y - 4, 4.5, part), palette.ink2)]),
      { kind: 'path', d: circle(x + 5, y - 4, 4.4), stroke: palette.ink2, width: 1.25 },
    ],
  };
}

/** Findings differ by shape as well as by colour. */
export function severitySign({ palette }: Easel, severity: FindingMark['severity']): SignPiece {
  const colour = palette[severity];
  return {
    kind: 'sign',
    width: 8,
    draw: (x, y) => {
      const top = y - 8;
      const corner = (px: number, py: number): [number, number] => [x + px * 8, top + py * 8];
      const octagon = [corner(0.3, 0), corner(0.7, 0), corner(1, 0.3), corner(1, 0.7), corner(0.7, 1), corner(0.3, 1), corner(0, 0.7), corner(0, 0.3)];
      switch (severity) {
        case 'error':
          return [path(polygon(...octagon), colour)];
        case 'warning':
          return [path(polygon(corner(0.5, 0), corner(1, 1), corner(0, 1)), colour)];
        case 'info':
          return [path(circle(x + 4, top + 4, 3.2), colour)];
        case 'hint':
          return [stroked(circle(x + 4, top + 4, 2.6), colour, 1.2)];
      }
    },
  };
}

/** Signs in the upper right corner of a cell, one a rule. */
export function cornerSigns(easel: Easel, findings: readonly FindingMark[], right: number, top: number): readonly Operation[] {
  const each = oneARule(findings);
  return each.map((finding, index) => ({
    kind: 'group',
    title: finding.message,
    operations: severitySign(easel, finding.severity).draw(right - (each.length - index) * 10 + 2, top + 8),
  }));
}

/** Room that corner signs take from the first line. */
export function signsRoom(findings: readonly FindingMark[]): number {
  return findings.length === 0 ? 0 : oneARule(findings).length * 10 - 1;
}

function oneARule(findings: readonly FindingMark[]): readonly FindingMark[] {
  return [...new Map(findings.map((finding) => [finding.rule, finding])).values()].slice(0, 4);
}

const mouths = [
  'M7.5 17.2Q12 11.6 16.5 17.2',
  'M8 16.4Q12 13.2 16 16.4',
  'M8.2 15.4H15.8',
  'M7.8 14.4Q12 18 16.2 14.4',
  'M7.4 13.8H16.6Q15.6 18.4 12 18.4Q8.4 18.4 7.4 13.8Z',
] as const;

/** A face of a size around a point; `share` runs from 0 (worst) to 1 (best). */
export function face(
  { palette }: Easel,
  share: number,
  { x, y, size, colour }: { readonly x: number; readonly y: number; readonly size: number; readonly colour: string },
): readonly Operation[] {
  const scale = size / 24;
  const at = (px: number, py: number): [number, number] => [x + (px - 12) * scale, y + (py - 12) * scale];
  const mouth = (mouths[Math.round(share * 4)] ?? mouths[2]).replace(/([MQH])([^MQHZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.trim().split(' ').map(Number);
    return command + values.map((value, index) => round(index % 2 === 0 ? x + (value - 12) * scale : y + (value - 12) * scale)).join(' ');
  });
  const open = share > 0.875;
  return [
    { kind: 'path', d: circle(x, y, 10.5 * scale), fill: palette.bg, stroke: colour, width: 1.6 * scale },
    path(circle(...at(8.6, 9.8), 1.3 * scale), colour),
    path(circle(...at(15.4, 9.8), 1.3 * scale), colour),
    { kind: 'path', d: mouth, stroke: colour, width: 1.6 * scale, round: true, ...(open ? { fill: colour } : {}) },
  ];
}

export function path(d: string, fill: string): Operation {
  return { kind: 'path', d, fill };
}

export function stroked(d: string, stroke: string, width = 1): Operation {
  return { kind: 'path', d, stroke, width };
}
