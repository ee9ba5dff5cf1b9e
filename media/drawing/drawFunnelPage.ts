/** The funnel view → every funnel of the map large, with its weakest place in a sentence and its figures as a table. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import { onItsOwn } from '../components/bandShape.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { drawFurtherFunnel } from './drawFunnel.ts';
import { type Easel, paragraph, stylesOf, type View, word, words } from './easel.ts';
import { across as line } from './outline.ts';
import { arrow, stroked } from './signs.ts';

export function drawFunnelPage(easel: Easel, view: View): Block {
  const funnels = [...(view.funnel === undefined ? [] : [view.funnel]), ...view.funnels];
  return stack(funnels.map((funnel) => stack([drawFurtherFunnel(easel, funnel, onItsOwn), sentence(easel, funnel), table(easel, funnel)], 12)));
}

function sentence(easel: Easel, { steps }: FunnelView): Block {
  const weakest = steps.find(({ mark }) => mark === 'bottleneck')?.note;
  if (weakest === undefined) return nothing;
  const { palette, grid } = easel;
  const pieces = [
    arrow('down', true, palette.bad),
    words(weakest.title, { face: 'bold', size: 13, fill: palette.bad }),
    words(weakest.text, { face: 'regular', size: 13, fill: palette.ink }),
  ] as const;
  return padded(paragraph(easel, pieces, { width: Math.min(720, grid.width - 32), leading: 18 }), { left: 16, top: 4 });
}

/** Names to the left, figures to the right of their columns. */
function table(easel: Easel, { steps, total }: FunnelView): Block {
  const { small, plain, strong } = stylesOf(easel);
  const { palette } = easel;
  const nameWidth = Math.min(260, Math.max(90, ...steps.map(({ name }) => easel.measure(name, 'regular', 12) + 1)));
  const heads = ['reached', 'conversion', 'loss', 'benchmark'].map((id) => word(easel, id));
  const rows = [
    { name: word(easel, 'stage'), figures: heads, style: small },
    ...steps.map((step) => ({
      name: step.name,
      figures: [step.countText ?? word(easel, 'notStated'), step.conversionText ?? '', step.lossText ?? '', step.benchmarkText ?? ''],
      style: plain,
    })),
    ...(total === undefined ? [] : [{ name: word(easel, 'total'), figures: ['', total, '', ''], style: strong }]),
  ];
  const widths = heads.map((_, index) => Math.max(60, ...rows.map(({ figures, style }) => easel.measure(figures[index] ?? '', style.face, style.size))) + 24);
  const width = nameWidth + widths.reduce((sum, each) => sum + each, 0);
  const drawn = rows.map(({ name, figures, style }, row): Block => {
    const label = paragraph(easel, [words(name, style)], { width: nameWidth });
    return {
      width,
      height: label.height + 8,
      draw: (x, y) => {
        let right = x + nameWidth;
        return [
          ...(row === 0 ? [] : [stroked(line(x, x + width, y + 0.5), palette.rule)]),
          ...label.draw(x, y + 4),
          ...figures.map((text, index) => {
            right += widths[index] ?? 0;
            return { kind: 'text', x: right, y: y + 4 + 12.4, text, ...style, anchor: 'end' } as const;
          }),
        ];
      },
    };
  });
  return padded(stack(drawn), { left: 16, bottom: 18 });
}
