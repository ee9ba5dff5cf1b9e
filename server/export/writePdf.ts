/** A drawing → PDF of one page of its size: vectors, and text that can be searched and copied. Its date is the beginning of 1970, so that it is the same each time. */
import PdfDocument from 'pdfkit';
import type { Drawing, Face, ImageOperation, Operation, PathOperation, TextOperation } from '../../media/drawing/operations.ts';
import { rectangle } from '../../media/drawing/outline.ts';
import type { ReadAsset } from './source.ts';

type Page = PDFKit.PDFDocument;

/** Points of a printed page for each pixel of a drawing. */
const scale = 0.75;

export async function writePdf(drawing: Drawing, readAsset: ReadAsset): Promise<Uint8Array> {
  const { width, height, background, title, language, operations } = drawing;
  const [regular, bold, italic] = await Promise.all([readAsset('inter-regular.ttf'), readAsset('inter-bold.ttf'), readAsset('inter-italic.ttf')]);
  const page = new PdfDocument({
    size: [width * scale, height * scale],
    margin: 0,
    // No font of its own: it would be read from a file.
    font: '',
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'cjm', Producer: 'PDFKit', CreationDate: new Date(0) },
  });
  const faces: Readonly<Record<Face, Uint8Array>> = { regular, bold, italic };
  for (const [face, font] of Object.entries(faces)) page.registerFont(face, Buffer.from(font));
  const parts: Buffer[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
    page.on('error', reject);
  });
  page.scale(scale);
  page.path(rectangle({ x: 0, y: 0, width, height })).fill(background);
  for (const operation of operations) draw(page, operation);
  page.end();
  return finished;
}

function draw(page: Page, operation: Operation): void {
  switch (operation.kind) {
    case 'path':
      return drawPath(page, operation);
    case 'text':
      return drawText(page, operation);
    case 'image':
      return drawImage(page, operation);
    case 'clip':
      page.save();
      page.path(rectangle(operation.box)).clip();
      for (const each of operation.operations) draw(page, each);
      page.restore();
      return;
    case 'group':
      for (const each of operation.operations) draw(page, each);
  }
}

function drawPath(page: Page, { d, fill, stroke, width = 1, dash, round }: PathOperation): void {
  if (d === '' || (fill === undefined && stroke === undefined)) return;
  page.save();
  page.path(d).lineWidth(width);
  if (dash !== undefined) page.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  if (round === true) page.lineCap('round');
  if (fill !== undefined && stroke !== undefined) page.fillAndStroke(fill, stroke);
  else if (fill !== undefined) page.fill(fill);
  else if (stroke !== undefined) page.stroke(stroke);
  page.restore();
}

function drawText(page: Page, operation: TextOperation): void {
  if (operation.isUpright !== true) return drawLine(page, operation);
  page.save();
  page.rotate(-90, { origin: [operation.x, operation.y] });
  drawLine(page, operation);
  page.restore();
}

function drawLine(page: Page, { x, y, text, face, size, fill, anchor, halo }: TextOperation): void {
  page.font(face).fontSize(size);
  const width = anchor === 'start' ? 0 : page.widthOfString(text);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const line = { lineBreak: false, baseline: 'alphabetic' } as const;
  if (halo !== undefined) {
    page.save();
    page
      .lineWidth(3)
      .lineJoin('round')
      .strokeColor(halo)
      .text(text, left, y, { ...line, stroke: true, fill: false });
    page.restore();
  }
  page.fillColor(fill).text(text, left, y, line);
}

/** Of pictures PDF knows PNG and JPEG; of others it shows the words. */
function drawImage(page: Page, { x, y, width, height, href, alt }: ImageOperation): void {
  const data = /^data:image\/(?:png|jpeg);base64,(.*)$/s.exec(href)?.[1];
  if (data !== undefined) page.image(Buffer.from(data, 'base64'), x, y, { fit: [width, height] });
  else drawText(page, { kind: 'text', x, y: y + 12, text: alt, face: 'regular', size: 12, fill: '#777777', anchor: 'start' });
}
