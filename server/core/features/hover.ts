/** Hover: what the key or value under the pointer means, and what its figures come to. */
import type { Rule } from '../checks/rule.ts';
import { findEntry } from '../model/names.ts';
import type { Span } from '../model/place.ts';
import { isLoose, leavesOf, metaOf, objectOf, recordOf, wordsOf } from '../model/schema/introspect.ts';
import type { RefKind } from '../model/schema/values.ts';
import { resolveStage } from '../model/stageNames.ts';
import { findIn, nameOf } from '../vocabulary/catalogue.ts';
import { currencies, kpis, moments } from '../vocabulary/vocabulary.ts';
import type { Path } from './cursor/climb.ts';
import { type CommentCursor, type Cursor, findCursor } from './cursor/findCursor.ts';
import type { FeatureContext } from './feature.ts';
import { factorFigures, funnelFigures, kpiFigures, scoreFigures } from './figures.ts';
import { escapeMarkdown, heading, paragraphs } from './markdown.ts';
import { findTarget, refsOf } from './target.ts';
import { describeEntry, describeKey, describeKpi, describeOwnLane, describeRule, describeStage, describeValue, findRule } from './topics.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

export function hover(context: FeatureContext, offset: number): Hover | undefined {
  const cursor = findCursor(context.document.tree, offset);
  if (!cursor) return undefined;
  if (cursor.comment) return hoverRule(cursor, offset, context);
  const { word } = cursor;
  const text = word.text.trim();
  const span = { start: word.start, end: word.start + word.text.trimEnd().length };
  if (text === '' || text.length < word.text.trimEnd().length || offset > span.end) return undefined;
  const markdown =
    (cursor.keyOf && (cursor.hasColon || !cursor.valueOf) ? explainKey(cursor.keyOf, text, cursor, context) : undefined) ??
    (cursor.valueOf && explainValue(cursor.valueOf, text, context));
  return markdown === undefined || markdown === '' ? undefined : { span, markdown };
}

function hoverRule(cursor: CommentCursor, offset: number, context: FeatureContext): Hover | undefined {
  const found = suppressedRule(cursor, offset, context);
  return found && { span: found.span, markdown: describeRule(found.rule, context.language) };
}

/** The rule that a comment suppresses, when the offset stands in or before its name. */
export function suppressedRule(
  { comment }: CommentCursor,
  offset: number,
  { document }: FeatureContext,
): { readonly rule: Rule; readonly span: Span } | undefined {
  const match = /^#[ \t]*cjm-ignore(?:-file)?[ \t]+([a-z0-9-]+)/.exec(document.text.slice(comment.start, comment.end));
  const rule = match && findRule(match[1] ?? '');
  if (!match || !rule || offset > comment.start + match[0].length) return undefined;
  return { rule, span: { start: comment.start, end: comment.start + match[0].length } };
}

function explainKey(path: Path, key: string, cursor: Cursor, context: FeatureContext): string | undefined {
  const { language, project, journey } = context;
  const target = findTarget(path, context);
  const object = target && objectOf(target.schema);
  const doc = object ? (metaOf(object).doc ?? '') : '';
  const record = target && !object ? recordOf(target.schema) : undefined;
  if (record?.meta.ref === 'kpi') return explainKpi(key, path, context);
  if (record?.meta.ref === 'rule') return ruleText(key, context);
  if (record) return describeKey(String(path.at(-1)), key, language);
  const own = doc === 'stage' || doc === 'step' ? journey.context.ownLanes.find(({ id }) => id === key) : undefined;
  if (own) return describeOwnLane(own);
  const described = describeKey(doc, key, language) ?? (object && isLoose(object) ? describeKey('rule', key, language) : undefined);
  if (doc === 'economics') {
    const kpi = findIn(key, project.kpis, kpis);
    return paragraphs(kpi ? describeKpi(kpi, language) : described, factorFigures(key, context));
  }
  const isFunnelKey = doc === 'stage' && ['reached', 'completed', 'entry', 'benchmark'].includes(key);
  return (
    described &&
    paragraphs(
      described,
      isFunnelKey ? funnelFigures(stageOf(path, context), context) : undefined,
      doc === 'stage' && key === 'stage' ? stageText(cursor.pairs.get('stage'), path, context) : undefined,
    )
  );
}

function explainValue(path: Path, text: string, context: FeatureContext): string | undefined {
  const target = findTarget(path, context);
  if (!target) return undefined;
  const { language } = context;
  for (const kind of refsOf(target.schema)) {
    const found = explainRef(kind, text, path, context);
    if (found !== undefined) return found;
  }
  const expects = new Set(leavesOf(target.schema).map((leaf) => metaOf(leaf).expects));
  if (target.doc === 'experience' && target.key === 'moment-of-truth') return momentText(text, context);
  if (wordsOf(target.schema).includes(text) || ['unknown', 'n/a', 'none', 'true', 'false'].includes(text)) return describeValue(text, language);
  if (expects.has('number')) return scoreFigures(text, context);
  if (target.code !== undefined && (expects.has('quantity') || expects.has('change')))
    return target.doc === 'economics' ? factorFigures(target.code, context) : explainKpi(target.code, path.slice(0, path.lastIndexOf(target.code)), context);
  if (target.doc === 'stage' && expects.has('count')) return funnelFigures(stageOf(path, context), context);
  return target.doc === 'kpi' && target.key === 'source' ? explainRef('research', text, path, context) : undefined;
}

function explainRef(kind: RefKind, text: string, path: Path, context: FeatureContext): string | undefined {
  const { journey, project, language } = context;
  switch (kind) {
    case 'stage':
      return stageText(text, path, context);
    case 'stage-id': {
      const stage =
        journey.stages.find(({ id }) => id === text) ??
        journey.stages.find(({ definition }) => definition && journey.context.model && definition === resolveStage(journey.context.model, text));
      return (
        stage &&
        paragraphs(
          stage.definition ? describeStage(stage.definition, journey.context.model, language) : heading(stage.name, stage.id),
          funnelFigures(stage, context),
        )
      );
    }
    case 'currency': {
      const currency = currencies.find(({ id }) => id === text.toUpperCase());
      return currency && heading(currency.name[language], currency.id);
    }
    case 'persona': {
      const inline = journey.personas.find((persona) => persona.inline && persona.id === text);
      const entry = findEntry(kind, text, project);
      return entry ? describeEntry(kind, entry, project, language) : inline && heading(inline.name, inline.id);
    }
    case 'research': {
      const own = journey.research.find(({ id, name }) => id === text || Object.values(name).includes(text)) ?? findEntry(kind, text, project);
      return own ? describeEntry(kind, own, project, language) : describeValue(text, language);
    }
    case 'model':
    case 'lane': {
      const entry = findEntry(kind, text, project);
      return entry ? describeEntry(kind, entry, project, language) : describeValue(text, language);
    }
    case 'file':
      return undefined;
    default: {
      const entry = findEntry(kind, text, project);
      return entry && describeEntry(kind, entry, project, language);
    }
  }
}

function explainKpi(written: string, mapping: Path, context: FeatureContext): string | undefined {
  const { project, language } = context;
  const kpi = findIn(written, project.kpis, kpis);
  const stage = stageOf(mapping, context);
  const lanes = mapping[2] === 'steps' ? stage?.steps[Number(mapping[3])]?.lanes : stage?.lanes;
  const value = mapping.at(-1) === 'kpis' ? lanes?.kpis?.entries.find((entry) => entry.written === written) : undefined;
  return kpi || value ? paragraphs(value && kpiFigures(value, context), kpi ? describeKpi(kpi, language) : `**${escapeMarkdown(written)}**`) : undefined;
}

function stageOf(path: Path, { journey }: FeatureContext): FeatureContext['journey']['stages'][number] | undefined {
  return path[0] === 'stages' && typeof path[1] === 'number' ? journey.stages[path[1]] : undefined;
}

/** What the declared model says of the stage, and how many customers reach it. */
function stageText(text: string | undefined, path: Path, context: FeatureContext): string | undefined {
  const { journey, language } = context;
  const { model } = journey.context;
  const definition = model && text !== undefined ? resolveStage(model, text) : undefined;
  return definition && paragraphs(describeStage(definition, model, language), funnelFigures(stageOf(path, context), context));
}

function momentText(text: string, { language }: FeatureContext): string | undefined {
  const moment = moments.byId(text);
  return moment ? paragraphs(heading(nameOf(moment, language), moment.id), moment.help?.[language]) : describeValue(text, language);
}

function ruleText(id: string, { language }: FeatureContext): string | undefined {
  const rule = findRule(id);
  return rule && describeRule(rule, language);
}
