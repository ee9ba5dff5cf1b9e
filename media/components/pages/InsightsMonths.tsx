/** Months as columns of returning and new customers, orders and revenue below each, years told apart; and the same as a table. */
import type { MonthSlot, MonthsView, MonthView } from '../../../server/core/view/pages/insightsMonths.ts';
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { Frame } from '../frame.ts';
import { FigureCell, Heads } from './FigureCell.tsx';
import { ValueRules } from './ValueRules.tsx';
import { Way } from './Way.tsx';

type Words = InsightsPage['words'];

interface Props {
  readonly months: MonthsView;
  readonly words: Words;
  readonly frame: Frame;
}

export function InsightsMonths({ months, words, frame }: Props) {
  const { about, sentence, note } = months;
  return (
    <section class="insights-part" aria-label={words.months}>
      <h3>{words.months}</h3>
      <p class="about">{about}</p>
      {sentence !== undefined && <p class="sentence">{sentence}</p>}
      <Chart months={months} words={words} />
      <Key months={months} words={words} />
      {note !== undefined && <p class="about">{note}</p>}
      <details class="month-table">
        <summary>{words.figures}</summary>
        <MonthTable months={months} words={words} frame={frame} />
      </details>
    </section>
  );
}

const left = 66;
const top = 26;
const field = 140;
const bottom = top + field;
/** Lines of words below the columns: month, year, orders, revenue. */
const lines = { month: bottom + 16, year: bottom + 30, orders: bottom + 50, revenue: bottom + 66 };
const height = lines.revenue + 8;
/** Of a digit in the size of the chart. */
const letter = 6;

function Chart({ months: { sentence, slots, ticks }, words }: Omit<Props, 'frame'>) {
  const longest = Math.max(...slots.map(({ told }) => told?.revenue?.text.length ?? 0));
  const band = Math.max(36, Math.ceil(longest * letter) + 10);
  const width = left + slots.length * band + 8;
  return (
    <div class="chart months" role="group" aria-label={words.months} tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}px` }} role="img" aria-label={[words.months, sentence].filter(Boolean).join('. ')}>
        <text class="axis" x={4} y={14}>
          ↑ {words.customers}
        </text>
        <ValueRules ticks={ticks.map(({ text, share }) => ({ text, y: bottom - share * field }))} left={left} right={width - 8} />
        <path class="frame" d={`M${left} ${bottom}H${width - 8}`} />
        <text x={4} y={lines.orders}>
          {words.orders}
        </text>
        <text x={4} y={lines.revenue}>
          {words.sum}
        </text>
        {slots.map((slot, index) => (
          <Slot key={slot.told?.element ?? `no-${index}`} slot={slot} x={left + index * band} band={band} isFirst={index === 0} missing={words.hidden} />
        ))}
      </svg>
    </div>
  );
}

interface SlotProps {
  readonly slot: MonthSlot;
  readonly x: number;
  readonly band: number;
  readonly isFirst: boolean;
  /** What is said where nothing is told. */
  readonly missing: string;
}

function Slot({ slot: { short, year, told }, x, band, isFirst, missing }: SlotProps) {
  const middle = x + band / 2;
  return (
    <g class="month" data-item={told?.element}>
      <title>{told?.label ?? missing}</title>
      {year !== undefined && !isFirst && <path class="january" d={`M${x} ${top}V${lines.year}`} />}
      {told !== null && <Column month={told} x={x + band * 0.18} width={band * 0.64} />}
      <text class="short" x={middle} y={lines.month} text-anchor="middle">
        {short}
        {told?.isWhole === false && '…'}
      </text>
      {year !== undefined && (
        <text class="year" x={middle} y={lines.year} text-anchor="middle">
          {year}
        </text>
      )}
      <text x={middle} y={lines.orders} text-anchor="middle">
        {told?.orders?.text ?? '–'}
      </text>
      <text x={middle} y={lines.revenue} text-anchor="middle">
        {told?.revenue?.text ?? '–'}
      </text>
    </g>
  );
}

function Column({ month: { customers, fresh, returning }, x, width }: { month: MonthView; x: number; width: number }) {
  const below = (returning?.share ?? 0) * field;
  const above = (fresh?.share ?? 0) * field;
  const all = (customers?.share ?? 0) * field;
  if (returning === undefined) return all > 0 ? <rect class="unsplit" x={x} y={bottom - all} width={width} height={all} /> : null;
  return (
    <>
      {below > 0 && <rect class="returning" x={x} y={bottom - below} width={width} height={below} />}
      {above > 0 && <rect class="fresh" x={x} y={bottom - below - above} width={width} height={above} />}
    </>
  );
}

/** Only of what is there. */
function Key({ months: { slots }, words }: Omit<Props, 'frame'>) {
  const told = slots.flatMap((slot) => slot.told ?? []);
  const isSplit = told.some(({ fresh }) => fresh !== undefined);
  const parts = [
    ...(isSplit ? [['fresh', words.fresh] as const, ['returning', words.returning] as const] : []),
    ...(told.some(({ fresh }) => fresh === undefined) ? [['unsplit', words.unsplit] as const] : []),
  ];
  return (
    <div class="bubble-key">
      <p>
        {parts.map(([part, text]) => (
          <span key={part}>
            <svg width="14" height="14" aria-hidden="true">
              <rect class={part} x="1" y="1" width="12" height="12" />
            </svg>{' '}
            {text}
          </span>
        ))}
      </p>
    </div>
  );
}

function MonthTable({ months: { slots }, words, frame }: Props) {
  return (
    <div class="figures">
      <table aria-label={words.months}>
        <Heads heads={[words.month, words.customers, words.fresh, words.returning, words.orders, words.sum, words.yearBefore]} />
        <tbody>{slots.flatMap(({ told }) => (told === null ? [] : [<MonthRow key={told.element} month={told} frame={frame} />]))}</tbody>
      </table>
    </div>
  );
}

function MonthRow({ month: { element, name, customers, fresh, returning, orders, revenue, change }, frame }: { month: MonthView; frame: Frame }) {
  return (
    <tr>
      <th scope="row">
        <Way element={element} frame={frame}>
          {name}
        </Way>
      </th>
      <FigureCell figure={bare(customers)} frame={frame} />
      <FigureCell figure={bare(fresh)} frame={frame} />
      <FigureCell figure={bare(returning)} frame={frame} />
      <FigureCell figure={orders} frame={frame} />
      <FigureCell figure={revenue} frame={frame} />
      <td class="number">{change ?? '–'}</td>
    </tr>
  );
}

/** The columns above are its bars. */
function bare<T extends { readonly share?: number | undefined }>(figure: T | undefined): T | undefined {
  return figure && { ...figure, share: undefined };
}
