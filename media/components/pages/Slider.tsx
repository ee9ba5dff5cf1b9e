/** A figure that can be tried out: its value in words, a slider with a mark at what the map says and another at what is aimed at, and the way back. */
import type { ComponentChildren } from 'preact';
import type { FigureView, FunnelPageView } from '../../../server/core/view/pages/funnelView.ts';
import { figureText, filled, sameFigure } from '../../figureText.ts';
import type { Frame } from '../frame.ts';

interface Props {
  readonly figure: FigureView;
  /** As tried out. */
  readonly value: number;
  readonly words: FunnelPageView['words'];
  readonly frame: Frame;
  /** Where the value stands above already. */
  readonly bare?: boolean;
  readonly children?: ComponentChildren;
}

export function Slider({ figure, value, words, frame, bare = false, children }: Props) {
  const { id, name, min, max, step, format, aim } = figure;
  const text = figureText(value, format, frame.language);
  const stated = figureText(figure.value, format, frame.language);
  const isTried = !sameFigure(value, figure.value);
  const place = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min)));
  return (
    <div class="try" data-tried={isTried ? '' : undefined}>
      <span class="slide" style={{ '--share': place(value) }}>
        <i class="stated" style={{ '--at': place(figure.value) }} />
        {aim !== undefined && <i class="aim" style={{ '--at': place(aim) }} />}
        <input
          type="range"
          data-figure={id}
          aria-label={name}
          aria-valuetext={isTried ? `${text}, ${words.stated} ${stated}` : text}
          min={min}
          max={max}
          step={step}
          value={value}
        />
      </span>
      <span class="tried">
        {!bare && <b>{text}</b>}
        {frame.trying?.trials[id] === undefined ? (
          isTried && <small>{`${words.stated} ${stated}`}</small>
        ) : (
          <button type="button" data-reset={id} title={filled(words.reset, { name })}>
            <i aria-hidden="true">↺ </i>
            {stated} <span class="said">{filled(words.reset, { name })}</span>
          </button>
        )}
      </span>
      {children}
    </div>
  );
}
