/** All scores of a map → a table by stage, with a column for each persona, and beside it what remains of the journey: peak, low and end. */
import type { MemoryFact, Score, ScoresPage } from '../../server/core/view/pages/scoresPage.ts';
import { type Block, padded, stack } from './block.ts';
import { scoreBar } from './drawStanding.ts';
import { type Easel, paragraph, stylesOf, words } from './easel.ts';
import type { Piece } from './inline.ts';
import { hatching } from './outline.ts';
import { headRow, row, underlined } from './rows.ts';
import { stroked, unknownSign } from './signs.ts';

const [leastName, leastScore, barWidth, air] = [150, 150, 64, 16];

/** How wide its columns are at least. */
export function scoreTableWidth({ measure }: Pick<Easel, 'measure'>, page: ScoresPage): number {
  const longest = Math.max(0, ...page.rows.flatMap(({ name }) => name.split(/[\s/–—-]+/)).map((word) => measure(word, 'regular', 12)));
  return Math.ceil(Math.max(leastName, longest + air) + (2 + page.personas.length) * leastScore);
}

export function drawScoreTable(easel: Easel, page: ScoresPage, width: number): Block {
  const { rows, personas, words: labels } = page;
  const count = 2 + personas.length;
  const each = Math.min(220, Math.floor((width - (scoreTableWidth(easel, page) - count * leastScore)) / count));
  const widths = [width - each * count, ...Array.from({ length: count }, () => each)];
  const head = headRow(easel, [labels.stage, labels.stageScore, labels.experience, ...personas], widths, { id: 'scores' });
  const lines = rows.map(({ stage, name, score, experience, of, byPersona }, index) => {
    const scores: readonly Block[] = [
      scoreCell(easel, score, '', each),
      scoreCell(easel, experience, of, each),
      ...byPersona.map((own) => scoreCell(easel, own, '', each)),
    ];
    const title = paragraph(easel, [words(name, stylesOf(easel).plain)], { width: (widths[0] ?? 0) - air });
    return row(
      [title, ...scores].map((content, column) => ({ content, width: widths[column] ?? 0, id: `scores/${stage}/${column}` })),
      { pad: 5, ...(index === 0 ? {} : { edge: easel.palette.rule }) },
    );
  });
  return stack([head, ...lines]);
}

/** Hatched where nobody has said anything. */
function scoreCell(easel: Easel, score: Score | undefined, note: string, width: number): Block {
  const { palette } = easel;
  if (score === undefined) return { width, height: 16, draw: (x, y) => [stroked(hatching({ x, y, width: width - air, height: 16 }), palette.rule)] };
  const { strong, small } = stylesOf(easel);
  const figure: Piece = score.text === undefined ? unknownSign(easel) : words(score.text, strong, { whole: true });
  const bar = score.share === undefined ? undefined : scoreBar(easel, score.share, barWidth);
  const said = paragraph(easel, [figure], { width: 40 });
  const aside = paragraph(easel, [words(note, small, { whole: true })], { width: width - 100 });
  return {
    width,
    height: 16,
    draw: (x, y) => [...said.draw(x, y), ...(bar?.draw(x + 28, y + 12) ?? []), ...aside.draw(x + 28 + (bar === undefined ? 0 : barWidth + 6), y)],
  };
}

export function drawMemory(easel: Easel, { facts, sentences }: ScoresPage['memory'], width: number): Block {
  const { palette } = easel;
  const said = sentences.map((text) =>
    padded(paragraph(easel, [words(text, { ...stylesOf(easel).plain, fill: palette.ink2 })], { width: Math.min(width, 480) }), { top: 6 }),
  );
  const rows = facts.map((fact, index) => underlined(factRow(easel, fact, width, index === 0), palette.rule));
  return { ...stack([...rows, ...said]), width };
}

function factRow(easel: Easel, { label, value, where }: MemoryFact, width: number, isFirst: boolean): Block {
  const { plain, strong } = stylesOf(easel);
  const widths = [124, 34, width - 158] as const;
  const contents = [
    paragraph(easel, [words(label, { ...plain, fill: easel.palette.ink2 })], { width: widths[0] - 8 }),
    paragraph(easel, [words(value, strong, { whole: true })], { width: widths[1] }),
    paragraph(easel, [words(where, plain)], { width: widths[2] }),
  ];
  return row(
    contents.map((content, column) => ({ content, width: widths[column] ?? 0, id: `memory/${label}/${column}` })),
    { pad: 5, ...(isFirst ? { edge: easel.palette.rule2 } : {}) },
  );
}
