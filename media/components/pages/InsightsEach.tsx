/** Each customer as a point, by purchases or by average order, with its key and the same in words; and the switch between that and the bubbles. */
import type { EachCustomerLabels } from '../../../server/core/view/pages/eachCustomerWords.ts';
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { SourceFile } from '../../../server/protocol.ts';
import { figureText, filled } from '../../figureText.ts';
import type { Frame } from '../frame.ts';
import type { Upwards } from './bubbleShape.ts';
import { Heads } from './FigureCell.tsx';
import type { PointShape } from './pointShape.ts';
import { ToneKey } from './ToneKey.tsx';
import { ValueRules } from './ValueRules.tsx';

type Words = InsightsPage['words'];

/** What is to be seen of single customers, in the memory of the page alone. */
export type EachCustomer =
  | { readonly kind: 'bubbles' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly sentence: string; readonly choose?: SourceFile | undefined }
  | { readonly kind: 'points'; readonly shape: PointShape };

interface SwitchProps {
  readonly each: EachCustomer;
  readonly name: string;
  readonly words: Words;
  readonly frame: Frame;
}

export function EachSwitch({ each, name, words: { each: words }, frame }: SwitchProps) {
  const isEach = each.kind === 'reading' || each.kind === 'points';
  return (
    <>
      <fieldset class="upwards each">
        <legend>{words.drawn}</legend>
        <label>
          <input type="radio" name={`${name}-drawn`} value="bubbles" data-each="bubbles" checked={!isEach} /> {words.bubbles}
        </label>
        <label>
          <input type="radio" name={`${name}-drawn`} value="customers" data-each="customers" checked={isEach} /> {words.customers}
        </label>
      </fieldset>
      <div role="status">
        {each.kind === 'points' && <p class="about">{each.shape.fifths.length === 0 ? words.nobody : summary(each.shape, words)}</p>}
        {each.kind === 'refused' && <p class="sentence">{each.sentence}</p>}
      </div>
      {each.kind === 'reading' && <Reading share={each.share} words={words} frame={frame} />}
      {each.kind === 'refused' && each.choose !== undefined && (
        <p class="each-ways">
          <button type="button" data-each="choose">
            {words.choose}
          </button>
        </p>
      )}
    </>
  );
}

/** The bar is no live region: it would be read aloud with each percent. */
function Reading({ share, words, frame }: { share: number; words: EachCustomerLabels; frame: Frame }) {
  const text = filled(words.reading, { share: figureText(share, { kind: 'share', decimals: 0 }, frame.language) });
  return (
    <p class="each-ways">
      <label>
        {text} <progress value={share} max={1} />
      </label>
      <button type="button" data-each="bubbles">
        {words.stop}
      </button>
    </p>
  );
}

function summary({ customers, drawn, isSample, once, middle }: PointShape, words: EachCustomerLabels): string {
  return [
    filled(words.all, { n: customers }),
    ...(isSample ? [filled(words.sample, { n: drawn })] : []),
    filled(words.middle, middle),
    ...(once === undefined ? [] : [filled(words.once, { n: once })]),
  ].join(' ');
}

export function InsightsPoints({ shape, words }: { shape: PointShape; words: Words }) {
  if (shape.fifths.length === 0) return null;
  return (
    <>
      <Points shape={shape} upwards="purchase" words={words} />
      <Points shape={shape} upwards="value" words={words} />
      <div class="bubble-key">
        <ToneKey label={words.each.colour} tones={shape.fifths} />
      </div>
      <details class="bubble-table">
        <summary>{words.figures}</summary>
        <FifthTable shape={shape} words={words} />
      </details>
      <p class="about">{words.each.memory}</p>
    </>
  );
}

function Points({ shape, upwards, words }: { shape: PointShape; upwards: Upwards; words: Words }) {
  const { width, height, left, top, bottom, size, days, ticks, layers } = shape;
  const title = upwards === 'purchase' ? words.each.reached : words.byValue;
  return (
    <div class={`chart ${upwards}`}>
      <svg viewBox={`0 0 ${width} ${height}`} style={{ width: `${width}px` }} role="img" aria-label={`${title}. ${summary(shape, words.each)}`}>
        <text class="axis" x={4} y={14}>
          ↑ {title}
        </text>
        <ValueRules ticks={ticks[upwards]} left={left} right={width - 8} />
        {days.map(({ text, x }) => (
          <g key={text} class="bin">
            <path d={`M${x} ${bottom}v5`} />
            <text x={x} y={bottom + 16} text-anchor="middle">
              {text}
            </text>
          </g>
        ))}
        <path class="frame" d={`M${left} ${top - 2}V${bottom}H${width - 8}`} />
        <text class="axis" x={width - 8} y={height - 8} text-anchor="end">
          {words.each.since} →
        </text>
        {layers.map(({ tone, paths }, index) => (
          <g key={`${tone} ${index}`} class={`points tone-${tone}`}>
            <path class="edge" d={paths[upwards]} stroke-width={size + 1.5} />
            <path d={paths[upwards]} stroke-width={size} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function FifthTable({ shape: { fifths }, words }: { shape: PointShape; words: Words }) {
  return (
    <div class="figures">
      <table aria-label={words.each.customers}>
        <Heads heads={[words.order, words.customers, words.each.middleDays, words.each.middlePurchases]} />
        <tbody>
          {fifths.map(({ tone, text, customers, days, purchases }) => (
            <tr key={tone}>
              <th scope="row">{text}</th>
              <td class="number">{customers}</td>
              <td class="number">{days}</td>
              <td class="number">{purchases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
