/** The touchpoints view → the four fields with what is still to be rated below them, the work list beside, and the nine steps under both. */
import type { TouchpointsPage, UnratedTouchpoint } from '../../server/core/view/pages/touchpointsPage.ts';
import { type Block, beside, nothing, padded, stack } from './block.ts';
import { drawQuadrants, plotWidth } from './drawQuadrants.ts';
import { drawRankedList } from './drawRankedList.ts';
import { drawTouchpointSteps } from './drawTouchpointSteps.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Piece } from './inline.ts';
import { partTitle, row } from './rows.ts';
import { ring, tickBox, unknownSign } from './signs.ts';

const side = 16;
const gap = 32;

export function drawTouchpoints(easel: Easel, page: TouchpointsPage): Block {
  const { words: labels, todo, quadrants } = page;
  const width = easel.grid.width - side * 2;
  const listWidth = width - plotWidth - gap;
  const isEmpty = quadrants.every(({ touchpoints }) => touchpoints.length === 0);
  const plot = stack([drawQuadrants(easel, page), todo.length === 0 ? nothing : toDo(easel, page)]);
  const said = paragraph(easel, [words(labels.nothingRated, stylesOf(easel).plain)], { width: Math.min(listWidth, 420) });
  const list = stack([
    padded(partTitle(easel, labels.ranked, labels.rankedBy, listWidth), { top: 6, bottom: 6 }),
    isEmpty ? said : drawRankedList(easel, page, listWidth),
  ]);
  return padded(stack([beside([plot, list], gap), drawTouchpointSteps(easel, page, width)], 20), { left: side, right: side, bottom: 20 });
}

function toDo(easel: Easel, { todo, words: labels }: TouchpointsPage): Block {
  const title = padded(partTitle(easel, labels.todo, '', plotWidth), { top: 6, bottom: 6 });
  return stack([title, ...todo.map((one, index) => unrated(easel, one, `todo/${index}`))]);
}

function unrated(easel: Easel, { name, status, has, where, isUnknown, lacks }: UnratedTouchpoint, id: string): Block {
  const { palette } = easel;
  const { strong, small, plain } = stylesOf(easel);
  const width = plotWidth - 34;
  const facts = [has, where].filter(Boolean).join(' · ');
  const head: Piece[] = [words(name, strong), ...(status === 'live' ? [] : [ring(easel, status)]), ...(facts === '' ? [] : [words(facts, small, { gap: 6 })])];
  const lack: Piece[] = [...(isUnknown ? [unknownSign(easel)] : []), words(lacks, { ...plain, fill: palette.ink2 }, { gap: 6 })];
  const said = stack([paragraph(easel, head, { width }), paragraph(easel, lack, { width })]);
  return row(
    [
      { content: paragraph(easel, [tickBox(easel)], { width: 24 }), width: 24, id: `${id}/box` },
      { content: said, width: plotWidth - 24, id },
    ],
    { pad: 5, edge: palette.rule },
  );
}
