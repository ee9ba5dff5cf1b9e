/** CJM103: a persona, a study, a model or a stage that is referred to and defined nowhere; in a project, anything that is. */

import type { Journey, ReadContext, Stage } from '../../../model/journey.ts';
import { cataloguesOf, findEntry } from '../../../model/names.ts';
import { assumption } from '../../../model/reader.ts';
import { valueOf } from '../../../model/schema/introspect.ts';
import { map as mapSchema, stage as stageSchema, step as stepSchema } from '../../../model/schema/map.ts';
import { project as projectSchema } from '../../../model/schema/project.ts';
import type { RefKind } from '../../../model/schema/values.ts';
import { findSimilar } from '../../../model/similar.ts';
import { findStage } from '../../../model/stageNames.ts';
import type { Outline, StageOutline } from '../../../syntax/outline.ts';
import { type Bilingual, type Catalogue, catalogue, type Entry } from '../../../vocabulary/catalogue.ts';
import { lanes as laneRecords } from '../../../vocabulary/vocabulary.ts';
import { declareInProject } from '../../declareInProject.ts';
import { isSamePlace } from '../../edits.ts';
import type { Draft, Params, Severity } from '../../finding.ts';
import type { ProjectFile, Rule } from '../../rule.ts';
import { cellsOf } from './cellsOf.ts';
import { declareInMap } from './declareInMap.ts';
import { rankModels } from './modelMissing.ts';
import { type Reference, referencesIn } from './references.ts';
import { anyStages, setModel } from './setModel.ts';
import { isUndeclaredLane } from './undeclaredLane.ts';

/** “Persona … is not defined”, with the Russian ending that the noun wants. */
const kinds: Readonly<Partial<Record<RefKind, Bilingual>>> = {
  persona: { en: 'Persona', ru: 'Персонаж «{id}» не найден' },
  research: { en: 'Study', ru: 'Исследование «{id}» не найдено' },
  model: { en: 'Stage model', ru: 'Модель этапов «{id}» не найдена' },
  'stage-id': { en: 'Stage', ru: 'Этап «{id}» не найден' },
  'canonical-stage': { en: 'Canonical stage', ru: 'Канонический этап «{id}» не найден' },
  lane: { en: 'Lane', ru: 'Дорожка «{id}» не найдена' },
  rule: { en: 'Rule', ru: 'Правило «{id}» не найдено' },
  goal: { en: 'Goal', ru: 'Цель «{id}» не найдена' },
  kpi: { en: 'KPI', ru: 'Показатель «{id}» не найден' },
  channel: { en: 'Channel', ru: 'Канал «{id}» не найден' },
  touchpoint: { en: 'Touchpoint', ru: 'Точка контакта «{id}» не найдена' },
  team: { en: 'Team', ru: 'Команда «{id}» не найдена' },
  system: { en: 'System', ru: 'Система «{id}» не найдена' },
  remedy: { en: 'Remedy', ru: 'Мера против оттока «{id}» не найдена' },
  benefit: { en: 'Benefit', ru: 'Выгода «{id}» не найдена' },
  'research-method': { en: 'Research method', ru: 'Метод исследования «{id}» не найден' },
};

const inMaps: ReadonlySet<RefKind> = new Set<RefKind>(['persona', 'research', 'model', 'stage-id']);
const inProjects: ReadonlySet<RefKind> = new Set(Object.keys(kinds).filter(isKind));

export const unresolvedRef: Rule = {
  id: 'unresolved-ref',
  code: 'CJM103',
  severity: 'error',
  message: {
    en: ({ kind = '', id = '', suggestion }: Params) =>
      `${isKind(kind) ? kinds[kind]?.en : kind} “${id}” is not defined${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`}`,
    ru: ({ kind = '', id = '', suggestion }: Params) =>
      `${String(isKind(kind) ? kinds[kind]?.ru : kind).replace('{id}', () => String(id))}${suggestion === undefined ? '' : `; возможно, «${suggestion}»`}`,
  },
  *journey(journey, { inStages }) {
    yield* undeclaredLanes(journey);
    const references = [...referencesAtTop(journey.outline, inMaps, mapSchema), ...inStages(referencesOfStage)];
    const known = references.some(({ kind }) => kind === 'persona' || kind === 'research') ? declaredIn(journey) : {};
    for (const reference of references) {
      const catalogues = known[reference.kind];
      if (catalogues && !(reference.kind === 'research' && reference.text === assumption)) yield* judge(reference, catalogues, 'error', 'warning');
      if (reference.kind === 'stage-id' && !findStage(journey.stages, reference.text, journey.context.model))
        yield draft(reference, similarIn(reference.text, [catalogue<Entry>(stageEntries(journey))]));
      if (reference.kind === 'model' && reference.text !== anyStages) yield* judge(reference, cataloguesOf('model', journey.context.project), 'error', 'error');
    }
  },
  *project(file) {
    yield* inProject(file);
    for (const { rule } of file.project.rules) {
      const similar = findSimilar(
        rule.value,
        file.rules.map(({ id }) => id),
        3,
      );
      if (!file.rules.some(({ id }) => id === rule.value)) yield draft({ kind: 'rule', text: rule.value, at: rule.at }, similar, 'warning');
    }
  },
  *fix({ at, params: { kind = '', id = '', suggestion } }, { journey, projectText }) {
    if (suggestion !== undefined)
      yield { title: { en: `Write “${suggestion}”`, ru: `Написать «${suggestion}»` }, edits: [{ at, text: String(suggestion) }], preferred: true };
    if (kind === 'stage-id')
      for (const stage of journey.stages)
        if (stage.id !== suggestion) yield { title: { en: `Write “${stage.id}”`, ru: `Написать «${stage.id}»` }, edits: [{ at, text: stage.id }] };
    if (kind === 'model' && journey.model.at && isSamePlace(journey.model.at, at))
      for (const { model } of rankModels(journey).slice(0, 3)) if (model.id !== suggestion) yield* setModel(journey, model);
    if (kind === 'persona') yield* declareInProject(projectText, 'personas', String(id));
    if (kind === 'research') yield* declareInProject(projectText, 'research', String(id));
    yield* declareInMap(journey, String(kind), String(id), at);
  },
};

function declaredIn({ context, personas, research }: Journey): Known {
  const inline = personas.filter((persona) => persona.inline).map(({ id, name }) => ({ id, name: { en: name, ru: name } }));
  return {
    persona: [catalogue<Entry>([...context.project.personas.entries, ...inline])],
    research: [catalogue<Entry>([...context.project.research.entries, ...research])],
  };
}

type Known = Readonly<Partial<Record<RefKind, readonly Catalogue<Entry>[]>>>;

function isKind(kind: string | number): kind is RefKind {
  return Object.hasOwn(kinds, kind);
}

function draft({ kind, text, at }: Reference, suggestion: string | undefined, severity?: Severity): Draft {
  return { at, params: { kind, id: text, ...(suggestion === undefined ? {} : { suggestion }) }, ...(severity === undefined ? {} : { severity }) };
}

/** `empty` is how much it weighs when nothing of that kind is declared. */
function* judge(reference: Reference, catalogues: readonly Catalogue<Entry>[], severity: Severity, empty: Severity): Generator<Draft> {
  if (catalogues.some((entries) => entries.find(reference.text))) return;
  yield draft(reference, similarIn(reference.text, catalogues), catalogues.some(({ entries }) => entries.length > 0) ? severity : empty);
}

function similarIn(text: string, catalogues: readonly Catalogue<Entry>[]): string | undefined {
  const names = new Map(
    catalogues
      .flatMap(({ entries }) => entries)
      .flatMap(
        ({ id, name }) =>
          [
            [name.ru, id],
            [name.en, id],
            [id, id],
          ] as const,
      ),
  );
  const similar = findSimilar(text, names.keys());
  return similar === undefined ? undefined : names.get(similar);
}

function stageEntries({ stages }: Journey): Entry[] {
  return stages.map(({ id, name }) => ({ id, name: { en: name, ru: name } }));
}

/** The stage's own and its steps'. */
function referencesOfStage(_stage: Stage, _context: ReadContext, outline: StageOutline | undefined): Reference[] {
  const own = (outline?.pairs ?? []).flatMap(({ chunk, pair }) => {
    const schema = valueOf(stageSchema, pair.key.text);
    return schema ? referencesIn(chunk, pair.value, inMaps, schema) : [];
  });
  return [...own, ...(outline?.steps ?? []).flatMap(({ chunk, node }) => referencesIn(chunk, node, inMaps, stepSchema))];
}

function* referencesAtTop({ pairs }: Outline, kindsThere: ReadonlySet<RefKind>, schema: typeof mapSchema): Generator<Reference> {
  for (const { chunk, pair } of pairs) {
    const inner = pair.key.text === 'stages' ? undefined : valueOf(schema, pair.key.text);
    if (inner) yield* referencesIn(chunk, pair.value, kindsThere, inner);
  }
}

function* undeclaredLanes(journey: Journey): Generator<Draft> {
  const suspects = (journey.lanes ?? []).filter((choice) => isUndeclaredLane(choice, new Set()));
  if (suspects.length === 0) return;
  const written = new Set(journey.stages.flatMap((stage) => [stage, ...stage.steps]).flatMap(({ lanes }) => cellsOf(lanes).map(({ lane }) => lane)));
  const built = laneRecords.entries.map(({ id }) => id);
  for (const choice of suspects)
    if (isUndeclaredLane(choice, written)) yield draft({ kind: 'lane', text: choice.id, at: choice.at }, findSimilar(choice.id, built), 'warning');
}

/** What must be defined is an error; what may be in nobody's list is information, and a warning once the project has a list. */
function* inProject({ outline, project }: ProjectFile): Generator<Draft> {
  const strict: ReadonlySet<RefKind> = new Set<RefKind>(['model', 'canonical-stage', 'kpi']);
  const declared: Readonly<Partial<Record<RefKind, Catalogue<Entry>>>> = {
    channel: project.channels,
    touchpoint: project.touchpoints,
    team: project.teams,
    system: project.systems,
  };
  for (const reference of referencesAtTop(outline, inProjects, projectSchema)) {
    const { kind, text } = reference;
    const isFree = (kind === 'model' && text === anyStages) || (kind === 'research' && text === assumption);
    if (isFree || findEntry(kind, text, project)) continue;
    if (kind === 'persona' || kind === 'research' || kind === 'goal') yield* judge(reference, cataloguesOf(kind, project), 'error', 'warning');
    else yield draft(reference, similarIn(text, cataloguesOf(kind, project)), strict.has(kind) ? 'error' : declared[kind]?.entries.length ? 'warning' : 'info');
  }
}
