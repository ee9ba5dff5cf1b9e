/** Rows of orders, one after the other → purchases by customer. Numbers in typed arrays, no text of a row is kept. */
import { type Columns, type OrderColumn } from './columnNames.ts';
import { Fingerprints, isCut, isMissing } from './fingerprints.ts';
import { Growing } from './growing.ts';
import type { Purchases } from './purchases.ts';
import { sortPurchases } from './purchases.ts';
import { AmountReader, type DecimalMark, decideMark, largestAmount } from './readAmount.ts';
import { type DateOrder, type DateProblem, DayReader, decideDates } from './readDay.ts';

/** Why rows are left out. A cancelled invoice is that, whatever else it is; a return comes next, then a missing customer. */
export interface Excluded {
  readonly cancelled: number;
  readonly returned: number;
  readonly 'no-customer': number;
  readonly 'no-date': number;
  readonly 'no-amount': number;
}

export interface OrderSettings {
  readonly dates: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  /** The last day that counts, since 1970. */
  readonly until: number | undefined;
}

export type OrderProblem = { readonly kind: 'dates'; readonly problem: DateProblem } | { readonly kind: 'decimal' } | { readonly kind: 'no-orders' };

/** An invoice that is cancelled: C and a number, as exports of SAP and of many shops have it. */
const cancelled = /^\s*[CС][-\s]?\d/iu;

export class OrderTable {
  readonly customers: Fingerprints = new Fingerprints();
  /** Rows whose customer a spreadsheet has cut. */
  cut = 0;
  private readonly settings: OrderSettings;
  private readonly orders = new Fingerprints();
  private readonly customerOf = new Growing(Int32Array);
  /** Of each order in the two readings of dates, and of amounts; the second is there from the first doubt on. */
  private readonly dayFirst = new Growing(Int32Array);
  private readonly monthFirst = new Growing(Int32Array);
  /** In hundredths, whole numbers, so that the order in which they are added makes no difference. */
  private readonly point = new Growing(Float64Array);
  private readonly comma = new Growing(Float64Array);
  private readonly days: DayReader;
  private readonly amounts = new AmountReader();
  private readonly quantities = new AmountReader();
  private readonly left = { cancelled: 0, returned: 0, 'no-customer': 0, 'no-date': 0, 'no-amount': 0 };

  constructor(settings: OrderSettings) {
    this.settings = settings;
    this.days = new DayReader(settings.dates);
  }

  get excluded(): Excluded {
    return { ...this.left };
  }

  /** Orders so far, whenever they were. */
  get size(): number {
    return this.customerOf.length;
  }

  add(row: readonly string[], columns: Columns<OrderColumn>): void {
    const { left, days, amounts, quantities } = this;
    const order = columns.order === undefined ? undefined : row[columns.order];
    if (order !== undefined && cancelled.test(order)) return void (left.cancelled += 1);
    const hasQuantity = columns.quantity !== undefined && quantities.read(row[columns.quantity] ?? '');
    const hasAmount = amounts.read(row[columns.amount ?? columns.price ?? -1] ?? '');
    if ((hasQuantity && quantities.point < 0) || (hasAmount && amounts.point < 0)) return void (left.returned += 1);
    const customer = row[columns.customer ?? -1] ?? '';
    if (isCut(customer)) this.cut += 1;
    if (isMissing(customer) || isCut(customer)) return void (left['no-customer'] += 1);
    if (!days.read(row[columns.date ?? -1] ?? '')) return void (left['no-date'] += 1);
    const isProduct = columns.amount === undefined;
    if (!hasAmount || amounts.point > largestAmount || (isProduct && columns.quantity !== undefined && (!hasQuantity || quantities.point > largestAmount)))
      return void (left['no-amount'] += 1);
    const [timesPoint, timesComma] = isProduct && hasQuantity ? [quantities.point, quantities.comma] : [1, 1];
    this.put(customer, order, Math.round(amounts.point * timesPoint * 100), Math.round(amounts.comma * timesComma * 100));
  }

  private put(customer: string, order: string | undefined, point: number, comma: number): void {
    const number = this.customers.add(customer);
    const { dayFirst, monthFirst } = this.days;
    // Where only one reading is a date, it stands for both: which one holds is decided for the whole file.
    const first = dayFirst ?? monthFirst ?? 0;
    const second = monthFirst ?? first;
    const at = order === undefined || isMissing(order) ? this.customerOf.length : this.orderNumber(order, number);
    if (at === this.customerOf.length) {
      this.customerOf.push(number);
      this.dayFirst.push(first);
      this.monthFirst.push(second);
      this.point.push(point);
      this.comma.push(comma);
      return;
    }
    this.dayFirst.values[at] = Math.min(this.dayFirst.at(at), first);
    this.monthFirst.values[at] = Math.min(this.monthFirst.at(at), second);
    this.point.values[at] = this.point.at(at) + point;
    this.comma.values[at] = this.comma.at(at) + comma;
  }

  /** Of an order that was met, else the next free one. */
  private orderNumber(order: string, customer: number): number {
    const known = this.orders.size;
    const place = this.orders.add(order, customer + 1);
    if (place < known) return this.places.at(place);
    this.places.push(this.customerOf.length);
    return this.customerOf.length;
  }
  private readonly places = new Growing(Int32Array);

  finish(): Purchases | OrderProblem {
    const dates = this.settings.dates === undefined ? decideDates(this.days.evidence) : 'dayFirst';
    if (dates === 'mixed' || dates === 'ambiguous') return { kind: 'dates', problem: dates };
    const [amounts, quantities] = [this.amounts.evidence, this.quantities.evidence];
    const evidence = {
      point: amounts.point + quantities.point,
      comma: amounts.comma + quantities.comma,
      doubtfulComma: amounts.doubtfulComma + quantities.doubtfulComma,
      doubtfulPoint: amounts.doubtfulPoint + quantities.doubtfulPoint,
    };
    const mark = this.settings.decimal ?? decideMark(evidence);
    if (mark === undefined) return { kind: 'decimal' };
    const purchases = sortPurchases({
      customerOf: this.customerOf.cut(),
      days: (dates === 'dayFirst' ? this.dayFirst : this.monthFirst).cut(),
      amounts: (mark === 'point' ? this.point : this.comma).cut(),
      customers: this.customers.size,
      until: this.settings.until,
    });
    return purchases.count === 0 ? { kind: 'no-orders' } : purchases;
  }
}
