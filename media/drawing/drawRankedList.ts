/** Ranked touchpoints → the work list as rows under the names of their fields: gap, owner, due day, standard, and what is being done. */
import type { Said } from '../../server/core/view/pages/metTouchpoints.ts';
import type { Quadrant, RankedTouchpoint, ShownWork, TouchpointsPage } from '../../server/core/view/pages/touchpointsPage.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Piece, Style } from './inline.ts';
import { across as line } from './outline.ts';
import { headRow, row, underlined } from './rows.ts';
import { hatched, importanceBar, ring, statusDisc, stroked, unknownSign } from './signs.ts';

/** Shares of the width that is left for words; the work has the rest. */
const shares = { name: 0.29, owner: 0.2, standard: 0.26 };
const gapWidth = 74;
/** Room of the number before a name, and at the right of each column. */
const [numberWidth, air] = [28, 12];

export function drawRankedList(easel: Easel, page: TouchpointsPage, width: number): Block {
  const { quadrants, words: labels } = page;
  const shown = quadrants.filter(({ touchpoints }) => touchpoints.length > 0);
  const longestDue = Math.max(
    easel.measure(labels.due, 'regular', 11),
    easel.measure(labels.overdue, 'regular', 11),
    ...shown.flatMap(({ touchpoints }) => touchpoints.map(({ due }) => easel.measure(due.text, 'regular', 12))),
  );
  const dueWidth = Math.ceil(longestDue) + air;
  const rest = width - gapWidth - dueWidth;
  const first = [rest * shares.name, gapWidth, rest * shares.owner, dueWidth, rest * shares.standard].map(Math.floor);
  const widths = [...first, width - first.reduce((sum, each) => sum + each, 0)];
  const heads = [labels.touchpoint, labels.gap, labels.owner, labels.due, labels.standard, labels.work];
  const head = headRow(easel, heads, widths, { id: 'ranked', indent: numberWidth });
  const fields = shown.map((quadrant, index) => field(easel, page, quadrant, widths, index === 0));
  return underlined(stack([head, ...fields]), easel.palette.rule2);
}

function field(easel: Easel, page: TouchpointsPage, { id, name, help, touchpoints }: Quadrant, widths: readonly number[], isFirst: boolean): Block {
  const { palette } = easel;
  const { strong, small } = stylesOf(easel);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const title = paragraph(easel, [words(name, { ...strong, fill: id === 'mend' ? palette.bad : palette.ink }), words(help, small)], { width: width - 4 });
  const above = padded(title, { left: 4, top: 9, bottom: 3 });
  const headed: Block = isFirst ? above : { ...above, draw: (x, y) => [stroked(line(x, x + width, y + 0.5), palette.rule2), ...above.draw(x, y)] };
  return stack([headed, ...touchpoints.map((one) => drawRow(easel, page, one, widths))]);
}

function drawRow(easel: Easel, page: TouchpointsPage, touchpoint: RankedTouchpoint, widths: readonly number[]): Block {
  const { owner, due, standard, work, isImportant, isWide, status, rank } = touchpoint;
  const plain = stylesOf(easel).plain;
  const room = (index: number) => (widths[index] ?? 0) - air;
  const said = (value: Said, isDue: boolean, index: number, style: Style = plain) => saidText(easel, value, isDue, room(index), style);
  const late: Block = due.isOverdue ? paragraph(easel, [words(page.words.overdue, stylesOf(easel).small)], { width: room(3), leading: 14 }) : nothing;
  const contents: readonly Block[] = [
    nameOf(easel, touchpoint, room(0)),
    gapOf(easel, touchpoint, room(1)),
    said(owner, isImportant, 2),
    stack([said(due, status !== 'live', 3, due.isOverdue ? { ...plain, fill: easel.palette.bad } : plain), late]),
    said(standard, isImportant, 4),
    work.length === 0 && isWide
      ? said({ state: 'absent', text: '' }, true, 5)
      : stack(
          work.map((one) => workOf(easel, one, room(5))),
          4,
        ),
  ];
  return row(
    contents.map((content, index) => ({ content, width: widths[index] ?? 0, id: `ranked/${rank}/${index}` })),
    { pad: 5, edge: easel.palette.rule },
  );
}

function nameOf(easel: Easel, { rank, name, status, statusText, where }: RankedTouchpoint, room: number): Block {
  const { strong, small } = stylesOf(easel);
  const width = room - numberWidth;
  const facts: Piece[] = [
    ...(status === 'live' ? [] : [ring(easel, status)]),
    ...(statusText === undefined ? [] : [words(`${statusText} ·`, small, { gap: 5 })]),
    words(where, small),
  ];
  const body = padded(stack([paragraph(easel, [words(name, strong)], { width }), paragraph(easel, facts, { width, leading: 14 })]), { left: numberWidth });
  return {
    ...body,
    draw: (x, y) => [{ kind: 'text', x: x + 13, y: y + 12, text: String(rank), ...small, fill: easel.palette.ink2, anchor: 'middle' }, ...body.draw(x, y)],
  };
}

function gapOf(easel: Easel, touchpoint: RankedTouchpoint, width: number): Block {
  const { strong, small } = stylesOf(easel);
  const { gapText, isWide, importanceText, satisfactionText, competitorText } = touchpoint;
  const figure = paragraph(easel, [words(gapText, { ...strong, fill: isWide ? easel.palette.bad : easel.palette.ink })], { width });
  const { importance, satisfaction, competitor } = touchpoint;
  const bar = importanceBar(easel, { importance, satisfaction, gap: isWide, ...(competitor === undefined ? {} : { competitor }) });
  const scores = [`${importanceText} − ${satisfactionText}`, ...(competitorText === undefined ? [] : [`◇ ${competitorText}`])];
  const below = paragraph(
    easel,
    scores.map((text) => words(text, small, { whole: true })),
    { width, leading: 14 },
  );
  const head: Block = { ...figure, draw: (x, y) => [...figure.draw(x, y), ...bar.draw(x + Math.max(26, figure.width + 6), y + 12)] };
  return stack([head, below]);
}

function workOf(easel: Easel, { text, meta, status }: ShownWork, width: number): Block {
  const { plain, small } = stylesOf(easel);
  const below: Piece[] = [...(status === undefined ? [] : [statusDisc(easel, status)]), words(meta, small, { gap: 4 })];
  return stack([paragraph(easel, [words(text, plain)], { width }), meta === '' ? nothing : paragraph(easel, below, { width, leading: 14 })]);
}

/** A value as said; where nothing is said though it should be, a hatched place. */
function saidText(easel: Easel, { state, text }: Said, isDue: boolean, width: number, style: Style): Block {
  switch (state) {
    case 'given':
      return paragraph(easel, [words(text, style)], { width });
    case 'unknown':
      return paragraph(easel, [unknownSign(easel)], { width });
    case 'absent':
      return isDue ? paragraph(easel, [hatched(easel, 22, 10, true)], { width }) : nothing;
    default:
      return paragraph(easel, [words('–', { ...style, fill: easel.palette.ink3 })], { width });
  }
}
