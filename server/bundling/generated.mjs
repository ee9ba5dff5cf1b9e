// Writes data that stands in YAML files as a typed module of JSON, so that the product reads no YAML of its own at run time.
import { writeFileSync } from 'node:fs';

/** `<path>` exports every list under its name. */
export function writeGenerated(path, lists) {
  const text = JSON.stringify(JSON.stringify(lists));
  writeFileSync(
    path,
    `// Made by \`npm run generate\` from YAML files.\nconst lists = JSON.parse(${text}) as Readonly<Record<string, readonly unknown[]>>;\n${exportsOf(lists)}`,
  );
}

export function exportsOf(lists, type = ': readonly unknown[]', orElse = ' ?? []') {
  return Object.keys(lists)
    .map((name) => `export const ${name}${type} = lists['${name}']${orElse};\n`)
    .join('');
}
