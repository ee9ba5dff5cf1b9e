/** Puts a list into a JSON document item by item, as text, so that a long one is never held twice. */

/** The items as they stand in a list that lies so many levels deep; nothing for none. */
export function itemsText(items: readonly unknown[], depth: number): string {
  if (items.length === 0) return '';
  const indent = '  '.repeat(depth);
  return JSON.stringify(items, undefined, 2).slice(2, -2).replace(/^/gm, indent);
}

/** The document with the items in the place of its last empty list, which lies so many levels deep and is called `key`. */
export function withItems(document: unknown, key: string, texts: readonly string[], depth: number): string {
  const text = JSON.stringify(document, undefined, 2);
  const items = texts.filter((item) => item !== '').join(',\n');
  if (items === '') return text;
  const place = text.lastIndexOf(`"${key}": []`) + key.length + 5;
  return `${text.slice(0, place)}\n${items}\n${'  '.repeat(depth)}${text.slice(place)}`;
}
