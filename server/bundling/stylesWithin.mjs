// esbuild plugin: `within:` a class, a style sheet of a page of ours becomes one for a part of somebody else's page: what is said of the body is said of that part.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const body = /^body(\.[\w-]+)?(?=[\s,{])/gm;

/** `import 'within:part/./preview.css'`, as `@import` too: `.part` is the class. */
export const stylesWithin = {
  name: 'styles-within',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^within:[\w-]+\// }, ({ path, resolveDir }) => {
      const [, name, file] = /^within:([\w-]+)\/(.*)$/.exec(path);
      return { path: resolve(resolveDir, file), namespace: 'within', pluginData: name };
    });
    onLoad({ filter: /.*/, namespace: 'within' }, ({ path, pluginData }) => ({
      contents: readFileSync(path, 'utf8').replace(body, `body$1 .${pluginData}`),
      loader: 'css',
      watchFiles: [path],
    }));
  },
};
