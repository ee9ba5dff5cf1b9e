/** A look → what Mermaid is told about colours, type and sizes: ink on the editor's ground, hues only where they tell something. */
import type { MermaidConfig } from 'mermaid';
import type { Look } from './look.ts';

/** Mermaid has hues for eight stages and then begins anew; here a stage is told by its name and its place. */
const hues = 12;

/** Between tasks, and as Mermaid reckons also between sections and beside them: four of them and the left margin must hold a task, or the last one is cut. */
const gap = 30;

export function themeOf(look: Look): MermaidConfig {
  const { ink, ground, font, isDark, wash, rule, quiet, accent } = look;
  return {
    theme: 'base',
    fontFamily: font,
    themeCSS: cssOf(look),
    journey: {
      useMaxWidth: false,
      leftMargin: 12,
      diagramMarginX: gap,
      width: 132,
      taskMargin: gap,
      taskFontFamily: font,
      titleFontFamily: font,
      titleColor: ink,
      titleFontSize: '16px',
    },
    timeline: { useMaxWidth: false, leftMargin: 12 },
    xyChart: {
      useMaxWidth: false,
      width: 860,
      height: 480,
      titleFontSize: 16,
      xAxis: { labelFontSize: 12, titleFontSize: 13 },
      yAxis: { labelFontSize: 12, titleFontSize: 13 },
    },
    quadrantChart: {
      useMaxWidth: false,
      titleFontSize: 16,
      quadrantLabelFontSize: 13,
      pointLabelFontSize: 12,
      xAxisLabelFontSize: 12,
      yAxisLabelFontSize: 12,
    },
    themeVariables: {
      darkMode: isDark,
      fontFamily: font,
      fontSize: '13px',
      background: ground,
      mainBkg: wash,
      primaryColor: wash,
      primaryTextColor: ink,
      primaryBorderColor: rule,
      secondaryColor: wash,
      tertiaryColor: wash,
      lineColor: quiet,
      textColor: ink,
      titleColor: ink,
      faceColor: ground,
      ...each('fillType', hues, wash),
      ...each('cScale', hues, wash),
      ...each('cScaleLabel', hues, ink),
      ...each('cScaleInv', hues, rule),
      ...quadrants(look),
      xyChart: {
        backgroundColor: ground,
        titleColor: ink,
        plotColorPalette: accent,
        ...Object.fromEntries(
          ['x', 'y'].flatMap((axis) => [
            [`${axis}AxisTitleColor`, quiet],
            [`${axis}AxisLabelColor`, ink],
            [`${axis}AxisTickColor`, rule],
            [`${axis}AxisLineColor`, rule],
          ]),
        ),
      },
    },
  };
}

function each(name: string, count: number, value: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, value]));
}

/** Keep, overdone, leave, mend: top right, top left, bottom left, bottom right. */
function quadrants({ ink, quiet, rule, good, over, ground, bad, accent, isContrast }: Look): Record<string, string> {
  const fills = isContrast ? [ground, ground, ground, ground] : [good, over, ground, bad];
  return {
    ...Object.fromEntries(
      fills.flatMap((fill, index) => [
        [`quadrant${index + 1}Fill`, fill],
        [`quadrant${index + 1}TextFill`, quiet],
      ]),
    ),
    quadrantPointFill: accent,
    quadrantPointTextFill: ink,
    quadrantXAxisTextFill: quiet,
    quadrantYAxisTextFill: quiet,
    quadrantTitleFill: ink,
    quadrantInternalBorderStrokeFill: rule,
    quadrantExternalBorderStrokeFill: rule,
  };
}

/** What Mermaid's variables do not reach. */
function cssOf({ ink, ground, rule, isContrast }: Look): string {
  return `
    .label, .label text, .label div, .section text, .task text { fill: ${ink}; color: ${ink}; }
    .face { stroke: ${ink}; } .mouth { stroke: ${ink}; } .face + g circle { fill: ${ink}; stroke: ${ink}; }
    .eventWrapper { filter: none; }
    .node-bkg, .journey-section, .task { stroke: ${rule}; stroke-width: 1px; ${isContrast ? `fill: ${ground};` : ''} }
    .bar-plot-0 rect { stroke: ${rule}; }
  `;
}
