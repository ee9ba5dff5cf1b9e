/** RFM: what the marks stand for and how many customers have which; and the net promoter score with the interval that it lies in. */
import type { NpsView, RfmView } from '../../../server/core/view/pages/insightsMarks.ts';
import type { InsightsPage } from '../../../server/core/view/pages/insightsPage.ts';
import type { Frame } from '../frame.ts';
import { FigureCell, Heads } from './FigureCell.tsx';
import { Way } from './Way.tsx';

type Words = InsightsPage['words'];

export function InsightsRfm({ rfm: { about, marks, groups, rest }, words, frame }: { rfm: RfmView; words: Words; frame: Frame }) {
  return (
    <section class="insights-part" aria-label={words.rfm}>
      <h3>{words.rfm}</h3>
      <p class="about">
        {about} {rest}
      </p>
      <div class="insights-two">
        <div class="figures">
          <table aria-label={words.mark}>
            <Heads heads={[words.mark, words.recent, words.often, words.much]} />
            <tbody>
              {marks.map(({ mark, recent, often, much }) => (
                <tr key={mark}>
                  <th scope="row">{mark}</th>
                  <FigureCell figure={recent} frame={frame} />
                  <FigureCell figure={often} frame={frame} />
                  <FigureCell figure={much} frame={frame} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="figures">
          <table aria-label={words.rfm}>
            <Heads heads={['R · F · M', words.customers, words.much]} />
            <tbody>
              {groups.map(({ element, score, customers, revenue }) => (
                <tr key={element}>
                  <th scope="row">
                    <Way element={element} frame={frame}>
                      {score}
                    </Way>
                  </th>
                  <FigureCell figure={customers} frame={frame} />
                  <FigureCell figure={revenue} frame={frame} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

const width = 520;
const placeOf = (score: number) => 20 + ((Math.min(100, Math.max(-100, score)) + 100) / 200) * (width - 40);

export function InsightsNps({ nps, words, frame }: { nps: NpsView; words: Words; frame: Frame }) {
  const { element, sentence, score, low, high, scoreText, parts, partsHidden } = nps;
  return (
    <section class="insights-part" aria-label={words.nps}>
      <h3>{words.nps}</h3>
      <p class="sentence">
        <Way element={element} frame={frame}>
          {sentence}
        </Way>
      </p>
      <svg class="interval" viewBox={`0 0 ${width} 58`} style={{ width: `${width}px` }} role="img" aria-label={sentence} data-item={element}>
        <path class="frame" d={`M20 34H${width - 20}`} />
        {[-100, -50, 0, 50, 100].map((at) => (
          <g key={at} class={at === 0 ? 'tick zero' : 'tick'}>
            <path d={`M${placeOf(at)} ${at === 0 ? 20 : 30}V38`} />
            <text x={placeOf(at)} y={52} text-anchor="middle">
              {at < 0 ? `−${-at}` : at}
            </text>
          </g>
        ))}
        <rect x={placeOf(low)} y={30} width={placeOf(high) - placeOf(low)} height={8} />
        <circle cx={placeOf(score)} cy={34} r={6} />
        <text class="score" x={placeOf(score)} y={20} text-anchor="middle">
          {scoreText}
        </text>
      </svg>
      {partsHidden !== undefined && <p class="about">{partsHidden}</p>}
      {parts.length > 0 && (
        <dl class="figures totals">
          {parts.map(({ id, label, element: part, text }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <Way element={part} frame={frame}>
                  {text}
                </Way>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
