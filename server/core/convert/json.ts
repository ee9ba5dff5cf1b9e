/** The text of a map → JSON: keys and values as they are written, without comments. It judges nothing, so that what is wrong stays to be seen. */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

export function toJson(text: string): string {
  const document = parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent' });
  const value = plainOf(document.contents, (alias) => (isAlias(alias) ? alias.resolve(document) : undefined), new Set());
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

type Resolve = (node: Node) => Node | undefined;

/** `inside` are the nodes around this one, so that what names itself ends. */
function plainOf(node: unknown, resolve: Resolve, inside: ReadonlySet<unknown>): unknown {
  if (inside.has(node)) return null;
  const within = new Set([...inside, node]);
  if (isAlias(node)) return plainOf(resolve(node), resolve, within);
  if (isScalar(node)) return typeof node.value === 'bigint' ? Number(node.value) : (node.value ?? null);
  if (isSeq(node)) return node.items.map((item) => plainOf(item, resolve, within));
  if (!isMap(node)) return null;
  const entries = node.items.map(({ key, value }): [string, unknown] => [
    isScalar(key) ? String(key.value) : JSON.stringify(plainOf(key, resolve, within)),
    plainOf(value, resolve, within),
  ]);
  return Object.fromEntries(entries);
}
