/** A project file and the maps that belong to it → the view of the project. Of each map only what has changed is made anew. */
import type { Finding } from '../../checks/finding.ts';
import type { Project } from '../../model/project.ts';
import { readPlan } from '../../model/readPlan.ts';
import type { SyntaxTree } from '../../syntax/syntaxTree.ts';
import type { Language } from '../../vocabulary/catalogue.ts';
import { formatIn } from '../format.ts';
import { wordsIn } from '../words.ts';
import { type ProjectDesk, placesFor } from './desk.ts';
import { type MapFactsMemory, type ProjectMap } from './mapFacts.ts';
import { arrangeMaturityPage } from './maturityPage.ts';
import { maturityWords } from './maturityWords.ts';
import { arrangePersonasPage } from './personasPage.ts';
import { personasWords } from './personasWords.ts';
import { arrangePortfolioPage } from './portfolioPage.ts';
import { portfolioWords } from './portfolioWords.ts';
import type { ProjectPage, ProjectView, ProjectViewName } from './projectView.ts';
import { projectViews } from './projectViews.ts';
import { projectWords } from './projectWords.ts';
import { arrangeScorecardPage } from './scorecardPage.ts';
import { scorecardWords } from './scorecardWords.ts';
import { arrangeStrategyPage } from './strategyPage.ts';
import { strategyWords } from './strategyWords.ts';
import { traceProject } from './trace.ts';
import { arrangeWorkPage } from './workPage.ts';
import { workWords } from './workWords.ts';

export interface ProjectSource {
  readonly tree: SyntaxTree;
  readonly project: Project;
  /** What the check of the project file finds. */
  readonly findings: readonly Finding[];
  /** In the order of their paths; plans are put behind what is. */
  readonly maps: readonly ProjectMap[];
}

export interface ArrangeProjectOptions {
  readonly version: number;
  /** The project's own unless said. */
  readonly language?: Language | undefined;
  readonly today: number | undefined;
  readonly shown: readonly ProjectViewName[];
  readonly memory: MapFactsMemory;
}

const arrangers: Readonly<Record<ProjectViewName, (desk: ProjectDesk) => ProjectPage>> = {
  portfolio: arrangePortfolioPage,
  personas: arrangePersonasPage,
  strategy: arrangeStrategyPage,
  scorecard: arrangeScorecardPage,
  work: arrangeWorkPage,
  maturity: arrangeMaturityPage,
};

/** As the tabs call them. */
export function pageNames(language: Language): Readonly<Record<ProjectViewName, string>> {
  return {
    portfolio: portfolioWords[language].labels.tab,
    personas: personasWords[language].labels.tab,
    strategy: strategyWords[language].labels.tab,
    scorecard: scorecardWords[language].labels.tab,
    work: workWords[language].labels.tab,
    maturity: maturityWords[language].labels.tab,
  };
}

export function arrangeProject({ tree, project, findings, maps: read }: ProjectSource, options: ArrangeProjectOptions): ProjectView {
  const language = options.language ?? project.language ?? 'en';
  const plan = readPlan(tree, language);
  const maps = read.toSorted((a, b) => Number(a.journey.context.isPlan) - Number(b.journey.context.isPlan)).map((map) => options.memory.of(map));
  const desk: ProjectDesk = {
    project,
    plan,
    tree,
    findings,
    maps,
    trace: traceProject(project, plan, maps),
    language,
    format: formatIn(language),
    words: wordsIn(language),
    today: options.today,
    ...placesFor(plan, tree),
  };
  const own = projectWords[language];
  const names = pageNames(language);
  const { counted } = desk.words;
  return {
    kind: 'project',
    version: options.version,
    language,
    title: project.name ?? own.untitled,
    facts: [
      counted(own.maps, maps.length),
      counted(own.personas, project.personas.entries.length),
      counted(own.studies, project.research.entries.length),
      ...(project.period === undefined ? [] : [desk.format.period(project.period)]),
    ],
    views: projectViews.map((id) => ({ id, name: names[id] })),
    viewsName: own.views,
    exportName: own.exportName,
    exportHint: own.exportHint,
    pages: options.shown.map((id) => arrangers[id](desk)),
    remark: maps.length === 0 ? own.noMaps : undefined,
  };
}
