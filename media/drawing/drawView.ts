/** A view → a drawing of what it shows, laid out without a browser: the same rows, shapes and signs as in the preview. The same view gives the same drawing. */
import type { JourneyView, ViewName } from '../../server/core/view/journeyView.ts';
import type { ChannelsPage } from '../../server/core/view/pages/channelsPage.ts';
import { inGrid } from '../components/bandShape.ts';
import { type Block, nothing, padded, stack } from './block.ts';
import { drawChannels } from './drawChannels.ts';
import { drawCurve } from './drawCurve.ts';
import { drawFunnelBand, drawFurtherFunnel } from './drawFunnel.ts';
import { drawFunnelPage } from './drawFunnelPage.ts';
import { drawFormula, drawHead } from './drawHead.ts';
import { drawLanes } from './drawLanes.ts';
import { drawLegend } from './drawLegend.ts';
import { drawScores, scoresWidth } from './drawScores.ts';
import { drawStages } from './drawStages.ts';
import { drawTouchpoints } from './drawTouchpoints.ts';
import { counted, createEasel, type DrawOptions, type Easel, type Grid, paragraph, words } from './easel.ts';
import type { Measure } from './measure.ts';
import type { Drawing, Face } from './operations.ts';

/** Widths in pixels, of a column and of the names of lanes: at least, and where words are long. */
const columnWidth = { least: 146, most: 190 };
const laneWidth = { least: 124, most: 170 };
const matrixColumnWidth = { least: 112, most: 170 };
const matrixLaneWidth = { least: 150, most: 180 };
/** Of a drawing, and of one with the work list. */
const least = 1200;
const listWide = 1480;

export function drawView(view: JourneyView, options: DrawOptions): Drawing {
  const easel = createEasel(view, options, (measure) => gridOf(view, view.shown, measure));
  const sheet = stack([drawHead(easel, view), view.metrics.length === 0 ? { ...nothing, height: 14 } : drawFormula(easel, view), bodyOf(easel, view)]);
  const steps = view.columns.filter(({ step }) => step !== '*').length;
  return {
    width: Math.ceil(Math.max(easel.grid.width, sheet.width)),
    height: Math.ceil(sheet.height),
    background: easel.palette.bg,
    language: view.language,
    title: view.header.title,
    description: [counted(easel, 'stages', view.stages.length), counted(easel, 'steps', steps), counted(easel, 'lanes', view.lanes.length)].join(', '),
    operations: sheet.draw(0, 0),
  };
}

function bodyOf(easel: Easel, view: JourneyView): Block {
  if (view.shown === 'funnel') return drawFunnelPage(easel, view);
  switch (view.page?.kind) {
    case 'channels':
      return drawChannels(easel, view.page);
    case 'touchpoints':
      return drawTouchpoints(easel, view.page);
    case 'scores':
      return drawScores(easel, view.page);
    default:
      return mapOf(easel, view);
  }
}

/** As wide as the view needs. */
function gridOf(view: JourneyView, shown: ViewName, measure: Measure): Grid {
  switch (view.page?.kind) {
    case 'channels':
      return matrixGrid(view.page, measure);
    case 'touchpoints':
      return { lane: 0, columns: 1, column: listWide, width: listWide };
    case 'scores': {
      const width = Math.max(least, scoresWidth({ measure }, view.page));
      return { lane: 0, columns: 1, column: width, width };
    }
    default:
      return mapGrid(view, shown, measure);
  }
}

function matrixGrid({ groups, stages }: ChannelsPage, measure: Measure): Grid {
  const names = groups.flatMap(({ rows }) => rows.map(({ name }) => name));
  const lane = within(longestWord(names, 'bold', measure) + 23, matrixLaneWidth);
  const heads = [...stages.map(({ name }) => name), ...names];
  const columns = stages.length + 1;
  const width = Math.max(least, lane + columns * within(longestWord(heads, 'bold', measure) + 21, matrixColumnWidth));
  return { lane, columns, column: (width - lane) / columns, width };
}

function longestWord(texts: readonly string[], face: Face, measure: Measure): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(/[\s/–—-]+/)).map((word) => measure(word, face, 12)));
}

function within(width: number, { least: low, most }: typeof columnWidth): number {
  return Math.ceil(Math.min(most, Math.max(low, width)));
}

/** As wide as the widest grid needs: columns of a narrow map grow, and so do those with words that would not fit. */
function mapGrid(view: JourneyView, shown: ViewName, measure: Measure): Grid {
  const { columns, lanes, funnel, funnels } = view;
  const lane = within(
    longestWord(
      lanes.map(({ name }) => name),
      'bold',
      measure,
    ) + 23,
    laneWidth,
  );
  const narrowest = within(longestWord(textsOf(view), 'regular', measure) + 21, columnWidth);
  const further = (shown === 'funnel' && funnel !== undefined ? [funnel, ...funnels] : funnels).map(({ steps }) => steps.length);
  const own = Math.max(1, shown === 'funnel' ? Math.max(0, ...further) : columns.length);
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
