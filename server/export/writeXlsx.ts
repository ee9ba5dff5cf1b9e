/** A view with its findings → a workbook: the grid as it is drawn, lanes down and steps across, and sheets for the figures, the funnels and the findings. */
import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell, type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import type { FindingLine } from '../core/convert/findingLine.ts';
import { gridRows } from '../core/convert/gridRows.ts';
import { label } from '../core/convert/itemWords.ts';
import type { FunnelView, JourneyView, StageView } from '../core/view/journeyView.ts';

export async function writeXlsx(view: JourneyView, findings: readonly FindingLine[]): Promise<Uint8Array> {
  const sheets = [
    mapSheet(view),
    ...(view.metrics.length > 0 ? [figuresSheet(view)] : []),
    ...funnelSheets(view),
    ...(findings.length > 0 ? [findingsSheet(view, findings)] : []),
  ];
  const blob = await writeExcelFile(named(sheets)).toBlob();
  return withoutDates(new Uint8Array(await blob.arrayBuffer()));
}

/** A workbook is an archive, and archives date their files: all are given the first date there is. */
function withoutDates(workbook: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(workbook)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

type Content = Sheet<Blob>;

/** Names of sheets have at most 31 letters, none of them a sign of a formula, and differ. */
function named(sheets: readonly Content[]): Content[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const plain =
      (sheet.sheet ?? '')
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .slice(0, 28) || '–';
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain} ${count}`;
    taken.add(name.toLowerCase());
    return { ...sheet, sheet: name };
  });
}

const tones = { cold: '#D9EAFD', warm: '#F6EAC9', hot: '#FBDAD5' } as const;
const text = { type: String, wrap: true, alignVertical: 'top' } as const;
const head = { ...text, fontWeight: 'bold' } as const;

function mapSheet(view: JourneyView): Content {
  const { stages, columns, labels, header } = view;
  const rows = gridRows(view);
  const names: Row = [{ ...head, value: label(labels, 'stage') }, ...stages.flatMap(stageName)];
  const steps: Row = [{ ...head, value: label(labels, 'step') }, ...columns.map(({ name }): Cell => ({ ...text, value: name }))];
  const lanes = rows.map((row): Row => {
    const cells = stages.flatMap((stage): Cell[] => {
      const own = row.ofStage(stage);
      const each = columns.slice(stage.column, stage.column + stage.span).map((column) => row.ofColumn(column));
      // What is said of the whole stage spans its steps, or stands over what these say.
      if (each.every((cell) => cell.length === 0)) return spanning({ ...text, value: own.join('\n') }, stage.span);
      return each.map((cell, index) => ({ ...text, value: [...(index === 0 ? own : []), ...cell].join('\n') }));
    });
    return [{ ...head, value: row.name }, ...cells];
  });
  return {
    sheet: label(labels, 'map'),
    data: [spanning({ type: String, value: header.title, fontWeight: 'bold', fontSize: 14 }, columns.length + 1), names, steps, ...lanes],
    columns: [{ width: 22 }, ...columns.map(() => ({ width: 28 }))],
    stickyRowsCount: 3,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
}

function stageName({ name, span, traffic }: StageView): Cell[] {
  return spanning({ ...head, value: name, ...(traffic === undefined ? {} : { backgroundColor: tones[traffic] }) }, span);
}

function spanning(cell: CellObject, columnSpan: number): Cell[] {
  return columnSpan > 1 ? [{ ...cell, columnSpan }, ...Array.from({ length: columnSpan - 1 }, () => null)] : [cell];
}

function figuresSheet({ metrics, labels }: JourneyView): Content {
  const rows = metrics.map(
    ({ id, label: name, value, distance, target, provenance }): Row =>
      [id, name, value ?? '?', [distance, target].filter(Boolean).join(' '), provenance].map((each) => ({ ...text, value: each })),
  );
  return { sheet: label(labels, 'profitFormula'), data: rows, columns: [{ width: 8 }, { width: 24 }, { width: 18 }, { width: 24 }, { width: 60 }] };
}

function funnelSheets({ funnel, funnels, labels }: JourneyView): Content[] {
  return [...(funnel === undefined ? [] : [funnel]), ...funnels].map((one: FunnelView): Content => {
    const heads = ['step', 'reached', 'conversion', 'loss', 'benchmark'].map((id): Cell => ({ ...head, value: label(labels, id) }));
    const rows = one.steps.map(
      ({ name, count, conversion, lossText, benchmarkText, note }): Row => [
        { ...text, value: name },
        count === undefined ? { ...text, value: label(labels, 'notStated') } : { type: Number, value: count, format: '#,##0', alignVertical: 'top' },
        conversion === undefined ? null : { type: Number, value: conversion, format: '0.0%', alignVertical: 'top' },
        { ...text, value: lossText ?? '' },
        { ...text, value: benchmarkText ?? '' },
        { ...text, value: note === undefined ? '' : `${note.title} ${note.text}` },
      ],
    );
    return {
      sheet: one.name,
      data: [heads, ...rows],
      columns: [{ width: 32 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 48 }],
      stickyRowsCount: 1,
    };
  });
}

function findingsSheet({ labels }: JourneyView, findings: readonly FindingLine[]): Content {
  const heads = [label(labels, 'line'), '', label(labels, 'finding'), ''].map((value): Cell => ({ ...head, value }));
  const rows = findings.map(
    ({ line, severity, message, rule }): Row => [
      { type: Number, value: line, alignVertical: 'top' },
      { ...text, value: severity },
      { ...text, value: message },
      { ...text, value: rule },
    ],
  );
  return { sheet: label(labels, 'findings'), data: [heads, ...rows], columns: [{ width: 8 }, { width: 12 }, { width: 80 }, { width: 30 }], stickyRowsCount: 1 };
}
