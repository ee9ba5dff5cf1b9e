/** One cell of a map → a drawing of its own: its stage, step and lane over what it says. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type Block, padded, stack } from './block.ts';
import { contentOf, findingsOf } from './drawLanes.ts';
import { createEasel, type DrawOptions, paragraph, stylesOf, words } from './easel.ts';
import type { Drawing, Operation } from './operations.ts';
import { across as line } from './outline.ts';
import { cornerSigns, stroked } from './signs.ts';

const width = 360;
const side = 16;

export function drawCellAlone(view: JourneyView, cell: string, options: DrawOptions): Drawing {
  const [stageId = '', stepId = '', laneId = ''] = cell.split('/');
  const stage = view.stages.find(({ id }) => id === stageId);
  const step = view.columns.find(({ stage: of, step: id }) => of === stageId && id === stepId && id !== '*');
  const lane = view.lanes.find(({ id }) => id === laneId);
  const easel = createEasel(view, options, () => ({ lane: 0, columns: 1, column: width, width: width + side * 2 }));
  const { palette } = easel;
  const { small, strong } = stylesOf(easel);
  const place = [stage?.name ?? stageId, ...(step === undefined ? [] : [step.name])].join(' › ');
  const shown = view.cells[cell];
  const content = contentOf(easel, shown, width);
  const signed: Block = {
    ...content,
    draw: (x, y): readonly Operation[] => [...content.draw(x, y), ...cornerSigns(easel, findingsOf(shown), x + width, y)],
  };
  const rule: Block = { width, height: 13, draw: (x, y) => [stroked(line(x, x + width, y + 5.5), palette.rule2)] };
  const sheet = padded(
    stack([
      paragraph(easel, [words(view.header.title, small)], { width, leading: 15 }),
      paragraph(easel, [words(place, { ...small, fill: palette.ink2 })], { width, leading: 16 }),
      paragraph(easel, [words(lane?.name ?? laneId, { ...strong, size: 13 })], { width, leading: 19 }),
      rule,
      content.height === 0 ? paragraph(easel, [words('–', { ...small })], { width }) : signed,
    ]),
    { left: side, right: side, top: 12, bottom: 16 },
  );
  return {
    width: width + side * 2,
    height: Math.ceil(sheet.height),
    background: palette.bg,
    language: view.language,
    title: `${view.header.title}: ${place}, ${lane?.name ?? laneId}`,
    description: place,
    operations: sheet.draw(0, 0),
  };
}
