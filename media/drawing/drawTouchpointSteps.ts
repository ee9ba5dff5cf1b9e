/** The nine steps of work with touchpoints → three columns, each step with how far it has come and what it lacks. */
import type { TouchpointStep } from '../../server/core/view/pages/touchpointSteps.ts';
import type { TouchpointsPage } from '../../server/core/view/pages/touchpointsPage.ts';
import { type Block, nothing, padded, stack, wrap } from './block.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Operation } from './operations.ts';
import { across as line } from './outline.ts';
import { partTitle } from './rows.ts';
import { partDisc, stroked } from './signs.ts';

const [perRow, gap, indent] = [3, 40, 28];

export function drawTouchpointSteps(easel: Easel, { steps, words: labels }: TouchpointsPage, width: number): Block {
  const each = Math.floor((width - gap * (perRow - 1)) / perRow);
  const rows = Array.from({ length: Math.ceil(steps.length / perRow) }, (_, index) =>
    stepRow(
      steps.slice(index * perRow, (index + 1) * perRow).map((step) => ({ id: `nine/${step.id}`, body: drawStep(easel, step, labels, each) })),
      each,
    ),
  );
  const title = padded(partTitle(easel, labels.steps, '', width), { top: 6, bottom: 6 });
  const body = stack([title, stack(rows, 4)]);
  return { ...body, draw: (x, y) => [stroked(line(x, x + width, y + 0.5), easel.palette.rule2), ...body.draw(x, y)] };
}

function stepRow(steps: readonly { readonly id: string; readonly body: Block }[], width: number): Block {
  const height = Math.max(...steps.map(({ body }) => body.height));
  return {
    width: (width + gap) * steps.length - gap,
    height,
    draw: (x, y) =>
      steps.map(({ id, body }, index): Operation => {
        const left = x + index * (width + gap);
        return { kind: 'group', cell: id, box: { x: left, y, width, height }, operations: body.draw(left, y) };
      }),
  };
}

function drawStep(easel: Easel, step: TouchpointStep, labels: TouchpointsPage['words'], width: number): Block {
  const { palette } = easel;
  const { plain, strong, small } = stylesOf(easel);
  const room = width - indent;
  const state = paragraph(easel, [partDisc(easel, step.share), words(labels[step.state], small, { gap: 4, whole: true, glued: true })], { width: room });
  const name = paragraph(easel, [words(step.name, strong)], { width: room, less: state.width + 10 });
  const links = [
    ...step.missing.map(({ text }) => paragraph(easel, [words(text, plain)], { width: room })),
    ...(step.more > 0 ? [paragraph(easel, [words(labels.more.replace('{n}', String(step.more)), { ...plain, fill: palette.ink3 })], { width: room })] : []),
  ];
  const said = stack([
    name,
    paragraph(easel, [words(step.help, small)], { width: room, leading: 14 }),
    padded(paragraph(easel, [words(step.text, plain)], { width: room }), { top: 3 }),
    links.length === 0 ? nothing : padded(wrap(links, { width: room, across: 12, down: 1 }), { top: 2 }),
  ]);
  const body = padded(said, { left: indent, top: 8, bottom: 10 });
  const number = { face: 'regular', size: 16, fill: step.state === 'open' ? palette.bad : palette.ink3 } as const;
  return {
    ...body,
    draw: (x, y) => [
      stroked(line(x, x + width, y + 0.5), palette.rule),
      { kind: 'text', x: x + 20, y: y + 22, text: String(step.number), ...number, anchor: 'end' },
      ...body.draw(x, y),
      ...state.draw(x + width - state.width, y + 8),
    ],
  };
}
