/** A stage that stands out → its face, its score with whose it is, and the reasons that the map gives. */
import type { Reason, ScoresPage, Standing } from '../../server/core/view/pages/scoresPage.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { SignPiece } from './inline.ts';
import { across as line, rectangle } from './outline.ts';
import { arrow, face, path, stroked } from './signs.ts';

const indent = 46;
const barWidth = 96;
const labelWidth = 126;

export function drawStanding(
  easel: Easel,
  { stage, name, score, source, reasons }: Standing,
  labels: ScoresPage['words'],
  { width, id }: { readonly width: number; readonly id: string },
): Block {
  const { palette } = easel;
  const { small, plain } = stylesOf(easel);
  const room = width - indent;
  const figure =
    score.text === undefined
      ? nothing
      : paragraph(easel, [words(score.text, { face: 'bold', size: 22, fill: palette.ink }, { whole: true })], { width: 120, leading: 26 });
  const title = paragraph(easel, [words(name, { face: 'bold', size: 16, fill: palette.ink })], { width: room - barWidth - 20 - figure.width, leading: 22 });
  const why =
    reasons.length === 0
      ? paragraph(easel, [words(labels.noReasons, { ...plain, fill: palette.ink3 })], { width: room })
      : stack(reasons.map((reason) => reasonLine(easel, reason, room)));
  const said = stack([
    { ...title, height: Math.max(title.height, figure.height) },
    paragraph(easel, [words(source, small)], { width: room }),
    padded(why, { top: 4 }),
  ]);
  const body = padded(said, { left: indent, top: 12, bottom: 14 });
  const bar = scoreBar(easel, score.share, barWidth);
  return {
    width,
    height: body.height,
    draw: (x, y) => [
      stroked(line(x, x + width, y + 0.5), palette.rule2),
      {
        kind: 'group',
        cell: `${id}:${stage}`,
        box: { x, y, width, height: body.height },
        operations: [
          ...(score.share === undefined ? [] : face(easel, score.share, { x: x + 16, y: y + 28, size: 32, colour: palette.ink2 })),
          ...body.draw(x, y),
          ...figure.draw(x + width - barWidth - 10 - figure.width, y + 12),
          ...bar.draw(x + width - barWidth, y + 29),
        ],
      },
    ],
  };
}

function reasonLine(easel: Easel, { label, text, detail, isGood }: Reason, width: number): Block {
  const { palette } = easel;
  const { plain, small } = stylesOf(easel);
  const colour = isGood ? palette.good : palette.bad;
  const sign = { ...arrow(isGood ? 'up' : 'down', isGood, colour, 9), gap: 0 };
  const kind = paragraph(easel, [sign, words(label, { ...plain, fill: colour }, { gap: 6, glued: true })], { width: labelWidth - 8 });
  const because = paragraph(easel, [words(text, plain), ...(detail === '' ? [] : [words(detail, small, { gap: 7, whole: true })])], {
    width: width - labelWidth,
  });
  return {
    width,
    height: Math.max(kind.height, because.height) + 4,
    draw: (x, y) => [...kind.draw(x, y + 2), ...because.draw(x + labelWidth, y + 2)],
  };
}

/** Nothing for a score that nobody knows. */
export function scoreBar({ palette }: Easel, share: number | undefined, width: number): SignPiece {
  return {
    kind: 'sign',
    width,
    draw: (x, y) =>
      share === undefined
        ? []
        : [path(rectangle({ x, y: y - 7, width, height: 6 }), palette.rule2), path(rectangle({ x, y: y - 7, width: width * share, height: 6 }), palette.ink2)],
  };
}
