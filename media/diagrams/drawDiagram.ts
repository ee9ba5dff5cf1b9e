/** Mermaid's text → a picture as a `data:` address, drawn out of sight in the page and taken out of it again. The only module that knows Mermaid, which is large: load it when a diagram is looked at. */
import mermaid from 'mermaid';
import type { Look } from './look.ts';
import { drawnStyles, withStyleObjects } from './styleObjects.ts';
import { themeOf } from './theme.ts';

export interface Drawing {
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** One at a time. Throws what Mermaid's grammar says against the text. */
export async function drawDiagram(text: string, look: Look, page: Document = document): Promise<Drawing> {
  const place = page.createElement('div');
  place.className = 'diagram-place';
  page.body.append(place);
  try {
    return await withStyleObjects(page, async () => {
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true, maxTextSize: 1_000_000, ...themeOf(look) });
      const { svg } = await mermaid.render('cjm-diagram', text, place);
      return toImage(svg);
    });
  } finally {
    place.remove();
  }
}

/** HTML's way of writing SVG is not XML's, which a picture must be; and a picture has a size of its own. */
function toImage(svg: string): Drawing {
  const drawn = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (drawn === null) throw new Error('Mermaid drew nothing.');
  const [, , width = 0, height = 0] = (drawn.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  for (const [name, value] of Object.entries(size)) drawn.setAttribute(name, String(value));
  return { ...size, src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawnStyles(new XMLSerializer().serializeToString(drawn)))}` };
}
