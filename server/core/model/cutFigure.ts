/** `{ C: 2,5% }`: between braces the decimal comma ends the value, and the rest becomes a key without a value. Here the figure is put together again as it was meant. */
import { isEmpty, type MapNode, type Pair, type ScalarNode } from '../syntax/node.ts';

/** Is this pair the rest of the figure before it? */
export function isCutFigure(map: MapNode, pair: Pair, previous: Pair | undefined): previous is Pair & { readonly value: ScalarNode } {
  return (
    map.flow &&
    isEmpty(pair.value) &&
    /^\d/.test(pair.key.text) &&
    previous?.value.kind === 'scalar' &&
    previous.value.style === 'plain' &&
    /\d$/.test(previous.value.text)
  );
}

/** The pairs of a mapping with each figure in one piece. */
export function wholePairs(map: MapNode): readonly Pair[] {
  if (!map.flow) return map.pairs;
  const pairs: Pair[] = [];
  for (const [index, pair] of map.pairs.entries()) {
    const previous = map.pairs[index - 1];
    if (!isCutFigure(map, pair, previous)) pairs.push(pair);
    else if (pairs.at(-1) === previous) pairs.splice(-1, 1, { key: previous.key, value: joined(previous.value, pair.key) });
  }
  return pairs;
}

function joined(value: ScalarNode, rest: ScalarNode): ScalarNode {
  const text = `${value.text},${rest.text}`;
  return { ...value, text, value: text, end: rest.end };
}
