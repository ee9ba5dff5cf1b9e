/** Stages and steps → the two header rows of the grid. */
import type { ColumnView, StageView } from '../../server/core/view/journeyView.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { across, type Easel, paragraph, stylesOf, type View, word, words, xOf } from './easel.ts';
import type { Piece } from './inline.ts';
import type { Operation } from './operations.ts';
import { downwards, across as line, rectangle } from './outline.ts';
import { cornerSigns, path, shareBar, signsRoom, stroked, trafficBar, unknownSign } from './signs.ts';

export function drawStages(easel: Easel, view: View): Block {
  const { grid, palette } = easel;
  const rows = stack([stageRow(easel, view), stepRow(easel, view)]);
  return { ...rows, draw: (x, y) => [...rows.draw(x, y), stroked(line(x, x + grid.width, y + rows.height + 0.5), palette.rule2)] };
}

function stageRow(easel: Easel, { stages }: View): Block {
  const { grid, palette } = easel;
  const heads = stages.map((stage) => ({ stage, head: stageHead(easel, stage) }));
  const height = Math.max(20, ...heads.map(({ head }) => head.height));
  const name = paragraph(easel, [words(word(easel, 'stage'), stylesOf(easel).small)], { width: grid.lane - 18 });
  return {
    width: grid.width,
    height,
    draw: (x, y) => [
      ...name.draw(x + 16, y + 10),
      ...heads.flatMap(({ stage, head }): Operation[] => {
        const box = { x: x + xOf(grid, stage.column), y, width: stage.span * grid.column, height };
        const colour = stage.traffic === undefined ? palette.rule2 : { cold: palette.blue, warm: palette.amber, hot: palette.red }[stage.traffic];
        return [
          path(rectangle({ ...box, height: 3 }), colour),
          stroked(downwards(box.x + 0.5, y + 3, y + height), palette.rule2),
          {
            kind: 'group',
            cell: `stage:${stage.id}`,
            box,
            operations: [...head.draw(box.x, y), ...cornerSigns(easel, stage.findings, box.x + box.width - 4, y + 10)],
          },
        ];
      }),
    ],
  };
}

/** The name with traffic and score after it, the part of the formula at the right, the task below. */
function stageHead(easel: Easel, stage: StageView): Block {
  const { palette, grid } = easel;
  const { small } = stylesOf(easel);
  const width = stage.span * grid.column - across * 2;
  const signs = signsRoom(stage.findings);
  const part = stage.component === '' ? nothing : paragraph(easel, [words(stage.component, small, { whole: true })], { width, leading: 17 });
  const facts: Piece[] = [
    ...(stage.traffic === undefined ? [] : [trafficBar(easel, stage.traffic), words(stage.trafficLabel ?? '', small, { gap: 4, whole: true, glued: true })]),
    ...scoreOf(easel, stage),
  ];
  const name = paragraph(easel, [words(stage.name, { face: 'bold', size: 13, fill: palette.ink }), ...facts], {
    width,
    less: signs + (part.width > 0 ? part.width + 6 : 0),
    leading: 17,
  });
  const task = stage.task === undefined ? nothing : paragraph(easel, [words(stage.task, small)], { width, leading: 14 });
  const body = padded(stack([name, task], 1), { left: across, right: across, top: 12, bottom: 4 });
  return { ...body, draw: (x, y) => [...body.draw(x, y), ...part.draw(x + across + width - part.width - signs, y + 12)] };
}

function scoreOf(easel: Easel, { score }: StageView): readonly Piece[] {
  if (score === undefined) return [];
  return score.share === undefined
    ? [unknownSign(easel)]
    : [shareBar(easel, score.share), words(score.text, stylesOf(easel).small, { gap: 4, whole: true, glued: true })];
}

function stepRow(easel: Easel, { columns }: View): Block {
  const { grid, palette } = easel;
  const steps = columns.map((column) => ({ column, name: stepName(easel, column) }));
  const height = 11 + Math.max(16, ...steps.map(({ name }) => name.height));
  const title = paragraph(easel, [words(word(easel, 'step'), stylesOf(easel).small)], { width: grid.lane - 18 });
  return {
    width: grid.width,
    height,
    draw: (x, y) => [
      ...title.draw(x + 16, y + 3),
      ...steps.flatMap(({ column, name }, index): Operation[] => {
        const box = { x: x + xOf(grid, index), y, width: grid.column, height };
        return [
          ...(column.first ? [stroked(downwards(box.x + 0.5, y, y + height), palette.rule2)] : []),
          {
            kind: 'group',
            cell: `step:${column.id}`,
            box,
            operations: [...name.draw(box.x + across, y + 3), ...cornerSigns(easel, column.findings, box.x + box.width - 4, y + 3)],
          },
        ];
      }),
    ],
  };
}

function stepName(easel: Easel, { step, name, findings }: ColumnView): Block {
  if (step === '*') return nothing;
  return paragraph(easel, [words(name, { ...stylesOf(easel).plain, fill: easel.palette.ink2 })], {
    width: easel.grid.column - across * 2,
    less: signsRoom(findings),
  });
}
