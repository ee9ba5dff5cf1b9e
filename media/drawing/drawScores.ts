/** The scores view → stages to be proud of and to be ashamed of side by side with their reasons, all scores, peak and end, and the questions that are open. */
import type { QuestionGroup, ScoresPage } from '../../server/core/view/pages/scoresPage.ts';
import { type Block, beside, nothing, padded, stack } from './block.ts';
import { drawMemory, drawScoreTable, scoreTableWidth } from './drawScoreTable.ts';
import { drawStanding } from './drawStanding.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Piece } from './inline.ts';
import { rounded } from './outline.ts';
import { headRow, partTitle, row } from './rows.ts';
import { tickBox } from './signs.ts';

const side = 16;
const gap = 40;
const leastMemory = 340;

/** How wide a sheet must be at least for its scores. */
export function scoresWidth(easel: Pick<Easel, 'measure'>, page: ScoresPage): number {
  return scoreTableWidth(easel, page) + side * 2;
}

export function drawScores(easel: Easel, page: ScoresPage): Block {
  const width = easel.grid.width - side * 2;
  const { proud, ashamed, remarks } = page;
  const parts = [
    proud.length + ashamed.length === 0 ? nothing : sides(easel, page, width),
    remarks.length === 0 ? nothing : padded(stack(remarks.map((text) => remark(easel, text, Math.min(width, 620)))), { top: 6, bottom: 10 }),
    padded(lower(easel, page, width), { top: 12 }),
    padded(questions(easel, page, width), { top: 20 }),
  ];
  return padded(stack(parts), { left: side, right: side, bottom: 24 });
}

function sides(easel: Easel, { words: labels, scale, proud, ashamed }: ScoresPage, width: number): Block {
  const each = Math.floor((width - gap) / 2);
  const columns = [
    { id: 'proud', name: labels.proud, standings: proud },
    { id: 'ashamed', name: labels.ashamed, standings: ashamed },
  ].map(({ id, name, standings }): Block => {
    const title = padded(partTitle(easel, name, scale, each), { top: 8, bottom: 8 });
    return { ...stack([title, ...standings.map((standing) => drawStanding(easel, standing, labels, { width: each, id }))]), width: each };
  });
  return beside(columns, gap);
}

/** What stands between backticks is the text of a map; it is set apart as bold words. */
function remark(easel: Easel, text: string, width: number): Block {
  const plain = { ...stylesOf(easel).plain, fill: easel.palette.ink2 };
  const parts = text.split(/(?<!`)`(?!`)/);
  const pieces = parts.map((part, index): Piece => {
    const style = index % 2 === 0 ? plain : { ...plain, face: 'bold' as const };
    return words(part, style, /^[.,;:)]/.test(part) ? { gap: 0, glued: true } : {});
  });
  return paragraph(easel, pieces, { width });
}

/** All scores, and peak and end beside them where there is room. */
function lower(easel: Easel, page: ScoresPage, width: number): Block {
  const least = scoreTableWidth(easel, page);
  const isNarrow = least + gap + leastMemory > width;
  const tableWidth = isNarrow ? width : Math.max(least, Math.floor((width - gap) * 0.6));
  const memoryWidth = isNarrow ? Math.min(width, 620) : width - gap - tableWidth;
  const title = (name: string, aside: string, wide: number) => padded(partTitle(easel, name, aside, wide), { top: 8, bottom: 8 });
  const table = { ...stack([title(page.words.all, page.scale, tableWidth), drawScoreTable(easel, page, tableWidth)]), width: tableWidth };
  const memory = stack([title(page.words.memory, '', memoryWidth), drawMemory(easel, page.memory, memoryWidth)]);
  return isNarrow ? stack([table, memory], 12) : beside([table, memory], gap);
}

const shares = [0.26, 0.19, 0.22] as const;

function questions(easel: Easel, { words: labels, questionCount, questions: groups }: ScoresPage, width: number): Block {
  const title = padded(partTitle(easel, labels.todo, questionCount, width), { top: 8, bottom: 8 });
  if (groups.length === 0) return title;
  const first = shares.map((share) => Math.floor(width * share));
  const widths = [...first, width - first.reduce((sum, each) => sum + each, 0)];
  const head = headRow(easel, [labels.what, labels.where, labels.owner, labels.answer], widths, { id: 'questions' });
  return stack([title, head, ...groups.map((group, index) => questionGroup(easel, group, { labels, widths, isFirst: index === 0 }))]);
}

interface Sheet {
  readonly labels: ScoresPage['words'];
  readonly widths: readonly number[];
  readonly isFirst: boolean;
}

function questionGroup(easel: Easel, { element, name, questions: asked }: QuestionGroup, { labels, widths, isFirst }: Sheet): Block {
  const { palette } = easel;
  const { plain, strong, small } = stylesOf(easel);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const heading = paragraph(easel, [words(name, strong), words(String(asked.length), small)], { width });
  const title = row([{ content: padded(heading, { left: 4 }), width, id: `questions/${element}` }], { pad: 5, ...(isFirst ? {} : { edge: palette.rule2 }) });
  const rows = asked.map(({ what, where, owner, answer }, index) => {
    const room = (column: number) => (widths[column] ?? 0) - 16;
    const contents: readonly Block[] = [
      paragraph(easel, [tickBox(easel), words(what, plain)], { width: room(0) }),
      paragraph(easel, [words(where, plain)], { width: room(1) }),
      owner === undefined ? nobody(easel, labels.nobody, room(2)) : paragraph(easel, [words(owner, plain)], { width: room(2) }),
      paragraph(easel, [words(answer, plain)], { width: room(3) }),
    ];
    return row(
      contents.map((content, column) => ({ content, width: widths[column] ?? 0, id: `questions/${element}/${index}/${column}` })),
      { pad: 5, edge: palette.rule },
    );
  });
  return stack([title, ...rows]);
}

function nobody(easel: Easel, text: string, width: number): Block {
  const said = paragraph(easel, [words(text, { ...stylesOf(easel).plain, fill: easel.palette.ink2 })], { width: width - 12 });
  const body = padded(said, { left: 6, right: 6 });
  return {
    ...body,
    draw: (x, y) => [
      { kind: 'path', d: rounded({ x: x + 0.5, y: y - 0.5, width: body.width - 1, height: body.height + 1 }, 8), stroke: easel.palette.ink3, dash: [3, 2] },
      ...body.draw(x, y),
    ],
  };
}
