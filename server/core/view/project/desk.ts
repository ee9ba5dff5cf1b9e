/** What the pages of a project share: its plan, the facts of its maps, and the words and figures to tell them with. It arranges nothing. */
import type { Finding } from '../../checks/finding.ts';
import { type Place as TextPlace, toSpan } from '../../model/place.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project, Research } from '../../model/project.ts';
import { positionAt } from '../../syntax/positions.ts';
import type { SyntaxTree } from '../../syntax/syntaxTree.ts';
import type { Entry, Language } from '../../vocabulary/catalogue.ts';
import type { Format } from '../format.ts';
import type { Words } from '../words.ts';
import type { MapFacts } from './mapFacts.ts';
import type { Place } from './projectView.ts';
import type { Trace } from './trace.ts';

export interface ProjectDesk {
  readonly project: Project;
  readonly plan: Plan;
  readonly tree: SyntaxTree;
  readonly findings: readonly Finding[];
  readonly maps: readonly MapFacts[];
  readonly trace: Trace;
  readonly language: Language;
  readonly format: Format;
  readonly words: Words;
  /** Days since 1970. */
  readonly today: number | undefined;
  readonly inProject: (element: string, text: string) => Place;
  readonly inMap: (map: MapFacts, element: string, text: string) => Place;
}

/** Makes places in the project and in its maps. */
export function placesFor(plan: Plan, tree: SyntaxTree): Pick<ProjectDesk, 'inProject' | 'inMap'> {
  const lineOf = (of: SyntaxTree, at: TextPlace | undefined): number => (at ? positionAt(of, toSpan(of, at).start).line + 1 : 1);
  return {
    inProject: (element, text) => ({ file: '', element, text, line: lineOf(tree, plan.places.get(element)) }),
    inMap: (facts, element, text) => {
      const { journey, path } = facts.map;
      return { file: path, element, text, line: lineOf(journey.tree, facts.elements.findPlace(element)?.at) };
    },
  };
}

/** The name of a team, a system …; of what nobody knows, its text. */
export function nameIn(entry: Entry | undefined, text: string, language: Language): string {
  return entry?.name[language] ?? text;
}

/** “Dec 15 2026”, for dates far apart. */
export function dateText(date: string | undefined, { format }: Pick<ProjectDesk, 'format'>): string {
  if (date === undefined) return '';
  const day = format.day(date);
  return day === date ? date : `${day} ${date.slice(0, 4)}`;
}

/** What nobody knows leads nowhere. */
export function nowhere(text: string): Place {
  return { file: '', element: '', text, line: 1 };
}

/** Where a study is written: in the project, or in the map that has it for itself. */
export function studyPlace(study: Research, { maps, inProject, inMap, language }: Pick<ProjectDesk, 'maps' | 'inProject' | 'inMap' | 'language'>): Place {
  const own = maps.find(({ map }) => map.journey.research.includes(study));
  const name = study.name[language];
  return own ? inMap(own, `study:${study.id}`, name) : inProject(`study:${study.id}`, name);
}

/** Rounded as people say it: “€1,240”, “4 500 000 ₽”. */
export function roundMoney({ format }: Pick<ProjectDesk, 'format'>, amount: number, currency: string | undefined): string {
  return format.money(amount, currency, Math.abs(amount) >= 100 ? 0 : undefined);
}
