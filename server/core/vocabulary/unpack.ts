/** Unpacks the compiled vocabulary: base64 of deflated JSON, a third of the size that the lists have as code. */
import { inflateSync, strFromU8 } from 'fflate';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @public The compiled module calls it. */
export function unpack(packed: string): Readonly<Record<string, readonly unknown[]>> {
  return JSON.parse(strFromU8(inflateSync(decodeBase64(packed)))) as Readonly<Record<string, readonly unknown[]>>;
}

/** The core knows neither `atob` nor `Buffer`. Padding is not expected. */
function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let index = 0; index < alphabet.length; index += 1) values[alphabet.charCodeAt(index)] = index;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  for (let index = 0; index < text.length; index += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((offset) => values[text.charCodeAt(index + offset)] ?? 0);
    bytes[at] = (a << 2) | (b >> 4);
    bytes[at + 1] = ((b & 15) << 4) | (c >> 2);
    bytes[at + 2] = ((c & 3) << 6) | d;
    at += 3;
  }
  return bytes;
}
