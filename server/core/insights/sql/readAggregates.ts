/** Rows of the table that another engine made of orders → the aggregates that are reckoned from the orders themselves here, and cells of customers who pay alike. */
import type { AggregateSettings, Aggregates, Month, RecencyBin, RepeatStep, Rfm } from '../aggregates.ts';
import { binStarts, monthName } from '../aggregates.ts';
import type { Excluded } from '../orderTable.ts';
import { cellsFromSums, type PayingCells } from '../payingCells.ts';
import { payingFeatureNames } from '../payingFeatures.ts';
import { isoDay } from '../readDay.ts';
import { hiddenBeside, hiddenShared, isTellable, unknownGroups } from '../suppress.ts';
import { aggregatesVersion, heads, type Part, reasons } from './aggregateTable.ts';

export interface ReadAggregates {
  /** What the engine was asked for. */
  readonly settings: AggregateSettings;
  /** Rows of orders that it saw, and left out. */
  readonly rows: number;
  readonly excluded: Excluded;
  /** Nothing when there are too few customers to tell anything of. */
  readonly told: { readonly aggregates: Aggregates; readonly cells: PayingCells } | undefined;
}

export type AggregatesProblem =
  | { readonly kind: 'not-aggregates' }
  | { readonly kind: 'aggregates-version'; readonly version: number }
  | { readonly kind: 'aggregates-torn'; readonly rows: number; readonly all: number }
  | { readonly kind: 'aggregates-lack'; readonly parts: readonly string[] };

interface Row {
  readonly keys: readonly [number, number];
  readonly people: number;
  readonly values: readonly number[];
}

export class AggregatesReader {
  private readonly parts = new Map<string, Row[]>();
  private isWhole = true;
  private rows = 0;
  private all = 0;
  private readonly columns: readonly number[];

  /** Heads may be in capitals, as some engines write them. */
  constructor(given: readonly string[]) {
    const known = given.map((head) => head.trim().toLowerCase());
    this.columns = heads.map((head) => known.indexOf(head));
  }

  add(cells: readonly string[]): void {
    const texts = this.columns.map((column) => (cells[column] ?? '').trim());
    const [part = '', ...numbers] = texts;
    if (!numbers.every((text) => whole.test(text))) this.isWhole = false;
    const [first = 0, second = 0, people = 0, ...rest] = numbers.map(Number);
    const rows = this.parts.get(part) ?? [];
    this.parts.set(part, rows);
    rows.push({ keys: [first, second], people, values: rest.slice(0, -1) });
    this.rows += 1;
    this.all = rest.at(-1) ?? 0;
  }

  finish(): ReadAggregates | AggregatesProblem {
    const [settings] = this.of('settings');
    if (this.columns.includes(-1) || !this.isWhole) return { kind: 'not-aggregates' };
    // First whether all of it is here: what is lacking then needs no other explanation.
    if (this.rows !== this.all) return { kind: 'aggregates-torn', rows: this.rows, all: this.all };
    if (settings && settings.keys[0] !== aggregatesVersion) return { kind: 'aggregates-version', version: settings.keys[0] };
    const [rows] = this.of('rows');
    const [totals] = this.of('totals');
    const needed: readonly Part[] = totals ? ['settings', 'rows', 'repeat', 'feature'] : ['settings', 'rows'];
    const lacking = needed.filter((part) => this.of(part).length < (part === 'feature' ? payingFeatureNames.length : 1));
    if (!settings || !rows || lacking.length > 0) return { kind: 'aggregates-lack', parts: lacking };
    const asked = { minGroup: settings.keys[1], observation: settings.people, purchases: settings.values[0] as number };
    const excluded = Object.fromEntries(reasons.map((reason, index) => [reason, rows.values[index] as number]));
    return {
      settings: asked,
      rows: rows.people,
      excluded: excluded as unknown as Excluded,
      told: totals && { aggregates: this.aggregates(totals, asked), cells: this.cells() },
    };
  }

  /** In the order of their keys, whatever the order of rows. */
  private of(part: Part): readonly Row[] {
    return (this.parts.get(part) ?? []).toSorted((a, b) => a.keys[0] - b.keys[0] || a.keys[1] - b.keys[1]);
  }

  private aggregates({ keys: [firstDay, lastDay], people, values }: Row, settings: AggregateSettings): Aggregates {
    const [orders, cents] = values as [number, number];
    return {
      totals: { from: isoDay(firstDay), to: isoDay(lastDay), customers: people, orders, revenue: cents / 100 },
      months: monthsOf(this.of('month'), this.of('few-months')[0], people, settings.minGroup),
      repeat: repeatOf(this.of('repeat'), settings),
      recency: recencyOf(this.of('recency'), this.of('repeat'), settings.minGroup),
      rfm: people < settings.minGroup * fifths ? undefined : rfmOf(this.of('limit'), this.of('score'), people, lastDay, settings.minGroup),
    };
  }

  private cells(): PayingCells {
    const count = payingFeatureNames.length;
    return cellsFromSums(
      this.of('cell').map(({ people, values }) => ({ people, logarithms: values.slice(0, count), revenue: values[count] as number })),
      this.of('feature').map(({ people, values }) => ({ people, logarithms: values[0] as number, squares: values[1] as number })),
    );
  }
}

const whole = /^-?\d{1,20}(?:\.0+)?$/;
const fifths = 5;

function monthsOf(rows: readonly Row[], few: Row | undefined, customers: number, least: number): readonly Month[] {
  // Of months with few customers it is known that there are some, and in how many of them somebody is new.
  const hidden = hiddenShared([...rows.map(({ people }) => people), few === undefined ? 0 : 1], least);
  const fresh = rows.map(({ values }) => values[2] as number);
  const untold = fresh.filter((count) => count < 0).length + (few?.values[0] ?? 0);
  const rest = customers - fresh.reduce((sum, count) => sum + Math.max(0, count), 0);
  const hiddenFresh = hiddenBeside(
    fresh.map((count) => Math.max(0, count)),
    // How they share the rest makes no difference.
    Array.from({ length: untold }, (_, index) => (index === 0 ? rest - untold + 1 : 1)),
    least,
    new Set([...hidden, ...fresh.flatMap((count, index) => (count < 0 ? [index] : []))]),
  );
  return rows.flatMap(({ keys: [month], people, values }, index) =>
    hidden.has(index)
      ? []
      : [
          {
            month: monthName(Math.floor(month / 100), month % 100),
            customers: people,
            orders: values[0] as number,
            revenue: (values[1] as number) / 100,
            fresh: hiddenFresh.has(index) ? undefined : fresh[index],
          },
        ],
  );
}

function repeatOf(rows: readonly Row[], { minGroup, purchases }: AggregateSettings): readonly RepeatStep[] {
  return rows
    .filter(({ keys: [purchase] }) => purchase <= purchases)
    .map(({ keys: [purchase], people, values }) => {
      const [cents, twiceMedian, observed, again] = values as [number, number, number, number];
      const next = rows.find(({ keys: [key] }) => key === purchase + 1)?.people ?? 0;
      const isObserved = observed >= minGroup && isTellable(observed, people, minGroup);
      return {
        purchase,
        customers: people,
        conversion: next >= minGroup ? next / people : undefined,
        days: purchase === 1 ? undefined : twiceMedian / 2,
        value: cents / people / 100,
        observed: isObserved ? observed : undefined,
        observedConversion: isObserved && again >= minGroup ? again / observed : undefined,
      };
    });
}

function recencyOf(rows: readonly Row[], steps: readonly Row[], least: number): readonly RecencyBin[] {
  return steps.flatMap(({ keys: [purchase], people: all }) => {
    const bins = rows.filter(({ keys: [of] }) => of === purchase);
    const counts = bins.map(({ people }) => people);
    const hidden = hiddenBeside(counts, unknownGroups(all - sumOf(counts), least), least);
    return bins.flatMap(({ keys: [, from], people, values }, index) => {
      const [cents, twiceMedian] = values as [number, number];
      const next = binStarts[binStarts.indexOf(from) + 1];
      const to = next === undefined ? undefined : next - 1;
      return hidden.has(index) ? [] : [{ purchase, from, to, customers: people, days: twiceMedian / 2, value: cents / people / 100 }];
    });
  });
}

function rfmOf(limits: readonly Row[], scores: readonly Row[], customers: number, lastDay: number, least: number): Rfm {
  const limitsOf = (dimension: number, told: (value: number) => number) =>
    [2, 3, 4, 5].map((mark) => {
      const value = limits.find(({ keys }) => keys[0] === dimension && keys[1] === mark)?.values[0];
      return value === undefined ? undefined : told(value);
    });
  const best = scores.toReversed();
  const counts = best.map(({ people }) => people);
  const hidden = hiddenBeside(counts, unknownGroups(customers - sumOf(counts), least), least);
  return {
    recency: limitsOf(1, (day) => lastDay - day),
    frequency: limitsOf(2, (count) => count),
    money: limitsOf(3, (sum) => sum),
    groups: best.flatMap(({ keys: [score], people, values }, index) =>
      hidden.has(index) ? [] : [{ score: String(score), customers: people, revenue: (values[0] as number) / 100 }],
    ),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
