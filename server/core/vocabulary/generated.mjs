// Data that stands in YAML files, as modules: readable JSON for tests and tools, packed for the bundles (a quarter of its size).
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';

/** Writes `<path>`, a module that exports every list under its name. */
export function writeGenerated(path, lists) {
  const text = JSON.stringify(JSON.stringify(lists));
  writeFileSync(
    path,
    `// Made by \`npm run generate\` from YAML files.\nconst lists = JSON.parse(${text}) as Readonly<Record<string, readonly unknown[]>>;\n${exportsOf(lists)}`,
  );
}

function exportsOf(lists, type = ': readonly unknown[]', orElse = ' ?? []') {
  return Object.keys(lists)
    .map((name) => `export const ${name}${type} = lists['${name}']${orElse};\n`)
    .join('');
}

/** esbuild's plugin that packs those modules: `node` unpacks natively, a browser by a small library. */
export function packGenerated(platform) {
  const pack = platform === 'node' ? packForNode : packForBrowser;
  return {
    name: 'pack-generated',
    setup: ({ onLoad }) =>
      onLoad({ filter: /\.generated\.ts$/ }, ({ path }) => {
        const [, text = 'null'] = /^const lists = JSON\.parse\((.*)\) as/m.exec(readFileSync(path, 'utf8')) ?? [];
        const json = JSON.parse(text);
        return { contents: pack(json) + exportsOf(JSON.parse(json), '', ''), loader: 'js', watchFiles: [path] };
      }),
  };
}

function packForNode(json) {
  const packed = brotliCompressSync(json, { params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: json.length } });
  return `import { brotliDecompressSync } from 'node:zlib';
const lists = JSON.parse(brotliDecompressSync(Buffer.from('${base64(packed)}', 'base64')));
`;
}

/** One byte a letter in both alphabets; other characters are escaped, which JSON allows. */
function packForBrowser(json) {
  return `import { inflateSync } from 'fflate';
const bytes = Uint8Array.from(atob('${base64(deflateRawSync(toWindows1251(json), { level: 9 }))}'), (letter) => letter.charCodeAt(0));
const lists = JSON.parse(new TextDecoder('windows-1251').decode(inflateSync(bytes)));
`;
}

function toWindows1251(json) {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, index) => index));
  const known = new Map([...letters].map((letter, index) => [letter, index]));
  const escaped = json.replace(/[^\x00-\x7f]/gu, (letter) =>
    known.has(letter) ? letter : [...Array(letter.length).keys()].map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
  return Uint8Array.from(escaped, (letter) => known.get(letter));
}

function base64(bytes) {
  return bytes.toString('base64').replace(/=+$/, '');
}
