/** A view with its findings → Markdown: the head and what the view shows; of the map the figures, a table of the grid (one for each stage where it is wide), funnels, diagrams and findings. */
import type { ColumnView, FunnelView, HeaderView, JourneyView, MetricView, StageView } from '../view/journeyView.ts';
import type { FunnelPageView, FunnelSheet } from '../view/pages/funnelView.ts';
import type { FindingLine } from './findingLine.ts';
import { type GridRow, gridRows, isSaidOfStage } from './gridRows.ts';
import { insightsMarkdown } from './insightsMarkdown.ts';
import { label } from './itemWords.ts';
import { escape, table } from './markdownTable.ts';
import type { MermaidText } from './mermaid.ts';
import { pageMarkdown } from './pageMarkdown.ts';
import { personasMarkdown } from './projectMarkdown.ts';

/** The most columns that one table for all stages has. */
const narrow = 4;

export function toMarkdown(view: JourneyView, findings: readonly FindingLine[], diagrams: readonly MermaidText[]): string {
  const parts = [...headOf(view), ...bodyOf(view, findings, diagrams)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function bodyOf(view: JourneyView, findings: readonly FindingLine[], diagrams: readonly MermaidText[]): readonly string[] {
  const { page } = view;
  if (page === undefined)
    return [...figuresOf(view), ...gridOf(view), ...funnelsOf(view), ...diagrams.flatMap(diagramOf), ...findingsOf(findings, view.labels)];
  switch (page.kind) {
    case 'diagram':
      return diagrams.flatMap(diagramOf);
    case 'funnel':
      return [...figuresOf(view), ...funnelsOf(view, page)];
    case 'insights':
      return insightsMarkdown(page);
    case 'personas':
      return personasMarkdown(page, ({ text }) => escape(text));
    default:
      return pageMarkdown(page);
  }
}

function headOf({ header, labels }: JourneyView): readonly string[] {
  const facts = [...header.personas.map(({ name }) => `**${escape(name)}**`), ...header.facts.map(escape)];
  return [`# ${escape(header.title)}`, facts.join(' · '), header.job === undefined ? '' : `> ${jobOf(header.job, labels)}`];
}

function jobOf({ sentence, when, want, soThat }: NonNullable<HeaderView['job']>, labels: JourneyView['labels']): string {
  if (sentence !== undefined) return escape(sentence);
  const parts = [
    ['jobWhen', when],
    ['jobWant', want],
    ['jobSoThat', soThat],
  ] as const;
  return `${parts.flatMap(([id, text]) => (text === undefined ? [] : [`**${label(labels, id)}** ${escape(text)}`])).join(', ')}.`;
}

function figuresOf({ metrics, funnel, labels }: JourneyView): readonly string[] {
  if (metrics.length === 0) return [];
  const title = [label(labels, 'profitFormula'), funnel?.period].filter(Boolean).join(', ');
  return [
    `## ${escape(title)}`,
    table(
      ['', ...metrics.map(nameOf)],
      [
        ['', ...metrics.map((metric) => `**${escape(metric.value ?? '?')}**`)],
        ['', ...metrics.map(distanceOf)],
      ],
      1,
    ),
  ];
}

const nameOf = ({ id, label: name }: MetricView): string => escape(id === 'REV' || id === 'GP' ? name : `${id} ${name}`);

function distanceOf({ distance, target, verdict }: MetricView): string {
  if (distance === undefined) return '';
  return escape([{ better: '▲', worse: '▽', even: '=' }[verdict ?? 'even'], distance, target].filter(Boolean).join(' '));
}

function gridOf(view: JourneyView): readonly string[] {
  if (view.stages.length === 0) return [];
  const rows = gridRows(view);
  const wide = view.columns.length > narrow;
  return wide ? view.stages.flatMap((stage) => stageOf(stage, rows, view)) : [`## ${label(view.labels, 'map')}`, gridTable(view.stages, rows, view)];
}

function stageOf(stage: StageView, rows: readonly GridRow[], view: JourneyView): readonly string[] {
  const score = stage.score && `${label(view.labels, 'stageScore')} ${stage.score.text}`;
  const facts = [stage.task, stage.trafficLabel, stage.component, score].filter((fact) => fact !== undefined && fact !== '').map((fact) => escape(fact ?? ''));
  return [`## ${escape(stage.name)}`, facts.join(' · '), gridTable([stage], rows, view)];
}

interface TableColumn {
  readonly head: string;
  readonly cell: (row: GridRow) => readonly string[];
}

/** What is said of a whole stage has a column of its own before those of its steps, where there are several. */
function gridTable(stages: readonly StageView[], rows: readonly GridRow[], { columns, labels }: JourneyView): string {
  const shown = stages.flatMap((stage): TableColumn[] => {
    const steps = columns.slice(stage.column, stage.column + stage.span).filter(({ step }) => step !== '*');
    const [only, ...more] = steps;
    if (only !== undefined && more.length === 0)
      return [{ head: stages.length > 1 ? `${stage.name}: ${only.name}` : only.name, cell: (row) => [...row.ofStage(stage), ...row.ofColumn(only)] }];
    const named = (name: string) => (stages.length > 1 ? `${stage.name}: ${name}` : name);
    const whole = steps.length === 0 || isSaidOfStage(rows, stage);
    return [
      ...(whole ? [{ head: steps.length === 0 ? stage.name : named(label(labels, 'whole-stage')), cell: (row: GridRow) => row.ofStage(stage) }] : []),
      ...steps.map((column: ColumnView): TableColumn => ({ head: named(column.name), cell: (row) => row.ofColumn(column) })),
    ];
  });
  const lines = rows.flatMap((row) => {
    const cells = shown.map(({ cell }) => cell(row).map(escape).join('<br>'));
    return cells.every((cell) => cell === '') ? [] : [[`**${escape(row.name)}**`, ...cells]];
  });
  return table(['', ...shown.map(({ head }) => escape(head))], lines);
}

/** With the page of the funnel view also what losses cost, and the ways to work with each funnel. */
function funnelsOf({ funnel, funnels, labels }: JourneyView, page?: FunnelPageView): readonly string[] {
  return [...(funnel === undefined ? [] : [funnel]), ...funnels].flatMap((one) => {
    const title = [one.name, one.period].filter(Boolean).join(', ');
    const total = one.total === undefined ? '' : `${label(labels, 'total')}: **${escape(one.total)}**`;
    const sheet = page?.sheets.find(({ id }) => id === one.id);
    return [`## ${escape(title)}`, ...(sheet === undefined ? [] : [sentenceOf(sheet)]), funnelTable(one, labels), total, ...sheetOf(one, sheet, page)];
  });
}

function sentenceOf({ sentence: { title, text } }: FunnelSheet): string {
  return [title && `**${escape(title)}**`, escape(text)].filter(Boolean).join(' ');
}

function sheetOf(funnel: FunnelView, sheet: FunnelSheet | undefined, page: FunnelPageView | undefined): readonly string[] {
  if (sheet === undefined || page === undefined) return [];
  const costs = sheet.steps.flatMap(({ id, cost }) => {
    const step = funnel.steps.find((one) => one.id === id);
    return cost === undefined ? [] : [[escape(step?.name ?? id), escape(cost.text), escape(cost.note)]];
  });
  const methods = sheet.methods.map(({ name, what, effect, help }) => [`**${escape(name)}**<br>${escape(help)}`, escape(what), escape(effect)]);
  return [
    ...(costs.length === 0 ? [] : [`### ${escape(page.words.cost)}`, table(['', escape(page.words.cost), ''], costs, 1, 1)]),
    ...(methods.length === 0 ? [] : [`### ${escape(page.words.methods)}`, table(['', '', ''], methods, 2, 1)]),
  ];
}

function diagramOf({ name, text }: MermaidText): readonly string[] {
  return [`## ${escape(name)}`, `\`\`\`mermaid\n${text}\n\`\`\``];
}

function funnelTable({ steps }: FunnelView, labels: JourneyView['labels']): string {
  const heads = ['step', 'reached', 'conversion', 'loss', 'benchmark'].map((id) => escape(label(labels, id)));
  const rows = steps.map((step) => {
    const figures = [step.countText ?? label(labels, 'notStated'), step.conversionText, step.lossText, step.benchmarkText];
    return [
      escape(step.name),
      ...figures.map((figure) => escape(figure ?? '')),
      step.note === undefined ? '' : `**${escape(step.note.title)}** ${escape(step.note.text)}`,
    ];
  });
  return table([...heads, ''], rows, 1, heads.length - 1);
}

function findingsOf(findings: readonly FindingLine[], labels: JourneyView['labels']): readonly string[] {
  if (findings.length === 0) return [];
  const heads = ['line', 'finding', ''].map((id) => escape(id === '' ? '' : label(labels, id)));
  const marks = { error: '⛔', warning: '⚠️', info: 'ℹ️', hint: '💡' } as const;
  return [
    `## ${escape(label(labels, 'findings'))}`,
    table(
      heads,
      findings.map(({ line, message, rule, severity }) => [String(line), `${marks[severity]} ${escape(message)}`, `\`${rule}\``]),
      0,
      1,
    ),
  ];
}
