/** Proposes rule ids: as keys of the project's `rules`, and in comments that suppress a finding. */
import { allRules } from '../../checks/allRules.ts';
import { manualOf } from '../../checks/manual.ts';
import type { Rule } from '../../checks/rule.ts';
import { lineOf } from '../../checks/suppress.ts';
import { toSpan } from '../../model/place.ts';
import { lineAt } from '../../syntax/sourceLine.ts';
import type { Pairs } from '../cursor/climb.ts';
import type { CommentCursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { sayValue } from '../featureWords.ts';
import { findingsOf } from '../findings.ts';
import { describeRule } from '../topics.ts';
import { mark, type Proposal, proposalKinds } from './proposal.ts';

export function completeRuleIds(present: Pairs, write: (id: string) => Pick<Proposal, 'text' | 'again'>, context: FeatureContext): Proposal[] {
  return allRules.filter(({ id }) => !present.has(id)).map((rule) => ({ ...ruleProposal(rule, context, 0), ...write(rule.id), again: true }));
}

function ruleProposal(rule: Rule, { language }: FeatureContext, rank: number): Proposal {
  return {
    label: rule.id,
    description: sayValue(rule.severity, language),
    detail: manualOf(rule).why[language],
    kind: proposalKinds.rule,
    names: [rule.id, rule.code ?? ''],
    text: rule.id,
    explain: () => describeRule(rule, language),
    rank,
  };
}

const directives = ['cjm-ignore', 'cjm-ignore-file'] as const;

/** Inside a comment: the word that suppresses, then the rule; those that speak of the line at hand come first. */
export function completeComment({ comment }: CommentCursor, offset: number, context: FeatureContext): Proposal[] {
  const { text } = context.document;
  const written = text.slice(comment.start, offset);
  const directive = /^#[ \t]*([a-z-]*)$/.exec(written)?.[1];
  if (directive !== undefined) return completeDirective(offset - directive.length, offset, text);
  const rule = /^#[ \t]*cjm-ignore(-file)?[ \t]+([a-z0-9-]*)$/.exec(written);
  if (!rule) return [];
  const start = offset - (rule[2] ?? '').length;
  const end = offset + (/^[a-z0-9-]*/.exec(text.slice(offset, comment.end))?.[0].length ?? 0);
  const spoken = rule[1] === undefined ? rulesAtLine(comment.start, context) : new Set(findingsOf(context).map((finding) => finding.rule));
  const hasReason = /^[ \t]*:/.test(text.slice(end, comment.end));
  return allRules.map((one) => ({
    ...ruleProposal(one, context, spoken.has(one.id) ? 0 : 1),
    span: { start, end },
    text: hasReason ? one.id : `${one.id}: ${mark}`,
  }));
}

function completeDirective(start: number, offset: number, text: string): Proposal[] {
  const end = offset + (/^[a-z-]*/.exec(text.slice(offset, offset + 40))?.[0].length ?? 0);
  const blank = text.charAt(start - 1) === '#' ? ' ' : '';
  return directives.map((label, rank) => ({
    label,
    kind: proposalKinds.word,
    names: [label],
    text: `${blank}${label} ${mark}`,
    explain: () => undefined,
    span: { start, end },
    rank,
    again: true,
  }));
}

/** Rules with findings on the line that a comment speaks of: its own, or the next one with content when it stands alone. */
function rulesAtLine(commentStart: number, context: FeatureContext): ReadonlySet<string> {
  const { text, tree } = context.document;
  let line = lineAt(text, commentStart);
  if (line.content === commentStart)
    while (line.next < text.length && (line.content === line.end || text.charAt(line.content) === '#')) line = lineAt(text, line.next);
  const target = lineOf(tree, line.start);
  return new Set(
    findingsOf(context)
      .filter(({ at }) => lineOf(tree, toSpan(tree, at).start) === target)
      .map(({ rule }) => rule),
  );
}
