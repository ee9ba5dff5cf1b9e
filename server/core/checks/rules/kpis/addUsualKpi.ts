/** The mends of a column that nobody measures: a KPI that is usual there, its figure still unknown, or the word that there is none. */
import type { Journey, Stage, Step } from '../../../model/journey.ts';
import { canonicalStages, type KpiEntry } from '../../../vocabulary/vocabulary.ts';
import { insertKey, setKey, stageMapping, stepMapping } from '../../edits.ts';
import type { Fix } from '../../finding.ts';
import { findKpi } from './kpiUse.ts';
import { notApplicable, unknown } from './writing.ts';
import { writtenKpis } from './writtenKpis.ts';

const offered = 3;

/** To the stage itself, or to one of its steps. */
export function* addUsualKpi(journey: Journey, stage: Stage, step?: Step): Generator<Fix> {
  const mapping = step ? stepMapping(step) : stageMapping(journey, stage);
  if (!mapping) return;
  const isWritten = mapping.keys.some(({ key }) => key === 'kpis');
  for (const { code, name } of usualKpis(journey, stage).slice(0, offered)) {
    const pair = `${code}: ${unknown}`;
    const edit = isWritten || mapping.flow ? setKey(mapping, 'kpis', `{ ${pair} }`) : insertKey(mapping, 'kpis', `\n  ${pair}`);
    if (edit) yield { title: { en: `Add ${code} (${name.en}), still unknown`, ru: `Добавить ${code} (${name.ru}), значение пока неизвестно` }, edits: [edit] };
  }
  const none = setKey(mapping, 'kpis', notApplicable);
  if (none) yield { title: { en: `Say that no KPI applies: ${notApplicable}`, ru: `Указать, что показателя быть не может: ${notApplicable}` }, edits: [none] };
}

/** The project's own first, then the most telling of each canonical stage, then the next ones; none that the map states already. */
function usualKpis(journey: Journey, { definition }: Stage): KpiEntry[] {
  const { context } = journey;
  const stated = new Set(writtenKpis(journey).map(({ kpi }) => kpi.code));
  const canonical = (definition?.canonical ?? []).toSorted((a, b) => Number(b === definition?.id) - Number(a === definition?.id));
  const lists = canonical.map((id) => canonicalStages.byId(id)?.kpis ?? []);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const builtIn = Array.from({ length: longest }, (_, rank) => lists.flatMap((codes) => codes[rank] ?? [])).flat();
  const own = context.project.kpis.entries.filter(({ stages = [] }) => stages.some((id) => canonical.includes(id)));
  const known = [...own, ...builtIn.flatMap((code) => findKpi(code, context) ?? [])];
  return [...new Set(known)].filter(({ code }) => !stated.has(code));
}
