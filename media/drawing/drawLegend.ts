/** The key to the signs → one block below the grid. */
import { type Block, padded, wrap } from './block.ts';
import { type Easel, paragraph, stylesOf, type View, word, words } from './easel.ts';
import type { Piece, SignPiece } from './inline.ts';
import { circle, hatching, across as line } from './outline.ts';
import { arrow, diamond, impactEffort, importanceBar, severityBar, statusDisc, stroked, unknownSign } from './signs.ts';

export function drawLegend(easel: Easel, view: View): Block {
  const { palette, grid } = easel;
  const { small } = stylesOf(easel);
  const said = (id: string, gap = 6): Piece => words(word(easel, id), small, { gap, whole: true, glued: true });
  const hatched: SignPiece = { kind: 'sign', width: 26, draw: (x, y) => [stroked(hatching({ x, y: y - 10, width: 26, height: 12 }), palette.rule2)] };
  const wanted: SignPiece = { kind: 'sign', width: 9, draw: (x, y) => [{ kind: 'path', d: circle(x + 4.5, y - 4, 3.75), stroke: palette.green, width: 1.5 }] };
  const statuses = (['idea', 'planned', 'doing', 'done'] as const).flatMap((status): Piece[] => [{ ...statusDisc(easel, status), gap: 10 }, said(status)]);
  const entries: readonly (readonly Piece[])[] = [
    [importanceBar(easel, { importance: 5, satisfaction: 3, gap: false }), said('legendImportance')],
    [importanceBar(easel, { importance: 5, satisfaction: 2, gap: true }), said('legendGap')],
    [severityBar(easel, 4), said('legendSeverity')],
    [impactEffort(easel, 4, 2), said('legendImpactEffort')],
    statuses,
    [
      arrow('up', true, palette.good),
      arrow('down', true, palette.good),
      said('better'),
      { ...arrow('up', false, palette.bad), gap: 8 },
      arrow('down', false, palette.bad),
      said('worse'),
    ],
    [unknownSign(easel), said('legendUnknown')],
    [hatched, said('legendNothing')],
    [diamond(palette.purple), said('legendMoment')],
    ...(view.curve.points.some(({ targetShare }) => targetShare !== undefined) ? [[wanted, said('legendTarget')]] : []),
    [{ ...words(word(easel, 'legendFinding'), small, { whole: true }), under: { kind: 'wave', stroke: palette.warning } }],
  ];
  const width = grid.width - 32;
  const body = padded(
    wrap(
      entries.map((entry) => paragraph(easel, entry, { width })),
      { width, across: 20, down: 6 },
    ),
    { left: 16, right: 16, top: 12, bottom: 18 },
  );
  return { ...body, width: grid.width, draw: (x, y) => [stroked(line(x, x + grid.width, y + 0.5), palette.rule2), ...body.draw(x, y)] };
}
