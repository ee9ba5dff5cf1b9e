/** Merges three versions of a value that stands on one line, entry by entry between its brackets. Gives nothing where both sides changed the same. */
import { slug } from '../model/slug.ts';
import { isEmpty, type ListNode, type MapNode, type Pair, type SyntaxNode } from '../syntax/node.ts';
import { isPlain } from '../syntax/quoteText.ts';
import { readsSame } from './readsSame.ts';
import { alignByKey, alignByTraits, type Entry, mergeOrder, type Versions } from './threeWay.ts';
import { nameOf, statedId, type Written } from './units.ts';

/** A value as written, and the text that it stands in. */
export interface Inline<T extends SyntaxNode = SyntaxNode> {
  readonly node: T;
  readonly text: string;
}

export function mergeInline(base: Inline | undefined, ours: Inline, theirs: Inline): string | undefined {
  const [was, own, foreign] = [base && sourceOf(base), sourceOf(ours), sourceOf(theirs)];
  if (own === foreign || foreign === was) return own;
  if (own === was) return foreign;
  if (base && readsSame(base.node, ours.node)) return relaid(base, theirs, ours) ?? foreign;
  if (base && readsSame(base.node, theirs.node)) return relaid(base, ours, theirs) ?? own;
  if (readsSame(ours.node, theirs.node)) return own;
  if (isMap(ours) && isMap(theirs)) return mergeMaps(base && isMap(base) ? base : undefined, ours, theirs);
  if (isList(ours) && isList(theirs)) return mergeLists(base && isList(base) ? base : undefined, ours, theirs);
  return undefined;
}

function sourceOf({ node, text }: Inline): string {
  return text.slice(node.start, node.end);
}

function isMap(inline: Inline): inline is Inline<MapNode> {
  return inline.node.kind === 'map' && inline.text[inline.node.start] === '{' && inline.node.pairs.every(({ value }) => !isEmpty(value));
}

function isList(inline: Inline): inline is Inline<ListNode> {
  return inline.node.kind === 'list' && inline.text[inline.node.start] === '[';
}

function mergeMaps(base: Inline<MapNode> | undefined, ours: Inline<MapNode>, theirs: Inline<MapNode>): string | undefined {
  const versions = { base: base?.node.pairs ?? [], ours: ours.node.pairs, theirs: theirs.node.pairs };
  const repeats = Object.values(versions).some((pairs) => new Set(pairs.map(({ key }) => key.text)).size < pairs.length);
  if (repeats) return undefined;
  const write = ({ key, value }: Pair, { text }: Inline, merged = text.slice(value.start, value.end)): string => text.slice(key.start, value.start) + merged;
  return mergeEntries(
    alignByKey(versions, ({ key }) => key.text),
    versions,
    { base, ours, theirs },
    {
      write,
      value: ({ value }) => value,
      canTear: false,
    },
  );
}

function mergeLists(base: Inline<ListNode> | undefined, ours: Inline<ListNode>, theirs: Inline<ListNode>): string | undefined {
  const versions = { base: base?.node.items ?? [], ours: ours.node.items, theirs: theirs.node.items };
  const entries = alignByTraits<SyntaxNode>(versions, {
    id: statedId,
    slug: (node) => slug(nameOf(node)),
    content: nameOf,
    isVersion: (a) => a.kind !== 'scalar',
  });
  return mergeEntries(
    entries,
    versions,
    { base, ours, theirs },
    {
      write: (node, inline, merged = inline.text.slice(node.start, node.end)) => merged,
      value: (node) => node,
      canTear: true,
    },
  );
}

interface EntryForm<T extends object> {
  readonly write: (one: T, inline: Inline, merged?: string) => string;
  readonly value: (one: T) => SyntaxNode;
  readonly canTear: boolean;
}

interface Sides {
  readonly base: Inline | undefined;
  readonly ours: Inline;
  readonly theirs: Inline;
}

/** The entries between brackets as we write them. */
function mergeEntries<T extends object>(entries: readonly Entry<T>[], versions: Versions<T>, sides: Sides, form: EntryForm<T>): string | undefined {
  const written: string[] = [];
  for (const { entry, place } of mergeOrder(entries, versions, form.canTear)) {
    const merged = place === 'both' ? mergeEntry(entry, sides, form) : undefined;
    if (merged === undefined) return undefined;
    if (merged !== '') written.push(merged);
  }
  const pattern = sides.ours.node.kind === 'map' && sides.ours.node.pairs.length === 0 ? sides.theirs : sides.ours;
  const source = sourceOf(pattern);
  const [open = ''] = /^.\s*/.exec(source) ?? [];
  const [close = ''] = /\s*.$/.exec(source) ?? [];
  return open + written.join(', ') + close;
}

/** Empty for an entry that is gone. */
function mergeEntry<T extends object>(
  { base: was, ours: own, theirs: foreign }: Entry<T>,
  { base, ours, theirs }: Sides,
  form: EntryForm<T>,
): string | undefined {
  const inline = (one: T, side: Inline): Inline => ({ node: form.value(one), text: side.text });
  if (own !== undefined && foreign !== undefined) {
    const merged = mergeInline(was !== undefined && base ? inline(was, base) : undefined, inline(own, ours), inline(foreign, theirs));
    return merged === undefined ? undefined : form.write(own, ours, merged);
  }
  const [left, side] = own === undefined ? [foreign, theirs] : [own, ours];
  if (left === undefined) return '';
  if (was === undefined) return form.write(left, side);
  return readsSame(form.value(was), form.value(left)) ? '' : undefined;
}

/** The layout of a text that says the same as `base`, with what `edited` says otherwise; nothing where they are not built alike. */
export function relaid(base: Inline, edited: Inline, layout: Inline): string | undefined {
  const changes: { start: number; end: number; text: string }[] = [];
  const visit = (was: SyntaxNode, now: SyntaxNode, laid: SyntaxNode, flow: boolean): boolean => {
    if (was.kind === 'scalar' || now.kind === 'scalar' || laid.kind === 'scalar') return visitScalar(was, now, laid, flow);
    const within = flow || laid.flow;
    if (was.kind === 'list')
      return (
        now.kind === 'list' &&
        laid.kind === 'list' &&
        was.items.length === now.items.length &&
        was.items.every((item, index) => visit(item, now.items[index] ?? now, laid.items[index] ?? laid, within))
      );
    if (now.kind !== 'map' || laid.kind !== 'map' || was.pairs.length !== now.pairs.length) return false;
    return was.pairs.every(({ key, value }) => {
      const [edit, place] = [now, laid].map((node) => node.pairs.find((pair) => pair.key.text === key.text)?.value);
      return edit !== undefined && place !== undefined && visit(value, edit, place, within);
    });
  };
  const visitScalar = (was: SyntaxNode, now: SyntaxNode, laid: SyntaxNode, flow: boolean): boolean => {
    if (was.kind !== 'scalar' || now.kind !== 'scalar' || laid.kind !== 'scalar') return false;
    if (was.text === now.text) return true;
    const text = sourceOf({ node: now, text: edited.text });
    if (isEmpty(now) || isEmpty(laid) || now.style === 'block' || laid.style === 'block' || text.includes('\n')) return false;
    if (flow && now.style === 'plain' && !isPlain(now.text, true) && /[,[\]{}]/.test(now.text)) return false;
    changes.push({ start: laid.start, end: laid.end, text });
    return true;
  };
  // What an alias stands for is written elsewhere.
  if ([base, edited, layout].some((inline) => /(?:^|[\s,[{:-])[*&][^\s*&]/.test(sourceOf(inline)))) return undefined;
  if (!visit(base.node, edited.node, layout.node, false)) return undefined;
  const { start, end } = layout.node;
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, change) => text.slice(0, change.start - start) + change.text + text.slice(change.end - start), layout.text.slice(start, end));
}

export function inlineOf({ node, text }: Written): Inline {
  return { node, text };
}
