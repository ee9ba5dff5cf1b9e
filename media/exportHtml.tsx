/** A view → one HTML file that needs nothing beside it: the preview's own components with their style sheet, and no script. */
import { renderToString } from 'preact-render-to-string';
import type { JourneyView, ViewName } from '../server/core/view/journeyView.ts';
import type { Frame } from './components/frame.ts';
import { Picture } from './components/Picture.tsx';
import { htmlDocument } from './htmlDocument.ts';

export interface ExportOptions {
  readonly theme: 'light' | 'dark';
  /** The text of `preview.css`. */
  readonly css: string;
  /** Pictures of the map as `data:` addresses, by their `src`; one that is missing is shown by its words. */
  readonly images?: Readonly<Record<string, string>>;
  /** The map unless stated. */
  readonly shown?: ViewName;
}

/** The same view gives the same bytes, whenever and wherever it is called. */
export function exportHtml(view: JourneyView, options: ExportOptions): string {
  const body = renderToString(<Picture view={view} shown={options.shown ?? 'map'} locked={false} frame={frameOf(view, options.images ?? {})} />);
  return htmlDocument({ language: view.language, title: view.header.title, css: options.css, theme: `vscode-${options.theme}`, body });
}

function frameOf(view: JourneyView, images: Readonly<Record<string, string>>): Frame {
  return { labels: view.labels, language: view.language, live: false, image: (src) => (Object.hasOwn(images, src) ? images[src] : undefined) };
}
