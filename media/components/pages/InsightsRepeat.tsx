/** The funnel of repeat purchases: bars of customers who bought at least so often, how many went on, and the weakest place in a sentence. */
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { RepeatView } from '../../../server/core/view/pages/insightsRepeat.ts';
import type { Frame } from '../frame.ts';
import { FigureCell, Heads } from './FigureCell.tsx';
import { Way } from './Way.tsx';

export function InsightsRepeat({ repeat, words, frame }: { repeat: RepeatView; words: InsightsPage['words']; frame: Frame }) {
  const { about, rows, sentence, note } = repeat;
  return (
    <section class="insights-part" aria-label={words.repeat}>
      <h3>{words.repeat}</h3>
      <p class="about">{about}</p>
      <p class="sentence">{sentence}</p>
      <div class="figures">
        <table class="repeat" aria-label={words.repeat}>
          <Heads heads={[words.purchase, words.customers, words.again, words.observed, words.median, words.order]} />
          <tbody>
            {rows.map((row) => (
              <tr key={row.element} class={row.isBottleneck ? 'neck' : undefined} data-purchase={row.name}>
                <th scope="row">
                  <Way element={row.element} frame={frame}>
                    {row.name}
                  </Way>
                  {row.isBottleneck && <b class="bad"> ▽ {words.bottleneck}</b>}
                </th>
                <FigureCell figure={row.customers} frame={frame} />
                <FigureCell figure={row.again} frame={frame} />
                <FigureCell figure={row.observed} frame={frame} />
                <FigureCell figure={row.median} frame={frame} />
                <FigureCell figure={row.order} frame={frame} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note !== undefined && <p class="about">{note}</p>}
    </section>
  );
}
