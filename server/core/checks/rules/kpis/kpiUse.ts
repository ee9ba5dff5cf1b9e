/** The KPIs of a map as rules look at them: where one is used, what the catalogue says of it, the figures it holds. Finds nothing wrong by itself. */

import { toLatinCode } from '../../../model/homoglyph.ts';
import type { Journey, KpiChange, KpiValue, Lanes, ReadContext, Stage, Step } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import type { Quantity, QuantityRange } from '../../../model/quantity.ts';
import type { Stated } from '../../../model/stated.ts';
import { findIn } from '../../../vocabulary/catalogue.ts';
import { kpis as builtInKpis, type KpiEntry } from '../../../vocabulary/vocabulary.ts';
import type { Draft } from '../../finding.ts';
import type { JourneyScope, LocalScope, Rule } from '../../rule.ts';

type Known = Pick<ReadContext, 'project'>;

/** What the project or the catalogue says of a code, name or alias. */
export function findKpi(text: string, { project }: Known): KpiEntry | undefined {
  return findIn(text, project.kpis, builtInKpis);
}

/** The known KPI behind Cyrillic letters that look Latin; nothing when the text is a KPI as it stands. */
export function findLatinTwin(text: string, known: Known): KpiEntry | undefined {
  const latin = findKpi(text, known) ? undefined : toLatinCode(text);
  return latin === undefined ? undefined : findKpi(latin, known);
}

/** A code as written: under `kpis`, in `expect` or in `measured`. */
export interface WrittenCode {
  readonly written: string;
  readonly key: Place;
  /** The other codes of the same mapping, as written. */
  readonly others: readonly string[];
}

export function codesIn(lanes: Lanes): WrittenCode[] {
  const mappings = [
    (lanes.kpis?.entries ?? []).map(({ written, key }) => ({ written, key })),
    ...changesIn(lanes).map((changes) => changes.map(({ code, key }) => ({ written: code, key }))),
  ];
  return mappings.flatMap((codes) => codes.map((code) => ({ ...code, others: codes.filter((other) => other !== code).map(({ written }) => written) })));
}

/** The `expect` and `measured` of every item, each as one list. */
export function changesIn({ items, own }: Lanes): (readonly KpiChange[])[] {
  return [...Object.values(items), ...own.values()]
    .flatMap((cell) => cell.entries.flatMap(({ expect, measured }) => [expect, measured]))
    .filter((changes) => changes.length > 0);
}

/** A KPI and where it stands; one of `economics` has no stage. */
export interface KpiUse {
  readonly kpi: KpiValue;
  readonly stage: Stage | undefined;
  /** Local to a step. */
  readonly step: Step | undefined;
}

export function kpisOfStage(stage: Stage): KpiUse[] {
  const of = (lanes: Lanes, step: Step | undefined): KpiUse[] => (lanes.kpis?.entries ?? []).map((kpi) => ({ kpi, stage, step }));
  return [...of(stage.lanes, undefined), ...stage.steps.flatMap((step) => of(step.lanes, step))];
}

/** Rules ask for it through `scope.once`. */
export function kpisOfMap({ stages, economics }: Journey, scope?: Pick<JourneyScope, 'inStages'>): readonly KpiUse[] {
  const inStages = scope?.inStages(kpisOfStage) ?? stages.flatMap(kpisOfStage);
  return [...inStages, ...[...economics.factors.values()].map((kpi) => ({ kpi, stage: undefined, step: undefined }))];
}

/** A figure of a KPI that the catalogue knows; or the benchmark of a conversion. */
export interface Figure {
  /** For messages. */
  readonly code: string;
  readonly definition: KpiEntry;
  readonly kpi: KpiValue | undefined;
  readonly what: 'value' | 'target' | 'previous' | 'benchmark';
  readonly quantity: Quantity;
  readonly at: Place;
}

export function figuresOf(kpi: KpiValue, known: Known): Figure[] {
  const definition = findKpi(kpi.code, known);
  if (!definition) return [];
  return (['value', 'target', 'previous', 'benchmark'] as const).flatMap((what) =>
    endsOf(kpi[what]).map(({ quantity, at }) => ({ code: kpi.code, definition, kpi, what, quantity, at })),
  );
}

function endsOf(stated: Stated<Quantity | QuantityRange>): { quantity: Quantity; at: Place }[] {
  if (stated.state !== 'given') return [];
  const { value, at } = stated;
  return ('kind' in value ? [value] : [value.low, value.high]).map((quantity) => ({ quantity, at }));
}

/** A benchmark is a conversion into a stage or step. */
function benchmarkFigures(benchmark: Stated<Quantity>): Figure[] {
  const definition = builtInKpis.byId('CR');
  return definition ? endsOf(benchmark).map(({ quantity, at }) => ({ code: 'benchmark', definition, kpi: undefined, what: 'value', quantity, at })) : [];
}

/** Finders that look at one KPI after another: in the lanes and in `economics`. */
export function overKpis(find: (kpi: KpiValue, scope: LocalScope) => Iterable<Draft>): Required<Pick<Rule, 'lanes' | 'head'>> {
  return {
    *lanes({ kpis }, scope) {
      for (const kpi of kpis?.entries ?? []) yield* find(kpi, scope);
    },
    *head({ economics }, scope) {
      for (const kpi of economics.factors.values()) yield* find(kpi, scope);
    },
  };
}

/** Finders that look at one figure after another: of KPIs, and the benchmarks of stages and funnels. At most one finding for a place. */
export function overFigures(find: (figure: Figure, scope: LocalScope) => Draft | undefined): Required<Pick<Rule, 'lanes' | 'stage' | 'head'>> {
  function* each(figures: readonly Figure[], scope: LocalScope): Iterable<Draft> {
    const seen = new Set<number>();
    for (const figure of figures) {
      const draft = find(figure, scope);
      if (draft && !seen.has(draft.at.start)) yield draft;
      if (draft) seen.add(draft.at.start);
    }
  }
  const kpiFinders = overKpis((kpi, scope) => each(figuresOf(kpi, scope.context), scope));
  return {
    lanes: kpiFinders.lanes,
    stage: (stage, scope) => each(benchmarkFigures(stage.benchmark), scope),
    *head(journey, scope) {
      yield* kpiFinders.head(journey, scope);
      for (const step of journey.funnels.flatMap(({ steps }) => steps)) yield* each(benchmarkFigures(step.benchmark), scope);
    },
  };
}
