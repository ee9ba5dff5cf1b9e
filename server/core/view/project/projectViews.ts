/** The pages of a project, in the order of their tabs. */
import type { ProjectViewName } from './projectView.ts';

export const projectViews: readonly ProjectViewName[] = ['portfolio', 'personas', 'strategy', 'scorecard', 'work', 'maturity'];
