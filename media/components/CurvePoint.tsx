/** A point of the emotion curve: a face at the height of its score, the feeling and the quote, and the moment of truth above it. */
import type { CurvePointView } from '../../server/core/view/journeyView.ts';
import { Better } from './Better.tsx';
import type { Spot } from './curveShape.ts';
import { describeState } from './describeCell.ts';
import { feelingOf } from './describePoint.ts';
import { Face } from './Face.tsx';
import { Marked } from './Findings.tsx';
import { type Frame, word } from './frame.ts';

interface Props {
  readonly point: CurvePointView;
  readonly spot: Spot;
  /** Height of the row, in pixels. */
  readonly height: number;
  /** Its place in a cell that is wider than the point: where it begins and how wide it is, 0…1. */
  readonly start: number;
  readonly width: number;
  /** Index of the persona's line, where there are several. */
  readonly line: number | undefined;
  /** The point as it was, in a comparison. */
  readonly former: CurvePointView | undefined;
  readonly frame: Frame;
}

export function CurvePoint({ point, spot, height, start, width, line, former, frame }: Props) {
  const place = width === 1 ? undefined : { left: `${start * 100}%`, width: `${width * 100}%` };
  return (
    <div
      class={`point${line === undefined ? '' : ` line-${line % 4}`}`}
      style={place}
      dir="auto"
      data-curve-point={point.id}
      data-score={point.state === 'unknown' ? 'unknown' : point.score}
    >
      {point.moment !== undefined && <Moment text={point.moment} to={spot.words === 'over' ? 0 : spot.y} />}{' '}
      {spot.target !== undefined && <i class="wanted" style={{ top: `${spot.target}px` }} title={word(frame, 'target')} />}
      <Mark point={point} spot={spot} frame={frame} />{' '}
      {former?.share !== undefined && point.share !== undefined && former.share !== point.share && (
        <span class="turned" style={{ top: `${spot.y}px` }}>
          <Better better={point.share > former.share} />
        </span>
      )}
      {spot.words !== undefined && (
        <Words
          point={point}
          former={former}
          style={spot.words === 'over' ? { bottom: `${height - spot.y + toWords(point)}px` } : { top: `${spot.y + toWords(point)}px` }}
          frame={frame}
        />
      )}
    </div>
  );
}

/** `to` is how far down its stem reaches; words that stand over the point leave no room for one. */
function Moment({ text, to }: { text: string; to: number }) {
  return (
    <>
      <span class="moment" title={text}>
        {text}
      </span>
      {to > 32 && <i class="stem" style={{ height: `${to - 32}px` }} />}
    </>
  );
}

function Mark({ point, spot, frame }: { point: CurvePointView; spot: Spot; frame: Frame }) {
  const style = { top: `${spot.y}px`, marginLeft: spot.aside === 0 ? undefined : `${spot.aside}px` };
  if (point.share !== undefined)
    return (
      <span class={`pt${tone(point.share)}`} style={style} title={point.score}>
        <Face share={point.share} />
      </span>
    );
  if (point.state === 'unknown')
    return (
      <span class="pt" style={style}>
        <span class="unk">?</span>
      </span>
    );
  if (point.state === 'given') return <i class="pt unscored" style={style} title={word(frame, 'noScore')} />;
  return point.state === 'absent' ? (
    <i class="hole gap" style={style} />
  ) : (
    <span class="pt none" style={style}>
      {describeState(frame, point.state)}
    </span>
  );
}

interface WordsProps {
  readonly point: CurvePointView;
  readonly former: CurvePointView | undefined;
  readonly style: Record<string, string>;
  readonly frame: Frame;
}

function Words({ point, former, style, frame }: WordsProps) {
  const feeling = feelingOf(frame, point);
  const gone = { feeling: former?.feeling === point.feeling ? undefined : former?.feeling, quote: former?.quote === point.quote ? undefined : former?.quote };
  if (feeling === undefined && point.quote === undefined && point.findings.length === 0 && gone.feeling === undefined && gone.quote === undefined) return null;
  return (
    <span class={point.state === 'unknown' ? 'feel unknown' : 'feel'} style={style}>
      {(gone.feeling ?? gone.quote) !== undefined && (
        <span class="was">
          <del>
            {gone.feeling} {gone.quote !== undefined && <q>{gone.quote}</q>}
          </del>
        </span>
      )}{' '}
      {feeling !== undefined && (
        <b>
          <Marked finding={point.findings[0]}>{feeling}</Marked>
        </b>
      )}{' '}
      {point.quote !== undefined && <q>{point.quote}</q>}
    </span>
  );
}

const toWords = (point: CurvePointView) => (point.state === 'given' && point.share === undefined ? 8 : 15);
const tone = (share: number) => (share <= 0.25 ? ' low' : share > 0.875 ? ' top' : '');
