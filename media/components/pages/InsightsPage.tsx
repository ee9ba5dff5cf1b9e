/** The insights view: for each file that the map names its months, the funnel of repeat purchases, purchase number by recency, groups, RFM, NPS, and where all that comes from. */
import type { InsightsPage as InsightsPageView, InsightsSheet } from '../../../server/core/view/pages/insightsPage.ts';
import type { Frame } from '../frame.ts';
import { memo } from '../memo.tsx';
import { FigureCell, Heads } from './FigureCell.tsx';
import { InsightsBubbles } from './InsightsBubbles.tsx';
import type { EachCustomer } from './InsightsEach.tsx';
import { InsightsClustering, InsightsCross } from './InsightsGroups.tsx';
import { InsightsNps, InsightsRfm } from './InsightsMarks.tsx';
import { InsightsMonths } from './InsightsMonths.tsx';
import { InsightsRepeat } from './InsightsRepeat.tsx';
import { Sentence } from './Sentence.tsx';
import { Way } from './Way.tsx';

type Words = InsightsPageView['words'];

/** What is to be seen of single customers in a sheet. */
export type EachOf = (sheet: InsightsSheet) => EachCustomer;

interface PageProps {
  readonly page: InsightsPageView;
  readonly frame: Frame;
  /** Only where an editor can read the orders; another one whenever something of it is another. */
  readonly each?: EachOf | undefined;
}

export const InsightsPage = memo(function InsightsPage({ page: { sheets, words }, frame, each }: PageProps) {
  return (
    <div class="insights">
      {sheets.map((sheet, index) => (
        <Sheet key={`${sheet.file} ${sheet.name}`} sheet={sheet} id={`insights-${index}`} each={each?.(sheet)} words={words} frame={frame} />
      ))}
    </div>
  );
});

interface SheetProps {
  readonly sheet: InsightsSheet;
  readonly id: string;
  readonly each: EachCustomer | undefined;
  readonly words: Words;
  readonly frame: Frame;
}

function Sheet({ sheet, id, each, words, frame }: SheetProps) {
  const { lack, facts, months, repeat, recency, clusterings, cross, rfm, nps, privacy } = sheet;
  return (
    <article class="insights-sheet" aria-label={sheet.name} data-file={sheet.file}>
      {sheet.file !== '' && <h2 dir="auto">{sheet.name}</h2>}
      {lack !== undefined && (
        <p class="lack">
          <Sentence text={lack} />
        </p>
      )}
      {facts.length > 0 && (
        <dl class="figures totals">
          {facts.map(({ label, element, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Way element={element} frame={frame}>
                  {text}
                </Way>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {months !== undefined && <InsightsMonths months={months} words={words} frame={frame} />}
      {repeat !== undefined && <InsightsRepeat repeat={repeat} words={words} frame={frame} />}
      {recency !== undefined && <InsightsBubbles recency={recency} name={id} each={each} words={words} frame={frame} />}
      {clusterings.map((clustering) => (
        <InsightsClustering key={clustering.id} clustering={clustering} words={words} frame={frame} />
      ))}
      {cross !== undefined && <InsightsCross cross={cross} words={words} frame={frame} />}
      {rfm !== undefined && <InsightsRfm rfm={rfm} words={words} frame={frame} />}
      {nps !== undefined && <InsightsNps nps={nps} words={words} frame={frame} />}
      <Questions sheet={sheet} words={words} frame={frame} />
      <Sources sheet={sheet} words={words} frame={frame} />
      {privacy !== undefined && <p class="privacy">{privacy}</p>}
    </article>
  );
}

interface PartProps {
  readonly sheet: InsightsSheet;
  readonly words: Words;
  readonly frame: Frame;
}

function Questions({ sheet: { questions }, words, frame }: PartProps) {
  if (questions.length === 0) return null;
  return (
    <div class="figures">
      <table aria-label={words.question}>
        <Heads heads={[words.question, words.answers, words.mean]} />
        <tbody>
          {questions.map(({ name, answers, mean }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <FigureCell figure={answers} frame={frame} />
              <FigureCell figure={mean} frame={frame} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sources({ sheet: { sources }, words, frame }: PartProps) {
  if (sources.length === 0) return null;
  return (
    <section class="insights-part" aria-label={words.sources}>
      <h3>{words.sources}</h3>
      <div class="figures">
        <table aria-label={words.sources}>
          <Heads heads={[words.file, words.rows, words.excluded, words.fingerprint]} />
          <tbody>
            {sources.map(({ element, file, rows, excluded, fingerprint, sha256 }) => (
              <tr key={element}>
                <th scope="row">
                  <Way element={element} frame={frame}>
                    {file}
                  </Way>
                </th>
                <td class="number">{rows}</td>
                <td class="number">{excluded === '' ? '–' : excluded}</td>
                <td class="number">
                  <code title={sha256}>{fingerprint}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
