/** A view → markup that stands for itself: the preview's own components, without gestures and script. All that the map says is escaped. */
import { renderToString } from 'preact-render-to-string';
import type { JourneyView, ViewName } from '../server/core/view/journeyView.ts';
import type { Frame } from './components/frame.ts';
import { Picture } from './components/Picture.tsx';
import { drawInsights } from './drawInsights.tsx';
import { drawStillPersonas } from './drawPersonas.tsx';

export interface StaticOptions {
  /** Pictures of the map as `data:` addresses, by their `src`; one that is missing is shown by its words. */
  readonly images?: Readonly<Record<string, string>>;
  /** The map unless stated. */
  readonly shown?: ViewName;
}

/** The same view gives the same text, whenever and wherever it is called. */
export function drawStatic(view: JourneyView, { images = {}, shown = 'map' }: StaticOptions = {}): string {
  return renderToString(<Picture view={view} shown={shown} locked={false} frame={frameOf(view, images)} />);
}

function frameOf(view: JourneyView, images: Readonly<Record<string, string>>): Frame {
  return {
    labels: view.labels,
    language: view.language,
    live: false,
    drawInsights,
    drawPersonas: drawStillPersonas,
    image: (src) => (Object.hasOwn(images, src) ? images[src] : undefined),
  };
}
