/** A view → a drawing of the map or of its funnels, laid out without a browser: the same rows, shapes and signs as in the preview. The same view gives the same drawing. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { inGrid } from '../components/bandShape.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { drawCurve } from './drawCurve.ts';
import { drawFunnelBand, drawFurtherFunnel } from './drawFunnel.ts';
import { drawFunnelPage } from './drawFunnelPage.ts';
import { drawFormula, drawHead } from './drawHead.ts';
import { drawLanes } from './drawLanes.ts';
import { drawLegend } from './drawLegend.ts';
import { drawStages } from './drawStages.ts';
import { counted, type Easel, type Grid, paragraph, words } from './easel.ts';
import { createMeasure, type Measure } from './measure.ts';
import type { Drawing, Face } from './operations.ts';
import { paletteOf, type Theme } from './palette.ts';

/** What can be drawn so; whatever else is shown, the map is drawn. */
type DrawnView = 'map' | 'funnel';

export interface DrawOptions {
  readonly theme: Theme;
  /** Pictures of the map as `data:` addresses, by their `src`; one that is missing is shown by its words. */
  readonly images?: Readonly<Record<string, string>>;
}

/** Widths in pixels, of a column and of the names of lanes: at least, and where words are long. */
const columnWidth = { least: 146, most: 190 };
const laneWidth = { least: 124, most: 170 };
/** Of a drawing. */
const least = 1200;

export function drawView(view: JourneyView, { theme, images = {} }: DrawOptions): Drawing {
  const shown: DrawnView = view.shown === 'funnel' ? 'funnel' : 'map';
  const palette = paletteOf(theme);
  const measure = createMeasure();
  const easel: Easel = {
    palette,
    measure,
    labels: view.labels,
    language: view.language,
    image: (src) => (Object.hasOwn(images, src) ? images[src] : undefined),
    grid: gridOf(view, shown, measure),
  };
  const body = shown === 'map' ? mapOf(easel, view) : drawFunnelPage(easel, view);
  const sheet = stack([drawHead(easel, view), view.metrics.length === 0 ? { ...nothing, height: 14 } : drawFormula(easel, view), body]);
  const steps = view.columns.filter(({ step }) => step !== '*').length;
  return {
    width: Math.ceil(Math.max(easel.grid.width, sheet.width)),
    height: Math.ceil(sheet.height),
    background: palette.bg,
    language: view.language,
    title: view.header.title,
    description: [counted(easel, 'stages', view.stages.length), counted(easel, 'steps', steps), counted(easel, 'lanes', view.lanes.length)].join(', '),
    operations: sheet.draw(0, 0),
  };
}

/** As wide as the widest grid needs: columns of a narrow map grow, and so do those with words that would not fit. */
function gridOf(view: JourneyView, shown: DrawnView, measure: Measure): Grid {
  const { columns, lanes, funnel, funnels } = view;
  const longest = (texts: readonly string[], face: Face) =>
    Math.max(0, ...texts.flatMap((text) => text.split(/[\s/–—-]+/)).map((word) => measure(word, face, 12)));
  const within = (width: number, { least: low, most }: typeof columnWidth) => Math.ceil(Math.min(most, Math.max(low, width)));
  const lane = within(
    longest(
      lanes.map(({ name }) => name),
      'bold',
    ) + 23,
    laneWidth,
  );
  const narrowest = within(longest(textsOf(view), 'regular') + 21, columnWidth);
  const further = (shown === 'funnel' && funnel !== undefined ? [funnel, ...funnels] : funnels).map(({ steps }) => steps.length);
  const own = Math.max(1, shown === 'map' ? columns.length : Math.max(0, ...further));
  const width = Math.max(least, lane + own * narrowest, lane + Math.max(0, ...further) * columnWidth.least);
  return { lane, columns: own, column: (width - lane) / own, width };
}

/** As wide as what stands beside the words of an item. */
const beside: Readonly<Record<string, string>> = { touchpoint: 'mmmm', next: 'mm' };

/** All that stands in columns of one step. */
function textsOf({ columns, cells }: JourneyView): readonly string[] {
  const items = Object.values(cells).flatMap((cell) => cell.items);
  return [...columns.map(({ name }) => name), ...items.flatMap((item) => ('text' in item ? [`${item.text}${beside[item.kind] ?? ''}`] : []))];
}

function mapOf(easel: Easel, view: JourneyView): Block {
  if (view.stages.length === 0) {
    const text = paragraph(easel, [words(view.labels['emptyMap'] ?? '', { face: 'regular', size: 13, fill: easel.palette.ink2 })], {
      width: easel.grid.width - 48,
    });
    return padded(text, { left: 24, right: 24, top: 48, bottom: 48 });
  }
  return stack([
    drawStages(easel, view),
    view.funnel === undefined ? nothing : drawFunnelBand(easel, view.funnel),
    drawCurve(easel, view),
    drawLanes(easel, view),
    ...view.funnels.map((funnel) => drawFurtherFunnel(easel, funnel, inGrid)),
    padded(drawLegend(easel, view), { top: view.funnels.length > 0 ? 16 : 0 }),
  ]);
}
