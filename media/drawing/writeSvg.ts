/** A drawing → SVG that stands for itself: text stays text, nothing is loaded and nothing runs. All that the map says is escaped. */
import type { Drawing, Face, Operation, PathOperation, TextOperation } from './operations.ts';
import { rectangle, round } from './outline.ts';

/** Letters are measured as Inter's; what stands in for it is no wider. */
const fonts =
  'Inter, -apple-system, BlinkMacSystemFont, &quot;Segoe UI&quot;, Roboto, Ubuntu, &quot;Helvetica Neue&quot;, Arial, &quot;Liberation Sans&quot;, sans-serif';

export function writeSvg({ width, height, background, language, title, description, operations }: Drawing): string {
  const clips: string[] = [];
  const body = operations.map((operation) => write(operation, clips)).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" xml:lang="${language}" font-family="${fonts}" fill="none">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    ...(clips.length === 0 ? [] : [`<defs>${clips.join('')}</defs>`]),
    `<path d="${rectangle({ x: 0, y: 0, width, height })}" fill="${background}"/>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

function write(operation: Operation, clips: string[]): string {
  switch (operation.kind) {
    case 'path':
      return path(operation);
    case 'text':
      return text(operation);
    case 'image': {
      const { x, y, width, height, href, alt } = operation;
      return `<image x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" preserveAspectRatio="xMinYMin meet" href="${escape(href)}"><title>${escape(alt)}</title></image>`;
    }
    case 'clip': {
      const id = `clip-${clips.length + 1}`;
      clips.push(`<clipPath id="${id}"><path d="${rectangle(operation.box)}"/></clipPath>`);
      return `<g clip-path="url(#${id})">${operation.operations.map((each) => write(each, clips)).join('')}</g>`;
    }
    case 'group': {
      const { cell, title, operations } = operation;
      const said = title === undefined ? '' : `<title>${escape(title)}</title>`;
      return `<g${cell === undefined ? '' : ` data-cell="${escape(cell)}"`}>${said}${operations.map((each) => write(each, clips)).join('')}</g>`;
    }
  }
}

function path({ d, fill, stroke, width = 1, dash, round: rounds }: PathOperation): string {
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke}"${width === 1 ? '' : ` stroke-width="${round(width)}"`}${dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`}`;
  return `<path d="${d}"${fill === undefined ? '' : ` fill="${fill}"`}${line}${rounds === true ? ' stroke-linecap="round"' : ''}/>`;
}

const faces: Readonly<Record<Face, string>> = { regular: '', bold: ' font-weight="600"', italic: ' font-style="italic"' };

function text({ x, y, text: words, face, size, fill, anchor, isUpright, halo }: TextOperation): string {
  const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const seam = halo === undefined ? '' : ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  const turned = isUpright === true ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : '';
  return `<text x="${round(x)}" y="${round(y)}"${turned} font-size="${size}"${faces[face]} fill="${fill}"${placed}${seam}>${escape(words)}</text>`;
}

/** What XML cannot hold at all is left out. */
function escape(words: string): string {
  return (
    words
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
  );
}
