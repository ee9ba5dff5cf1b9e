/** Pictures of the gallery: small to keep, and compared point by point. It knows neither browser nor scenes. */
import { crc32, deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** The picture with at most 256 colours, of which each point takes the nearest. */
export function toSmall(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const points = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let point = 0; point < points.length; point += 1) {
    const colour = data.readUIntBE(point * 4, 3);
    points[point] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choosePalette(counts);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  points.forEach((colour, point) => {
    let place = places.get(colour);
    if (place === undefined) places.set(colour, (place = nearest(palette, colour)));
    rows[Math.floor(point / width) * (width + 1) + 1 + (point % width)] = place;
  });
  return writePalettePng(width, height, palette, rows);
}

/** Grounds and inks as they are; then none that is hardly another than one before it: so a rare colour, such as a sign's, is kept, and shades of letters are not. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const colours = [...counts].toSorted(([a, often], [b, seldom]) => seldom - often || a - b).map(([colour]) => colour);
  for (let apart = 0; ; apart += 3) {
    const chosen: number[] = [];
    for (const colour of colours) {
      if (chosen.length > 256) break;
      if (chosen.length < 64 || chosen.every((other) => distance(other, colour) > apart ** 2)) chosen.push(colour);
    }
    if (chosen.length <= 256) return chosen;
  }
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  palette.forEach((candidate, index) => {
    if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = index;
  });
  return best;
}

/** Squared. */
function distance(one: number, other: number): number {
  return ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2;
}

/** pngjs writes none. `rows` hold a filter of 0 and a place in the palette for each point. */
function writePalettePng(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export interface Difference {
  /** How many of its points look different to an eye. */
  readonly points: number;
  /** Of all its points, from 0 to 1. */
  readonly share: number;
  /** The picture with these points in red; nothing where the sizes differ. */
  readonly picture: Buffer | undefined;
}

export function differenceOf(expected: Buffer, actual: Buffer): Difference {
  const [one, other] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return { points: width * height, share: 1, picture: undefined };
  const marked = new PNG({ width, height });
  const points = pixelmatch(one.data, other.data, marked.data, width, height, { threshold: 0.1 });
  return { points, share: points / (width * height), picture: points === 0 ? undefined : PNG.sync.write(marked) };
}
