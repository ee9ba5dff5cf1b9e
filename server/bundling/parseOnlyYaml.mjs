// esbuild plugin: leaves out of `yaml` what writes YAML, makes nodes or plain values, or reads types beyond the core schema: the product only parses.
import { readFileSync } from 'node:fs';

const unused =
  /yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|doc[\\/](?:createNode|applyReviver)|nodes[\\/](?:addPairToJSMap|toJS)|parse[\\/]cst-(?:visit|stringify|scalar)|schema[\\/]json[\\/]schema|schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp|schema))\.js$/;

export const parseOnlyYaml = {
  name: 'parse-only-yaml',
  setup: ({ onLoad }) =>
    onLoad({ filter: unused }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, list]) => list.split(', '));
      return { contents: `${names.map((name) => `const ${name} = undefined;`).join('\n')}\nexport { ${names.join(', ')} };\n` };
    }),
};
