// esbuild plugin: what is data and no code is packed into one module, a quarter of its size: the lists made by `npm run generate`, and texts
// that stand beside each other in two languages (`{ en: '…', ru: '…' }`).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportsOf } from './generated.mjs';
import { unpacking } from './packing.mjs';

/** One text in two languages, without placeholders. */
const text = /\{\s*en: '((?:[^'\\\n]|\\.)+)',\s*ru: '((?:[^'\\\n]|\\.)+)',?\s*\}/g;
const unescape = (literal) => literal.replace(/\\(.)/g, '$1');
const read = ([, en, ru]) => ({ en: unescape(en), ru: unescape(ru) });
const generated = /\.generated\.ts$/;
const packed = 'packed:data';

/** `elsewhere` are folders below `folder` that the bundle does without: what stands in them is not packed. */
export function packData(folder, platform, elsewhere = []) {
  const collect = () => {
    const files = readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.ts') && !elsewhere.some((name) => file.startsWith(join(name, '/'))))
      .map((file) => join(folder, file));
    const sources = files.filter((path) => !generated.test(path)).map((path) => readFileSync(path, 'utf8'));
    const found = sources.flatMap((source) => [...source.matchAll(text)].map(read));
    const texts = new Map(found.map((one) => [JSON.stringify(one), one]));
    return {
      texts: [...texts.values()],
      places: new Map([...texts.keys()].map((one, index) => [one, index])),
      lists: files.filter((path) => generated.test(path)),
    };
  };
  let data = collect();
  return {
    name: 'pack-data',
    setup: ({ onStart, onResolve, onLoad }) => {
      onStart(() => {
        data = collect();
      });
      onResolve({ filter: /^packed:data$/ }, () => ({ path: packed, namespace: 'packed' }));
      onLoad({ filter: /.*/, namespace: 'packed' }, () => {
        const json = JSON.stringify({ texts: data.texts, lists: data.lists.map(listsIn) });
        return { contents: `${unpacking('data', json, platform)}export const { texts, lists } = data;\n`, resolveDir: folder };
      });
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (!path.startsWith(folder)) return undefined;
        return generated.test(path) ? withoutLists(path, data.lists.indexOf(path)) : withoutTexts(path, data.places);
      });
    },
  };
}

function listsIn(path) {
  const [, literal = 'null'] = /^const lists = JSON\.parse\((.*)\) as/m.exec(readFileSync(path, 'utf8')) ?? [];
  return JSON.parse(JSON.parse(literal));
}

function withoutLists(path, index) {
  return {
    contents: `import { lists as all } from '${packed}';\nconst lists = all[${index}];\n${exportsOf(listsIn(path), '', '')}`,
    loader: 'js',
    watchFiles: [path],
  };
}

function withoutTexts(path, places) {
  const source = readFileSync(path, 'utf8');
  const contents = source.replace(text, (...match) => {
    const place = places.get(JSON.stringify(read(match)));
    return place === undefined ? match[0] : `packedTexts[${place}]`;
  });
  return contents === source ? undefined : { contents: `import { texts as packedTexts } from '${packed}';\n${contents}`, loader: 'ts', watchFiles: [path] };
}
