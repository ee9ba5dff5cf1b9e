/** The text of an insights file → which files of orders it was made of and how these were read, so that they can be read alike once more. It reads no figure that is shown. */
import { parse } from 'yaml';
import { type DecimalMark, decimalMarks } from './readAmount.ts';
import { type DateOrder, dateOrders } from './readDay.ts';

export interface RecordedReading {
  readonly orders: readonly { readonly file: string; readonly sha256: string }[];
  readonly orderColumns: ReadonlyMap<string, string>;
  readonly dates: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly encoding: string | undefined;
  /** As `2026-10-31`; later orders were left out. */
  readonly lastDay: string | undefined;
  readonly seed: number;
  /** What has to come out again. */
  readonly customers: number | undefined;
  readonly count: number | undefined;
}

/** `undefined` for a text that is no insights file. */
export function recordedReading(text: string): RecordedReading | undefined {
  const file = mappingOf(parsed(text));
  if (file['kind'] !== 'insights') return undefined;
  const totals = mappingOf(file['totals']);
  const sources = (Array.isArray(file['sources']) ? file['sources'] : []).map(mappingOf);
  // A survey is the last of the files.
  const hasSurvey = ['nps', 'questions', 'cross'].some((key) => file[key] !== undefined) || mappingOf(file['clusters'])['cx'] !== undefined;
  return {
    orders: (hasSurvey ? sources.slice(0, -1) : sources).map((source) => ({ file: textOf(source['file']) ?? '', sha256: textOf(source['sha256']) ?? '' })),
    orderColumns: new Map(Object.entries(mappingOf(file['columns'])).flatMap(([role, head]) => (typeof head === 'string' ? [[role, head] as const] : []))),
    dates: dateOrders.find((one) => one === file['dates']),
    decimal: decimalMarks.find((one) => one === file['decimal']),
    encoding: textOf(file['encoding']),
    lastDay: textOf(totals['to']),
    seed: numberOf(file['seed']) ?? 1,
    customers: numberOf(totals['customers']),
    count: numberOf(totals['orders']),
  };
}

function parsed(text: string): unknown {
  try {
    return parse(text, { schema: 'core', maxAliasCount: 100 });
  } catch {
    // It is being written; its errors are told where it is checked.
    return undefined;
  }
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
