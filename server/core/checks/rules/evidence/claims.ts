/** What a map claims about customers, and the studies that the claims rest on. Finds nothing wrong by itself. */

import type { Evidence, Experience, Journey, Lanes, Ref, Stage } from '../../../model/journey.ts';
import type { Located } from '../../../model/place.ts';
import type { Research } from '../../../model/project.ts';
import { absent, type Stated } from '../../../model/stated.ts';
import { catalogue, findIn, type Language } from '../../../vocabulary/catalogue.ts';
import { type ResearchMethod, researchMethods } from '../../../vocabulary/vocabulary.ts';
import type { JourneyScope } from '../../rule.ts';

/** What is claimed of an emotion: a score, else what is said of the feeling; a target alone claims nothing. */
export function emotionClaim({ score, feeling, quote, target }: Experience): Stated<number | string> {
  return [score, ...(target.state === 'given' ? [] : [feeling, quote])].find(({ state }) => state === 'given') ?? absent;
}

export interface Claims {
  readonly emotions: readonly Evidence[];
  readonly pains: readonly Evidence[];
  /** Whatever else says what it rests on. */
  readonly others: readonly Evidence[];
}

export function claimsIn({ items, own, touchpoints, experience }: Lanes): Claims {
  const { pains, ...rest } = items;
  const others = [...[...Object.values(rest), ...own.values()].flatMap(({ entries }) => entries), ...(touchpoints?.entries ?? [])];
  return {
    emotions: (experience?.entries ?? []).filter((entry) => emotionClaim(entry).state === 'given').map(({ evidence }) => evidence),
    pains: (pains?.entries ?? []).filter(({ text }) => text.state === 'given').map(({ evidence }) => evidence),
    others: others.map(({ evidence }) => evidence).filter(({ state }) => state !== 'absent'),
  };
}

export function studiesNamed({ emotions, pains, others }: Claims): Ref[] {
  return [...emotions, ...pains, ...others].flatMap(({ studies }) => studies);
}

/** Finds the study that a reference means: the project's, else the map's own. */
export function studyFinder({ research, context: { project } }: Journey): (ref: Ref) => Research | undefined {
  const own = catalogue(research);
  return ({ text }) => findIn(text, project.research, own);
}

/** Each study that claims of the map rest on, with the first reference to it. */
export function usedStudies(journey: Journey, { inStages }: Pick<JourneyScope, 'inStages'>): Located<Research>[] {
  const find = studyFinder(journey);
  const used = new Map<Research, Located<Research>>();
  for (const ref of inStages(refsOf)) {
    const study = find(ref);
    if (study && !used.has(study)) used.set(study, { value: study, at: ref.at });
  }
  return [...used.values()];
}

/** The references of a stage to studies. */
export function refsOf(stage: Stage): Ref[] {
  return [...stage.evidence, ...[stage, ...stage.steps].flatMap(({ lanes }) => studiesNamed(claimsIn(lanes)))];
}

export function methodOf({ method }: Research): ResearchMethod | undefined {
  return method === undefined ? undefined : researchMethods.find(method);
}

export function nameOfMethod(method: string | number, language: Language): string {
  return researchMethods.find(String(method))?.name[language] ?? String(method);
}
