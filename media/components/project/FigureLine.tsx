/** A figure with its target and whether it meets it, by a sign and a word. */
import type { FigureReading } from '../../../server/core/view/project/figures.ts';
import type { ProjectFrame } from './projectFrame.ts';
import { To } from './To.tsx';

export interface FigureWords {
  readonly target: string;
  readonly met: string;
  readonly missed: string;
}

export function FigureValue({ figure: { state, value } }: { figure: FigureReading }) {
  if (state === 'unknown') return <span class="unk">?</span>;
  return state === 'given' ? <b>{value}</b> : <span class="none">–</span>;
}

export function VerdictSign({ verdict, words }: { verdict: FigureReading['verdict']; words: Pick<FigureWords, 'met' | 'missed'> }) {
  if (verdict === undefined) return null;
  return (
    <span class={verdict === 'met' ? 'good' : 'bad'} title={words[verdict]}>
      <i aria-hidden="true">{verdict === 'met' ? '✓' : '✕'}</i>
      <span class="unseen">{words[verdict]}</span>
    </span>
  );
}

export function FigureLine({ figure, words, frame }: { figure: FigureReading; words: FigureWords; frame: ProjectFrame }) {
  return (
    <li class="figure-line" data-kpi={figure.code}>
      <b title={figure.name}>{figure.code}</b> <FigureValue figure={figure} /> <VerdictSign verdict={figure.verdict} words={words} />
      {figure.target !== '' && (
        <small>
          {words.target} {figure.target}
        </small>
      )}{' '}
      <To place={figure.place} frame={frame} />
      {figure.map !== '' && <small class="map-of">{figure.map}</small>}
    </li>
  );
}
