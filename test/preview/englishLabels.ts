/** The fixed words of the picture in English, for views that no server made. */
import type { LabelId } from '../../media/components/labels.ts';

export const englishLabels: Readonly<Record<LabelId, string>> = {
  views: 'Views', map: 'Map', funnel: 'Funnel',
  stage: 'Stage', step: 'Step', reached: 'Reached', customers: 'customers', experience: 'Experience', customerSide: 'Customer side', companySide: 'Company side',
  lineOfVisibility: 'Line of visibility', formulaPart: 'part of the profit formula', stageScore: 'how well the company serves the stage',
  none: 'none', notApplicable: 'n/a', unknown: 'unknown', nothingStated: 'nothing stated', scoreUnknown: 'Score unknown', noScore: 'no score', findings: 'findings',
  jobWhen: 'When', jobWant: 'I want', jobSoThat: 'so that', profitFormula: 'Profit formula', personas: 'Personas', locked: 'locked', showProblems: 'Show problems',
  bottleneck: 'bottleneck', mainConversion: 'main conversion stage', conversion: 'Conversion', loss: 'Loss', benchmark: 'Benchmark', total: 'Total', notStated: 'not stated',
  figures: 'Figures as tables', score: 'Score', feeling: 'Feeling', quote: 'Quote', moment: 'Moment of truth', target: 'target', persona: 'Persona',
  better: 'better', worse: 'worse', even: 'as before', frontstage: 'front stage', backstage: 'back stage', support: 'support', image: 'Picture',
  legend: 'Legend', legendImportance: 'importance (outline) and satisfaction (bar)', legendGap: 'gap of 2 or more', legendSeverity: 'severity', legendImpactEffort: 'impact up, effort right',
  legendUnknown: 'stated as unknown', legendNothing: 'nothing stated', legendFinding: 'finding', legendMoment: 'moment of truth', legendTarget: 'score wanted',
  idea: 'idea', planned: 'planned', doing: 'doing', done: 'done', dropped: 'dropped',
  stale: 'The picture shows the last text that could be read.', line: 'Line', emptyMap: 'This map has no stages yet.', newFromModel: 'Start from a stage model', importMap: 'Import a map',
  stages: 'stage|stages', steps: 'step|steps', lanes: 'lane|lanes', errors: 'error|errors', warnings: 'warning|warnings', notes: 'note|notes', hints: 'hint|hints',
};
