/** The head of the picture and the profit formula → blocks above the grid. */
import type { HeaderView, MetricView } from '../../server/core/view/journeyView.ts';
import { operators } from '../components/operators.ts';
import { severities } from '../components/severities.ts';
import { type Block, nothing, padded, stack, wrap } from './block.ts';
import { counted, type Easel, paragraph, stylesOf, type View, word, words } from './easel.ts';
import type { Piece, Style } from './inline.ts';
import { rounded } from './outline.ts';
import { arrow, person, severitySign, unknownSign } from './signs.ts';

const side = 16;

export function drawHead(easel: Easel, { header, counts }: View): Block {
  const width = easel.grid.width - side * 2;
  const found = countsOf(easel, counts);
  const title = paragraph(easel, [words(header.title, { face: 'bold', size: 16, fill: easel.palette.ink })], { width: width - found.width - 24, leading: 22 });
  const personas = header.personas.map(({ name }) => pill(easel, name));
  const facts = header.facts.length === 0 ? [] : [padded(paragraph(easel, factsOf(easel, header.facts), { width: width - found.width - 24 }), { top: 3 })];
  const words1 = wrap([title, ...personas.map((one) => padded(one, { top: 2 })), ...facts], { width: width - found.width - 24, across: 12, down: 2 });
  const body = stack([words1, header.job === undefined ? nothing : job(easel, header.job, Math.min(width, 640))], 6);
  return {
    width: easel.grid.width,
    height: body.height + 14,
    draw: (x, y) => [...body.draw(x + side, y + 14), ...found.draw(x + side + width - found.width, y + 17)],
  };
}

function pill(easel: Easel, name: string): Block {
  const inner = padded(paragraph(easel, [person(easel), words(name, stylesOf(easel).plain, { gap: 5 })], { width: 320 }), {
    left: 6,
    right: 9,
    top: 1,
    bottom: 1,
  });
  return {
    ...inner,
    draw: (x, y) => [
      { kind: 'path', d: rounded({ x: x + 0.5, y: y + 0.5, width: inner.width - 1, height: inner.height - 1 }, 9), stroke: easel.palette.rule2 },
      ...inner.draw(x, y),
    ],
  };
}

function factsOf(easel: Easel, facts: readonly string[]): readonly Piece[] {
  const style: Style = { ...stylesOf(easel).plain, fill: easel.palette.ink2 };
  return facts.flatMap((fact, index) => [
    ...(index === 0 ? [] : [words('·', { ...style, fill: easel.palette.ink3 }, { gap: 7 })]),
    words(fact, style, index === 0 ? {} : { gap: 7 }),
  ]);
}

function job(easel: Easel, { sentence, when, want, soThat }: NonNullable<HeaderView['job']>, width: number): Block {
  const plain: Style = { face: 'regular', size: 13, fill: easel.palette.ink2 };
  const strong: Style = { face: 'bold', size: 13, fill: easel.palette.ink };
  const parts = [
    ['jobWhen', when],
    ['jobWant', want],
    ['jobSoThat', soThat],
  ] as const;
  const stated = parts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]));
  const pieces = stated.flatMap(([id, text], index) => [words(word(easel, id), strong), words(`${text}${index < stated.length - 1 ? ',' : '.'}`, plain)]);
  return paragraph(easel, sentence === undefined ? pieces : [words(sentence, plain)], { width, leading: 18 });
}

function countsOf(easel: Easel, counts: View['counts']): Block {
  const style: Style = { ...stylesOf(easel).plain, fill: easel.palette.ink2 };
  const shown = severities.filter(([severity]) => counts[severity] > 0);
  const pieces = shown.flatMap(([severity, noun], index): Piece[] => [
    { ...severitySign(easel, severity), ...(index === 0 ? {} : { gap: 12 }) },
    words(counted(easel, noun, counts[severity]), style, { gap: 5, whole: true, glued: true }),
  ]);
  return pieces.length === 0 ? nothing : paragraph(easel, pieces, { width: 480 });
}

export function drawFormula(easel: Easel, { metrics }: View): Block {
  if (metrics.length === 0) return nothing;
  const sign: Style = { face: 'regular', size: 18, fill: easel.palette.ink3 };
  const terms = metrics.map((metric, index): Block => {
    const figure = term(easel, metric);
    const before = index === 0 ? nothing : paragraph(easel, [words(operators[metric.id], sign)], { width: 40, leading: 28 });
    const gap = index === 0 ? 0 : 14;
    return {
      width: before.width + gap + figure.width,
      height: figure.height,
      draw: (x, y) => [...before.draw(x, y + 16), ...figure.draw(x + before.width + gap, y)],
    };
  });
  return padded(wrap(terms, { width: easel.grid.width - side * 2, across: 14, down: 6 }), { left: side, right: side, top: 14, bottom: 16 });
}

function term(easel: Easel, metric: MetricView): Block {
  const { palette } = easel;
  const { small, smallStrong } = stylesOf(easel);
  const isSum = metric.id === 'REV' || metric.id === 'GP';
  const wide = { width: 400 };
  const name = paragraph(easel, [...(isSum ? [] : [words(metric.id, smallStrong)]), words(metric.label, small)], wide);
  const figure: Piece =
    metric.value === undefined
      ? unknownSign(easel, 24)
      : words(metric.value, { face: isSum ? 'bold' : 'regular', size: 22, fill: palette.ink }, { whole: true });
  const value = paragraph(easel, [figure], { ...wide, leading: 28 });
  return stack([name, value, distance(easel, metric)]);
}

function distance(easel: Easel, { distance: text, target, verdict = 'even' }: MetricView): Block {
  if (text === undefined) return { ...nothing, height: 16 };
  const { small } = stylesOf(easel);
  const colour = { better: easel.palette.good, worse: easel.palette.bad, even: easel.palette.ink }[verdict];
  const direction = { better: 'up', worse: 'down', even: 'level' } as const;
  return paragraph(
    easel,
    [
      arrow(direction[verdict], verdict === 'better', colour),
      words(text, { ...small, fill: colour }, { gap: 4 }),
      ...(target === undefined ? [] : [words(target, small)]),
    ],
    { width: 400 },
  );
}
