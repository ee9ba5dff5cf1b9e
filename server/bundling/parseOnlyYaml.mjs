// esbuild plugin: leaves out of `yaml` what only writes YAML or reads the types of YAML 1.1, since the product does neither.
import { readFileSync } from 'node:fs';

const unused = /yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp|schema))\.js$/;

export const parseOnlyYaml = {
  name: 'parse-only-yaml',
  setup: ({ onLoad }) =>
    onLoad({ filter: unused }, ({ path }) => {
      const names = [...readFileSync(path, 'utf8').matchAll(/^export \{ (.*) \};$/gm)].flatMap(([, list]) => list.split(', '));
      return { contents: `${names.map((name) => `const ${name} = undefined;`).join('\n')}\nexport { ${names.join(', ')} };\n` };
    }),
};
