/** Purchase number by recency as bubbles, to be seen by average order value too, with its key; and the same as a table. The switch works without a script; where the page is live, each customer may be seen instead. */
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { RecencyView } from '../../../server/core/view/pages/insightsRecency.ts';
import type { Frame } from '../frame.ts';
import { bubbleShape, type PlacedBubble, radiusOf, type Upwards } from './bubbleShape.ts';
import { FigureCell, Heads } from './FigureCell.tsx';
import { type EachCustomer, EachSwitch, InsightsPoints } from './InsightsEach.tsx';
import { ToneKey } from './ToneKey.tsx';
import { ValueRules } from './ValueRules.tsx';
import { Way } from './Way.tsx';

type Words = InsightsPage['words'];

interface Props {
  readonly recency: RecencyView;
  /** Of the switch, another one for each file. */
  readonly name: string;
  /** Nothing where there is no editor that could read the orders. */
  readonly each: EachCustomer | undefined;
  readonly words: Words;
  readonly frame: Frame;
}

export function InsightsBubbles({ recency, name, each, words, frame }: Props) {
  return (
    <section class="insights-part bubbles" aria-label={words.recency}>
      <h3>{words.recency}</h3>
      <p class="about">{each?.kind === 'points' ? words.each.about : recency.about}</p>
      {each !== undefined && <EachSwitch each={each} name={name} words={words} frame={frame} />}
      <fieldset class="upwards">
        <legend>{words.upwards}</legend>
        <label>
          <input type="radio" name={name} value="purchase" defaultChecked /> {words.byPurchase}
        </label>
        <label>
          <input type="radio" name={name} value="value" /> {words.byValue}
        </label>
      </fieldset>
      {each?.kind === 'points' ? <InsightsPoints shape={each.shape} words={words} /> : <Bubbles recency={recency} words={words} frame={frame} />}
    </section>
  );
}

function Bubbles({ recency, words, frame }: Pick<Props, 'recency' | 'words' | 'frame'>) {
  return (
    <>
      <Chart recency={recency} upwards="purchase" words={words} />
      <Chart recency={recency} upwards="value" words={words} />
      <Key recency={recency} words={words} />
      <details class="bubble-table">
        <summary>{words.figures}</summary>
        <BubbleTable recency={recency} words={words} frame={frame} />
      </details>
    </>
  );
}

function Chart({ recency, upwards, words }: { recency: RecencyView; upwards: Upwards; words: Words }) {
  const { width, height, left, bottom, band, ticks, placed } = bubbleShape(recency, upwards);
  const title = upwards === 'purchase' ? words.byPurchase : words.byValue;
  return (
    <div class={`chart ${upwards}`}>
      <svg viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}px` }} role="img" aria-label={`${title}. ${recency.description}`}>
        <text class="axis" x={4} y={14}>
          ↑ {title}
        </text>
        <ValueRules ticks={ticks} left={left} right={width - 8} />
        {recency.bins.map((text, index) => (
          <g key={text} class="bin">
            <path d={`M${left + index * band} ${bottom}v5`} />
            <text x={left + (index + 0.5) * band} y={bottom + 16} text-anchor="middle">
              {text}
            </text>
          </g>
        ))}
        <path class="frame" d={`M${left} 24V${bottom}H${width - 8}`} />
        <text class="axis" x={width - 8} y={height - 8} text-anchor="end">
          {words.since} →
        </text>
        {placed.map((one) => (
          <BubbleMark key={one.bubble.element} placed={one} upwards={upwards} />
        ))}
      </svg>
    </div>
  );
}

function BubbleMark({ placed: { bubble, x, y, radius }, upwards }: { placed: PlacedBubble; upwards: Upwards }) {
  const isPurchase = upwards === 'purchase';
  return (
    <g class={`bubble tone-${bubble.tone ?? 0}`} data-item={bubble.element}>
      <title>{bubble.label}</title>
      <circle cx={x} cy={y} r={radius} />
      <text x={isPurchase ? x + radius + 4 : x} y={isPurchase ? y + 4 : y - radius - 3} text-anchor={isPurchase ? 'start' : 'middle'}>
        {isPurchase ? bubble.order?.text : bubble.purchase}
      </text>
    </g>
  );
}

/** What size and colour say. */
function Key({ recency: { tones, sizes }, words }: { recency: RecencyView; words: Words }) {
  return (
    <div class="bubble-key">
      <p>
        {words.size}
        {sizes.map(({ area, text }) => {
          const radius = radiusOf(area, 'purchase');
          return (
            <span key={text}>
              <svg width={radius * 2 + 2} height={radius * 2 + 2} aria-hidden="true">
                <circle class="size" cx={radius + 1} cy={radius + 1} r={radius} />
              </svg>{' '}
              {text}
            </span>
          );
        })}
      </p>
      <ToneKey label={words.colour} tones={tones} />
    </div>
  );
}

function BubbleTable({ recency: { bubbles }, words, frame }: { recency: RecencyView; words: Words; frame: Frame }) {
  return (
    <div class="figures">
      <table aria-label={words.recency}>
        <Heads heads={[words.purchase, words.since, words.customers, words.order, words.median]} />
        <tbody>
          {bubbles.map(({ element, purchase, days, customers, order, median }) => (
            <tr key={element}>
              <th scope="row">
                <Way element={element} frame={frame}>
                  {purchase}
                </Way>
              </th>
              <td class="number">{days}</td>
              <FigureCell figure={customers} frame={frame} />
              <FigureCell figure={order} frame={frame} />
              <FigureCell figure={median} frame={frame} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
