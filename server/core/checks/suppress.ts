/** Takes out findings that a comment suppresses (language, section 9), and reports suppressions without a reason or without use. */
import type { Place } from '../model/place.ts';
import { toSpan } from '../model/place.ts';
import { findSimilar } from '../model/similar.ts';
import type { SyntaxNode } from '../syntax/node.ts';
import { positionAt } from '../syntax/positions.ts';
import type { Chunk, SyntaxTree } from '../syntax/syntaxTree.ts';
import { rulesById } from './allRules.ts';
import { inFileOrder } from './fileOrder.ts';
import type { Draft, Finding } from './finding.ts';

export interface Suppression {
  readonly scope: 'line' | 'file';
  readonly rule: string;
  /** What follows the colon. */
  readonly reason: string;
  /** Words that follow without a colon. */
  readonly loose: string;
  readonly at: Place;
  /** The comment stands alone on its line, so it speaks of the next one. */
  readonly alone: boolean;
}

const pattern = /(^|[ \t\uFEFF])#[ \t]*cjm-ignore(-file)?(?![\w-])[ \t]*([^\s:]*)[ \t]*(:?)[ \t]*(.*?)[ \t]*\r?$/gm;

/** `seesTooLittle` names rules of which nobody can say here that they find nothing. */
export function applySuppressions(
  tree: SyntaxTree,
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  toFinding: (rule: string, draft: Draft) => readonly Finding[],
  seesTooLittle: (rule: string) => boolean,
): readonly Finding[] {
  if (suppressions.length === 0) return findings;
  const used = new Set<Suppression>();
  const whole = suppressions.filter(({ scope }) => scope === 'file');
  const byLine = new Map<number, Suppression[]>();
  for (const one of suppressions) if (one.scope === 'line') push(byLine, targetLine(tree, one), one);
  const named = new Set(suppressions.map(({ rule }) => rule));
  const kept = findings.filter(({ rule, at }) => {
    if (!named.has(rule)) return true;
    const answer = [...(byLine.get(lineOf(tree, toSpan(tree, at).start)) ?? []), ...whole].find((one) => one.rule === rule);
    if (answer) used.add(answer);
    return answer === undefined;
  });
  const isIdle = ({ rule, at }: Suppression): boolean => toFinding(rule, { at }).length === 0 || seesTooLittle(rule);
  const complaints = suppressions.flatMap((one) => complaintsAbout(one, used.has(one) || isIdle(one)).flatMap(([rule, draft]) => toFinding(rule, draft)));
  return complaints.length === 0 ? kept : inFileOrder(tree, [...kept, ...complaints]);
}

/** A rule that is switched off cannot use its suppressions, and they wait for better days. */
function complaintsAbout({ rule, reason, loose, at }: Suppression, isUsed: boolean): [string, Draft][] {
  if (!rulesById.has(rule)) {
    const meant = meantRule(rule);
    return [['suppression-unknown', { at, params: { rule, ...(meant === undefined ? {} : { suggestion: meant }) } }]];
  }
  return [
    ...(reason === '' ? [['suppression-unexplained', { at, params: { rule, ...(loose === '' ? {} : { loose }) } }] satisfies [string, Draft]] : []),
    ...(isUsed ? [] : [['suppression-unused', { at, params: { rule } }] satisfies [string, Draft]]),
  ];
}

/** The rule of a code, or of a name that is nearly right. */
function meantRule(written: string): string | undefined {
  const name = written.toLowerCase().replaceAll('_', '-');
  const ofCode = [...rulesById.values()].find(({ code }) => code?.toLowerCase() === name)?.id;
  return ofCode ?? (name === '' ? undefined : findSimilar(name, rulesById.keys(), 3));
}

/** The comments of a chunk that suppress a rule; a `#` inside a text is none. */
export function findSuppressions(chunk: Chunk): Suppression[] {
  if (!chunk.text.includes('cjm-ignore')) return [];
  const texts: { start: number; end: number }[] = [];
  collectTexts(chunk.node, texts);
  const found: Suppression[] = [];
  for (const match of chunk.text.matchAll(pattern)) {
    const start = match.index + (match[1]?.length ?? 0);
    if (texts.some((text) => start > text.start && start < text.end)) continue;
    const lineStart = chunk.text.lastIndexOf('\n', start) + 1;
    found.push({
      scope: match[2] ? 'file' : 'line',
      rule: match[3] ?? '',
      reason: match[4] ? (match[5] ?? '') : '',
      loose: match[4] ? '' : (match[5] ?? ''),
      alone: chunk.text.slice(lineStart, start).trim() === '',
      at: { chunk, start, end: match.index + match[0].trimEnd().length },
    });
  }
  return found;
}

function collectTexts(node: SyntaxNode | undefined, texts: { start: number; end: number }[]): void {
  if (node?.kind === 'scalar') texts.push(node);
  else if (node?.kind === 'list') for (const item of node.items) collectTexts(item, texts);
  else if (node?.kind === 'map') {
    for (const { key, value } of node.pairs) {
      texts.push(key);
      collectTexts(value, texts);
    }
  }
}

function targetLine(tree: SyntaxTree, { at, alone }: Suppression): number {
  const { start } = toSpan(tree, at);
  const line = lineOf(tree, start);
  if (!alone) return line;
  let next = line + 1;
  for (let from = tree.text.indexOf('\n', start) + 1; from > 0; from = tree.text.indexOf('\n', from) + 1) {
    const end = tree.text.indexOf('\n', from);
    const content = tree.text.slice(from, end < 0 ? undefined : end).trim();
    if (content !== '' && !content.startsWith('#')) break;
    next += 1;
    if (end < 0) break;
  }
  return next;
}

/** Number of the line, counted from 0. */
export function lineOf(tree: SyntaxTree, offset: number): number {
  return positionAt(tree, offset).line;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
