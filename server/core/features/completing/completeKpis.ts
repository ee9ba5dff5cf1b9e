/** Proposes KPI codes: those usual at the stage first, the project's own before the built-in ones. */

import { nameOf } from '../../vocabulary/catalogue.ts';
import { kpis as builtIn, type KpiEntry } from '../../vocabulary/vocabulary.ts';
import type { Pairs, Path } from '../cursor/climb.ts';
import type { Cursor } from '../cursor/findCursor.ts';
import type { FeatureContext } from '../feature.ts';
import { say } from '../featureWords.ts';
import { stageAround } from '../target.ts';
import { describeKpi, unitOf } from '../topics.ts';
import { namesOf, type Proposal, proposalKinds } from './proposal.ts';

export function completeKpiCodes(
  path: Path,
  present: Pairs,
  write: (code: string) => Pick<Proposal, 'text' | 'again'>,
  cursor: Cursor,
  context: FeatureContext,
): Proposal[] {
  const { project } = context;
  const here = stageAround(path, cursor.levels, cursor.pairs, context)?.definition?.canonical;
  const codes = new Set([...present.keys()].map((written) => (project.kpis.find(written) ?? builtIn.find(written))?.code ?? written));
  return [...project.kpis.entries, ...builtIn.entries.filter(({ id }) => !project.kpis.byId(id))]
    .filter(({ code }) => !codes.has(code))
    .map((kpi): Proposal => ({ ...kpiProposal(kpi, here, context), ...write(kpi.code) }));
}

/** Codes as values: `kpis: [C, CV]` of a goal. */
export function kpiProposal(kpi: KpiEntry, here: readonly string[] | undefined, { journey, language }: FeatureContext): Proposal {
  const usual = here !== undefined && kpi.stages?.some((stage) => here.includes(stage));
  const formula = kpi.formula?.[language];
  return {
    label: kpi.code,
    description: nameOf(kpi, journey.context.language),
    kind: proposalKinds.kpi,
    names: [kpi.code, ...namesOf(kpi)],
    text: kpi.code,
    detail: [nameOf(kpi, language), formula, unitOf(kpi, language), usual ? say('usualHere', language) : undefined]
      .filter((part) => part !== undefined)
      .join(' · '),
    explain: () => describeKpi(kpi, language),
    rank: usual || here === undefined ? 0 : kpi.stages === undefined || kpi.stages.length === 0 ? 1 : 2,
  };
}
