/**
 * The view model of a project: what several maps come to together, in pages, in display order and in the reader's language.
 * Plain JSON; every text is already formatted. What is named can be followed to where it is written.
 */
import type { MaturityPage } from './maturityPage.ts';
import type { PersonasPage } from './personasPage.ts';
import type { PortfolioPage } from './portfolioPage.ts';
import type { ScorecardPage } from './scorecardPage.ts';
import type { StrategyPage } from './strategyPage.ts';
import type { WorkPage } from './workPage.ts';

export type ProjectPage = PortfolioPage | PersonasPage | StrategyPage | ScorecardPage | WorkPage | MaturityPage;
/** In the order of the tabs. */
export type ProjectViewName = ProjectPage['kind'];

export interface ProjectView {
  readonly kind: 'project';
  readonly version: number;
  readonly language: 'en' | 'ru';
  readonly title: string;
  /** “2 maps”, “4 personas”, “October 2026”. */
  readonly facts: readonly string[];
  readonly views: readonly { readonly id: ProjectViewName; readonly name: string }[];
  /** Name of the bar that switches between them. */
  readonly viewsName: string;
  /** The button that writes pages into a file, and what it says of itself. */
  readonly exportName: string;
  readonly exportHint: string;
  /** Those that were asked for. */
  readonly pages: readonly ProjectPage[];
  /** Why there is little to see, where no map belongs to the project. */
  readonly remark: string | undefined;
}

/** Where something is written: in a map, or with an empty `file` in the project file itself. */
export interface Place {
  readonly file: string;
  /** Empty where it leads nowhere. */
  readonly element: string;
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}
