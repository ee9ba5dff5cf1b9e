/** The word at an offset that an explanation can be asked for, as `findTopics` understands it; and the rules that speak up there. */
import { findEntry } from '../../model/names.ts';
import { type Place, toSpan } from '../../model/place.ts';
import { objectOf, recordOf } from '../../model/schema/introspect.ts';
import type { RefKind } from '../../model/schema/values.ts';
import { findStage, resolveStage } from '../../model/stageNames.ts';
import { findIn } from '../../vocabulary/catalogue.ts';
import { kpis, type ModelStage } from '../../vocabulary/vocabulary.ts';
import type { Path } from '../cursor/climb.ts';
import { findCursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { findingsOf } from '../findings.ts';
import { suppressedRule } from '../hover.ts';
import { findTarget, refsOf } from '../target.ts';
import { findRule } from '../topics.ts';

export function topicAt(context: FeatureContext, offset: number): string | undefined {
  const cursor = findCursor(context.document.tree, offset);
  if (!cursor) return undefined;
  if (cursor.comment) return suppressedRule(cursor, offset, context)?.rule.id;
  const text = cursor.word.text.trim();
  if (text === '') return undefined;
  return (
    (cursor.keyOf && (cursor.hasColon || !cursor.valueOf) ? topicOfKey(cursor.keyOf, text, context) : undefined) ??
    (cursor.valueOf && topicOfValue(cursor.valueOf, text, context))
  );
}

/** A code, or a rule in a project file. */
function topicOfKey(path: Path, key: string, context: FeatureContext): string | undefined {
  const target = findTarget(path, context);
  const ref = target && recordOf(target.schema)?.meta.ref;
  const isFactor = target && objectOf(target.schema) !== undefined && target.key === 'economics';
  if (ref === 'rule') return findRule(key)?.id;
  return ref === 'kpi' || isFactor ? findIn(key, context.project.kpis, kpis)?.code : undefined;
}

function topicOfValue(path: Path, text: string, context: FeatureContext): string | undefined {
  const target = findTarget(path, context);
  return target && refsOf(target.schema).reduce<string | undefined>((found, kind) => found ?? topicOfRef(kind, text, context), undefined);
}

function topicOfRef(kind: RefKind, text: string, { journey, project }: FeatureContext): string | undefined {
  const { model } = journey.context;
  const ofModel = (stage: ModelStage | undefined): string | undefined => stage && model && `${model.id}/${stage.id}`;
  if (kind === 'stage') return model && ofModel(resolveStage(model, text));
  if (kind === 'stage-id') return ofModel(findStage(journey.stages, text, model)?.definition);
  return findEntry(kind, text, project)?.id;
}

/** Rules with a finding at the offset, each once. */
export function rulesAt(context: FeatureContext, offset: number): string[] {
  const { tree } = context.document;
  const isThere = (at: Place): boolean => {
    const { start, end } = toSpan(tree, at);
    return start <= offset && offset <= end;
  };
  return [...new Set(findingsOf(context).flatMap(({ rule, at }) => (isThere(at) ? [rule] : [])))];
}
