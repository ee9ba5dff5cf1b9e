// Packs JSON for a bundle: brotli for Node, which unpacks it natively; deflate for browsers, which need a small library.
import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';

/** Code that defines `name` as the value of the JSON, unpacked when the module is loaded. */
export function unpacking(name, json, platform) {
  const bytes = toWindows1251(json);
  const packed = toLetters(platform === 'node' ? brotli(bytes) : deflateRawSync(bytes, { level: 9 }));
  const [library, unpack] = platform === 'node' ? ['node:zlib', 'brotliDecompressSync'] : ['fflate', 'inflateSync'];
  return `import { ${unpack} } from '${library}';
${fromLetters}
const ${name} = JSON.parse(new TextDecoder('windows-1251').decode(${unpack}(fromLetters(${JSON.stringify(packed)}))));
`;
}

function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}

/** One byte a letter in both alphabets packs better; other characters are escaped, which JSON allows. */
function toWindows1251(json) {
  const letters = [...new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, index) => index))];
  const known = new Map(letters.map((letter, index) => [letter, index]));
  const escaped = json.replace(/[^\0-\x7f]/g, (letter) => (known.has(letter) ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`));
  return Uint8Array.from(escaped, (letter) => known.get(letter));
}

/** Thirteen bits in two of 91 printable letters: a tenth shorter than base64. */
const bits = 13;
const base = 91;
/** From `#` on, without the backslash. */
const letterOf = (value) => String.fromCharCode(value < 57 ? value + 35 : value + 36);

function toLetters(bytes) {
  let text = '';
  let queue = 0;
  let held = 0;
  const write = () => {
    text += letterOf(queue % base) + letterOf(Math.floor(queue / base));
  };
  for (const byte of bytes) {
    queue |= byte << held;
    held += 8;
    if (held < bits) continue;
    const rest = queue >> bits;
    queue &= (1 << bits) - 1;
    write();
    queue = rest;
    held -= bits;
  }
  if (held > 0) write();
  return text;
}

/** The way back; what is left over at the end are zero bits, which both formats ignore. */
const fromLetters = `function fromLetters(text) {
  const value = (at) => { const code = text.charCodeAt(at); return code > 92 ? code - 36 : code - 35; };
  const bytes = new Uint8Array(Math.floor((text.length / 2) * ${bits} / 8));
  let queue = 0;
  let held = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 2) {
    queue |= (value(at) + ${base} * value(at + 1)) << held;
    for (held += ${bits}; held >= 8; held -= 8) {
      bytes[count++] = queue & 255;
      queue >>= 8;
    }
  }
  return bytes.subarray(0, count);
}`;
